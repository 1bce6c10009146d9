/** A list of codes for each row of a block, one after the other. */
export class RowLists {
  #values = new Int32Array(256);
  readonly #ends: Int32Array;
  #rows = 0;

  constructor(capacity: number) {
    this.#ends = new Int32Array(capacity);
  }

  add(values: readonly number[] | Int32Array): void {
    const start = this.startOf(this.#rows);
    if (start + values.length > this.#values.length) {
      const larger = new Int32Array(Math.max(start + values.length, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(values, start);
    this.#ends[this.#rows++] = start + values.length;
  }

  /** No row follows: gives back what is not used. */
  seal(): void {
    this.#values = this.#values.slice(0, this.startOf(this.#rows));
  }

  /** All lists, one after the other: that of a row from `startOf(row)` to `startOf(row + 1)`. */
  get values(): Int32Array {
    return this.#values;
  }

  listOf(row: number): Int32Array {
    return this.#values.subarray(this.startOf(row), this.startOf(row + 1));
  }

  startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] as number);
  }

  get bytes(): number {
    return this.#values.byteLength + this.#ends.byteLength;
  }
}
