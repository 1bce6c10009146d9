import { closedOnTime, isOpen, leadOn, type ShownMatter } from './ledgers.ts';

/** Every number of MatterGroup. */
export type IndexNumbers = Record<(typeof INDEX_NUMBERS)[number], number | null>;

export const INDEX_NUMBERS = [
  ...(['count', 'open', 'completed', 'closed', 'withdrawn', 'closedOnTime', 'closedOnOriginalTime'] as const),
  ...(['onTimeBase', 'onTimeRate', 'openOverdue', 'dueSoon', 'behind', 'noDeadline', 'noLeadBody'] as const),
  ...(['noLeadOfficial', 'neverClaimed', 'reopened', 'dissatisfied', 'closedWithoutSatisfaction'] as const),
] as const;

/** The numbers of some rows as one group, as the contract defines them. */
export function indexNumbers(rows: readonly ShownMatter[], today: string): IndexNumbers {
  const count = (holds: (row: ShownMatter) => boolean) => rows.filter(holds).length;
  const isIn = (state: string) => (row: ShownMatter) => row.lateness.state === state;
  const closed = count(({ status }) => status === 'CLOSED');
  const openOverdue = count(isIn('OVERDUE'));
  const onTime = count((row) => closedOnTime(row) === true);
  return {
    count: rows.length,
    open: count(isOpen),
    completed: count(({ status }) => status === 'COMPLETED'),
    closed,
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
    closedOnTime: onTime,
    closedOnOriginalTime: count(({ status, closedOn, deadline }) => {
      const due = deadline?.original ?? deadline?.date ?? null;
      return status === 'CLOSED' && closedOn !== null && due !== null && closedOn <= due;
    }),
    onTimeBase: closed + openOverdue,
    onTimeRate: closed + openOverdue === 0 ? null : onTime / (closed + openOverdue),
    openOverdue,
    dueSoon: count(isIn('DUE_SOON')),
    behind: count(isIn('BEHIND')),
    noDeadline: count(({ deadline }) => !deadline?.date),
    noLeadBody: count(({ leadBody }) => leadBody === null),
    noLeadOfficial: count((row) => leadOn(row, today) === undefined),
    neverClaimed: count(({ claimedAt }) => claimedAt === null),
    reopened: count(({ reopenCount }) => reopenCount > 0),
    dissatisfied: count(({ satisfaction }) => satisfaction === 'DISSATISFIED'),
    closedWithoutSatisfaction: count(({ status, satisfaction }) => status === 'CLOSED' && satisfaction === null),
  };
}
