import type { Writable } from 'node:stream';
import { createNdjsonFile } from './createNdjsonFile.ts';
import { createCsvFile } from './csv/createCsvFile.ts';
import { createParquetFile } from './parquet/createParquetFile.ts';
import type { FileColumn, FileFormat, TableFile } from './TableFile.ts';
import { createXlsxFile } from './xlsx/createXlsxFile.ts';

export interface TableFileOptions {
  /** Of CSV alone; default `utf-8`. */
  encoding?: 'utf-8' | 'gb18030';
}

/** Begins a file of the format in `output`, which it ends or destroys. Memory does not grow with the rows. */
export function createTableFile(
  format: FileFormat,
  columns: readonly FileColumn[],
  output: Writable,
  { encoding = 'utf-8' }: TableFileOptions = {},
): TableFile {
  switch (format) {
    case 'csv':
      return createCsvFile(columns, output, encoding);
    case 'xlsx':
      return createXlsxFile(columns, output);
    case 'ndjson':
      return createNdjsonFile(columns, output);
    case 'parquet':
      return createParquetFile(columns, output);
    default:
      return format satisfies never;
  }
}
