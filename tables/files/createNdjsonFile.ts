import type { Writable } from 'node:stream';
import type { Cell } from '../plan/TablePlan.ts';
import { createTextFile } from './createTextFile.ts';
import type { FileColumn, TableFile } from './TableFile.ts';

/** One JSON object a line, its keys the titles of all columns; nothing is `null`. Decimals are strings, exact. */
export function createNdjsonFile(columns: readonly FileColumn[], output: Writable): TableFile {
  const keys = columns.map(({ title }, index) => `${index === 0 ? '' : ','}${JSON.stringify(title)}:`);
  return createTextFile(output, {
    head: '',
    formatRow(cells) {
      let line = '{';
      for (const [index, key] of keys.entries()) line += key + JSON.stringify((cells[index] ?? null) satisfies Cell);
      return `${line}}\n`;
    },
    encode: (text) => Buffer.from(text),
  });
}
