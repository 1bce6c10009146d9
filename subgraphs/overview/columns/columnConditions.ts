import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';

/** Takes out of the rows of a block that are selected (1) those that it does not hold of. */
export type ColumnCondition = (block: Block, selected: Uint8Array) => void;

type Column<Values> = (block: Block) => Values;
type Codes = Uint8Array | Int32Array;
type Numbers = Int32Array | Float64Array;

export function every(conditions: readonly ColumnCondition[]): ColumnCondition {
  return (block, selected) => {
    for (const condition of conditions) condition(block, selected);
  };
}

export function either(conditions: readonly ColumnCondition[]): ColumnCondition {
  const one = new Uint8Array(BLOCK_ROWS);
  const any = new Uint8Array(BLOCK_ROWS);
  return (block, selected) => {
    any.fill(0);
    for (const condition of conditions) {
      one.set(selected);
      condition(block, one);
      for (let row = 0; row < block.length; row++) any[row] = (any[row] as number) | (one[row] as number);
    }
    selected.set(any);
  };
}

export const nothing: ColumnCondition = (_, selected) => void selected.fill(0);

/** The code of the row is one of a table's; see `Dictionary.tableOf`. Codes that are newer than the table are in none. */
export function isIn(column: Column<Codes>, table: Uint8Array): ColumnCondition {
  return (block, selected) => {
    const codes = column(block);
    for (let row = 0; row < block.length; row++) {
      selected[row] = (selected[row] as number) & (table[codes[row] as number] as number);
    }
  };
}

/** The number of the row lies between two, both included. None is 0, below all others. */
export function isBetween(column: Column<Numbers>, low: number, high: number): ColumnCondition {
  return (block, selected) => {
    const numbers = column(block);
    for (let row = 0; row < block.length; row++) {
      const number = numbers[row] as number;
      if (number < low || number > high) selected[row] = 0;
    }
  };
}

/** The flag of the row is set, or is not. */
export function hasFlag(flag: number, isSet: boolean): ColumnCondition {
  const shift = Math.log2(flag);
  const flipped = isSet ? 0 : 1;
  return ({ flags, length }, selected) => {
    for (let row = 0; row < length; row++) {
      selected[row] = (selected[row] as number) & (((flags[row] as number) >> shift) ^ flipped) & 1;
    }
  };
}

/** Whatever a row comes to: for what is asked of few columns at once. */
export function holds(test: (block: Block, row: number) => boolean): ColumnCondition {
  return (block, selected) => {
    for (let row = 0; row < block.length; row++) {
      if (selected[row] === 1 && !test(block, row)) selected[row] = 0;
    }
  };
}
