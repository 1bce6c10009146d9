import type { DatePrecision } from '../../ledger/MatterRow.ts';

/** Why the value of a cell is not what its writer meant. */
export type CellProblem = 'NUMBER_LOST_DIGITS' | 'FORMULA_ERROR' | 'FORMULA_WITHOUT_RESULT';

/** A cell that holds something. */
export interface TableCell {
  /** As a reader of the sheet sees it, without white space at the ends; never empty but of a broken formula. */
  text: string;
  /** Of a real date: its last day, and how exactly the cell shows it. */
  date?: { date: string; precision: DatePrecision };
  /** Of a number. */
  number?: number;
  /** The date whose day number a plain number would be in this workbook, as when its format was lost. */
  day?: string;
  problem?: CellProblem;
  /** It lies in merged cells: the text is that of their first one, which stands above or to the left. */
  isFilled?: boolean;
}

export interface TableRow {
  /** As a spreadsheet program numbers it, from 1. */
  number: number;
  /** By column, from 0. */
  cells: readonly (TableCell | undefined)[];
  isHidden: boolean;
}

/** A sheet of rows, read from its file anew each time it is walked through. */
export interface TableSheet {
  name: string;
  isHidden: boolean;
  /** Columns that a reader does not see, from 0; known once the first row of a walk has come. */
  hiddenColumns(): ReadonlySet<number>;
  /** Rows in their order; those without any cell may be left out. Leaving early closes the file. */
  rows(): AsyncIterable<TableRow>;
  /** Share of the sheet that the latest walk has read, 0 to 1. */
  progress(): number;
}

export interface TableFile {
  /** Without its folder. */
  name: string;
  /** How a text file was read: `utf-8`, `gb18030`, `utf-16le`; null for XLSX. */
  encoding: string | null;
  sheets: readonly TableSheet[];
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Address of a cell as spreadsheet programs write it: `Sheet1!E17`; of a row without a column `Sheet1!17`. */
export function cellAddress(sheet: string, row: number, column: number | null): string {
  return `${sheet}!${column === null ? '' : columnName(column)}${row}`;
}
