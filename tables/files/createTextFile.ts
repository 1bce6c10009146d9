import type { Writable } from 'node:stream';
import type { Cell } from '../plan/TablePlan.ts';
import { openSink } from './openSink.ts';
import type { TableFile } from './TableFile.ts';

/** Characters that are collected before they are encoded and handed over: one call for some hundred rows. */
const CHUNK_LENGTH = 65_536;

export interface TextForm {
  /** What the file begins with. */
  head: string;
  /** A row with the end of its line. */
  formatRow(cells: readonly Cell[]): string;
  encode(text: string): Uint8Array;
}

/** A file that is text, a line after the other. */
export function createTextFile(output: Writable, { head, formatRow, encode }: TextForm): TableFile {
  const sink = openSink(output);
  let text = head;
  return {
    async write(rows) {
      for (const row of rows) {
        text += formatRow(row);
        if (text.length >= CHUNK_LENGTH) await flush();
      }
    },
    async finish() {
      await flush();
      await sink.end();
    },
    abort: sink.abort,
  };

  async function flush(): Promise<void> {
    const chunk = encode(text);
    text = '';
    if (chunk.length > 0) await sink.write(chunk);
  }
}
