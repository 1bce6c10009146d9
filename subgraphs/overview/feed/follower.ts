import { Agent } from 'undici';
import { followNames } from './directoryNames.ts';
import type { FeedStore, FollowedSource } from './FeedStore.ts';
import { type FollowerClock, systemClock } from './FollowerClock.ts';
import { followSource, type OnAnswering, type OnFollowerError } from './followSource.ts';
import { DEFAULT_OVERVIEW_OPTIONS, type OverviewOptions } from './OverviewOptions.ts';
import { createPageSlots } from './pageSlots.ts';
import { createSourceClient } from './sourceClient.ts';
import type { FollowedStatus } from './sourceStatus.ts';

export interface FollowerOptions {
  sources: readonly FollowedSource[];
  store: FeedStore;
  /** GraphQL address of the directory; null: names are not asked for. */
  directoryUrl: string | null;
  options?: Partial<OverviewOptions>;
  onError: OnFollowerError;
  onAnswering?: OnAnswering;
  /** Default: the real one. */
  clock?: FollowerClock;
}

export interface Follower {
  /** Undefined for a source that is not followed. */
  statusOf(source: string): FollowedStatus | undefined;
  /** Ends when every source was read to its end once, but for those that fail; at once if that is so already. */
  whenCaughtUp(): Promise<void>;
  /** Breaks off what is asked; ends when nothing is written any more. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Follows all sources, each in a loop of its own, and the directory's names, until it is stopped. Whatever fails is told
 * to `onError` (ours) or `onAnswering` (theirs) and tried again. Throws an Error if a source's system holds no matters.
 */
export function startFollower({ sources, store, directoryUrl, ...given }: FollowerOptions): Follower {
  const options = { ...DEFAULT_OVERVIEW_OPTIONS, ...given.options };
  const clock = given.clock ?? systemClock;
  // The loops bound what is asked at once, and the only clock over an answer is its call's.
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: options.requestTimeoutMs } });
  const clients = new Map(sources.map((source) => [source, createSourceClient(agent, source, options, clock)]));
  const onAnswering = unfailing(given.onAnswering ?? (() => {}));
  const all = { store, clock, options, onError: unfailing(given.onError), onAnswering };
  const slots = createPageSlots(options.pagesAtOnce);

  const followers = new Map(
    [...clients].map(([source, client]) => [source.id, followSource(source, { ...all, client, slots })]),
  );
  const names = directoryUrl === null ? undefined : followNames(directoryUrl, { ...all, agent });

  async function stopAll(): Promise<void> {
    await Promise.all([...followers.values(), names].map((each) => each?.stop()));
    await agent.destroy();
  }
  let stopped: Promise<void> | undefined;
  return {
    statusOf: (source) => followers.get(source)?.status(),
    async whenCaughtUp() {
      await Promise.all([...followers.values()].map((follower) => follower.whenSettled()));
    },
    stop() {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

/** What a listener throws has nobody to be told to, and must not end a loop. */
function unfailing<Arguments extends unknown[]>(listener: (...told: Arguments) => void) {
  return (...told: Arguments) => {
    try {
      listener(...told);
    } catch {}
  };
}
