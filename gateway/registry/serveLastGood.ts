import type { Logger } from 'pino';
import { type ConfiguredGraph, rebasePublished } from './composePublished.ts';
import { NOTHING_PUBLISHED, type Published } from './Published.ts';
import type { RegistryStore } from './RegistryStore.ts';

export interface LastGood<Served> {
  served: Served;
  published: Published;
  /** Live version by id of the target. */
  live: Readonly<Record<string, number>>;
  /** Why newer states are not served, a sentence each. */
  problems: string[];
}

/**
 * Serves the newest state that can be served: one with a spoiled file, or of which the hub can make nothing, is left
 * where it is, told, and passed over. Without any, what is configured is served alone. Rejects if not even that can be.
 */
export async function serveLastGood<Served>(
  store: RegistryStore,
  configured: ConfiguredGraph,
  serve: (published: Published) => Promise<Served>,
  logger: Logger,
): Promise<LastGood<Served>> {
  const problems: string[] = [];
  for (const number of store.stateNumbers()) {
    try {
      const state = store.readState(number);
      const published = await rebasePublished(store.load(state), configured);
      return { served: await serve(published), published, live: state.live, problems };
    } catch (error) {
      const problem = `State ${number} cannot be served, the one before is tried: ${(error as Error).message}`;
      problems.push(problem);
      logger.error({ problem }, 'published state cannot be served');
    }
  }
  return { served: await serve(NOTHING_PUBLISHED), published: NOTHING_PUBLISHED, live: {}, problems };
}
