import type { FedMatter } from './FedMatter.ts';

/** A system whose matters the index follows: a subgraph, or one shard of it. */
export interface FollowedSource {
  /** E.g. `mp:340100`: id of SourceStatus and of every Source in a coverage. */
  id: string;
  /** Contract, e.g. `municipal-projects`. */
  system: string;
  shard: string | null;
  /** In the reader's language. */
  name: string;
  /** GraphQL address of the owner. */
  url: string;
}

/** How far the index has read a source. */
export interface FeedProgress {
  /** `endCursor` of the last page taken in; null: from the start. */
  cursor: string | null;
  /** When the source was first read to its end; null or absent: never. */
  historyFrom?: string | null;
}

/** One page of a source's changes with the matters as they are now: taken in whole or not at all. */
export interface FedPage {
  source: FollowedSource;
  /** Instant at which the owner was asked, canonical: with `isLast`, the index then holds all changes up to it. */
  answeredAt: string;
  /** `endCursor` of the page. */
  cursor: string;
  /** No change was left after this page. */
  isLast: boolean;
  matters: readonly FedMatter[];
  /** Ids that the owner deleted, or does not have any more, or that the index must not hold. */
  removed: readonly string[];
  /** Ids that the owner could not give, and why; kept aside and asked for again. */
  refused: readonly { id: string; reason: string }[];
  /** `at` of the newest change of the page, null if it has none. */
  changedAt: string | null;
}

/** What the follower writes to. Every method is one transaction. */
export interface FeedStore {
  progressOf(source: string): Promise<FeedProgress>;
  /**
   * Takes in a page: new versions of matters that differ, removals, the cursor. A page taken in twice changes nothing
   * the second time. Matters whose form the index cannot hold are refused with a reason, the others taken in.
   * With `isLast` after `restart`, matters of the source that did not come since are removed.
   */
  take(page: FedPage): Promise<void>;
  /** The owner was filled anew: read it from the start. Nothing is removed before it was read to its end. */
  restart(source: FollowedSource): Promise<void>;
  /** Ids of a source that were refused, to be asked for again. */
  refusedOf(source: string): Promise<string[]>;
  /** Matters that were refused before and are asked for again, outside the order of changes. */
  takeAgain(page: Pick<FedPage, 'source' | 'answeredAt' | 'matters' | 'removed' | 'refused'>): Promise<void>;
  /**
   * Ids of bodies, officials, divisions and channels that the index names and that were last asked of the directory
   * before an instant, never asked first.
   */
  namesToAsk(olderThan: string, limit: number): Promise<NameKey[]>;
  /** Names as the directory has them now; what is searched by a changed name is brought up to date. */
  takeNames(names: readonly DirectoryName[], askedAt: string): Promise<void>;
}

export type NamedKind = 'Organization' | 'Official' | 'Division' | 'Channel';

export interface NameKey {
  kind: NamedKind;
  id: string;
}

/** `name` null: the directory does not know it. `aliases`: other names of a body; `level`: of a division. */
export interface DirectoryName extends NameKey {
  name: string | null;
  aliases: readonly string[];
  level: string | null;
}
