import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { createMatterColumns, type MatterColumns } from './columns/createMatterColumns.ts';
import type { FollowedSource } from './feed/FeedStore.ts';
import { type Follower, startFollower } from './feed/follower.ts';
import type { OverviewOptions } from './feed/OverviewOptions.ts';
import type { FollowedStatus } from './feed/sourceStatus.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { indexRecords } from './records/records.ts';
import { createResolvers } from './resolvers/resolvers.ts';
import { createIndexStore } from './store/indexStore.ts';

/** What the index follows. */
export interface OverviewConfig {
  sources: readonly FollowedSource[];
  /** GraphQL address of the directory; null: names are not asked for. */
  directoryUrl: string | null;
  options?: Partial<OverviewOptions>;
}

/** The index over every ledger: fed by the owners' change feeds, asked for lists, statistics and history. */
export function overview({ sources, directoryUrl, options = {} }: OverviewConfig): SubgraphDefinition {
  let follower: Follower | undefined;
  let columns: MatterColumns | undefined;
  let onColumnsFailed = (_: unknown) => {};
  return {
    contract: 'overview',
    entities: indexRecords,
    migrations: [initialMigration],
    createResolvers(database) {
      columns = createMatterColumns(database, (error) => onColumnsFailed(error));
      return createResolvers(database, sources, (source) => follower?.statusOf(source) ?? NOT_FOLLOWED, columns);
    },
    startBeside(database, log) {
      onColumnsFailed = (error) => log.error({ err: error }, 'keeping the matters in memory failed');
      follower = startFollower({
        sources,
        directoryUrl,
        options,
        store: createIndexStore(database),
        onError: (error, doing, about) => log.error({ err: error, about }, `${doing} failed`),
        onAnswering: (about, failure) => {
          if (failure) log.warn({ about, reason: failure.reason }, failure.message);
          else log.info({ about }, 'answers again');
        },
      });
      const { whenCaughtUp, stop } = follower;
      return {
        async whenCaughtUp() {
          await Promise.all([whenCaughtUp(), columns?.whenLoaded()]);
        },
        async stop() {
          await Promise.all([stop(), columns?.stop()]);
        },
      };
    },
  };
}

/** Before the first question to a source. */
const NOT_FOLLOWED: FollowedStatus = {
  state: 'NEVER_SEEN',
  since: null,
  reason: null,
  answeredAt: null,
  caughtUpAt: null,
  failingSince: null,
};
