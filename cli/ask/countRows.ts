/** Counts the rows of a file as its bytes go by. */
export interface RowCounter {
  add(chunk: Uint8Array): void;
  readonly rows: number;
}

/**
 * Null for formats that show no rows before their end. Works on bytes: neither UTF-8 nor GB18030 has a quote or the end
 * of a line within another character. A CSV file has one line of headings.
 */
export function createRowCounter(format: string): RowCounter | null {
  if (format === 'ndjson') return createLineCounter(0, false);
  if (format === 'csv') return createLineCounter(-1, true);
  return null;
}

const LINE_END = 0x0a;
const QUOTE = 0x22;

function createLineCounter(start: number, hasQuotes: boolean): RowCounter {
  let lines = start;
  let isQuoted = false;
  return {
    add(chunk) {
      let at = 0;
      while (at < chunk.length) {
        const end = chunk.indexOf(LINE_END, at);
        const stop = end < 0 ? chunk.length : end;
        if (hasQuotes && countQuotes(chunk, at, stop) % 2 === 1) isQuoted = !isQuoted;
        if (end >= 0 && !isQuoted) lines++;
        at = stop + 1;
      }
    },
    get rows() {
      return Math.max(0, lines);
    },
  };
}

function countQuotes(chunk: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = chunk.indexOf(QUOTE, from); at >= 0 && at < to; at = chunk.indexOf(QUOTE, at + 1)) count++;
  return count;
}
