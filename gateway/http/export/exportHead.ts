import type { ServerResponse } from 'node:http';
import type { ExportRequest } from './ExportRequest.ts';
import { contentDisposition, fileNameOf } from './fileName.ts';
import type { PlannedExport } from './planExport.ts';
import type { ExportPage } from './readPages.ts';

const CONTENT_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** What is known of a file when its first page is there. */
export interface BegunExport {
  asked: ExportRequest;
  planned: PlannedExport;
  firstPage: ExportPage;
  /** Whether the first page is complete: a later one is told in the trailers. */
  isComplete: boolean;
  today: string;
}

/** Trailers of the response, which come after the last byte. */
export function trailersOf(rows: number, isComplete: boolean): Record<string, string> {
  return { 'guatu-row-count': String(rows), 'guatu-coverage': coverageWord(isComplete) };
}

export function setHead(response: ServerResponse, begun: BegunExport, isStopping: boolean): void {
  const { asked, planned, firstPage, isComplete, today } = begun;
  const { format, encoding } = asked;
  const operationName = planned.asked.operation.name?.value ?? null;
  const fileName = fileNameOf({ ...asked, operationName }, { today, rowsAt: planned.table.rowsAt, isComplete });
  const headers: Record<string, string> = {
    'content-type': format === 'csv' ? `${CONTENT_TYPES.csv}; charset=${encoding}` : CONTENT_TYPES[format],
    'content-disposition': contentDisposition(fileName),
    'cache-control': 'no-store',
    // A proxy that collects the file before it hands it on would keep everybody waiting.
    'x-accel-buffering': 'no',
    'guatu-coverage': coverageWord(isComplete),
    ...(firstPage.totalCount === null ? {} : { 'guatu-total-count': String(firstPage.totalCount) }),
    trailer: Object.keys(trailersOf(0, true)).join(', '),
    ...(isStopping ? { connection: 'close' } : {}),
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = 200;
}

function coverageWord(isComplete: boolean): string {
  return isComplete ? 'complete' : 'partial';
}
