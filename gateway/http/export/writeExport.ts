import { setImmediate } from 'node:timers/promises';
import { createTableFile } from '../../../tables/files/createTableFile.ts';
import type { TableFile } from '../../../tables/files/TableFile.ts';
import type { RowReader } from '../../../tables/plan/RowReader.ts';
import type { Cell } from '../../../tables/plan/TablePlan.ts';
import type { ClientFile } from './ClientFile.ts';
import type { CoverageRecord } from './CoverageRecord.ts';
import { ExportFailure } from './ExportFailure.ts';
import type { ExportRequest } from './ExportRequest.ts';
import { incompleteFailure } from './incompleteFailure.ts';
import type { ExportPage } from './readPages.ts';
import { summarizeExport } from './summarizeExport.ts';

export interface WrittenExport {
  request: ExportRequest;
  pages: AsyncIterable<ExportPage>;
  reader: RowReader;
  output: ClientFile;
  coverage: CoverageRecord;
  progress: ExportProgress;
  /** Called with the first page, if it is one to begin a file with. */
  onFirstPage(page: ExportPage): void;
}

/** How far an export is; what is not known at its end is not known at all. */
export interface ExportProgress {
  pages: number;
  rows: number;
  /** More rows follow than were asked for. */
  isCut: boolean;
}

/**
 * Writes page after page, and the end of the file. Rejects with ExportFailure when a page is not what was asked for, and
 * with whatever ended reading or writing; the file is broken off then.
 */
export async function writeExport(written: WrittenExport): Promise<void> {
  const { request, pages, reader, output, coverage, progress } = written;
  let file: TableFile | undefined;
  let around: Cell[] = [];
  try {
    for await (const page of pages) {
      checkPage(page, coverage.add(page), request.complete);
      if (!file) {
        around = reader.readAround(page.data);
        written.onFirstPage(page);
        file = openFile(written);
      }
      const rows = reader.readRows(page.data, around);
      progress.pages += 1;
      progress.rows += rows.length;
      progress.isCut = page.nextAfter !== null || isShort(page);
      await file.write(rows);
      // Whoever waits is served between two pages, however fast they come.
      await setImmediate();
    }
    await file?.finish(summarizeExport({ request, coverage, progress, cut: reader.cut }));
  } catch (error) {
    output.destroy(error as Error);
    file?.abort(error as Error);
    throw error;
  }
}

/** Of groups fewer came than there are: they have no second page. */
function isShort({ rowCount, totalCount, nextAfter }: ExportPage): boolean {
  return nextAfter === null && rowCount !== null && totalCount !== null && rowCount < totalCount;
}

function openFile({ request, reader, output }: WrittenExport): TableFile {
  const { format, encoding, headings } = request;
  const columns = reader.columns.map(({ heading, name, kind }) => ({
    title: headings === 'zh' ? heading : name,
    kind,
  }));
  return createTableFile(format, columns, output, { encoding });
}

/** A page that lacks a system is refused if all were asked for; one without its list always: nobody knows what follows. */
function checkPage(page: ExportPage, isComplete: boolean, isCompleteRequired: boolean): void {
  if (!isComplete && isCompleteRequired) throw incompleteFailure(page);
  if (page.rowCount === null && page.errors.length > 0) throw new ExportFailure(page.errors);
}
