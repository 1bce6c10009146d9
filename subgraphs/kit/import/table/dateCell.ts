import { isoDateOf, monthEnd } from '../../calendar/isoDate.ts';
import type { DatePrecision } from '../../ledger/MatterRow.ts';
import { plainFormat } from './numberText.ts';
import type { TableCell } from './TableFile.ts';

/** Number formats that every spreadsheet program knows by number and a Chinese one shows as a date; others are spelled out. */
const BUILT_IN_DATES: Readonly<Record<number, DatePrecision>> = {
  ...{
    14: 'DAY',
    15: 'DAY',
    16: 'DAY',
    17: 'MONTH',
    22: 'DAY',
    27: 'MONTH',
    28: 'DAY',
    29: 'DAY',
    30: 'DAY',
    31: 'DAY',
  },
  ...{ 36: 'MONTH', 50: 'MONTH', 51: 'DAY', 52: 'MONTH', 53: 'DAY', 54: 'DAY', 57: 'MONTH', 58: 'DAY' },
};

/** What of a date a number format shows; undefined if it shows none. `yyyy"年"m"月"` → MONTH. */
export function datePrecisionOf(formatId: number, format: string | undefined): DatePrecision | undefined {
  if (format === undefined) return BUILT_IN_DATES[formatId];
  const shown = plainFormat(format).toLowerCase();
  if (/general|[0#?]/.test(shown)) return undefined;
  if (/d/.test(shown)) return 'DAY';
  // Minutes are an m too, but beside hours or seconds.
  const hasTime = /[hs]/.test(shown);
  if (/m/.test(shown) && !hasTime) return 'MONTH';
  return /y/.test(shown) ? 'YEAR' : undefined;
}

/** Days from 1970-01-01 to the day 0 of spreadsheets, which count 1900-02-29 as a day. */
const DAY_ZERO = -25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;

/** The date that a spreadsheet's day number stands for; undefined outside of 1950 to 2200, where none is meant. */
export function dateOfSerial(serial: number, isFrom1904: boolean): string | undefined {
  const day = Math.floor(serial) + DAY_ZERO + (isFrom1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!Number.isFinite(day)) return undefined;
  const date = day > -10_000 && day < 90_000 ? isoDateOf(day) : '';
  return date >= '1950-01-01' && date < '2200-01-01' ? date : undefined;
}

/** A cell that shows a date so exactly. A month stands for its last day, as a deadline does. */
export function dateCell(date: string, precision: DatePrecision): TableCell {
  const year = date.slice(0, 4);
  switch (precision) {
    case 'DAY':
      return { text: date, date: { date, precision } };
    case 'MONTH':
      return { text: `${year}年${Number(date.slice(5, 7))}月`, date: { date: monthEnd(date), precision } };
    case 'YEAR':
      return { text: `${year}年`, date: { date: `${year}-12-31`, precision } };
    default:
      return precision satisfies never;
  }
}
