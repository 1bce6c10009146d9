import type { Block } from './Block.ts';
import { NONE } from './Dictionary.ts';

/** Columns that lists are sorted by. */
export type SortColumn = 'deadlineDate' | 'registeredOn' | 'closedOn' | 'lastReportOn' | 'updatedAt';

/** The rows of a block by a column, ascending, ties by id; those without a value come first. */
export interface SortedRows {
  rows: Uint16Array;
  /** How many have no value. */
  none: number;
}

/** The rows of a block in each order that was asked for, sorted when it is, and anew after rows were added. */
export class BlockOrders {
  readonly #block: Block;
  readonly #sorted = new Map<SortColumn, SortedRows>();
  #length = 0;

  constructor(block: Block) {
    this.#block = block;
  }

  by(column: SortColumn): SortedRows {
    if (this.#length !== this.#block.length) this.#sorted.clear();
    this.#length = this.#block.length;
    const sorted = this.#sorted.get(column) ?? sortRows(this.#block, column);
    this.#sorted.set(column, sorted);
    return sorted;
  }

  get bytes(): number {
    return [...this.#sorted.values()].reduce((sum, { rows }) => sum + rows.byteLength, 0);
  }
}

function sortRows(block: Block, column: SortColumn): SortedRows {
  const { ids, length } = block;
  const numbers = block[column];
  const byId = ids.sortedRows();
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  let none = 0;
  for (let row = 0; row < length; row++) {
    const number = numbers[row] as number;
    if (number === NONE) none += 1;
    else lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  // A number and the place of its id as one number, as those are sorted without asking back.
  const exact = (highest - lowest + 2) * length < Number.MAX_SAFE_INTEGER;
  const keys = new Float64Array(length);
  for (let place = 0; place < length; place++) {
    const number = numbers[byId[place] as number] as number;
    keys[place] = (number === NONE ? 0 : number - lowest + 1) * length + place;
  }
  if (exact) return { rows: Uint16Array.from(keys.sort(), (key) => byId[key % length] as number), none };
  const rows = byId.slice().sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  return { rows, none };
}
