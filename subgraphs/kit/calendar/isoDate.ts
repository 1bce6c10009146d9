/**
 * Calendar dates as text, `2021-06-17`, and as day numbers (days since 1970-01-01). Texts compare as dates do, so `<`
 * on them is right; arithmetic goes by day numbers. A date here has no time and no zone.
 */

const DAY_MS = 86_400_000;
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const FORM = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Whether a text is a date of the form YYYY-MM-DD, years 1000 to 9999, that exists: `2021-02-29` does not. */
export function isIsoDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** Days since 1970-01-01. Throws RangeError if the text is no date. */
export function dayNumberOf(date: string): number {
  if (!isIsoDate(date)) throw new RangeError(`Expected a date of the form YYYY-MM-DD, got "${date}".`);
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / DAY_MS;
}

/** The date of a day number. */
export function isoDateOf(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** `days` may be negative. `2021-02-28` + 1 → `2021-03-01`. */
export function addDays(date: string, days: number): string {
  return isoDateOf(dayNumberOf(date) + days);
}

/** Last day of the month that a date lies in. `2021-02-05` → `2021-02-28`. */
export function monthEnd(date: string): string {
  return `${date.slice(0, 8)}${daysInMonth(yearOf(date), monthOf(date))}`;
}

/** The date in Asia/Shanghai at an instant. China has kept UTC+8 without summer time since 1991. */
export function todayInShanghai(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(date: string): number {
  return Number(date.slice(8, 10));
}

/** `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
