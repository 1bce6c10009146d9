import { scheduledAmount, scheduledShare } from '../calendar/scheduledShare.ts';
import { type MatterStatus, NOT_OPEN_STATUSES } from '../ledger/MatterRow.ts';
import { DUE_SOON_WORKING_DAYS, type LatenessBoundaries, latenessBoundaries, workingDaysLate } from './boundaries.ts';

export type LatenessState =
  | 'NONE'
  | 'DUE_SOON'
  | 'BEHIND'
  | 'OVERDUE'
  | 'NO_DEADLINE'
  | 'NOT_ASSESSABLE'
  | 'PROVISIONAL';

/** What of a matter decides its lateness. Dates are ISO dates; `deadlineRaw` is null, not empty, where there is none. */
export interface LatenessSubject {
  status: MatterStatus;
  deadlineRaw: string | null;
  deadlineDate: string | null;
  indicators: readonly AssessedIndicator[];
}

export interface AssessedIndicator {
  name: string;
  unit: string;
  target: number | null;
  /** The last reading; null, which counts as 0, if there is none. */
  actual: number | null;
  /** Calendar year that the target is of. */
  year: number;
  yearEndOnly: boolean;
}

export interface Lateness {
  state: LatenessState;
  /** One of `RULES`: an id that stays, a colon, a sentence for people. */
  rule: string;
  /** What decided, in the order in which it was looked at. */
  inputs: LatenessInput[];
  /** Of an open matter: see `workingDaysLate`. Null for one that is not open, as its lateness has ended. */
  workingDaysLate: number | null;
  asOf: string;
}

export interface LatenessInput {
  name: string;
  value: string | null;
}

/** Every rule that an assessment can rest on, in the order in which they are tried. */
export const RULES = {
  NOT_OPEN: 'NOT_OPEN: completed, closed or withdrawn, so no longer late',
  LONG_TERM: 'LONG_TERM: turned into a long-term matter, so no deadline is assessed',
  UNREADABLE_DEADLINE: 'UNREADABLE_DEADLINE: the text of the deadline means no date',
  NO_DEADLINE: 'NO_DEADLINE: open without a deadline',
  BEYOND_CALENDAR: 'BEYOND_CALENDAR: the deadline or today lies beyond the last published holiday notice',
  OVERDUE: 'OVERDUE: open and past its deadline',
  BEHIND: 'BEHIND: open, and an indicator is below the linear share of its target',
  DUE_SOON: `DUE_SOON: open and due within ${DUE_SOON_WORKING_DAYS} working days`,
  ON_SCHEDULE: `ON_SCHEDULE: open, not due within ${DUE_SOON_WORKING_DAYS} working days, no indicator behind`,
} as const;

/**
 * How late a matter is on `today`, by the first rule that holds, and why. Computed for each question, never stored;
 * SQL decides the same by the comparisons of `LatenessBoundaries`. Throws RangeError if a date is none.
 *
 *     assessLateness({ status: 'CLAIMED', deadlineRaw: '6月10日', deadlineDate: '2021-06-10', indicators: [] }, '2021-06-17')
 *     // OVERDUE, workingDaysLate 4: 11, 15, 16 and 17 June; the Dragon Boat Festival lies between
 */
export function assessLateness(matter: LatenessSubject, today: string): Lateness {
  const { status, deadlineRaw: raw, deadlineDate: date } = matter;
  const open = !NOT_OPEN_STATUSES.includes(status);
  const late = open && date !== null ? knownWorkingDaysLate(date, today) : null;
  const assessed = (state: LatenessState, rule: keyof typeof RULES, inputs: readonly LatenessInput[]): Lateness => ({
    state,
    rule: RULES[rule],
    inputs: [input('status', status), ...inputs],
    workingDaysLate: late,
    asOf: today,
  });

  if (!open) return assessed('NONE', 'NOT_OPEN', []);
  if (status === 'LONG_TERM') return assessed('NOT_ASSESSABLE', 'LONG_TERM', []);
  if (date === null) {
    if (raw !== null) return assessed('NOT_ASSESSABLE', 'UNREADABLE_DEADLINE', [input('deadlineText', raw)]);
    return assessed('NO_DEADLINE', 'NO_DEADLINE', [input('deadline', null)]);
  }
  const boundaries = latenessBoundaries(today);
  const { lastPublishedDay, dueSoonUntil } = boundaries;
  if (date > lastPublishedDay || today > lastPublishedDay) {
    const days = [input('deadline', date), input('today', today), input('lastPublishedDay', lastPublishedDay)];
    return assessed('PROVISIONAL', 'BEYOND_CALENDAR', days);
  }
  const lateText = late === null ? null : String(late);
  const deadline = [input('deadline', date), input('today', today), input('workingDaysLate', lateText)];
  if (date < today) return assessed('OVERDUE', 'OVERDUE', deadline);
  const behind = matter.indicators.find((indicator) => isBehind(indicator, boundaries));
  if (behind) return assessed('BEHIND', 'BEHIND', [...deadline, ...describeIndicator(behind, boundaries)]);
  deadline.push(input('dueSoonUntil', dueSoonUntil));
  return date <= dueSoonUntil ? assessed('DUE_SOON', 'DUE_SOON', deadline) : assessed('NONE', 'ON_SCHEDULE', deadline);
}

/**
 * Whether an indicator is below the linear share of its target on a day. Year-end-only indicators and those without
 * a target above 0 never are: they say nothing during the year.
 */
export function isBehind(
  { target, actual, year, yearEndOnly }: Omit<AssessedIndicator, 'name' | 'unit'>,
  boundaries: Pick<LatenessBoundaries, 'today' | 'year' | 'shareOfYear'>,
): boolean {
  if (yearEndOnly || target === null || target <= 0) return false;
  return (actual ?? 0) < target * shareFor(year, boundaries);
}

/** Whether a matter was struck out on time: closed on or before its deadline. Null if it is not closed, or had no date. */
export function closedOnTime(
  status: MatterStatus,
  closedOn: string | null,
  deadlineDate: string | null,
): boolean | null {
  if (status !== 'CLOSED' || closedOn === null || deadlineDate === null) return null;
  return closedOn <= deadlineDate;
}

function input(name: string, value: string | null): LatenessInput {
  return { name, value };
}

/** Of the day that was asked last: thousands of matters have the same deadlines. */
const lateOfDay = { today: '', byDeadline: new Map<string, number | null>() };

const MAX_KEPT_DEADLINES = 10_000;

function knownWorkingDaysLate(deadline: string, today: string): number | null {
  const { byDeadline } = lateOfDay;
  if (lateOfDay.today !== today || byDeadline.size >= MAX_KEPT_DEADLINES) {
    byDeadline.clear();
    lateOfDay.today = today;
  }
  let late = byDeadline.get(deadline);
  if (late === undefined) {
    late = workingDaysLate(deadline, today);
    byDeadline.set(deadline, late);
  }
  return late;
}

function shareFor(year: number, boundaries: Pick<LatenessBoundaries, 'today' | 'year' | 'shareOfYear'>): number {
  return year === boundaries.year ? boundaries.shareOfYear : scheduledShare(boundaries.today, year);
}

function describeIndicator(
  { name, unit, target, actual, year }: AssessedIndicator,
  boundaries: LatenessBoundaries,
): LatenessInput[] {
  return [
    input('indicator', name),
    input('unit', unit),
    input('target', String(target)),
    input('actual', actual === null ? null : String(actual)),
    input('scheduled', target === null ? null : scheduledAmount(target, shareFor(year, boundaries))),
  ];
}
