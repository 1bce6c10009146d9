import type { Agent } from 'undici';
import { askForNames, NAMES_PER_REQUEST } from './askForNames.ts';
import { backoffMs } from './backoffMs.ts';
import type { FeedStore } from './FeedStore.ts';
import { type FollowerClock, instantOf } from './FollowerClock.ts';
import type { OnAnswering, OnFollowerError } from './followSource.ts';
import { createGraphqlCall, type GraphqlCall } from './graphqlCall.ts';
import type { OverviewOptions } from './OverviewOptions.ts';
import { SourceFailure } from './SourceFailure.ts';

export interface FollowNamesOptions {
  agent: Agent;
  store: Pick<FeedStore, 'namesToAsk' | 'takeNames'>;
  clock: FollowerClock;
  options: OverviewOptions;
  onError: OnFollowerError;
  onAnswering: OnAnswering;
}

/** Before anything was asked: only names that were never asked are older. */
const NEVER = '0000-01-01T00:00:00.000Z';
const DIRECTORY = 'directory';

/**
 * Keeps the store's names as the directory has them: those it never asked for within `namesTickMs`, all others when they
 * are `namesEveryMs` old, so many a tick. While the directory fails, names stay as they are.
 */
export function followNames(directoryUrl: string, followed: FollowNamesOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = runLoop(directoryUrl, followed, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function runLoop(url: string, followed: FollowNamesOptions, signal: AbortSignal): Promise<void> {
  const { agent, clock, options, onError, onAnswering } = followed;
  const call = createGraphqlCall(agent, { ...options, name: DIRECTORY, url, shard: null });
  let failures = 0;
  let isDirectoryFailing = false;
  while (!signal.aborted) {
    try {
      const asked = await tick(call, followed, signal);
      failures = 0;
      if (asked && isDirectoryFailing) onAnswering(DIRECTORY, null);
      if (asked) isDirectoryFailing = false;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      if (!(error instanceof SourceFailure)) onError(error, 'reading names', DIRECTORY);
      else if (!isDirectoryFailing) onAnswering(DIRECTORY, error);
      isDirectoryFailing ||= error instanceof SourceFailure;
    }
    await clock.sleep(failures === 0 ? options.namesTickMs : backoffMs(failures, options, clock), signal);
  }
}

/** Asks for all names that are new and for some that are old. Says whether the directory was asked. */
async function tick(
  call: GraphqlCall,
  { store, clock, options }: FollowNamesOptions,
  signal: AbortSignal,
): Promise<boolean> {
  let hasAsked = false;
  const askThoseOlderThan = async (instant: string, areNew: boolean): Promise<number> => {
    const keys = await store.namesToAsk(instant, NAMES_PER_REQUEST);
    if (keys.length === 0) return 0;
    const askedAt = instantOf(clock.now());
    const { names, failed } = await askForNames(call, keys, signal);
    hasAsked = true;
    // A new one that the directory fails at counts as asked, or it would be asked for at each tick, and keep out others.
    const unknown = areNew ? failed.map((key) => ({ ...key, name: null, aliases: [], level: null })) : [];
    await store.takeNames([...names, ...unknown], askedAt);
    return keys.length;
  };
  while ((await askThoseOlderThan(NEVER, true)) === NAMES_PER_REQUEST) signal.throwIfAborted();
  await askThoseOlderThan(instantOf(clock.now() - options.namesEveryMs), false);
  return hasAsked;
}
