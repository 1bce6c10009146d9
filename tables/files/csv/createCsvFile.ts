import type { Writable } from 'node:stream';
import iconv from 'iconv-lite';
import { guardText } from '../../plan/guardText.ts';
import type { Cell } from '../../plan/TablePlan.ts';
import { createTextFile } from '../createTextFile.ts';
import type { FileColumn, TableFile } from '../TableFile.ts';
import { compileCsvCell } from './compileCsvCell.ts';
import { quoteCsv } from './quoteCsv.ts';

/**
 * CSV as Excel in China opens it: UTF-8 with a byte-order mark, or GB18030; lines end in CRLF. Nothing is an empty cell,
 * as is an empty text.
 */
export function createCsvFile(
  columns: readonly FileColumn[],
  output: Writable,
  encoding: 'utf-8' | 'gb18030',
): TableFile {
  const formats = columns.map(({ kind }) => compileCsvCell(kind));
  const head = columns.map(({ title }) => quoteCsv(guardText(title))).join(',');
  const encode = encoding === 'utf-8' ? (text: string) => Buffer.from(text) : (text: string) => encodeGb18030(text);
  return createTextFile(output, {
    head: `${encoding === 'utf-8' ? '\uFEFF' : ''}${head}\r\n`,
    formatRow(cells) {
      let line = '';
      for (let index = 0; index < formats.length; index++) {
        const cell = cells[index] as Cell;
        if (index > 0) line += ',';
        if (cell !== null) line += (formats[index] as (typeof formats)[number])(cell);
      }
      return `${line}\r\n`;
    },
    encode,
  });
}

/** All of Unicode has its place in GB18030, 埇 and emoji in four bytes. */
function encodeGb18030(text: string): Uint8Array {
  return iconv.encode(text, 'gb18030');
}
