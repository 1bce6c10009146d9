import { extname } from 'node:path';
import { ImportError } from '../ImportError.ts';
import type { Encoding } from './detectEncoding.ts';
import { openCsv } from './openCsv.ts';
import { openXlsx } from './openXlsx.ts';
import type { TableFile } from './TableFile.ts';

/**
 * Opens a ledger's file by its ending: .xlsx and .xlsm, or .csv, .txt and .tsv.
 *
 * @param encoding of a text file; default: told from its bytes
 * @throws ImportError: it is not there, or is of no such kind
 */
export async function openTable(path: string, encoding?: Encoding): Promise<TableFile> {
  try {
    switch (extname(path).toLowerCase()) {
      case '.xlsx':
      case '.xlsm':
        return await openXlsx(path);
      case '.csv':
      case '.tsv':
      case '.txt':
        return await openCsv(path, encoding);
      default:
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ImportError || code === undefined) throw error;
    throw new ImportError('FILE_NOT_READABLE', `${path}: cannot be read (${code}).`, error);
  }
  throw new ImportError(
    'FILE_NOT_READABLE',
    `${path}: expected a file that ends in .xlsx, .xlsm, .csv, .tsv or .txt. Save an .xls or .et file as XLSX first.`,
  );
}
