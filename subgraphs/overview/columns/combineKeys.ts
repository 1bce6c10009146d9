import type { Block } from './Block.ts';
import type { GroupColumn } from './groupColumns.ts';

/** The combinations of some keys that occur, numbered as they are met. */
export interface KeyCombinations {
  /** Writes the number of the combination of each selected row of a block. */
  note(block: Block, selected: Uint8Array, numbers: Int32Array): void;
  count(): number;
  /** The values of each key in a combination. */
  valuesOf(combination: number): (string | null)[];
}

/** Without keys there is one combination, that of all rows. */
export function combineKeys(keys: readonly GroupColumn[]): KeyCombinations {
  // The longest key first: what is kept for each combination of those before is then as short as the others.
  const sorted = keys.toSorted((a, b) => b.size() - a.size());
  const steps = sorted.map(() => new CombinationStep());
  return {
    note(block, selected, numbers) {
      numbers.fill(0);
      sorted.forEach((key, i) => {
        (steps[i] as CombinationStep).note(key.numbersOf(block), block.length, selected, numbers);
      });
    },
    count: () => steps.at(-1)?.count ?? 1,
    valuesOf(combination) {
      const values = new Map<GroupColumn, string | null>();
      let number = combination;
      for (const [key, step] of sorted.map((key, i) => [key, steps[i] as CombinationStep] as const).reverse()) {
        values.set(key, key.valueOf(step.codeOf(number)));
        number = step.beforeOf(number);
      }
      return keys.map((key) => values.get(key) ?? null);
    },
  };
}

const UNMET = -1;

/** Numbers the combinations of what came before with one more key. */
class CombinationStep {
  /** By number of what came before and code of the key. */
  readonly #lines: Int32Array[] = [];
  #befores = new Int32Array(64);
  #codes = new Int32Array(64);
  count = 0;

  note(codes: Uint8Array | Int32Array, length: number, selected: Uint8Array, numbers: Int32Array): void {
    for (let row = 0; row < length; row++) {
      if (selected[row] === 0) continue;
      const before = numbers[row] as number;
      const code = codes[row] as number;
      let number = this.#lines[before]?.[code] ?? UNMET;
      if (number === UNMET) number = this.#add(before, code);
      numbers[row] = number;
    }
  }

  beforeOf(number: number): number {
    return this.#befores[number] as number;
  }

  codeOf(number: number): number {
    return this.#codes[number] as number;
  }

  #add(before: number, code: number): number {
    const number = this.count++;
    let line = this.#lines[before];
    if (line === undefined || line.length <= code) {
      const longer = new Int32Array(Math.max(16, 2 ** Math.ceil(Math.log2(code + 1)))).fill(UNMET);
      if (line) longer.set(line);
      line = longer;
      this.#lines[before] = line;
    }
    line[code] = number;
    if (number === this.#befores.length) {
      this.#befores = doubled(this.#befores);
      this.#codes = doubled(this.#codes);
    }
    this.#befores[number] = before;
    this.#codes[number] = code;
    return number;
  }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(values.length * 2);
  longer.set(values);
  return longer;
}
