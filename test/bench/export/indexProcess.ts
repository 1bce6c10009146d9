/** The process behind the hub: an index over synthetic matters, in which every source was read to its end. */
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../../subgraphs/kit/database/database.ts';
import { runSubgraph } from '../../../subgraphs/kit/server/runSubgraph.ts';
import type { RunningSubgraph } from '../../../subgraphs/kit/server/startSubgraph.ts';
import { syntheticMatters, TODAY } from '../../../subgraphs/overview/bench/syntheticMatters.ts';
import { type SyntheticSource, syntheticProvince } from '../../../subgraphs/overview/bench/syntheticProvince.ts';
import { createMatterColumns, type MatterColumns } from '../../../subgraphs/overview/columns/createMatterColumns.ts';
import type { FollowedStatus } from '../../../subgraphs/overview/feed/sourceStatus.ts';
import { createResolvers } from '../../../subgraphs/overview/resolvers/resolvers.ts';
import { fillIndex } from '../../../subgraphs/overview/store/fillIndex.ts';
import { overview } from '../../../subgraphs/overview/subgraph.ts';
import { answerParent } from '../answerParent.ts';
import { type PeakUsage, peakUsage } from './peakUsage.ts';

export type ToIndex = { kind: 'serve'; rows: number; dataDirectory: string } | { kind: 'usage' };

export interface IndexServes {
  kind: 'serving';
  /** Address of its GraphQL. */
  url: string;
}

const SINCE = '2021-06-01T00:00:00.000Z';
const LIVE: FollowedStatus = {
  state: 'LIVE',
  since: null,
  reason: null,
  answeredAt: '2021-06-17T04:00:01.000Z',
  caughtUpAt: '2021-06-17T04:00:00.000Z',
  failingSince: null,
};

let running: RunningSubgraph | undefined;

answerParent<ToIndex>(answer, async () => running?.stop());

async function answer(question: ToIndex): Promise<IndexServes | PeakUsage> {
  switch (question.kind) {
    case 'serve':
      return { kind: 'serving', url: await serve(question.rows, question.dataDirectory) };
    case 'usage':
      return peakUsage();
    default:
      return question satisfies never;
  }
}

async function serve(rows: number, dataDirectory: string): Promise<string> {
  const { sources } = syntheticProvince();
  let columns: MatterColumns | undefined;
  running = await runSubgraph(
    {
      ...overview({ sources, directoryUrl: null }),
      createResolvers(database: Database) {
        columns = createMatterColumns(database, (error) => console.error(error));
        return createResolvers(database, sources, () => LIVE, columns);
      },
      startBeside: undefined,
    },
    {
      source: { id: 'ov:34', system: 'overview', shard: null, name: '总览' },
      target: join(dataDirectory, 'overview.sqlite'),
      today: TODAY,
      prepare: (database) => fill(database, sources, rows),
    },
  );
  await columns?.whenLoaded();
  return running.url;
}

/** Leaves one that is filled as it is. */
async function fill(database: Database, sources: readonly SyntheticSource[], rows: number): Promise<void> {
  const { rows: known } = await sql`select 1 from matter limit 1`.execute(database.query);
  if (known.length > 0) return;
  const province = syntheticProvince();
  const versions = sources.values().flatMap((source) =>
    syntheticMatters(province, source, Math.round(source.share * rows)).map((matter) => {
      return { source: source.id, matter, from: SINCE, to: null };
    }),
  );
  await fillIndex(database, { versions, historyFrom: SINCE, names: [...province.names.values()] });
}
