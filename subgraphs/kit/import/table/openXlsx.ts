import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { ImportError } from '../ImportError.ts';
import { fillMerges } from './fillMerges.ts';
import { damaged, openZip, type ZipFile } from './openZip.ts';
import { readMerges } from './readMerges.ts';
import { readSheetRows } from './readSheetRows.ts';
import { readWorkbook, type Workbook } from './readWorkbook.ts';
import type { TableFile, TableSheet } from './TableFile.ts';

/**
 * An XLSX workbook, read as a stream: in memory are its distinct texts, its merged cells, and some rows. ExcelJS's
 * streaming reader would not do: it skips merged cells and hidden rows, and takes pronunciations for text.
 *
 * @throws ImportError: see `openZip`; FILE_NOT_READABLE while rows are read, too
 */
export async function openXlsx(path: string): Promise<TableFile> {
  return readable(path, async () => {
    const zip = await openZip(path);
    const workbook = await readWorkbook(zip);
    // Any ZIP file comes as far as this, a text document of the same family too.
    if (workbook.sheets.length === 0) throw damaged(path);
    const sheets = workbook.sheets
      .filter(({ part }) => zip.sizeOf(part) !== undefined)
      .map(({ name, isHidden, part }) => ({ name, isHidden, ...sheetRows(path, zip, part, workbook) }));
    return { name: basename(path), encoding: null, sheets };
  });
}

function sheetRows(
  path: string,
  zip: ZipFile,
  part: string,
  workbook: Workbook,
): Pick<TableSheet, 'rows' | 'progress' | 'hiddenColumns'> {
  const size = zip.sizeOf(part) ?? 0;
  let bytes = 0;
  const hidden = new Set<number>();
  return {
    hiddenColumns: () => hidden,
    progress: () => Math.min(1, bytes / Math.max(1, size)),
    async *rows() {
      bytes = 0;
      const merges = await readable(path, async () => readMerges((await zip.read(part)) as Readable));
      const sheet = (await zip.read(part)) as Readable;
      try {
        yield* fillMerges(
          readSheetRows(sheet, workbook, hidden, (read) => {
            bytes += read;
          }),
          merges,
        );
      } catch (error) {
        throw asImportError(path, error);
      } finally {
        sheet.destroy();
      }
    },
  };
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw asImportError(path, error);
  }
}

function asImportError(path: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const { message, code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return new ImportError('FILE_NOT_READABLE', `${path}: cannot be read (${code}).`, error);
  return new ImportError(
    'FILE_NOT_READABLE',
    `${path}: cannot be read: ${message}. Open it in a spreadsheet program and save it anew.`,
    error,
  );
}
