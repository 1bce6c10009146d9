import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Database } from '../../../kit/database/database.ts';
import { columnTypes } from '../../../kit/database/ddl.ts';
import { sqlMigration } from '../../../kit/database/migration.ts';
import { createLedger } from '../../../kit/ledger/createLedger.ts';
import { createLedgerTables } from '../../../kit/ledger/ledgerTables.ts';
import type { MatterRow } from '../../../kit/ledger/MatterRow.ts';
import { ledgerRecords, matterProperties } from '../../../kit/ledger/records.ts';
import { fillLedger } from '../../../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../../../kit/server/runSubgraph.ts';
import type { TestDatabase } from '../../../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../../../kit/testing/servedSubgraph.ts';

const CityMatterRecord = defineEntity({
  name: 'CityMatter',
  tableName: 'matter',
  properties: { ...matterProperties, batch: p.integer().nullable() },
});

/** A city's ledger on the kit: what the follower asks of it, and no more. */
const cityLedger: SubgraphDefinition = {
  contract: 'municipal-projects',
  entities: [CityMatterRecord, ...ledgerRecords],
  migrations: [
    sqlMigration('20261123-initial', (dialect) =>
      createLedgerTables(dialect, { batch: `${columnTypes(dialect).integer} null` }),
    ),
  ],
  createResolvers(database) {
    const ledger = createLedger(database, () => []);
    return {
      ...ledger.partTypes,
      Query: { matterChanges: ledger.changes },
      MunicipalProject: {
        ...ledger.matterFields,
        __resolveReference: ({ id }: { id: string }, context: Parameters<typeof ledger.find>[1]) =>
          ledger.find(id, context),
      },
    };
  },
};

/** Serves 合肥's ledger, a shard of the municipal projects, over a database of its own. */
export function serveCity(on: TestDatabase, rows: readonly MatterRow[]): Promise<ServedSubgraph> {
  const source = { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市' };
  return serveSubgraph(cityLedger, on, (database) => fillCity(database, rows), source);
}

export function fillCity(database: Database, rows: readonly MatterRow[]): Promise<void> {
  return fillLedger(database.entityManager(), {
    matters: rows,
    record: CityMatterRecord,
    ownColumns: () => ({ batch: null }),
    names: new Map(),
  });
}

/** Empties the ledger and fills it anew, as a re-import does. */
export async function refillCity(database: Database, rows: readonly MatterRow[]): Promise<void> {
  for (const table of ['matter', 'cooperatingBody', 'lead', 'measure', 'evidence', 'indicator', 'reading', 'change']) {
    await sql`delete from ${sql.table(table)}`.execute(database.query);
  }
  for (const table of ['report', 'extension', 'event', 'name', 'ledgerFact']) {
    await sql`delete from ${sql.table(table)}`.execute(database.query);
  }
  await fillCity(database, rows);
}

/** Changes a title in the ledger, as an act of its life would. */
export async function retitle(database: Database, id: string, title: string): Promise<void> {
  await sql`update matter set title = ${title} where id = ${id}`.execute(database.query);
  await noteChange(database, id, false);
}

export async function removeMatter(database: Database, id: string): Promise<void> {
  await sql`delete from matter where id = ${id}`.execute(database.query);
  await noteChange(database, id, true);
}

async function noteChange(database: Database, id: string, deleted: boolean): Promise<void> {
  await sql`insert into change (matter, deleted, at)
    values (${id}, ${sql.raw(String(deleted))}, '2021-06-17T02:00:00.000Z')`.execute(database.query);
}
