import { firstPublishedDay, HOLIDAY_NOTICES, type HolidayNotice, lastPublishedDay } from '../../../schema/calendar.ts';
import { dayNumberOf, isoDateOf, yearOf } from './isoDate.ts';

/** `provisional`: it would lie outside the published notices, so there is no date. */
export interface WorkingDay {
  date: string | null;
  provisional: boolean;
  /** Notice that the date rests on; if there is none, the last one published. */
  notice: string;
}

/**
 * Whether a date is worked: as the notice for its year says, else Monday to Friday. For a year without a notice the
 * answer is therefore a guess; the other functions of this module give none there.
 */
export function isWorkingDay(date: string): boolean {
  const day = dayNumberOf(date);
  if (!isPublished(day)) return isWeekday(day);
  return workedBefore(day + 1) > workedBefore(day);
}

/**
 * The `count`-th working day after `from`, which itself does not count; a negative count goes back; 0 is `from`,
 * worked or not. From `from` to the answer every year must be published, else the answer is provisional.
 * `2021-02-05` + 5 → `2021-02-18`: two Sundays and a Saturday in between are worked, Spring Festival is not.
 */
export function addWorkingDays(from: string, count: number): WorkingDay {
  const start = dayNumberOf(from);
  if (!isPublished(start)) return PROVISIONAL;
  if (count === 0) return { date: from, provisional: false, notice: sourceFor(from) };
  const found = workingDays[count > 0 ? workedBefore(start + 1) + count - 1 : workedBefore(start) + count];
  if (found === undefined) return PROVISIONAL;
  const date = isoDateOf(found);
  return { date, provisional: false, notice: sourceFor(date) };
}

/**
 * Working days from `from`, which does not count, to `to`, which does; negative if `to` is earlier. Null if either
 * lies outside the published notices. The inverse of `addWorkingDays`: from + n lies n working days from `from`.
 */
export function workingDaysBetween(from: string, to: string): number | null {
  const start = dayNumberOf(from);
  const end = dayNumberOf(to);
  if (!isPublished(start) || !isPublished(end)) return null;
  return end >= start ? workedBefore(end + 1) - workedBefore(start + 1) : workedBefore(end) - workedBefore(start);
}

const firstDay = dayNumberOf(firstPublishedDay);
const lastDay = dayNumberOf(lastPublishedDay);

/** Day numbers of all published working days, ascending. */
const workingDays: readonly number[] = HOLIDAY_NOTICES.flatMap(listWorkingDays);

/** At index i: how many working days precede day `firstDay + i`. Rows are counted by it, so it is made once. */
const workedBeforeDay: Int32Array = countWorkedBefore();

const PROVISIONAL: WorkingDay = { date: null, provisional: true, notice: HOLIDAY_NOTICES.at(-1)?.source ?? '' };

function listWorkingDays({ year, daysOff, makeUpDays }: HolidayNotice): number[] {
  const off = new Set<number>();
  for (const span of daysOff) {
    const [from = '', to = from] = span.split('/');
    for (let day = dayNumberOf(`${year}-${from}`); day <= dayNumberOf(`${year}-${to}`); day++) off.add(day);
  }
  const madeUp = new Set(makeUpDays.map((day) => dayNumberOf(`${year}-${day}`)));
  const worked: number[] = [];
  for (let day = dayNumberOf(`${year}-01-01`); day <= dayNumberOf(`${year}-12-31`); day++) {
    if (madeUp.has(day) || (isWeekday(day) && !off.has(day))) worked.push(day);
  }
  return worked;
}

function countWorkedBefore(): Int32Array {
  const worked = new Set(workingDays);
  const counts = new Int32Array(lastDay - firstDay + 2);
  for (let index = 1; index < counts.length; index++) {
    counts[index] = (counts[index - 1] ?? 0) + (worked.has(firstDay + index - 1) ? 1 : 0);
  }
  return counts;
}

function workedBefore(day: number): number {
  return workedBeforeDay[day - firstDay] ?? 0;
}

function isPublished(day: number): boolean {
  return day >= firstDay && day <= lastDay;
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  const dayOfWeek = (((day + 4) % 7) + 7) % 7;
  return dayOfWeek !== 0 && dayOfWeek !== 6;
}

function sourceFor(date: string): string {
  return HOLIDAY_NOTICES[yearOf(date) - yearOf(firstPublishedDay)]?.source ?? '';
}
