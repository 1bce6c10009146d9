import { SHARDED_CONTRACTS } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { SourceIdentity } from '../server/context.ts';
import type { SubgraphDefinition } from '../server/runSubgraph.ts';
import { NAMES } from './arbitraryMatters.ts';
import type { LedgerShape, LedgerUnderTest } from './conformance/ledgerUnderTest.ts';
import type { TestDatabase } from './databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from './servedSubgraph.ts';

/** A subgraph of matters, as tests start it. */
export interface LedgerCase<Row extends MatterRow> {
  definition: SubgraphDefinition;
  source: SourceIdentity;
  shape: LedgerShape;
  fill(database: Database, rows: readonly Row[], names: ReadonlyMap<string, string>): Promise<void>;
}

export type RunningLedger<Row extends MatterRow> = LedgerUnderTest<Row> & ServedSubgraph;

/** Fills a fresh database with the rows and serves it. `TODAY` is today unless a request says otherwise. */
export async function startTestLedger<Row extends MatterRow>(
  { definition, source, shape, fill }: LedgerCase<Row>,
  on: TestDatabase,
  rows: readonly Row[],
): Promise<RunningLedger<Row>> {
  const served = await serveSubgraph(definition, on, (database) => fill(database, rows, NAMES), source);
  const sharded = SHARDED_CONTRACTS.has(definition.contract);
  return { ...served, shape, sharded, rows, names: NAMES, today: TODAY };
}
