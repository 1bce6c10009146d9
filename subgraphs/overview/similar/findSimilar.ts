import { aboutDifferentThings } from './aboutDifferentThings.ts';
import type { ComparedMatter } from './ComparedMatter.ts';
import { ownNames } from './divisionNames.ts';
import { type Neighbour, nearestOf } from './nearestOf.ts';
import { sharedWords } from './sharedWords.ts';
import { runAtOnce, type Steps } from './slices.ts';
import { termsOfRuns } from './termsOf.ts';
import { sharedTermsOf, type WeighedTerms, weighTerms } from './weighTerms.ts';
import { readMatter, wordsToCut } from './wordRuns.ts';

export interface SimilarOptions {
  /** Place that all of the group lie in: its name and those of the divisions above it are not compared. Default none. */
  readonly place?: string;
  /** Least score of a pair, above 0. Default 0.47. */
  readonly threshold?: number;
  /** A pair is kept if it is among so many best of either matter. Default 50. */
  readonly maxNeighbours?: number;
  /** A term that is in more matters than this makes nobody a candidate. Default 400. */
  readonly maxFrequency?: number;
}

/**
 * Tuned on the demo province: what states one problem in words of its own scores 0.5 and more there, what has only its
 * genre in common mostly less than 0.45.
 */
const DEFAULT_THRESHOLD = 0.47;

export interface SimilarPair {
  /** Ids, the smaller one first. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1, four decimals. */
  readonly score: number;
  /** What both say, as words, the one that counts most first; at most 8. Worked out when it is asked for. */
  readonly sharedTerms: readonly string[];
}

/**
 * Pairs of matters that seem to state the same problem, by id: cosine of their terms, weighed by how rare these are in
 * the group. Matters that name different things of a kind (two communities, two mines) are no pair. Ids must be unique;
 * in which order the matters come makes no difference.
 */
export function findSimilar(group: readonly ComparedMatter[], options: SimilarOptions = {}): SimilarPair[] {
  return runAtOnce(findingSimilar(group, options));
}

/** As `findSimilar`, in steps. */
export function* findingSimilar(group: readonly ComparedMatter[], options: SimilarOptions = {}): Steps<SimilarPair[]> {
  const { place = '', threshold = DEFAULT_THRESHOLD, maxNeighbours = 50, maxFrequency = 400 } = options;
  const matters = group.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const cut = wordsToCut(ownNames(place));
  const areDifferent = aboutDifferentThings(place);
  const weighed = yield* weighTerms(yield* termsOfAll(matters, cut));
  const nearest = yield* nearestOf(weighed, {
    ...{ threshold, maxNeighbours, maxFrequency },
    textOf: (position) => textOf(matters[position] as ComparedMatter),
    canBeSame: (one, other) => !areDifferent(matters[one] as ComparedMatter, matters[other] as ComparedMatter),
  });
  return yield* pairsOf(nearest, { matters, cut, weighed });
}

function textOf({ title, content }: ComparedMatter): string {
  return JSON.stringify([title, content ?? '']);
}

function* termsOfAll(matters: readonly ComparedMatter[], cut: RegExp): Steps<ReadonlyMap<string, number>[]> {
  const terms: ReadonlyMap<string, number>[] = [];
  for (const matter of matters) {
    terms.push(termsOfRuns(readMatter(matter, cut)));
    yield;
  }
  return terms;
}

interface ComparedGroup {
  matters: readonly ComparedMatter[];
  cut: RegExp;
  weighed: WeighedTerms;
}

/** Each pair once, though both may have the other among their nearest. */
function* pairsOf(nearest: readonly (readonly Neighbour[])[], group: ComparedGroup): Steps<SimilarPair[]> {
  const scores = nearest.map(() => new Map<number, number>());
  for (const [one, neighbours] of nearest.entries()) {
    for (const { other, score } of neighbours) scores[Math.min(one, other)]?.set(Math.max(one, other), score);
    yield;
  }
  const pairs: SimilarPair[] = [];
  for (const [one, others] of scores.entries()) {
    const ascending = [...others].sort(([left], [right]) => left - right);
    for (const [other, score] of ascending) pairs.push(new PairOfGroup(group, one, other, score));
    yield;
  }
  return pairs;
}

/** Positions in the group rather than texts: a large group has many pairs, and few are ever asked what they share. */
class PairOfGroup implements SimilarPair {
  readonly #group: ComparedGroup;
  readonly #one: number;
  readonly #other: number;
  readonly score: number;

  constructor(group: ComparedGroup, one: number, other: number, score: number) {
    this.#group = group;
    this.#one = one;
    this.#other = other;
    this.score = score;
  }

  get a(): string {
    return this.#matter(this.#one).id;
  }

  get b(): string {
    return this.#matter(this.#other).id;
  }

  get sharedTerms(): readonly string[] {
    const { cut, weighed } = this.#group;
    const [one, other] = [this.#matter(this.#one), this.#matter(this.#other)];
    const terms = sharedTermsOf(weighed, this.#one, this.#other);
    return sharedWords(readMatter(one, cut), readMatter(other, cut), terms);
  }

  #matter(index: number): ComparedMatter {
    return this.#group.matters[index] as ComparedMatter;
  }
}
