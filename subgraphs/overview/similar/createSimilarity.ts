import type { ComparedMatter } from './ComparedMatter.ts';
import { clusteringMatters, type MatterCluster, type SimilarMatter } from './clusterMatters.ts';
import { findingSimilar, type SimilarPair } from './findSimilar.ts';
import { pairsByMatter } from './pairsByMatter.ts';
import { StampedCache } from './StampedCache.ts';
import { runInSlices } from './slices.ts';

export interface Similarity {
  /** Clusters of a division's matters, the likeliest first, whatever their sources. */
  clustersOf: (place: string) => Promise<readonly MatterCluster[]>;
  /** Matters of the division that seem to state the same problem as this one of it, the likeliest first; ties by id. */
  similarTo: (id: string, place: string, first: number) => Promise<SimilarMatter[]>;
}

export interface SimilarityOptions {
  /** Matters of all divisions together that stay compared in memory, at some 2 KB each beside their texts. Default 100,000. */
  maxMatters?: number;
}

/**
 * Likely duplicates by division, compared when first asked for and again when the division has changed. `load` gives
 * all matters of a division, in any order; `stampOf` what changes whenever one of them does, and must be cheap. Both
 * reject for their callers. The event loop runs on while a large division is compared.
 */
export function createSimilarity(
  load: (place: string) => Promise<readonly ComparedMatter[]>,
  stampOf: (place: string) => Promise<string>,
  { maxMatters = 100_000 }: SimilarityOptions = {},
): Similarity {
  const compared = new StampedCache<ComparedDivision>({
    stampOf,
    compute: async (place) => {
      const matters = await load(place);
      return { value: await compareDivision(matters, place), size: matters.length };
    },
    maxSize: maxMatters,
  });
  return {
    clustersOf: async (place) => (await compared.get(place)).clusters,
    similarTo: async (id, place, first) => {
      const { pairs } = await compared.get(place);
      return likeliestOf(id, pairs.get(id) ?? [], first);
    },
  };
}

interface ComparedDivision {
  clusters: readonly MatterCluster[];
  /** By the id of either matter. */
  pairs: ReadonlyMap<string, readonly SimilarPair[]>;
}

async function compareDivision(matters: readonly ComparedMatter[], place: string): Promise<ComparedDivision> {
  const pairs = await runInSlices(findingSimilar(matters, { place }));
  const clusters = await runInSlices(clusteringMatters(pairs, matters, { place }));
  return { clusters, pairs: await runInSlices(pairsByMatter(pairs)) };
}

function likeliestOf(id: string, pairs: readonly SimilarPair[], first: number): SimilarMatter[] {
  return pairs
    .map((pair) => ({ other: pair.a === id ? pair.b : pair.a, pair }))
    .sort((left, right) => right.pair.score - left.pair.score || (left.other < right.other ? -1 : 1))
    .slice(0, first)
    .map(({ other, pair }) => ({ id: other, score: pair.score, sharedTerms: pair.sharedTerms }));
}
