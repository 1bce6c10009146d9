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
 * The first rows of an order that fulfil a condition, by going through all in that order: what it costs depends on how
 * many fulfil it, not on how many there are. Null if it takes too many.
 */
export function walkRows(blocks: readonly Block[], walk: Walk): SortedRow[] | null {
  const { condition, column, sign, count } = walk;
  const range = rangeOf(walk);
  if (range.isUnbound && densityOf(blocks, condition) * MAX_ROWS < count) return null;
  const cursors = blocks
    .map((block) => new BlockCursor(block, column, sign, range.after))
    .filter(({ row }) => row !== -1);
  for (let place = (cursors.length >> 1) - 1; place >= 0; place--) sink(cursors, place);
  const found: SortedRow[] = [];
  for (let looked = 0; found.length < count; looked++) {
    const first = cursors[0];
    if (!first || first.key > range.last) return found;
    if (looked === MAX_ROWS) return null;
    const { block, row, key } = first;
    if (block.alive[row] === 1 && condition.holdsOf(block, row)) {
      found.push({ key, id: block.ids.idOf(row), version: block.version[row] as number, block, row });
    }
    first.next();
    if (first.row === -1) {
      const last = cursors.pop() as BlockCursor;
      if (last !== first) cursors[0] = last;
    }
    sink(cursors, 0);
  }
  return found;
}

/** The part of the order that rows may stand in: where it begins, and the last number. */
function rangeOf({ condition, column, sign, after }: Walk) {
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
