import { requestError } from '../../kit/errors.ts';
import { compareKeys } from '../../kit/statistics/groups.ts';
import type { MatterGroupBy, MatterGroupOrder } from '../generated/resolvers.ts';
import { type CountedGroup, type MatterNumbers, NUMBERS } from './countMatters.ts';
import type { OverviewKey } from './groupKeys.ts';
import type { LabelsOf } from './labels.ts';

/** Most keys that matters are counted by at once. */
const MAX_KEYS = 3;

/** A group as the contract has it; bodies and officials are named by their ids. */
export interface MatterGroup extends MatterNumbers {
  key: (string | null)[];
  /** As the rows hold them. */
  values: (string | null)[];
  /** Empty until `withLabels`. */
  label: (string | null)[];
  division: string | null;
  leadBody: string | null;
  leadOfficial: string | null;
  onTimeBase: number;
  onTimeRate: number | null;
}

/** Throws BAD_USER_INPUT for more keys than matters are counted by. */
export function checkGroupBy(groupBy: readonly MatterGroupBy[]): void {
  if (groupBy.length <= MAX_KEYS) return;
  throw requestError('BAD_USER_INPUT', `Expected at most ${MAX_KEYS} keys in groupBy, got ${groupBy.length}.`);
}

/** A counted combination with its keys and the rate that the contract states. */
export function matterGroup(
  { values, parent: _, ...numbers }: CountedGroup,
  groupBy: readonly MatterGroupBy[],
  keys: readonly OverviewKey[],
): MatterGroup {
  const key = values.map((value, i) => (value === null ? null : (keys[i]?.keyOf?.(value) ?? value)));
  const lastOf = (...wanted: MatterGroupBy[]) => key[groupBy.findLastIndex((name) => wanted.includes(name))] ?? null;
  return {
    ...withRate(numbers),
    key,
    values,
    label: [],
    division: lastOf('CITY', 'COUNTY'),
    leadBody: lastOf('LEAD_BODY'),
    leadOfficial: lastOf('LEAD_OFFICIAL'),
  };
}

/** The group with what its values are called. */
export function withLabels(group: MatterGroup, keys: readonly OverviewKey[], labelOf: LabelsOf): MatterGroup {
  const label = group.values.map((value, i) => (value === null ? null : labelOf(keys[i] as OverviewKey, value)));
  return { ...group, label };
}

/** All groups together: each matter is in one of them. */
export function totalOf(groups: readonly MatterNumbers[]): MatterGroup {
  const total = Object.fromEntries(
    NUMBERS.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]),
  ) as MatterNumbers;
  return { ...withRate(total), key: [], values: [], label: [], division: null, leadBody: null, leadOfficial: null };
}

/** Sorts as the contract states: nulls last, ties by key. */
export function sortGroups(groups: readonly MatterGroup[], order: MatterGroupOrder): MatterGroup[] {
  const value = VALUES[order];
  return groups.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return compareKeys(a.key, b.key);
    if (left === null) return 1;
    if (right === null) return -1;
    return left - right;
  });
}

/** What is sorted by, ascending. */
const VALUES: Readonly<Record<MatterGroupOrder, (group: MatterGroup) => number | null>> = {
  KEY_ASC: () => 0,
  COUNT_DESC: ({ count }) => -count,
  OPEN_OVERDUE_DESC: ({ openOverdue }) => -openOverdue,
  BEHIND_DESC: ({ behind }) => -behind,
  ON_TIME_RATE_ASC: ({ onTimeRate }) => onTimeRate,
  ON_TIME_RATE_DESC: ({ onTimeRate }) => (onTimeRate === null ? null : -onTimeRate),
};

/** What is still open and late counts against the rate: else leaving matters open would improve it. */
function withRate(numbers: MatterNumbers) {
  const onTimeBase = numbers.closed + numbers.openOverdue;
  return { ...numbers, onTimeBase, onTimeRate: onTimeBase === 0 ? null : numbers.closedOnTime / onTimeBase };
}
