import { firstPublishedDay, lastPublishedDay } from '../../../schema/calendar.ts';
import { addDays, yearOf } from '../calendar/isoDate.ts';
import { scheduledShare } from '../calendar/scheduledShare.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar/workingDays.ts';

/** A matter is due soon within so many working days. */
export const DUE_SOON_WORKING_DAYS = 10;

/**
 * What lateness on one day is compared with, so that SQL finds the same matters as `assessLateness`. With `date` the
 * deadline's date and `raw` its text, of a matter that is open, the first that holds:
 *
 *     NOT_ASSESSABLE  status = 'LONG_TERM', or date is null and raw is not null
 *     NO_DEADLINE     date is null
 *     PROVISIONAL     date > lastPublishedDay or today > lastPublishedDay
 *     OVERDUE         date < today
 *     BEHIND          an indicator that is not yearEndOnly has target > 0 and
 *                     coalesce(actual, 0) < target × share, in doubles, where share is
 *                     0 for indicator.year > year, 1 for indicator.year < year, else shareOfYear
 *     DUE_SOON        date <= dueSoonUntil
 *     NONE            else
 *
 * Not open (COMPLETED, CLOSED, WITHDRAWN) is NONE. Dates compare as texts.
 */
export interface LatenessBoundaries {
  today: string;
  lastPublishedDay: string;
  /** The 10th working day from today; the last published day if that one is not known yet. */
  dueSoonUntil: string;
  year: number;
  /** Linear share of `year` on `today`, 0 to 1. */
  shareOfYear: number;
}

/** Those of the day that was asked last: rows by the thousand are assessed on the same one. */
let known: Readonly<LatenessBoundaries> | undefined;

/** The constants for one day. Throws RangeError if `today` is no date. */
export function latenessBoundaries(today: string): Readonly<LatenessBoundaries> {
  if (known?.today === today) return known;
  const year = yearOf(today);
  known = {
    today,
    lastPublishedDay,
    dueSoonUntil: dueUntil(today, DUE_SOON_WORKING_DAYS) ?? today,
    year,
    shareOfYear: scheduledShare(today, year),
  };
  return known;
}

/**
 * Working days that a deadline is past on `today`: 0 on the day itself (and on days off right after it), positive
 * later, negative before it, when it counts the working days that are left after today. Null if either date lies
 * outside the published notices.
 */
export function workingDaysLate(deadline: string, today: string): number | null {
  if (deadline <= today) return workingDaysBetween(deadline, today);
  const left = workingDaysBetween(today, deadline);
  return left === null ? null : 0 - left;
}

/**
 * The last deadline that is past and at least `count` working days late on `today`: `date <= deadlineBefore(today, n)`.
 * A count below 1 asks for what is past at all. Deadlines before the first published day are among them, although
 * `workingDaysLate` has no number for them: they are later still. Null, for no deadline at all, if today or the day
 * to count back to is not published.
 */
export function deadlineBefore(today: string, count: number): string | null {
  if (!isPublished(today)) return null;
  if (count < 1) return addDays(today, -1);
  const firstLateDay = addWorkingDays(today, isWorkingDay(today) ? 1 - count : -count).date;
  return firstLateDay === null ? null : addDays(firstLateDay, -1);
}

/**
 * The last deadline that is due within `count` working days: `date >= today and date <= dueUntil(today, n)`. If that
 * working day is not known yet, the last published day. Null, for no deadline at all, if today is not published or
 * the count is negative.
 */
export function dueUntil(today: string, count: number): string | null {
  if (!isPublished(today) || count < 0) return null;
  return addWorkingDays(today, count).date ?? lastPublishedDay;
}

function isPublished(date: string): boolean {
  return date >= firstPublishedDay && date <= lastPublishedDay;
}
