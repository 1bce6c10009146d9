import type { Database } from '../kit/database/database.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { MunicipalProjectRecord } from './records/MunicipalProjectRecord.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** Key and micro-projects of one city: each city holds a shard. */
export const municipalProjects: SubgraphDefinition = {
  contract: 'municipal-projects',
  entities: [MunicipalProjectRecord, ...ledgerRecords],
  migrations: [initialMigration],
  createResolvers,
};

export type MunicipalProjectRow = MatterRow & {
  municipalTier: 'KEY' | 'MICRO' | null;
  batch: number | null;
  carriesOut: string | null;
};

/** Fills the empty ledger of one city. */
export function fillMunicipalProjects(
  database: Database,
  matters: readonly MunicipalProjectRow[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  return fillLedger(database.entityManager(), {
    matters,
    names,
    record: MunicipalProjectRecord,
    ownColumns: ({ municipalTier, batch, carriesOut }) => ({ tier: municipalTier, batch, carriesOut }),
  });
}
