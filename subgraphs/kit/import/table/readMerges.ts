import type { Readable } from 'node:stream';
import { createXmlParser } from './parseXml.ts';
import { readReference } from './reference.ts';

/** Merged cells; rows from 1, columns from 0, both ends belong to it. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const END_OF_ROWS = Buffer.from('sheetData>');
const LONGEST_TAG = 64;

/**
 * Merged cells of a sheet by their first row. They stand behind all rows in the file, which is why this passes over the
 * rows without parsing them, before they are read.
 */
export async function readMerges(sheet: Readable): Promise<Map<number, Merge[]>> {
  const merges = new Map<number, Merge[]>();
  const parser = createXmlParser({
    open(name, { ref = '' }) {
      if (name !== 'mergeCell') return;
      const [from = '', to = from] = ref.split(':');
      const [first, last] = [readReference(from), readReference(to)];
      if (!first || !last) return;
      const merge = { top: first.row, bottom: last.row, left: first.column, right: last.column };
      const known = merges.get(merge.top);
      if (known) known.push(merge);
      else merges.set(merge.top, [merge]);
    },
  });
  let isBehindRows = false;
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of sheet as AsyncIterable<Buffer>) {
    if (isBehindRows) {
      parser.write(chunk);
      continue;
    }
    const both = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const at = both.lastIndexOf(END_OF_ROWS);
    // The opening tag looks the same from here but for the slash.
    const prefix = at < 0 ? undefined : closingPrefix(both, at);
    if (prefix !== undefined) {
      isBehindRows = true;
      parser.write(`<${prefix}worksheet>`);
      parser.write(both.subarray(at + END_OF_ROWS.length));
    }
    carried = both.subarray(Math.max(0, both.length - LONGEST_TAG));
  }
  return merges;
}

/** The namespace prefix of `</sheetData>` or `</x:sheetData>`, mostly empty; undefined if the tag does not close. */
function closingPrefix(bytes: Buffer, at: number): string | undefined {
  return /<\/((?:\w+:)?)$/.exec(bytes.toString('latin1', Math.max(0, at - LONGEST_TAG), at))?.[1];
}
