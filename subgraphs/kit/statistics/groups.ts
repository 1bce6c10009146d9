import { type RawBuilder, sql } from 'kysely';
import { findDivision } from '../../../schema/divisions.ts';
import type { Database } from '../database/database.ts';
import { type Condition, every } from '../filters/conditions.ts';
import { isOpen, isState, latenessState } from '../filters/latenessSql.ts';
import { leadConditions } from '../filters/leadConditions.ts';
import { matterColumn } from '../filters/matterColumn.ts';
import { closedOnTime } from '../filters/matterFilter.ts';
import { LEDGER_STORAGE, type MatterStorage } from '../filters/matterStorage.ts';
import { LATENESS_LABELS, LEVEL_LABELS, RESOLUTION_LABELS, SATISFACTION_LABELS, STATUS_LABELS } from './labels.ts';

/** One key of a statistic: how SQL computes it, and what a value of it is called. */
export interface GroupKey {
  expression: RawBuilder<unknown>;
  /** NAMES: as the ledger writes the body or official; else computed from the value. */
  label: 'NAMES' | ((value: string) => string | null);
}

/**
 * Numbers of a group beside the usual counts, by name: SQL aggregates over the matters `m` of the group that give whole
 * numbers. Beyond 2^53 they are not exact: add amounts of money by `sumOfFen`.
 */
export type Sums = Record<string, RawBuilder<unknown>>;

/** Sum of a column of fen, null counting as none; as text, so that no driver rounds it. Read it from `exactSums`. */
export function sumOfFen(column: string): RawBuilder<string> {
  return sql<string>`cast(coalesce(sum(${matterColumn(column)}), 0) as text)`;
}

export interface GroupRow {
  key: (string | null)[];
  label: (string | null)[];
  count: number;
  open: number;
  completed: number;
  closed: number;
  withdrawn: number;
  closedOnTime: number;
  openOverdue: number;
  /** The sums asked for, by name. */
  sums: Record<string, number>;
  /** The same, of any size. */
  exactSums: Record<string, bigint>;
}

const divisionName = (code: string) => findDivision(code)?.name ?? null;

/** Keys that every ledger can group by. */
export function commonGroupKeys(today: string, storage: MatterStorage = LEDGER_STORAGE): Record<string, GroupKey> {
  const place = matterColumn('place');
  // The zone of a city (3401Z01) lies in no county, however long its place is.
  const ofLength = (length: number) => {
    const prefix = sql`substr(${place}, 1, ${length})`;
    return sql`case when length(${place}) >= ${length} and ${prefix} not like '%Z%' then ${prefix} end`;
  };
  return {
    CITY: { expression: sql`${ofLength(4)} || '00'`, label: divisionName },
    COUNTY: { expression: ofLength(6), label: divisionName },
    STATUS: { expression: matterColumn('status'), label: (status) => STATUS_LABELS[status] ?? null },
    LATENESS: { expression: sql`${latenessState(today)}`, label: (state) => LATENESS_LABELS[state] ?? null },
    LEAD_BODY: { expression: matterColumn('leadBody'), label: 'NAMES' },
    LEAD_OFFICIAL: { expression: ofCurrentLead('official', today, storage), label: 'NAMES' },
    LEADER_LEVEL: {
      expression: ofCurrentLead('leaderLevel', today, storage),
      label: (level) => LEVEL_LABELS[level] ?? null,
    },
    CATEGORY: { expression: matterColumn('categoryCode'), label: 'NAMES' },
    RESOLUTION: { expression: matterColumn('resolution'), label: (value) => RESOLUTION_LABELS[value] ?? null },
    SATISFACTION: { expression: matterColumn('satisfaction'), label: (value) => SATISFACTION_LABELS[value] ?? null },
  };
}

/**
 * Counts the matters under the conditions, a row a combination of keys, sorted by key as texts, nulls last; without keys one row
 * over all, of zeros if there are none.
 */
