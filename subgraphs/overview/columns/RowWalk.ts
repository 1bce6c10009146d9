import type { Block } from './Block.ts';
import { BlockCursor } from './BlockCursor.ts';
import type { SortColumn } from './BlockOrders.ts';
import type { ColumnCondition } from './columnConditions.ts';
import { NONE } from './Dictionary.ts';
import type { SortedRow } from './firstRows.ts';
import { type ColumnPosition, LAST } from './sortColumns.ts';

/** What rows are gone through for. */
export interface Walk {
  condition: ColumnCondition;
  column: SortColumn;
  sign: 1 | -1;
  after: ColumnPosition | null;
  count: number;
}

/** Rows looked at before they are given up: as many more are judged as fast all at once. */
const MAX_ROWS = 2_000;

/** Rows that are tried first, spread over all blocks, to know how many fulfil the condition. */
const MAX_TRIED = 512;

/**
 * Going through all rows in an order for those that fulfil a condition: what it costs depends on how many fulfil it, not
 * on how many there are.
 */
export class RowWalk {
  readonly blocks: readonly Block[];
  readonly #condition: ColumnCondition;
  /** The cursors of all blocks, as a heap: the first one stands at the next row. */
  readonly #cursors: BlockCursor[];
  readonly #last: number;

  private constructor(blocks: readonly Block[], { condition, column, sign }: Walk, range: Range) {
    this.blocks = blocks;
    this.#condition = condition;
    this.#last = range.last;
    this.#cursors = blocks
      .map((block) => new BlockCursor(block, column, sign, range.after))
      .filter(({ row }) => row !== -1);
    for (let place = (this.#cursors.length >> 1) - 1; place >= 0; place--) sink(this.#cursors, place);
  }

  /** Null if too few rows fulfil the condition for so many to be found this way. */
  static begin(blocks: readonly Block[], walk: Walk): RowWalk | null {
    const range = rangeOf(walk);
    if (range.isUnbound && densityOf(blocks, walk.condition) * MAX_ROWS < walk.count) return null;
    return new RowWalk(blocks, walk, range);
  }

  /** The next rows, at most so many. The last one of so many is the first of those that come next. Null if it takes too many: it is not to go on then. */
  next(wanted: number): SortedRow[] | null {
    const cursors = this.#cursors;
    const condition = this.#condition;
    const found: SortedRow[] = [];
    for (let looked = 0; ; looked++) {
      const first = cursors[0];
      if (!first || first.key > this.#last) return found;
      if (looked === MAX_ROWS) return null;
      const { block, row, key } = first;
      if (block.alive[row] === 1 && condition.holdsOf(block, row)) {
        found.push({ key, id: block.ids.idOf(row), version: block.version[row] as number, block, row });
        if (found.length === wanted) return found;
      }
      first.next();
      if (first.row === -1) {
        const last = cursors.pop() as BlockCursor;
        if (last !== first) cursors[0] = last;
      }
      sink(cursors, 0);
    }
  }
}

interface Range {
  after: ColumnPosition | null;
  last: number;
  isUnbound: boolean;
}

/** The part of the order that rows may stand in: where it begins, and the last number. */
function rangeOf({ condition, column, sign, after }: Walk): Range {
  const ranges = (condition.ranges ?? []).filter((range) => range.column === column && range.low > NONE);
  const low = Math.max(...ranges.map((range) => range.low), NONE);
  const high = Math.min(...ranges.map((range) => range.high), Number.POSITIVE_INFINITY);
  if (ranges.length === 0) return { after, last: LAST, isUnbound: true };
  const first = sign === 1 ? low : -high;
  // A position before all ids of the first number.
  const start = { key: first, id: '' };
  return {
    after: after === null || after.key < first ? start : after,
    last: sign === 1 ? Math.min(high, Number.MAX_VALUE) : -low,
    isUnbound: false,
  };
}

/** The part of some rows, spread over all blocks, of which a condition holds. */
function densityOf(blocks: readonly Block[], { holdsOf }: ColumnCondition): number {
  const each = Math.max(1, Math.floor(MAX_TRIED / Math.max(1, blocks.length)));
  let tried = 0;
  let found = 0;
  for (const block of blocks) {
    const step = Math.max(1, Math.floor(block.length / each));
    for (let row = 0; row < block.length; row += step) {
      tried += 1;
      if (block.alive[row] === 1 && holdsOf(block, row)) found += 1;
    }
  }
  return tried === 0 ? 1 : found / tried;
}

/** Puts the cursor at a place of the heap below those that stand before it. */
function sink(cursors: BlockCursor[], start: number): void {
  const sunk = cursors[start];
  if (!sunk) return;
  let place = start;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= cursors.length) break;
    if (child + 1 < cursors.length && isBefore(cursors[child + 1] as BlockCursor, cursors[child] as BlockCursor))
      child++;
    if (!isBefore(cursors[child] as BlockCursor, sunk)) break;
    cursors[place] = cursors[child] as BlockCursor;
    place = child;
  }
  cursors[place] = sunk;
}

function isBefore(a: BlockCursor, b: BlockCursor): boolean {
  if (a.key !== b.key) return a.key < b.key;
  return a.block.ids.compareWith(a.row, b.block.ids, b.row) < 0;
}
