import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { isOpen, latenessOf, leadOn } from '../../../subgraphs/kit/reference/assessMatter.ts';

export type Numbers = ReturnType<typeof expectedNumbers>;
export type Group = Numbers & { key: (string | null)[] };

/** What MatterGroup says of some rows, counted one by one for a day. */
export function expectedNumbers(rows: readonly MatterRow[], day: string) {
  const count = (holds: (row: MatterRow) => boolean) => rows.filter(holds).length;
  const closed = count(({ status }) => status === 'CLOSED');
  const openOverdue = count((row) => latenessOf(row, day).state === 'OVERDUE');
  const closedBy = (limit: (row: MatterRow) => string | null) =>
    count((row) => {
      const date = limit(row);
      return row.status === 'CLOSED' && row.closedOn !== null && date !== null && row.closedOn <= date;
    });
  const closedOnTime = closedBy(({ deadline }) => deadline.date);
  const onTimeBase = closed + openOverdue;
  return {
    count: rows.length,
    open: count(isOpen),
    completed: count(({ status }) => status === 'COMPLETED'),
    closed,
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
    closedOnTime,
    closedOnOriginalTime: closedBy(({ deadline }) => deadline.original ?? deadline.date),
    onTimeBase,
    onTimeRate: onTimeBase === 0 ? null : closedOnTime / onTimeBase,
    openOverdue,
    dueSoon: count((row) => latenessOf(row, day).state === 'DUE_SOON'),
    behind: count((row) => latenessOf(row, day).state === 'BEHIND'),
    noDeadline: count(({ deadline }) => deadline.date === null),
    noLeadBody: count(({ leadBody }) => leadBody === null),
    noLeadOfficial: count((row) => leadOn(row, day) === null),
    neverClaimed: count((row) => !hasEvent(row, 'CLAIMED')),
    reopened: count((row) => hasEvent(row, 'REOPENED')),
    dissatisfied: count(({ satisfaction }) => satisfaction === 'DISSATISFIED'),
    closedWithoutSatisfaction: count(({ status, satisfaction }) => status === 'CLOSED' && satisfaction === null),
  };
}

export interface Grouping<Row> {
  keyOf(row: Row): (string | null)[];
  day: string;
  /** What groups are sorted by, ascending, null last; ties by key, in which null is last, too. */
  by?(group: Group): number | null;
}

/** Rows counted by a key, sorted as the contract says. */
export function expectedGroups<Row extends MatterRow>(
  rows: readonly Row[],
  { keyOf, day, by = () => 0 }: Grouping<Row>,
): Group[] {
  const groups = [...Map.groupBy(rows, (row) => JSON.stringify(keyOf(row)))].map(([key, members]) => ({
    key: JSON.parse(key) as Group['key'],
    ...expectedNumbers(members, day),
  }));
  return groups.sort((a, b) => nullsLast(by(a), by(b)) || compareKeys(a.key, b.key));
}

export function hasEvent({ events }: MatterRow, kind: MatterRow['events'][number]['kind'], times = 1): boolean {
  return events.filter((event) => event.kind === kind).length >= times;
}

function compareKeys(a: Group['key'], b: Group['key']): number {
  return a.reduce((order, key, i) => order || nullsLast(key, b[i] ?? null), 0);
}

function nullsLast<Value extends string | number>(a: Value | null, b: Value | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
