/** Keys, ascending, each once, and what was posted under them: that of `keys[i]` from `starts[i]` to `starts[i + 1]`. */
export interface SortedWords {
  keys: Uint32Array;
  starts: Uint32Array;
  postings: Uint16Array;
}

interface Postings {
  keys: Uint32Array;
  postings: Uint16Array;
}

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** A posting's row; what is above it are properties of the posting, of which the first one counts. */
const ROW_MASK = (1 << 13) - 1;

/**
 * Sorts postings by key. Those of one key stay in the order in which they came; of several for one row, which come one
 * after the other, the first one is kept.
 */
export function sortedWords(keys: Uint32Array, postings: Uint16Array): SortedWords {
  // By the lower half of the key, then by the upper one: each pass keeps the order of equals.
  const half = sortByDigit({ keys, postings }, 0, scratch[0].ofLength(keys.length));
  return compact(sortByDigit(half, DIGIT_BITS, scratch[1].ofLength(keys.length)));
}

/** Room for what is sorted, kept from one block to the next: tens of megabytes a second would be thrown away. */
class Scratch {
  #keys = new Uint32Array(0);
  #postings = new Uint16Array(0);

  ofLength(length: number): Postings {
    if (this.#keys.length < length) {
      this.#keys = new Uint32Array(length);
      this.#postings = new Uint16Array(length);
    }
    return { keys: this.#keys.subarray(0, length), postings: this.#postings.subarray(0, length) };
  }
}

const scratch = [new Scratch(), new Scratch()] as const;
const counts = new Uint32Array(DIGITS + 1);

function sortByDigit({ keys, postings }: Postings, shift: number, sorted: Postings): Postings {
  counts.fill(0);
  for (let i = 0; i < keys.length; i++) {
    const after = (((keys[i] as number) >>> shift) & (DIGITS - 1)) + 1;
    counts[after] = (counts[after] as number) + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++) {
    counts[digit] = (counts[digit] as number) + (counts[digit - 1] as number);
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = counts[digit] as number;
    counts[digit] = place + 1;
    sorted.keys[place] = key;
    sorted.postings[place] = postings[i] as number;
  }
  return sorted;
}

/** Works in place: what is kept never stands after what is read. */
function compact({ keys, postings }: Postings): SortedWords {
  const starts = new Uint32Array(countDistinct(keys) + 1);
  const distinct = new Uint32Array(starts.length - 1);
  let words = 0;
  let kept = 0;
  for (let i = 0; i < keys.length; i++) {
    const isSameKey = i > 0 && keys[i] === keys[i - 1];
    const posting = postings[i] as number;
    if (isSameKey && ((postings[kept - 1] as number) & ROW_MASK) === (posting & ROW_MASK)) continue;
    if (!isSameKey) {
      distinct[words] = keys[i] as number;
      starts[words++] = kept;
    }
    postings[kept++] = posting;
  }
  starts[words] = kept;
  return { keys: distinct, starts, postings: postings.slice(0, kept) };
}

function countDistinct(keys: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) count += 1;
  return count;
}
