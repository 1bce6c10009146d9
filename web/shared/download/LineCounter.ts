const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Counts lines in bytes as they come: of CSV those that end in CR LF, for a line feed alone stands within a cell. */
export class LineCounter {
  readonly #afterReturn: boolean;
  #last = 0;
  lines = 0;

  constructor(format: 'csv' | 'ndjson') {
    this.#afterReturn = format === 'csv';
  }

  add(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      const before = at === 0 ? this.#last : chunk[at - 1];
      if (!this.#afterReturn || before === CARRIAGE_RETURN) this.lines++;
    }
    this.#last = chunk.at(-1) ?? this.#last;
  }
}
