import { NONE } from './Dictionary.ts';

const ZERO = 48;

/**
 * An ISO date as a number that compares as its text does; NONE, before all days, for none: `2021-06-17` → 20210617.
 */
export function dayNumber(day: string | null): number {
  if (day === null) return NONE;
  const digit = (index: number) => day.charCodeAt(index) - ZERO;
  const year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
  return year * 10_000 + (digit(5) * 10 + digit(6)) * 100 + digit(8) * 10 + digit(9);
}

const dayTexts = new Map<number, string>();

/** More days than all matters of a province name. */
const MAX_DAY_TEXTS = 20_000;

/** The ISO date of a number, null for none. */
export function dayText(day: number): string | null {
  if (day === NONE) return null;
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  if (dayTexts.size === MAX_DAY_TEXTS) dayTexts.clear();
  const text = `${monthText(Math.floor(day / 100))}-${String(day % 100).padStart(2, '0')}`;
  dayTexts.set(day, text);
  return text;
}

/** The month of a day as the contract writes it: `202106` → `2021-06`. */
export function monthText(month: number): string {
  const digits = String(month).padStart(6, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** So long before 1970 is the year 1000, the first that an instant may lie in: its number is never that of none. */
const BEFORE_1970_MS = 3.1e13;

/** A canonical instant as a number that compares as its text does. */
export function instantNumber(instant: string): number {
  return Date.parse(instant) + BEFORE_1970_MS;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How far an instant, given by its number, is into its day. */
export function millisecondOfDay(instant: number): number {
  const ms = (instant - BEFORE_1970_MS) % DAY_MS;
  return ms < 0 ? ms + DAY_MS : ms;
}

/** Where an instant is written: most of those written after each other are of one day. */
const written = Buffer.from('0000-00-00T00:00:00.000Z');
let writtenDay = NONE;

/** The canonical instant of a day's number and the milliseconds into it; null for none. */
export function instantText(day: number, ms: number): string | null {
  if (day === NONE) return null;
  if (day !== writtenDay) written.write(dayText(day) as string, 'latin1');
  writtenDay = day;
  writeDigits(11, 2, Math.floor(ms / HOUR_MS));
  writeDigits(14, 2, Math.floor(ms / MINUTE_MS) % 60);
  writeDigits(17, 2, Math.floor(ms / SECOND_MS) % 60);
  writeDigits(20, 3, ms % SECOND_MS);
  return written.toString('latin1');
}

function writeDigits(start: number, count: number, number: number): void {
  let rest = number;
  for (let at = start + count - 1; at >= start; at--) {
    written[at] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
