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
