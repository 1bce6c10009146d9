import type { SimilarPair } from './findSimilar.ts';
import type { Steps } from './slices.ts';

/** Pairs by the id of either matter, each list in the order given. One step a pair. */
export function* pairsByMatter(pairs: readonly SimilarPair[]): Steps<Map<string, SimilarPair[]>> {
  const byMatter = new Map<string, SimilarPair[]>();
  for (const pair of pairs) {
    for (const id of [pair.a, pair.b]) {
      const known = byMatter.get(id);
      if (known) known.push(pair);
      else byMatter.set(id, [pair]);
    }
    yield;
  }
  return byMatter;
}
