/**
 * The demo's clock, and what its generator asks of dates besides the kit. Whatever happened in the demo province
 * happened before the article went online.
 */
import { addDays, dayNumberOf, monthEnd } from '../../kit/calendar/isoDate.ts';
import { addWorkingDays as countWorkingDays, isWorkingDay } from '../../kit/calendar/workingDays.ts';

export { addDays };

export const TODAY = '2021-06-17';
/** No event is later: the minute of the article, 11:15:59 in Shanghai. */
export const NOW = '2021-06-17T03:15:59.000Z';

/** Days from `from` to `to`, negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function earlierOf(left: string, right: string): string {
  return left < right ? left : right;
}

/** The instant at which a day begins in Shanghai, which is when the day before it ends. */
export function startOfDay(day: string): string {
  return `${addDays(day, -1)}T16:00:00.000Z`;
}

/** Last day of the month `2021-10`. */
export function lastDayOf(month: string): string {
  return monthEnd(`${month}-01`);
}

/** `2021-06-17` → `2021年6月17日`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The day itself if it is worked, else the last worked one before it. */
export function workingDayAtOrBefore(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** The n-th working day after `from`, the start day excluded; within the published notices. */
export function addWorkingDays(from: string, days: number): string {
  const { date } = countWorkingDays(from, days);
  if (date === null) throw new RangeError(`Expected ${days} working days after ${from} to lie in published years.`);
  return date;
}
