import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { manyEach, oneEach, perRequest } from '../entities/loaders.ts';
import { isOneOf } from '../filters/conditions.ts';
import type { LedgerTables, MatterTable, ReadingTable } from './tables.ts';

type ListTable = 'cooperatingBody' | 'lead' | 'measure' | 'extension' | 'evidence' | 'indicator';

/** What hangs on a matter: each part is loaded for all matters of a request by one statement. */
export type MatterParts<Matter extends MatterTable = MatterTable> = ReturnType<typeof createMatterParts<Matter>>;

export function createMatterParts<Matter extends MatterTable>(database: Database) {
  // The tables of the parts are the same in every ledger; only `matter` differs.
  const query = database.query;

  function listOf<Table extends ListTable>(table: Table) {
    return perRequest<string, LedgerTables[Table][]>(async (matters) => {
      const { rows } = await sql<LedgerTables[Table]>`
        select * from ${sql.table(table)} x where ${isOneOf(sql.ref('x.matter'), matters)}
        order by x.matter, x.ordinal`.execute(query);
      return manyEach(matters, rows, (row) => row.matter);
    });
  }

  return {
    /** The matter itself, null for an id that this ledger does not have. */
    matters: perRequest<string, Matter | null>(async (ids) => {
      const { rows } = await sql<Matter>`select m.* from matter m where ${isOneOf(sql.ref('m.id'), ids)}`.execute(
        query,
      );
      return oneEach(ids, rows, (row) => row.id);
    }),
    cooperatingBodies: listOf('cooperatingBody'),
    leads: listOf('lead'),
    measures: listOf('measure'),
    extensions: listOf('extension'),
    evidence: listOf('evidence'),
    indicators: listOf('indicator'),
    /** All readings of a matter's indicators, oldest first. */
    readings: perRequest<string, ReadingTable[]>(async (matters) => {
      const { rows } = await sql<ReadingTable>`
        select * from reading x where ${isOneOf(sql.ref('x.matter'), matters)}
        order by x.matter, x.indicator, x."asOf", x.ordinal`.execute(query);
      return manyEach(matters, rows, (row) => row.matter);
    }),
  };
}
