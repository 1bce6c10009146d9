import { type SortedWords, sortedWords } from './sortedWords.ts';

/** Bits of a posting that are the row; the field in which the word stands first is above them. */
const ROW_BITS = 13;
const ROW_MASK = (1 << ROW_BITS) - 1;

export const rowOf = (posting: number): number => posting & ROW_MASK;

/** 0: the title, 1: the names, 2: elsewhere. */
export const fieldOf = (posting: number): number => posting >> ROW_BITS;
const LAST_FIELD = 2;

const LINE_BREAK = 0x0a;
const BLANK = 0x20;

/**
 * The words of the rows of a block, of texts as `searchTextOf` makes them: every pair of neighbouring UTF-16 units in a
 * run without white space, and the last unit of each run alone (a pair with a blank), each with the rows that have it.
 * Every unit of a run begins a pair, so one unit is found as a range of pairs, two are a pair, and more are all of theirs.
 *
 * Rows are added one after the other. What was added is sorted when it is asked for, and anew after more was added.
 */
export class BlockWords {
  #keys = new Uint32Array(1 << 10);
  #postings = new Uint16Array(1 << 10);
  #length = 0;
  #sorted: SortedWords | undefined;

  add(row: number, text: string): void {
    // A database stores a lone half of a pair of units as another character, and the text is read from there later.
    const stored = text.toWellFormed();
    this.#reserve(stored.length);
    this.#sorted = undefined;
    let field = 0;
    let before = BLANK;
    for (let i = 0; i <= stored.length; i++) {
      const unit = i === stored.length ? LINE_BREAK : stored.charCodeAt(i);
      const next = unit === LINE_BREAK ? BLANK : unit;
      if (before !== BLANK) {
        this.#keys[this.#length] = keyOf(before, next);
        this.#postings[this.#length++] = row | (field << ROW_BITS);
      }
      if (unit === LINE_BREAK && field < LAST_FIELD) field += 1;
      before = next;
    }
  }

  /** Keeps the sorted form alone: nothing is added after it. */
  seal(): void {
    this.#sorted = this.#sortedWords();
    this.#keys = new Uint32Array(0);
    this.#postings = new Uint16Array(0);
  }

  /**
   * The rows that have a unit, or a pair of units, each with the field in which it stands first there: see `rowOf` and
   * `fieldOf`. A row stands there once for a pair; for one unit once for each pair that it begins.
   */
  postingsOf(first: number, second?: number): Uint16Array {
    const { keys, starts, postings } = this.#sortedWords();
    const from = lowerBound(keys, keyOf(first, second ?? 0));
    const to = lowerBound(keys, keyOf(first, second ?? 0xffff) + 1);
    return postings.subarray(starts[from], starts[to]);
  }

  get bytes(): number {
    const { keys, starts, postings } = this.#sortedWords();
    const raw = this.#keys.byteLength + this.#postings.byteLength;
    return raw + keys.byteLength + starts.byteLength + postings.byteLength;
  }

  #sortedWords(): SortedWords {
    this.#sorted ??= sortedWords(this.#keys.subarray(0, this.#length), this.#postings.subarray(0, this.#length));
    return this.#sorted;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#keys.length) return;
    const length = Math.max(needed, this.#keys.length * 2);
    const [keys, postings] = [new Uint32Array(length), new Uint16Array(length)];
    keys.set(this.#keys);
    postings.set(this.#postings);
    [this.#keys, this.#postings] = [keys, postings];
  }
}

const keyOf = (first: number, second: number): number => first * 0x10000 + second;

/** Index of the first key that is not below a number. */
function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
