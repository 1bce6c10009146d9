import { type CountedGroup, type MatterNumbers, NUMBERS } from '../queries/countMatters.ts';
import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import type { ColumnCondition } from './columnConditions.ts';
import { combineKeys } from './combineKeys.ts';
import type { DayRules } from './DayColumns.ts';
import type { GroupColumn } from './groupColumns.ts';

const selected = new Uint8Array(BLOCK_ROWS);
const combinations = new Int32Array(BLOCK_ROWS);

/** How many rows fulfil a condition. */
export function countRows(blocks: readonly Block[], condition: ColumnCondition): number {
  let count = 0;
  for (const block of blocks) {
    selected.set(block.alive);
    condition.narrow(block, selected);
    for (let row = 0; row < block.length; row++) count += selected[row] as number;
  }
  return count;
}

/** How many rows that fulfil a condition have each value of a key: of those that occur. */
export function countValues(
  blocks: readonly Block[],
  condition: ColumnCondition,
  key: GroupColumn,
): { values: [string | null]; count: number }[] {
  let counts = new Int32Array(key.size());
  for (const block of blocks) {
    selected.set(block.alive);
    condition.narrow(block, selected);
    const numbers = key.numbersOf(block);
    if (key.size() > counts.length) counts = lengthened(counts, key.size());
    for (let row = 0; row < block.length; row++) {
      const number = numbers[row] as number;
      counts[number] = (counts[number] as number) + (selected[row] as number);
    }
  }
  return Array.from(counts, (count, number) => ({ values: [key.valueOf(number)] as [string | null], count })).filter(
    ({ count }) => count > 0,
  );
}

/** Counts the rows that fulfil a condition by keys, as `countMatters` does by SQL. */
export function countGroups(
  blocks: readonly Block[],
  condition: ColumnCondition,
  keys: readonly GroupColumn[],
  rules: DayRules,
): CountedGroup[] {
  const groups = combineKeys(keys);
  let counts = new Int32Array(NUMBERS.length * 64);
  for (const block of blocks) {
    selected.set(block.alive);
    condition.narrow(block, selected);
    groups.note(block, selected, combinations);
    const needed = groups.count() * NUMBERS.length;
    if (needed > counts.length) counts = lengthened(counts, needed * 2);
    addNumbers(block.days.on(rules).numbers, block.length, counts);
  }
  return Array.from({ length: groups.count() }, (_, group) => ({
    ...numbersAt(counts, group),
    parent: null,
    values: groups.valuesOf(group),
  }));
}

/** Adds one to each number of its group that a row counts for. */
function addNumbers(numbers: Int32Array, length: number, counts: Int32Array): void {
  for (let row = 0; row < length; row++) {
    if (selected[row] === 0) continue;
    const start = (combinations[row] as number) * NUMBERS.length;
    for (let bits = numbers[row] as number; bits !== 0; bits &= bits - 1) {
      const at = start + 31 - Math.clz32(bits & -bits);
      counts[at] = (counts[at] as number) + 1;
    }
  }
}

function numbersAt(counts: Int32Array, group: number): MatterNumbers {
  const numbers = {} as MatterNumbers;
  for (const [i, name] of NUMBERS.entries()) numbers[name] = counts[group * NUMBERS.length + i] as number;
  return numbers;
}

function lengthened(counts: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(counts);
  return longer;
}
