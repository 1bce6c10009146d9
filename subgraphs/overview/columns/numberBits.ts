import { NUMBERS } from '../queries/countMatters.ts';
import type { Block } from './Block.ts';
import { FLAGS } from './blockLayout.ts';
import { SATISFACTION, STATUS } from './Dictionaries.ts';
import { NONE } from './Dictionary.ts';

type NumberName = (typeof NUMBERS)[number];

/** Bit of each number that groups count, in the order of `NUMBERS`. */
const BITS = Object.fromEntries(NUMBERS.map((name, i) => [name, 1 << i])) as Record<NumberName, number>;

/** What of a row depends on the day. */
export interface RowOnDay {
  overdue: boolean;
  dueSoon: boolean;
  behind: boolean;
  led: boolean;
}

/** The numbers of a group that a row counts for, a bit each: as `countMatters` counts them by SQL. */
export function numberBits(block: Block, row: number, onDay: RowOnDay): number {
  const status = block.status[row] as number;
  const flags = block.flags[row] as number;
  const deadline = block.deadlineDate[row] as number;
  const original = block.deadlineOriginal[row] as number;
  const closedOn = block.closedOn[row] as number;
  const isClosed = status === STATUS.CLOSED;
  /** Null is on no day, neither is it after one. */
  const closedBy = (day: number) => isClosed && closedOn !== NONE && day !== NONE && closedOn <= day;
  const satisfaction = block.satisfaction[row] as number;
  return (
    BITS.count |
    ((flags & FLAGS.OPEN) !== 0 ? BITS.open : 0) |
    (status === STATUS.COMPLETED ? BITS.completed : 0) |
    (isClosed ? BITS.closed : 0) |
    (status === STATUS.WITHDRAWN ? BITS.withdrawn : 0) |
    (closedBy(deadline) ? BITS.closedOnTime : 0) |
    (closedBy(original === NONE ? deadline : original) ? BITS.closedOnOriginalTime : 0) |
    (onDay.overdue ? BITS.openOverdue : 0) |
    (onDay.dueSoon ? BITS.dueSoon : 0) |
    (onDay.behind ? BITS.behind : 0) |
    (deadline === NONE ? BITS.noDeadline : 0) |
    (block.leadBody[row] === NONE ? BITS.noLeadBody : 0) |
    (onDay.led ? 0 : BITS.noLeadOfficial) |
    ((flags & FLAGS.CLAIMED) === 0 ? BITS.neverClaimed : 0) |
    ((block.reopenCount[row] as number) > 0 ? BITS.reopened : 0) |
    (satisfaction === SATISFACTION.DISSATISFIED ? BITS.dissatisfied : 0) |
    (isClosed && satisfaction === NONE ? BITS.closedWithoutSatisfaction : 0)
  );
}
