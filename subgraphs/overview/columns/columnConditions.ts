import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';

/** What is judged of rows by their columns: of all rows of a block at once, or of one. */
export interface ColumnCondition {
  /** Takes out of the rows of a block that are selected (1) those that it does not hold of. */
  narrow(block: Block, selected: Uint8Array): void;
  holdsOf(block: Block, row: number): boolean;
  /** It takes long to judge a row alone. */
  isSlowAlone?: boolean;
  /** It holds of no row whose numbers lie elsewhere. */
  ranges?: readonly ColumnRange[];
}

/** Numbers of a column from one to another, both included. */
export interface ColumnRange {
  column: NumberColumn;
  low: number;
  high: number;
}

export type NumberColumn =
  | ('deadlineDate' | 'registeredOn' | 'completedOn' | 'closedOn' | 'lastReportOn' | 'updatedAt')
  | ('extensionCount' | 'returnCount' | 'reopenCount');

type Column<Values> = (block: Block) => Values;
type Codes = Uint8Array | Int32Array;

export function every(conditions: readonly ColumnCondition[]): ColumnCondition {
  return {
    narrow(block, selected) {
      for (const condition of conditions) condition.narrow(block, selected);
    },
    holdsOf(block, row) {
      for (const condition of conditions) if (!condition.holdsOf(block, row)) return false;
      return true;
    },
    isSlowAlone: conditions.some(({ isSlowAlone }) => isSlowAlone),
    ranges: conditions.flatMap(({ ranges }) => ranges ?? []),
  };
}

export function either(conditions: readonly ColumnCondition[]): ColumnCondition {
  const one = new Uint8Array(BLOCK_ROWS);
  const any = new Uint8Array(BLOCK_ROWS);
  return {
    narrow(block, selected) {
      any.fill(0);
      for (const condition of conditions) {
        one.set(selected);
        condition.narrow(block, one);
        for (let row = 0; row < block.length; row++) any[row] = (any[row] as number) | (one[row] as number);
      }
      selected.set(any);
    },
    holdsOf: (block, row) => conditions.some((condition) => condition.holdsOf(block, row)),
    isSlowAlone: conditions.some(({ isSlowAlone }) => isSlowAlone),
  };
}

export const nothing: ColumnCondition = {
  narrow: (_, selected) => void selected.fill(0),
  holdsOf: () => false,
};

/** The code of the row is one of a table's; see `Dictionary.tableOf`. Codes that are newer than the table are in none. */
export function isIn(column: Column<Codes>, table: Uint8Array): ColumnCondition {
  return {
    narrow(block, selected) {
      const codes = column(block);
      for (let row = 0; row < block.length; row++) {
        selected[row] = (selected[row] as number) & (table[codes[row] as number] as number);
      }
    },
    holdsOf: (block, row) => table[column(block)[row] as number] === 1,
  };
}

/** The number of the row lies between two, both included. None is 0, below all others. */
export function isBetween(column: NumberColumn, low: number, high: number): ColumnCondition {
  return {
    narrow(block, selected) {
      const numbers = block[column];
      for (let row = 0; row < block.length; row++) {
        const number = numbers[row] as number;
        // Without a branch: no processor guesses every third row right.
        selected[row] = (selected[row] as number) & Number(number >= low) & Number(number <= high);
      }
    },
    holdsOf(block, row) {
      const number = block[column][row] as number;
      return number >= low && number <= high;
    },
    ranges: [{ column, low, high }],
  };
}

/** The flag of the row is set, or is not. */
export function hasFlag(flag: number, isSet: boolean): ColumnCondition {
  const shift = Math.log2(flag);
  const flipped = isSet ? 0 : 1;
  return {
    narrow({ flags, length }, selected) {
      for (let row = 0; row < length; row++) {
        selected[row] = (selected[row] as number) & (((flags[row] as number) >> shift) ^ flipped) & 1;
      }
    },
    holdsOf: ({ flags }, row) => (((flags[row] as number) & flag) !== 0) === isSet,
  };
}

/** Whatever a row comes to: for what is asked of few columns at once. */
export function holds(holdsOf: (block: Block, row: number) => boolean): ColumnCondition {
  return {
    narrow(block, selected) {
      for (let row = 0; row < block.length; row++) {
        if (selected[row] === 1 && !holdsOf(block, row)) selected[row] = 0;
      }
    },
    holdsOf,
  };
}
