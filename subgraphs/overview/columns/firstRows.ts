import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import type { ColumnCondition } from './columnConditions.ts';
import { NONE } from './Dictionary.ts';
import { RowWalk } from './RowWalk.ts';
import { type ColumnOrder, type ColumnPosition, LAST } from './sortColumns.ts';

/** A row of a list, by what its order compares. */
export interface SortedRow extends ColumnPosition {
  version: number;
  /** Where it stands in memory. */
  block: Block;
  row: number;
}

/** Candidates of a block that are held before they are cut, as a multiple of the rows that are wanted. */
const SLACK = 2;

const selected = new Uint8Array(BLOCK_ROWS);

/** The first rows of an order that fulfil a condition, after a position (null: from the start), at most `count`. */
export function firstRows(
  blocks: readonly Block[],
  condition: ColumnCondition,
  order: ColumnOrder,
  after: ColumnPosition | null,
  count: number,
): SortedRow[] {
  return (
    beginWalk(blocks, condition, order, after, count)?.next(count) ??
    selectFirst(blocks, condition, order, after, count)
  );
}

/** Going through the rows for so many of them, where it may be the faster way; null where it is not. */
export function beginWalk(
  blocks: readonly Block[],
  condition: ColumnCondition,
  { column, sign }: ColumnOrder,
  after: ColumnPosition | null,
  count: number,
): RowWalk | null {
  const isWalked = column !== null && !condition.isSlowAlone && blocks.length > 1;
  return isWalked ? RowWalk.begin(blocks, { condition, column, sign, after, count }) : null;
}

/** The same by judging all rows: the better the fewer fulfil the condition. */
export function selectFirst(
  blocks: readonly Block[],
  condition: ColumnCondition,
  order: ColumnOrder,
  after: ColumnPosition | null,
  count: number,
): SortedRow[] {
  let found: SortedRow[] = [];
  for (const block of blocks) {
    selected.set(block.alive);
    condition.narrow(block, selected);
    if (!selected.includes(1)) continue;
    const before = found.length < count ? null : (found.at(-1) as SortedRow);
    const more = firstOfBlock(block, order, { after, before, count });
    if (more.length > 0) found = [...found, ...more].sort(compareRows).slice(0, count);
  }
  return found;
}

/** By the order's number, then by the bytes of the id, as both databases compare texts. */
export function compareRows(a: ColumnPosition, b: ColumnPosition): number {
  if (a.key !== b.key) return a.key - b.key;
  return Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}

interface Wanted {
  after: ColumnPosition | null;
  /** The row that others have to stand before. */
  before: ColumnPosition | null;
  count: number;
}

/** Those of the selected rows of a block that are among the first ones. */
function firstOfBlock(block: Block, order: ColumnOrder, { after, before, count }: Wanted): SortedRow[] {
  const { sign } = order;
  const numbers = order.numbersOf(block, selected);
  const ranks = block.ids.ranks();
  const keyOf = (row: number) => (numbers[row] === NONE ? LAST : sign * (numbers[row] as number));
  const compare = (a: number, b: number) =>
    compareKeys(keyOf(a), keyOf(b)) || (ranks[a] as number) - (ranks[b] as number);
  const fromKey = after?.key ?? Number.NEGATIVE_INFINITY;
  const fromRank = after ? block.ids.countUpTo(after.id) : 0;
  let toKey = before?.key ?? LAST;
  let toRank = before ? block.ids.countUpTo(before.id) : BLOCK_ROWS;
  let rows: number[] = [];
  for (let row = 0; row < block.length; row++) {
    if (selected[row] === 0) continue;
    const number = numbers[row] as number;
    const key = number === NONE ? LAST : sign * number;
    if (key < fromKey || key > toKey) continue;
    const rank = ranks[row] as number;
    if ((key === fromKey && rank < fromRank) || (key === toKey && rank >= toRank)) continue;
    rows.push(row);
    if (rows.length < count * SLACK) continue;
    rows = rows.sort(compare).slice(0, count);
    const last = rows.at(-1) as number;
    toKey = keyOf(last);
    toRank = ranks[last] as number;
  }
  return rows
    .sort(compare)
    .slice(0, count)
    .map((row) => ({ key: keyOf(row), id: block.ids.idOf(row), version: block.version[row] as number, block, row }));
}

/** Infinities are equal. */
function compareKeys(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
