import { HEADERS } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { SourceIdentity } from '../server/context.ts';
import { runSubgraph, type SubgraphDefinition } from '../server/runSubgraph.ts';
import { NAMES, TEST_TODAY } from './arbitraryMatters.ts';
import type { Answer, LedgerShape, LedgerUnderTest } from './conformance/ledgerUnderTest.ts';
import type { FreshDatabase, TestDatabase } from './databases.ts';

/** A subgraph of matters, as tests start it. */
export interface LedgerCase<Row extends MatterRow> {
  definition: SubgraphDefinition;
  source: SourceIdentity;
  shape: LedgerShape;
  fill(database: Database, rows: readonly Row[], names: ReadonlyMap<string, string>): Promise<void>;
}

export interface RunningLedger<Row extends MatterRow> extends LedgerUnderTest<Row> {
  /** Its GraphQL address. */
  url: string;
  database: Database;
  /** How many statements were read through it so far. */
  statements(): number;
  /** Stops the server and removes the database. */
  stop(): Promise<void>;
}

/** Fills a fresh database with the rows and serves it. `TEST_TODAY` is today unless a request says otherwise. */
export async function startTestLedger<Row extends MatterRow>(
  { definition, source, shape, fill }: LedgerCase<Row>,
  { create }: TestDatabase,
  rows: readonly Row[],
): Promise<RunningLedger<Row>> {
  const fresh: FreshDatabase = await create();
  let statements = 0;
  let database: Database | undefined;
  const running = await runSubgraph(definition, {
    ...{ source, target: fresh.target, schema: fresh.schema, today: TEST_TODAY, logLevel: 'silent' },
    async prepare(opened) {
      database = opened;
      await fill(opened, rows, NAMES);
    },
    onQuery: () => {
      statements++;
    },
  });
  return {
    ...{ shape, rows, names: NAMES, today: TEST_TODAY, url: running.url },
    database: database as unknown as Database,
    statements: () => statements,
    ask: (query, variables, headers) => askSubgraph(running.url, query, variables, headers),
    async stop() {
      await running.stop();
      fresh.remove();
    },
  };
}

/** Asks a subgraph as the hub does. */
export async function askSubgraph(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HEADERS.requestId]: 'test', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}
