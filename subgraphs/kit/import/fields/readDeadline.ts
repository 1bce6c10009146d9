import type { MatterRow } from '../../ledger/MatterRow.ts';
import type { TableCell } from '../table/TableFile.ts';
import { type NamedDate, readDates } from './readDates.ts';
import type { TellProblem } from './TellProblem.ts';

/** `original` is not for one file to say. */
export type ReadDeadline = Omit<MatterRow['deadline'], 'original'>;

/** Without an end, and meant so. */
const LASTING = /长期|持续|常态化|经常性|日常|全程/;

/**
 * The deadline in a cell: its text as it is, the last day it can mean, and how exactly it names it. Of several dates the
 * last one holds. A text without a date is kept: such a matter is not assessable, which is not the same as no deadline.
 *
 * @param year of months that name none; null: not known
 */
export function readDeadline(cell: TableCell, year: number | null, tell: TellProblem): ReadDeadline {
  const raw = cell.text;
  if (cell.date) return { raw, ...cell.date };
  if (cell.number !== undefined) return readNumber(cell, tell);
  const { dates, isYearMissing } = readDates(raw, year);
  const last = dates.reduce<NamedDate | undefined>((a, b) => (a && a.date >= b.date ? a : b), undefined);
  if (last) {
    if (new Set(dates.map(({ date }) => date)).size > 1 && !isRange(raw)) tell('SEVERAL_DEADLINES', raw, last.date);
    return { raw, ...last };
  }
  if (isYearMissing) tell('DEADLINE_YEAR_MISSING', raw);
  else if (!LASTING.test(raw)) tell('DEADLINE_NOT_UNDERSTOOD', raw);
  return { raw, date: null, precision: null };
}

/** A date that a spreadsheet program took for a number: 2021.8, 202108, 20210831, or the day number itself. */
function readNumber({ text, day }: TableCell, tell: TellProblem): ReadDeadline {
  if (/^20\d\d\.1$/.test(text)) {
    // Typed as 2021.10 it is the same number: the later month is the last one it can mean.
    const date = `${text.slice(0, 4)}-10-31`;
    tell('DEADLINE_AMBIGUOUS', text, date);
    return { raw: text, date, precision: 'MONTH' };
  }
  const named = readDates(text, null).dates.at(-1);
  if (named) return { raw: text, ...named };
  if (day) return { raw: day, date: day, precision: 'DAY' };
  tell('DEADLINE_NOT_UNDERSTOOD', text);
  return { raw: text, date: null, precision: null };
}

function isRange(text: string): boolean {
  return /[-–—~～至到]/.test(text);
}
