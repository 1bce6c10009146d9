import { aboutDifferentThings } from './aboutDifferentThings.ts';
import type { ComparedMatter } from './ComparedMatter.ts';
import type { SimilarPair } from './findSimilar.ts';
import { runAtOnce, type Steps } from './slices.ts';

export interface MatterCluster {
  /** `cl:` and the smallest id of its members: it stays the same as long as that one is in it. */
  readonly id: string;
  /** Title of the medoid, the member that is most like the others. */
  readonly label: string;
  /** Two and more: the medoid, then the likeliest first; ties by id. */
  readonly members: readonly SimilarMatter[];
  /** Mean of the scores of the members, the medoid's own left out. */
  readonly score: number;
}

export interface SimilarMatter {
  readonly id: string;
  /** How alike to the matter that it is compared with, in a cluster the medoid; of the medoid itself 1. */
  readonly score: number;
  /** Shared with that matter; of the medoid itself none. Worked out when asked for. */
  readonly sharedTerms: readonly string[];
}

/** `place`: as of `findSimilar`. */
export interface ClusterOptions {
  readonly place?: string;
}

/**
 * Clusters of the matters that pairs were found of, no matter in two, the likeliest first; ties by id. Pairs of two
 * sources come together before those of one, and then the likelier before the others. Nothing is added after which no
 * member would be paired with all others (alike by way of a third is not enough), or two would name different things.
 * In which order pairs and matters come makes no difference.
 */
export function clusterMatters(
  pairs: readonly SimilarPair[],
  matters: readonly ComparedMatter[],
  options: ClusterOptions = {},
): MatterCluster[] {
  return runAtOnce(clusteringMatters(pairs, matters, options));
}

/** As `clusterMatters`, in steps. */
export function* clusteringMatters(
  pairs: readonly SimilarPair[],
  matters: readonly ComparedMatter[],
  { place = '' }: ClusterOptions = {},
): Steps<MatterCluster[]> {
  const matterById = new Map(matters.map((matter) => [matter.id, matter]));
  const matterOf = (id: string) => matterById.get(id) as ComparedMatter;
  const links = yield* linksOf(pairs);
  const isAcross = ({ a, b }: SimilarPair) => matterOf(a).source !== matterOf(b).source;
  const ranked = yield* acrossThenLikeliest(pairs, isAcross);
  const drafts = yield* draftClusters(ranked, links, differenceOf(place, matterOf));
  const clusters: MatterCluster[] = [];
  for (const draft of drafts) {
    clusters.push(clusterOf(draft, links, (id) => matterOf(id).title));
    yield;
  }
  return clusters.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
}

/** The sources of a cluster's matters, each once, in the order of its members. */
export function sourcesOf({ members }: MatterCluster, sourceOf: (id: string) => string): string[] {
  return [...new Set(members.map(({ id }) => sourceOf(id)))];
}

/** The pairs of each matter, by the other one. */
type Links = ReadonlyMap<string, ReadonlyMap<string, SimilarPair>>;

interface Draft {
  members: readonly string[];
  /** The members that are paired with every other one. */
  centers: readonly string[];
}

type Differ = (one: string, other: string) => boolean;

function differenceOf(place: string, matterOf: (id: string) => ComparedMatter): Differ {
  const areDifferent = aboutDifferentThings(place);
  return (one, other) => areDifferent(matterOf(one), matterOf(other));
}

function* draftClusters(pairs: readonly SimilarPair[], links: Links, differ: Differ): Steps<Set<Draft>> {
  const drafts = new Map<string, Draft>();
  for (const { a, b } of pairs) {
    const one = drafts.get(a) ?? { members: [a], centers: [a] };
    const other = drafts.get(b) ?? { members: [b], centers: [b] };
    const merged = one === other ? undefined : merge(one, other, links);
    if (merged && !one.members.some((left) => other.members.some((right) => differ(left, right)))) {
      for (const id of merged.members) drafts.set(id, merged);
    }
    yield;
  }
  return new Set(drafts.values());
}

function* linksOf(pairs: readonly SimilarPair[]): Steps<Links> {
  const links = new Map<string, Map<string, SimilarPair>>();
  const link = (from: string, to: string, pair: SimilarPair) => {
    const known = links.get(from);
    if (known) known.set(to, pair);
    else links.set(from, new Map([[to, pair]]));
  };
  for (const pair of pairs) {
    link(pair.a, pair.b, pair);
    link(pair.b, pair.a, pair);
    yield;
  }
  return links;
}

/** Gathered by rank before they are sorted: ranks are few, and only what has the same one is sorted by ids. */
function* acrossThenLikeliest(
  pairs: readonly SimilarPair[],
  isAcross: (pair: SimilarPair) => boolean,
): Steps<SimilarPair[]> {
  const byRank = new Map<number, SimilarPair[]>();
  for (const pair of pairs) {
    const rank = pair.score + (isAcross(pair) ? 1 : 0);
    const known = byRank.get(rank);
    if (known) known.push(pair);
    else byRank.set(rank, [pair]);
    yield;
  }
  const sorted: SimilarPair[] = [];
  for (const rank of [...byRank.keys()].sort((left, right) => right - left)) {
    for (const pair of (byRank.get(rank) as SimilarPair[]).sort(byIds)) sorted.push(pair);
    yield;
  }
  return sorted;
}

function byIds(left: SimilarPair, right: SimilarPair): number {
  if (left.a !== right.a) return left.a < right.a ? -1 : 1;
  return left.b < right.b ? -1 : 1;
}

/** Undefined if of the two together no member would be paired with all others. */
function merge(one: Draft, other: Draft, links: Links): Draft | undefined {
  const centers = [...centersOver(one, other, links), ...centersOver(other, one, links)];
  return centers.length > 0 ? { members: [...one.members, ...other.members], centers } : undefined;
}

function centersOver({ centers }: Draft, { members }: Draft, links: Links): string[] {
  return centers.filter((center) => {
    const paired = links.get(center);
    return members.every((member) => paired?.has(member));
  });
}

function clusterOf({ members, centers }: Draft, links: Links, titleOf: (id: string) => string): MatterCluster {
  const medoid = medoidOf(centers, members, links);
  const others = members
    .filter((id) => id !== medoid)
    .map((id) => memberOf(id, links.get(medoid)?.get(id) as SimilarPair));
  others.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
  const smallest = members.reduce((least, id) => (id < least ? id : least));
  const sum = others.reduce((total, { score }) => total + inTenThousandths(score), 0);
  return {
    id: `cl:${smallest}`,
    label: titleOf(medoid),
    members: [{ id: medoid, score: 1, sharedTerms: [] }, ...others],
    score: Math.round(sum / others.length) / 10_000,
  };
}

function medoidOf(centers: readonly string[], members: readonly string[], links: Links): string {
  const likeness = (center: string) =>
    members.reduce((sum, member) => sum + inTenThousandths(links.get(center)?.get(member)?.score ?? 0), 0);
  const ranked = centers.map((id) => ({ id, likeness: likeness(id) }));
  ranked.sort((left, right) => right.likeness - left.likeness || (left.id < right.id ? -1 : 1));
  return (ranked[0] as { id: string }).id;
}

/** Whole numbers add up the same in any order. */
function inTenThousandths(score: number): number {
  return Math.round(score * 10_000);
}

function memberOf(id: string, pair: SimilarPair): SimilarMatter {
  return {
    id,
    score: pair.score,
    get sharedTerms() {
      return pair.sharedTerms;
    },
  };
}
