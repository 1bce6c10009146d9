import type { Block } from './Block.ts';
import type { SortColumn } from './BlockOrders.ts';
import { NONE } from './Dictionary.ts';
import { type ColumnPosition, LAST } from './sortColumns.ts';

/** No row is left. */
const END = -1;

/** Goes through the rows of a block in an order, from a position on. */
export class BlockCursor {
  readonly block: Block;
  readonly #numbers: Int32Array | Float64Array;
  readonly #rows: Uint16Array;
  /** Rows without a value stand before it, and are gone through last. */
  readonly #none: number;
  readonly #sign: 1 | -1;
  /** The run of rows that is gone through, and the place in it. */
  #start = 0;
  #end = 0;
  #at = 0;
  /** The row that it stands at, -1 at the end; and what that is sorted by. */
  row = END;
  key = LAST;

  constructor(block: Block, column: SortColumn, sign: 1 | -1, after: ColumnPosition | null) {
    const { rows, none } = block.orders.by(column);
    this.block = block;
    this.#numbers = block[column];
    this.#rows = rows;
    this.#none = none;
    this.#sign = sign;
    this.#begin(after);
    this.#settle();
  }

  next(): void {
    this.#at += 1;
    this.#settle();
  }

  #begin(after: ColumnPosition | null): void {
    const { length } = this.#rows;
    if (after === null) {
      if (this.#sign === 1) this.#run(this.#none, length);
      else this.#runBefore(length);
      return;
    }
    if (after.key === LAST) this.#run(0, this.#none);
    else if (this.#sign === 1) this.#run(this.#none, length);
    else {
      const end = this.#firstPlace(this.#none, length, (number) => number > -after.key);
      this.#runBefore(end);
      // The run before may be one of another number: nothing of it is passed by then.
      if (this.#start < this.#end && this.#numberAt(this.#start) !== -after.key) return;
    }
    const number = after.key === LAST ? NONE : this.#sign * after.key;
    const { ids } = this.block;
    const ranks = ids.ranks();
    // Few blocks have a row of just this number: only there it takes a search of ids.
    let first: number | undefined;
    const isAfterId = (row: number) => {
      first ??= ids.countUpTo(after.id);
      return (ranks[row] as number) >= first;
    };
    this.#at = this.#firstPlace(
      this.#start,
      this.#end,
      (other, row) => other > number || (other === number && isAfterId(row)),
    );
  }

  /** Stands at the row of its place, or at the first one of the next run. */
  #settle(): void {
    while (this.#at >= this.#end) {
      if (this.#start === 0) {
        this.row = END;
        return;
      }
      if (this.#sign === -1 && this.#start > this.#none) this.#runBefore(this.#start);
      else this.#run(0, this.#none);
    }
    this.row = this.#rows[this.#at] as number;
    const number = this.#numbers[this.row] as number;
    this.key = number === NONE ? LAST : this.#sign * number;
  }

  #run(start: number, end: number): void {
    this.#start = start;
    this.#end = end;
    this.#at = start;
  }

  /** The rows of the highest number before a place: ids rise among them, whatever the direction. */
  #runBefore(end: number): void {
    if (end <= this.#none) {
      this.#run(0, this.#none);
      return;
    }
    const number = this.#numberAt(end - 1);
    // Most runs are short: looked for from their end, further and further away.
    let known = end - 1;
    let step = 1;
    while (known - step >= this.#none && this.#numberAt(known - step) === number) {
      known -= step;
      step *= 2;
    }
    const from = Math.max(this.#none, known - step);
    this.#run(
      this.#firstPlace(from, known, (other) => other >= number),
      end,
    );
  }

  #numberAt(place: number): number {
    return this.#numbers[this.#rows[place] as number] as number;
  }

  /** The first place of some from which on something holds. */
  #firstPlace(start: number, end: number, holds: (number: number, row: number) => boolean): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle] as number;
      if (holds(this.#numbers[row] as number, row)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
