/** What `POST /export` is asked for; docs/reference/export.md has the rest. */
export interface ExportRequest {
  query: string;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | null | undefined;
  format: 'csv' | 'xlsx' | 'ndjson' | 'parquet';
  /** Of CSV alone. */
  encoding?: 'utf-8' | 'gb18030' | undefined;
  /** Dotted path of the list, if the query has several. */
  at?: string | undefined;
  nested?: { as: 'joined' } | { as: 'rows'; at: string } | undefined;
  /** Default true: rather no file than one that lacks rows. */
  complete?: boolean | undefined;
  fileName?: string | undefined;
}

/** What is known of a file before its first byte. */
export interface ExportHead {
  /** As the hub names it, without what a file system would not take. */
  fileName: string;
  contentType: string;
  /** Rows that will come, if that is known. */
  totalCount: number | null;
  /** Whether all systems are in it, as far as that is known at its beginning. */
  complete: boolean;
}

export interface ExportProgress {
  bytes: number;
  /** Lines so far, of formats that have lines; null of the others. */
  rows: number | null;
  totalCount: number | null;
}

/** Where a file goes. It is kept by `close` alone: whatever else ends it leaves nothing. */
export interface FileSink {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}
