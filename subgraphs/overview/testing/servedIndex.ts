import assert from 'node:assert/strict';
import type { Database } from '../../kit/database/database.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import type { SubgraphDefinition } from '../../kit/server/runSubgraph.ts';
import type { TestDatabase } from '../../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../../kit/testing/servedSubgraph.ts';
import { createMatterColumns, type MatterColumns } from '../columns/createMatterColumns.ts';
import type { FedPage, FeedStore, FollowedSource } from '../feed/FeedStore.ts';
import type { FollowedStatus } from '../feed/sourceStatus.ts';
import { createResolvers } from '../resolvers/resolvers.ts';
import { fedMatterOf } from '../store/fedMatterOf.ts';
import { createIndexStore } from '../store/indexStore.ts';
import { overview } from '../subgraph.ts';
import { DIRECTORY_NAMES } from './names.ts';
import { SOURCES, sourceIdOf, typeOf } from './sources.ts';

/** An index that follows nobody: a test feeds it, and says how following each source goes. */
export interface ServedIndex extends ServedSubgraph {
  store: FeedStore;
  /** The instant at which the index takes in what it is fed. */
  now: string;
  /** By id of the source; LIVE at the start. */
  statuses: Map<string, FollowedStatus>;
  /** Takes rows in as one page a source, the last one of each. */
  feed(rows: readonly MatterRow[]): Promise<void>;
}

/** A source that answered and told all that it had, just before the first request of a test. */
export const LIVE: FollowedStatus = {
  state: 'LIVE',
  since: null,
  reason: null,
  answeredAt: '2021-06-17T04:00:01.000Z',
  caughtUpAt: '2021-06-17T04:00:00.000Z',
  failingSince: null,
};

/**
 * Serves an index over a fresh database, in which every source was read to its end with these rows in it, and named by
 * the directory. Without rows nothing was read.
 */
export async function serveIndex(
  on: TestDatabase,
  rows?: readonly MatterRow[],
  answersFrom: 'MEMORY' | 'DATABASE' = 'MEMORY',
): Promise<ServedIndex> {
  let columns: MatterColumns | null = null;
  const statuses = new Map(SOURCES.map(({ id }) => [id, LIVE]));
  const definition: SubgraphDefinition = {
    ...overview({ sources: SOURCES, directoryUrl: null }),
    createResolvers(database: Database) {
      columns = answersFrom === 'DATABASE' ? null : createMatterColumns(database, assert.ifError);
      return createResolvers(database, SOURCES, (id) => statuses.get(id) ?? LIVE, columns);
    },
    startBeside: undefined,
  };
  const identity = { id: 'ov:34', system: 'overview', shard: null, name: '总览' };
  let store: FeedStore | undefined;
  let index: ServedIndex | undefined;
  const now = '2021-06-17T01:00:00.000Z';
  const served = await serveSubgraph(
    definition,
    on,
    async (database) => {
      store = createIndexStore(database, () => index?.now ?? now);
      if (rows) await feed(store, rows);
      await store.takeNames(DIRECTORY_NAMES, now);
    },
    identity,
  );
  assert.ok(store);
  const fed = store;
  const kept = columns as MatterColumns | null;
  await kept?.whenLoaded();
  index = { ...served, store: fed, now, statuses, feed: (of) => feed(fed, of) };
  return index;
}

/** A page of a source, its last one unless told otherwise. */
export function pageOf(
  source: FollowedSource,
  { rows = [], ...stated }: Partial<FedPage> & { rows?: readonly MatterRow[] },
): FedPage {
  return {
    source,
    answeredAt: '2021-06-17T04:00:00.000Z',
    cursor: 'end',
    isLast: true,
    matters: rows.map((row) => fedMatterOf(row, typeOf(row))),
    removed: [],
    refused: [],
    changedAt: null,
    ...stated,
  };
}

async function feed(store: FeedStore, rows: readonly MatterRow[]): Promise<void> {
  const bySource = Map.groupBy(rows, sourceIdOf);
  for (const source of SOURCES) await store.take(pageOf(source, { rows: bySource.get(source.id) ?? [] }));
}