export async function countGroups(
  database: Database,
  conditions: readonly Condition[],
  keys: readonly GroupKey[],
  today: string,
  sums: Sums = {},
): Promise<GroupRow[]> {
  const named = keys.map((key, i) => ({ ...key, column: `key${i}` }));
  const countWhen = (condition: Condition) => sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const hasStatus = (status: string): Condition => sql`${matterColumn('status')} = ${status}`;
  const numbers: Record<string, RawBuilder<unknown>> = {
    count: sql`count(*)`,
    open: countWhen(isOpen()),
    completed: countWhen(hasStatus('COMPLETED')),
    closed: countWhen(hasStatus('CLOSED')),
    withdrawn: countWhen(hasStatus('WITHDRAWN')),
    closedOnTime: countWhen(closedOnTime()),
    openOverdue: countWhen(isState('OVERDUE', today)),
    ...sums,
  };
  // Keys are computed in a subquery: `group by` may then name them, whatever parameters their expressions hold.
  const inner = named.map(({ expression, column }) => sql`, ${expression} as ${sql.ref(column)}`);
  const columns = named.map(({ column }) => sql.ref(column));
  const selected = [
    ...columns,
    ...Object.entries(numbers).map(([name, expression]) => sql`${expression} as ${sql.ref(`n_${name}`)}`),
  ];
  const grouping = columns.length === 0 ? sql`` : sql`group by ${sql.join(columns)}`;
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(selected)} from (
      select m.*${inner.length === 0 ? sql`` : sql.join(inner, sql``)} from matter m where ${every(conditions)}
    ) m ${grouping}`.execute(database.query);
  const names = await ledgerNames(database, named, rows);
  const groups = rows.map((row) => {
    const values = named.map(({ column }) => (row[column] === null ? null : String(row[column])));
    const number = (name: string) => Number(row[`n_${name}`] ?? 0);
    return {
      key: values,
      label: values.map((value, i) => labelOf(named[i] as GroupKey, value, names)),
      count: number('count'),
      open: number('open'),
      completed: number('completed'),
      closed: number('closed'),
      withdrawn: number('withdrawn'),
      closedOnTime: number('closedOnTime'),
      openOverdue: number('openOverdue'),
      sums: Object.fromEntries(Object.keys(sums).map((name) => [name, number(name)])),
      exactSums: Object.fromEntries(Object.keys(sums).map((name) => [name, BigInt(String(row[`n_${name}`] ?? 0))])),
    };
  });
  return groups.sort((a, b) => compareKeys(a.key, b.key));
}

/** As the hub sorts what it merges: key by key as texts, nulls last. No database sorts numbers and texts alike. */
export function compareKeys(a: GroupRow['key'], b: GroupRow['key']): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}

function labelOf(key: GroupKey, value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  return key.label === 'NAMES' ? (names.get(value) ?? null) : key.label(value);
}

/** Names of the bodies, officials and categories that stand in the keys, as the ledger has them. */
async function ledgerNames(
  database: Database,
  keys: readonly (GroupKey & { column: string })[],
  rows: readonly Record<string, unknown>[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = keys.filter(({ label }) => label === 'NAMES').flatMap(({ column }) => rows.map((row) => row[column]));
  const ids = [...new Set(wanted.filter((id) => id !== null))] as string[];
  if (ids.length === 0) return new Map();
  const { rows: names } = await sql<{ id: string; name: string }>`
    select id, name from name where id in (${sql.join(ids)})`.execute(database.query);
  return new Map(names.map(({ id, name }) => [id, name]));
}

/** A column of the lead of the matter on a day: of several, the one that began last. */
export function ofCurrentLead(column: string, today: string, storage: MatterStorage): RawBuilder<unknown> {
  return sql`(select ${sql.ref(`l.${column}`)} from lead l where ${every([storage.isPartOf('l'), ...leadConditions('l', {}, today)])}
    order by l."fromDate" desc, l.ordinal desc limit 1)`;
}
