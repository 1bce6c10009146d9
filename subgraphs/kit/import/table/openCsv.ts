import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { ImportError } from '../ImportError.ts';
import { detectEncoding, type Encoding } from './detectEncoding.ts';
import { textCell } from './readSheetRows.ts';
import type { TableFile, TableRow } from './TableFile.ts';

const SEPARATORS = [',', '\t', ';'] as const;
/** What the separator is told from. */
const SAMPLE_CHARACTERS = 65_536;

/**
 * A CSV file as one sheet that is named as the file, which is what a spreadsheet program makes of it. Lines may end in
 * any way, quoted cells may hold line breaks, and the separator is told from the first lines.
 *
 * @param encoding default: see `detectEncoding`
 * @throws ImportError ENCODING_UNKNOWN; FILE_NOT_READABLE while rows are read
 */
export async function openCsv(path: string, encoding?: Encoding): Promise<TableFile> {
  const known = encoding ?? (await detectEncoding(path));
  const { size } = await stat(path);
  const delimiter = await detectSeparator(path, known);
  let bytes = 0;
  const sheet = basename(path, extname(path));
  return {
    name: basename(path),
    encoding: known,
    sheets: [
      {
        name: sheet,
        isHidden: false,
        hiddenColumns: () => new Set(),
        progress: () => Math.min(1, bytes / Math.max(1, size)),
        async *rows() {
          bytes = 0;
          const text = decode(path, known, (read) => {
            bytes += read;
          });
          const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
          const parser = pipeline(Readable.from(text), parse(options), () => {});
          let number = 0;
          try {
            for await (const record of parser as AsyncIterable<string[]>) {
              number += 1;
              const row = rowOf(number, record);
              if (row.cells.length > 0) yield row;
            }
          } catch (error) {
            throw error instanceof ImportError ? error : unreadable(path, number, error);
          } finally {
            parser.destroy();
          }
        },
      },
    ],
  };
}

function rowOf(number: number, record: readonly string[]): TableRow {
  const cells: TableRow['cells'][number][] = [];
  record.forEach((text, column) => {
    // ="0123" is how a text is kept from becoming a number where the file is opened.
    const cell = textCell(/^="(.*)"$/s.exec(text)?.[1] ?? text);
    if (cell) cells[column] = cell;
  });
  return { number, cells, isHidden: false };
}

async function* decode(path: string, encoding: Encoding, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      onRead(chunk.length);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new ImportError(
      'ENCODING_UNKNOWN',
      `${path}: expected a text in ${encoding}, got bytes that do not fit. Leave --encoding out, or save the file as "CSV UTF-8".`,
      error,
    );
  } finally {
    stream.destroy();
  }
}

async function detectSeparator(path: string, encoding: Encoding): Promise<string> {
  let sample = '';
  for await (const piece of decode(path, encoding, () => {})) {
    sample += piece;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  const unquoted = sample.slice(0, SAMPLE_CHARACTERS).replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function unreadable(path: string, number: number, error: unknown): ImportError {
  return new ImportError(
    'FILE_NOT_READABLE',
    `${path}: row ${number + 1} cannot be read: ${(error as Error).message}. A quotation mark that is not closed is the usual cause.`,
    error,
  );
}
