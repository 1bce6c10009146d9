/** The statistics of the contract once more, over plain rows and without SQL. */
import { placeOf } from '../../../../schema/divisions.ts';
import type { MatterRow } from '../../../kit/ledger/MatterRow.ts';
import { isOpen, latenessOf, leadOn } from '../../../kit/reference/assessMatter.ts';
import type { MatterGroupBy, MatterGroupOrder } from '../../generated/resolvers.ts';
import { DIRECTORY_NAMES } from '../names.ts';
import { SOURCES, sourceIdOf } from '../sources.ts';
import { enumOf } from './matchesOverview.ts';

type Key = (string | null)[];

/** Every number of MatterGroup. */
export const NUMBERS_OF_GROUP = [
  ...['count', 'open', 'completed', 'closed', 'withdrawn', 'closedOnTime', 'closedOnOriginalTime', 'onTimeBase'],
  ...['onTimeRate', 'openOverdue', 'dueSoon', 'behind', 'noDeadline', 'noLeadBody', 'noLeadOfficial', 'neverClaimed'],
  ...['reopened', 'dissatisfied', 'closedWithoutSatisfaction'],
] as const;

type Numbers = Record<string, number | null>;
export type HandCountedGroup = { key: Key } & Numbers;

/** What a matter is counted by, under each key, on a day. */
export const KEYS_BY_HAND: Readonly<Record<MatterGroupBy, (row: MatterRow, day: string) => string | null>> = {
  TYPE: (row) => enumOf(row),
  CITY: ({ division }) => (/^\d{4}/.test(placeOf(division) ?? '') ? `${placeOf(division)?.slice(0, 4)}00` : null),
  COUNTY: ({ division }) => /^\d{6}/.exec(placeOf(division) ?? '')?.[0] ?? null,
  LEAD_BODY: ({ leadBody }) => leadBody,
  LEAD_OFFICIAL: (row, day) => leadOn(row, day)?.official ?? null,
  LEADER_LEVEL: (row, day) => leadOn(row, day)?.leaderLevel ?? null,
  STATUS: ({ status }) => status,
  LATENESS: (row, day) => latenessOf(row, day).state,
  CATEGORY: ({ category }) => category?.code ?? null,
  CHANNEL: ({ channel }) => channel,
  RESOLUTION: ({ resolution }) => resolution,
  SATISFACTION: ({ satisfaction }) => satisfaction,
  SOURCE: (row) => sourceIdOf(row),
  REGISTERED_MONTH: ({ registeredOn }) => registeredOn.slice(0, 7),
  DUE_MONTH: ({ deadline }) => deadline.date?.slice(0, 7) ?? null,
  CLOSED_MONTH: ({ closedOn }) => closedOn?.slice(0, 7) ?? null,
};

/** Groups of the rows in an order of the contract; without keys one over all. */
export function countByHand(
  rows: readonly MatterRow[],
  by: readonly MatterGroupBy[],
  day: string,
  order: MatterGroupOrder,
): HandCountedGroup[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(by.map((name) => KEYS_BY_HAND[name](row, day))));
  if (by.length === 0 && rows.length === 0) groups.set('[]', []);
  return [...groups]
    .map(([key, members]) => ({ key: JSON.parse(key) as Key, ...numbersOf(members, day) }) as HandCountedGroup)
    .toSorted((a, b) => compareNumbers(a, b, order) || compareKeys(a.key, b.key));
}

/** The numbers of some rows as one group. */
export function numbersOf(rows: readonly MatterRow[], day: string): Numbers {
  const count = (holds: (row: MatterRow) => boolean) => rows.filter(holds).length;
  const isIn = (state: string) => (row: MatterRow) => latenessOf(row, day).state === state;
  const closedBy = (row: MatterRow, date: string | null) =>
    row.status === 'CLOSED' && row.closedOn !== null && date !== null && row.closedOn <= date;
  const closed = count(({ status }) => status === 'CLOSED');
  const openOverdue = count(isIn('OVERDUE'));
  const closedOnTime = count((row) => closedBy(row, row.deadline.date));
  const onTimeBase = closed + openOverdue;
  return {
    count: rows.length,
    open: count(isOpen),
    completed: count(({ status }) => status === 'COMPLETED'),
    closed,
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
    closedOnTime,
    closedOnOriginalTime: count((row) => closedBy(row, row.deadline.original ?? row.deadline.date)),
    onTimeBase,
    onTimeRate: onTimeBase === 0 ? null : closedOnTime / onTimeBase,
    openOverdue,
    dueSoon: count(isIn('DUE_SOON')),
    behind: count(isIn('BEHIND')),
    noDeadline: count(({ deadline }) => deadline.date === null),
    noLeadBody: count(({ leadBody }) => leadBody === null),
    noLeadOfficial: count((row) => leadOn(row, day) === null),
    neverClaimed: count(({ events }) => !events.some(({ kind }) => kind === 'CLAIMED')),
    reopened: count(({ events }) => events.some(({ kind }) => kind === 'REOPENED')),
    dissatisfied: count(({ satisfaction }) => satisfaction === 'DISSATISFIED'),
    closedWithoutSatisfaction: count(({ status, satisfaction }) => status === 'CLOSED' && satisfaction === null),
  };
}

/** What a value of a key is called where rows, configuration or directory say so; undefined where a code is known to all. */
export function labelByHand(by: MatterGroupBy, value: string, rows: readonly MatterRow[]): string | null | undefined {
  const named = (kind: string) => DIRECTORY_NAMES.find((of) => of.kind === kind && of.id === value)?.name ?? null;
  switch (by) {
    case 'LEAD_BODY':
      return named('Organization');
    case 'LEAD_OFFICIAL':
      return named('Official');
    case 'CHANNEL':
      return named('Channel');
    case 'SOURCE':
      return SOURCES.find(({ id }) => id === value)?.name ?? null;
    case 'CATEGORY':
      return rows.find(({ category }) => category?.code === value)?.category?.label ?? null;
    default:
      return undefined;
  }
}

function compareNumbers(a: HandCountedGroup, b: HandCountedGroup, order: MatterGroupOrder): number {
  const [name, ascending] = SORTED_BY[order];
  const [left, right] = name === null ? [0, 0] : [a[name] ?? null, b[name] ?? null];
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return ascending ? left - right : right - left;
}

const SORTED_BY: Readonly<Record<MatterGroupOrder, [name: string | null, ascending: boolean]>> = {
  KEY_ASC: [null, true],
  COUNT_DESC: ['count', false],
  OPEN_OVERDUE_DESC: ['openOverdue', false],
  BEHIND_DESC: ['behind', false],
  ON_TIME_RATE_ASC: ['onTimeRate', true],
  ON_TIME_RATE_DESC: ['onTimeRate', false],
};

function compareKeys(a: Key, b: Key): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  const [left = null, right = null] = [a[i], b[i]];
  if (left === right) return 0;
  if (left === null) return 1;
  return right !== null && left > right ? 1 : -1;
}
