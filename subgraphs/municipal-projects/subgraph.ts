import type { Database } from '../kit/database/database.ts';
import { ImportedRowRecord, importedRowsMigration } from '../kit/import/importedRows.ts';
import { createLedger } from '../kit/ledger/createLedger.ts';
import { ownPartSql } from '../kit/ledger/ownPartSql.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { ownPart } from './ownPart.ts';
import { MunicipalProjectRecord } from './records/MunicipalProjectRecord.ts';
import { createResolvers } from './resolvers/resolvers.ts';

const OWN_SQL = ownPartSql(ownPart);

/** Key and micro-projects of one city: each city holds a shard. */
export const municipalProjects: SubgraphDefinition = {
  contract: 'municipal-projects',
  entities: [MunicipalProjectRecord, ImportedRowRecord, ...ledgerRecords],
  migrations: [initialMigration, importedRowsMigration],
  createResolvers: (database) => createResolvers(createLedger(database, OWN_SQL.conditions, OWN_SQL)),
};

export type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
export { ownPart } from './ownPart.ts';
export { serveMunicipalProjects } from './serveMunicipalProjects.ts';

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
    ownColumns: ownPart.columns,
  });
}
