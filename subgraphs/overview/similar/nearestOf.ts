import type { Steps } from './slices.ts';
import { cosine, type TermVector, type WeighedTerms } from './weighTerms.ts';

export interface Neighbour {
  /** Position in the group. */
  other: number;
  /** Four decimals. */
  score: number;
}

export interface NearestOptions {
  threshold: number;
  maxNeighbours: number;
  /** A term that is in more matters than this finds nobody. */
  maxFrequency: number;
  /** Whole text of a matter. Equal ones find each other also if all their terms are too frequent. */
  textOf: (position: number) => string;
  canBeSame: (one: number, other: number) => boolean;
}

/**
 * Of each matter the others that reach the threshold, the likeliest first. Only those are compared that share a term
 * which counts for both, so that the time grows with what is alike, not with the square of the group. One step a matter.
 */
export function* nearestOf({ vectors, table }: WeighedTerms, options: NearestOptions): Steps<Neighbour[][]> {
  const { threshold, maxNeighbours, maxFrequency, textOf, canBeSame } = options;
  const nearest = vectors.map((): Neighbour[] => []);
  const byTerm = new Postings<number>();
  const byText = new Postings<string>(maxNeighbours);
  for (const [one, vector] of vectors.entries()) {
    const found = new Set<number>();
    for (const term of decidingTerms(vector, threshold)) {
      if ((table.frequencies[term] as number) > maxFrequency) break;
      byTerm.findAndAdd(term, one, found);
    }
    if (vector.terms.length > 0) byText.findAndAdd(textOf(one), one, found);
    for (const other of found) {
      const score = scoreOf(vector, vectors[other] as TermVector);
      if (score < threshold || !canBeSame(one, other)) continue;
      addNeighbour(nearest[one] as Neighbour[], { other, score }, maxNeighbours);
      addNeighbour(nearest[other] as Neighbour[], { other: one, score }, maxNeighbours);
    }
    yield;
  }
  for (const neighbours of nearest) keepLikeliest(neighbours, maxNeighbours);
  return nearest;
}

/** Which matters have a term, as far as they were read. */
class Postings<Key> {
  readonly #positions = new Map<Key, number[]>();
  readonly #maxLength: number;

  /** `maxLength`: only the first so many are remembered. */
  constructor(maxLength = Number.POSITIVE_INFINITY) {
    this.#maxLength = maxLength;
  }

  findAndAdd(key: Key, position: number, found: Set<number>): void {
    const positions = this.#positions.get(key);
    if (positions === undefined) {
      this.#positions.set(key, [position]);
      return;
    }
    for (const other of positions) found.add(other);
    if (positions.length < this.#maxLength) positions.push(position);
  }
}

/**
 * The first terms of a vector, up to where the rest alone could not reach the threshold. As all vectors have their
 * terms in one order, two that reach it share one that is among these in both.
 */
function decidingTerms({ terms, weights }: TermVector, threshold: number): Int32Array {
  const least = (threshold - ROUNDED) ** 2;
  let rest = 0;
  let count = weights.length;
  while (count > 0 && rest < least) {
    count -= 1;
    rest += (weights[count] as number) ** 2;
  }
  return terms.subarray(0, rest < least ? 0 : count + 1);
}

const ROUNDED = 0.0001;

function scoreOf(one: TermVector, other: TermVector): number {
  return Math.round(cosine(one, other) * 10_000) / 10_000;
}

/** Sorts only now and then: while it grows, a list may be twice as long. */
function addNeighbour(neighbours: Neighbour[], neighbour: Neighbour, maxNeighbours: number): void {
  neighbours.push(neighbour);
  if (neighbours.length >= 2 * maxNeighbours) keepLikeliest(neighbours, maxNeighbours);
}

function keepLikeliest(neighbours: Neighbour[], maxNeighbours: number): void {
  neighbours.sort((left, right) => right.score - left.score || left.other - right.other);
  neighbours.length = Math.min(neighbours.length, maxNeighbours);
}
