const DAY_MS = 86_400_000;
/** Day 0 of a workbook, 1899-12-30, as days before 1970. */
const EPOCH_DAYS = 25_569;
/** 1900-03-01: before it workbooks count a day that never was. */
const FIRST_DAY = 61;
const AHEAD_MS = 8 * 3_600_000;

/** Days since 1899-12-30, as a workbook keeps a date; undefined of what is none, or is too early for a workbook. */
export function serialOfDate(date: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? serial(Date.parse(date)) : undefined;
}

/** The same of an instant, with the part of the day that Shanghai's clocks show, in whole seconds. */
export function serialOfInstant(instant: string): number | undefined {
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(instant) ? Date.parse(instant) : Number.NaN;
  return serial(Math.floor(milliseconds / 1000) * 1000 + AHEAD_MS);
}

function serial(milliseconds: number): number | undefined {
  const days = milliseconds / DAY_MS + EPOCH_DAYS;
  return days >= FIRST_DAY ? days : undefined;
}
