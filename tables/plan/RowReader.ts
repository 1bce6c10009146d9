import type { Cell, Column, Nested } from './TablePlan.ts';

export interface RowReaderOptions {
  /** Default: joined. */
  nested?: Nested;
  /** `words`: values of enums as they are called (`逾期`), booleans as 是 and 否; `codes`, the default: as they are. */
  enums?: 'words' | 'codes';
  /** How instants are told that are joined to one text; default `shanghai`. An instant that stands alone stays one. */
  instants?: 'shanghai' | 'utc';
}

/** Reads rows out of answers of one operation, page by page. */
export interface RowReader {
  /** Columns of the rows as they are read: `text` where values are joined, or told in words. */
  readonly columns: readonly Column[];
  /** The cells that are the same in all rows, which stand first, from an answer that has them. */
  readAround(data: unknown): Cell[];
  /** The rows of one answer, none if the list is null; `around` from an earlier one if this does not have it. */
  readRows(data: unknown, around?: readonly Cell[]): Cell[][];
  /** Names of nested lists that go on beyond what was read, with the number of rows so far in which they do. */
  readonly cut: ReadonlyMap<string, number>;
}
