import type { Cell, CellKind } from '../plan/TablePlan.ts';

export type FileFormat = 'csv' | 'xlsx' | 'ndjson' | 'parquet';

/** A column of a file: what stands above it, and what its cells are. */
export interface FileColumn {
  title: string;
  kind: CellKind;
}

/**
 * Rows on their way into a stream. Nothing that was begun looks whole before `finish`; of CSV and NDJSON only the end of
 * the stream tells, so whoever passes the stream on has to break it off when it is aborted.
 */
export interface TableFile {
  /** Resolves when more rows may come: a slow reader slows the writer. Rejects with the stream's error. */
  write(rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Writes the end of the file, ends the stream, and resolves when all of it is handed over. */
  finish(summary: TableSummary): Promise<void>;
  /** Destroys the stream, with the reason as its error if there is one. */
  abort(reason?: Error): void;
}

/** What is to be known of a table beside its rows. CSV and NDJSON have no place for it. */
export interface TableSummary {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  /** The instant that the rows are of, or `[first, last]` if they were read page by page. */
  asOf: string | readonly [first: string, last: string] | null;
  complete: boolean;
  /** What is missing, a phrase each: `阜阳市民生项目台账（无应答）`. */
  missing: readonly string[];
  rowCount: number;
  /** Instant. */
  madeAt: string;
  /** Sentences for the reader: lists that were cut, systems of an older contract. */
  notes?: readonly string[];
}
