import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { type Condition, every } from '../../kit/filters/conditions.ts';
import { leadConditions } from '../../kit/filters/leadConditions.ts';
import { closedOnTime } from '../../kit/filters/matterFilter.ts';
import { hasPart } from '../../kit/filters/matterStorage.ts';
import { isState } from './lateness.ts';
import { INDEX_STORAGE } from './storage.ts';

/** What is counted of every group; see MatterGroup of the contract. */
export const NUMBERS = [
  'count',
  'open',
  'completed',
  'closed',
  'withdrawn',
  'closedOnTime',
  'closedOnOriginalTime',
  'openOverdue',
  'dueSoon',
  'behind',
  'noDeadline',
  'noLeadBody',
  'noLeadOfficial',
  'neverClaimed',
  'reopened',
  'dissatisfied',
  'closedWithoutSatisfaction',
] as const;
export type MatterNumbers = Record<(typeof NUMBERS)[number], number>;

/** The counts of one combination of keys; `parent` is the entity that the matters were counted for, if for any. */
export interface CountedGroup extends MatterNumbers {
  parent: string | null;
  /** As the rows hold them. */
  values: (string | null)[];
}

export interface CountedMatters {
  /** The matters `m`, and what is joined to them. */
  from: RawBuilder<unknown>;
  conditions: readonly Condition[];
  keys: readonly RawBuilder<unknown>[];
  /** Day that lateness and leads are of. */
  day: string;
  parent?: RawBuilder<unknown>;
}

/** Counts matters by keys, a row a combination that occurs; without keys one row over all, of zeros if there are none. */
export async function countMatters(
  { query }: Database,
  { from, conditions, keys, day, parent }: CountedMatters,
): Promise<CountedGroup[]> {
  const named = keys.map((expression, i) => ({ expression, column: `key${i}` }));
  if (parent) named.push({ expression: parent, column: 'parent' });
  // Keys are computed in a subquery: `group by` may then name them, whatever parameters their expressions hold.
  const inner = named.map(({ expression, column }) => sql`, ${expression} as ${sql.ref(column)}`);
  const columns = named.map(({ column }) => sql.ref(column));
  const numbers = Object.entries(numbersOn(day)).map(([name, number]) => sql`${number} as ${sql.ref(`n_${name}`)}`);
  const grouping = columns.length === 0 ? sql`` : sql`group by ${sql.join(columns)}`;
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.join([...columns, ...numbers])} from (
      select m.*${inner.length === 0 ? sql`` : sql.join(inner, sql``)} from ${from} where ${every(conditions)}
    ) m ${grouping}`.execute(query);
  return rows.map((row) => ({
    ...(Object.fromEntries(NUMBERS.map((name) => [name, Number(row[`n_${name}`] ?? 0)])) as MatterNumbers),
    parent: parent ? String(row.parent) : null,
    values: keys.map((_, i) => textOf(row[`key${i}`])),
  }));
}

const textOf = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : String(value);

function numbersOn(day: string): Record<keyof MatterNumbers, RawBuilder<unknown>> {
  const countWhen = (condition: Condition) => sql`sum(case when ${condition} then 1 else 0 end)`;
  const has = (column: string, value: string) => sql<SqlBool>`${sql.ref(`m.${column}`)} = ${sql.lit(value)}`;
  const isNull = (column: string) => sql<SqlBool>`${sql.ref(`m.${column}`)} is null`;
  return {
    count: sql`count(*)`,
    open: countWhen(sql<SqlBool>`m.open = true`),
    completed: countWhen(has('status', 'COMPLETED')),
    closed: countWhen(has('status', 'CLOSED')),
    withdrawn: countWhen(has('status', 'WITHDRAWN')),
    closedOnTime: countWhen(closedOnTime()),
    closedOnOriginalTime: countWhen(
      sql<SqlBool>`m.status = 'CLOSED' and m."closedOn" <= coalesce(m."deadlineOriginal", m."deadlineDate")`,
    ),
    openOverdue: countWhen(isState('OVERDUE', day)),
    dueSoon: countWhen(isState('DUE_SOON', day)),
    behind: countWhen(isState('BEHIND', day)),
    noDeadline: countWhen(isNull('deadlineDate')),
    noLeadBody: countWhen(isNull('leadBody')),
    noLeadOfficial: countWhen(sql<SqlBool>`not ${hasPart(INDEX_STORAGE, 'lead', leadConditions('x', {}, day))}`),
    neverClaimed: countWhen(isNull('claimedAt')),
    reopened: countWhen(sql<SqlBool>`m."reopenCount" > 0`),
    dissatisfied: countWhen(has('satisfaction', 'DISSATISFIED')),
    closedWithoutSatisfaction: countWhen(sql<SqlBool>`m.status = 'CLOSED' and m.satisfaction is null`),
  };
}
