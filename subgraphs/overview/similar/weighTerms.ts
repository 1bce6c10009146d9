import type { Steps } from './slices.ts';

/** The terms of one matter, by number, the rarest of the group first; the weights are of length 1 together. */
export interface TermVector {
  terms: Int32Array;
  weights: Float64Array;
}

/** The terms of a group, by number: the text, and in how many matters it occurs. Numbers rise with frequency. */
export interface TermTable {
  texts: readonly string[];
  frequencies: Int32Array;
}

export interface WeighedTerms {
  /** One a matter, in their order. Of a matter without terms: empty. */
  vectors: readonly TermVector[];
  table: TermTable;
}

/** At 1 a single rare word outweighs all else; at a half, what two texts have in common tells more. */
const RARITY_EXPONENT = 0.5;

/** Counted at least: in a small group, a term would be frequent for being in two matters. */
const LEAST_SIZE = 500;

const TERMS_A_STEP = 1000;

/**
 * The terms of matters (see `termsOf`) weighed by how rare they are in the group: what every matter has tells nothing.
 * One step a matter, or
 * a thousand terms.
 */
export function* weighTerms(matters: readonly ReadonlyMap<string, number>[]): Steps<WeighedTerms> {
  const table = yield* makeTable(matters);
  const numbers = yield* numbersOf(table.texts);
  const rarities = Float64Array.from(table.frequencies, (frequency) =>
    rarityOf(frequency, Math.max(matters.length, LEAST_SIZE)),
  );
  const vectors: TermVector[] = [];
  for (const terms of matters) {
    vectors.push(vectorOf(terms, numbers, rarities));
    yield;
  }
  return { table, vectors };
}

/** How alike two matters are: 0 without a shared term, 1 if all terms count alike. */
export function cosine(one: TermVector, other: TermVector): number {
  let sum = 0;
  eachShared(one, other, (_, product) => {
    sum += product;
  });
  return sum;
}

/** Of two matters, by their positions, what each shared term adds to their cosine. */
export function sharedTermsOf({ vectors, table }: WeighedTerms, one: number, other: number): Map<string, number> {
  const shared = new Map<string, number>();
  eachShared(vectors[one] as TermVector, vectors[other] as TermVector, (term, product) => {
    shared.set(table.texts[term] as string, product);
  });
  return shared;
}

/** Terms equally frequent are in the order of their first occurrence. */
function* makeTable(matters: readonly ReadonlyMap<string, number>[]): Steps<TermTable> {
  const frequencies = new Map<string, number>();
  for (const terms of matters) {
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    yield;
  }
  const byFrequency: string[][] = [];
  let count = 0;
  for (const [term, frequency] of frequencies) {
    byFrequency[frequency] ??= [];
    byFrequency[frequency].push(term);
    count += 1;
    if (count % TERMS_A_STEP === 0) yield;
  }
  const texts = byFrequency.flat();
  return { texts, frequencies: Int32Array.from(texts, (term) => frequencies.get(term) ?? 0) };
}

function* numbersOf(texts: readonly string[]): Steps<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const [number, text] of texts.entries()) {
    numbers.set(text, number);
    if (number % TERMS_A_STEP === 0) yield;
  }
  return numbers;
}

/** Never 0, so that two matters that are alike and the only ones are alike still. */
function rarityOf(frequency: number, size: number): number {
  return Math.log(1 + size / frequency) ** RARITY_EXPONENT;
}

function vectorOf(
  terms: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  rarities: Float64Array,
): TermVector {
  const counts = new Map<number, number>();
  for (const [term, count] of terms) counts.set(numbers.get(term) as number, count);
  const sorted = Int32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(sorted, (number) => (counts.get(number) as number) * (rarities[number] as number));
  const length = Math.hypot(...weights);
  return { terms: sorted, weights: weights.map((weight) => weight / length) };
}

function eachShared(one: TermVector, other: TermVector, take: (term: number, product: number) => void): void {
  let left = 0;
  let right = 0;
  while (left < one.terms.length && right < other.terms.length) {
    const term = one.terms[left] as number;
    const difference = term - (other.terms[right] as number);
    if (difference === 0) take(term, (one.weights[left] as number) * (other.weights[right] as number));
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
}
