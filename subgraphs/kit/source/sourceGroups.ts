import { placeOf } from '../../../schema/divisions.ts';
import { isClosed } from '../filters/matterFilter.ts';
import { knownKey } from '../ledger/Ledger.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { OwnKey, OwnPart } from '../ledger/OwnPart.ts';
import { commonGroupKeys, compareKeys, type GroupKey, type GroupRow } from '../statistics/groups.ts';
import type { LedgerSource, SourceKey, SourceStats } from './LedgerSource.ts';
import { type MatterCondition, oneOf } from './MatterCondition.ts';
import { latenessCases, plainLanguage } from './plainLanguage.ts';
import { SourceError } from './SourceError.ts';

/** A key of the contract: what the source groups by, and what the contract makes of a value of it. */
interface AskedKey {
  source: SourceKey;
  label: GroupKey['label'];
  /** Default: the value as it is. */
  read?(value: string): string | null;
}

/**
 * Counts the matters of a source by keys of the contract. The source groups by what it has (division codes as they
 * stand); groups that are one by the contract are added up. Sorted by key, nulls last; without keys one row over all.
 */
export async function countSource<Row extends MatterRow>(
  source: LedgerSource<Row>,
  own: Pick<OwnPart<Row>, 'keys' | 'sums'>,
  condition: MatterCondition,
  groupBy: readonly string[],
  today: string,
): Promise<GroupRow[]> {
  const known = knownKeys(own.keys, today);
  const keys = groupBy.map((name) => knownKey(known, name));
  const answered = await source.stats({
    condition,
    groupBy: keys.map((key) => key.source),
    counts: countsOfGroup(today),
    sums: own.sums,
  });
  const groups = new Map<string, GroupRow>();
  if (keys.length === 0) groups.set('[]', emptyGroup([], own.sums));
  for (const stats of answered) {
    if (stats.key.length !== keys.length) {
      throw new SourceError('stats', `a key of ${keys.length} values`, JSON.stringify(stats.key));
    }
    const key = keys.map(({ read }, i) => {
      const value = stats.key[i] ?? null;
      return value === null ? null : read ? read(String(value)) : String(value);
    });
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? emptyGroup(key, own.sums);
    groups.set(text, group);
    addStats(group, stats);
  }
  const counted = [...groups.values()];
  const names = await namesOf(source, keys, counted);
  for (const group of counted) {
    group.label = group.key.map((value, i) => labelOf(keys[i] as AskedKey, value, names));
  }
  return counted.sort((a, b) => compareKeys(a.key, b.key));
}

function knownKeys(own: Readonly<Record<string, OwnKey>>, today: string): Record<string, AskedKey> {
  const common = commonGroupKeys(today);
  const labelled = (name: string, source: SourceKey, read?: AskedKey['read']): [string, AskedKey] => [
    name,
    { source, label: common[name]?.label ?? 'NAMES', ...(read ? { read } : {}) },
  ];
  const field = (name: string): SourceKey => ({ kind: 'FIELD', field: name });
  return {
    ...Object.fromEntries([
      labelled('CITY', field('division'), (code) => divisionAt(code, 4)),
      labelled('COUNTY', field('division'), (code) => divisionAt(code, 6)),
      labelled('STATUS', field('status')),
      labelled('LATENESS', { kind: 'CASES', cases: latenessCases(today) }),
      labelled('LEAD_BODY', field('leadBody')),
      labelled('LEAD_OFFICIAL', { kind: 'LEAD', field: 'official', day: today }),
      labelled('LEADER_LEVEL', { kind: 'LEAD', field: 'leaderLevel', day: today }),
      labelled('CATEGORY', field('categoryCode')),
      labelled('RESOLUTION', field('resolution')),
      labelled('SATISFACTION', field('satisfaction')),
    ]),
    ...Object.fromEntries(
      Object.entries(own).map(([name, key]) => [name, { source: field(key.field), label: key.label }]),
    ),
  };
}

/** The city (4 characters of the place) or county (6) that a division lies in; null if it lies in none. */
function divisionAt(code: string, length: 4 | 6): string | null {
  const place = placeOf(code);
  if (place === undefined) throw new SourceError('stats', 'a known division code', `"${code}"`);
  const prefix = place.slice(0, length);
  // The zone of a city (3401Z01) lies in no county.
  return prefix.length < length || prefix.includes('Z') ? null : prefix.padEnd(6, '0');
}

function countsOfGroup(today: string) {
  return {
    open: plainLanguage.isOpen(),
    completed: oneOf('status', ['COMPLETED']),
    closed: oneOf('status', ['CLOSED']),
    withdrawn: oneOf('status', ['WITHDRAWN']),
    closedOnTime: isClosed('<=', plainLanguage),
    openOverdue: plainLanguage.isState('OVERDUE', today),
  } satisfies Record<string, MatterCondition>;
}

const COUNTS = ['open', 'completed', 'closed', 'withdrawn', 'closedOnTime', 'openOverdue'] as const;

function emptyGroup(key: (string | null)[], sums: OwnPart['sums']): GroupRow {
  return {
    ...{ key, label: [], count: 0, open: 0, completed: 0, closed: 0, withdrawn: 0, closedOnTime: 0, openOverdue: 0 },
    sums: Object.fromEntries(Object.keys(sums).map((name) => [name, 0])),
    exactSums: Object.fromEntries(Object.keys(sums).map((name) => [name, 0n])),
  };
}

function addStats(group: GroupRow, { count, counts, sums }: SourceStats): void {
  group.count += wholeNumber('count', count);
  for (const name of COUNTS) group[name] += wholeNumber(name, counts[name]);
  for (const name of Object.keys(group.exactSums)) {
    const sum = sums[name];
    const exact = typeof sum === 'bigint' ? sum : BigInt(wholeNumber(name, sum));
    group.exactSums[name] = (group.exactSums[name] ?? 0n) + exact;
    group.sums[name] = Number(group.exactSums[name]);
  }
}

function wholeNumber(name: string, value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new SourceError('stats', `a whole number as ${name}`, `${typeof value} ${value}`);
}

async function namesOf(
  source: Pick<LedgerSource, 'names'>,
  keys: readonly AskedKey[],
  groups: readonly GroupRow[],
): Promise<ReadonlyMap<string, string>> {
  const named = keys.flatMap(({ label }, i) => (label === 'NAMES' ? groups.map(({ key }) => key[i] ?? null) : []));
  const ids = [...new Set(named.filter((id) => id !== null))];
  return ids.length === 0 || !source.names ? new Map() : source.names(ids);
}

function labelOf({ label }: AskedKey, value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  return label === 'NAMES' ? (names.get(value) ?? null) : label(value);
}
