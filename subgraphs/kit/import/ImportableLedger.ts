import type { TableRecord } from '../database/TableRecord.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { MatterTable } from '../ledger/tables.ts';
import type { SubgraphDefinition } from '../server/runSubgraph.ts';
import type { OwnFields } from './LedgerEntry.ts';

/** A ready ledger that files can be imported into. Its definition has `ImportedRowRecord` and `importedRowsMigration`. */
export interface ImportableLedger<Row extends MatterRow, Table extends MatterTable> {
  definition: SubgraphDefinition;
  record: TableRecord;
  ownColumns(row: Row): Record<string, unknown>;
  /** What a stored matter has besides `MatterRow`. */
  ownFields(matter: Table): Omit<Row, keyof MatterRow>;
  /** The matter with what the file says of its own fields; an undefined one stays as `before` had it. */
  withOwnFields(matter: MatterRow, own: OwnFields, before: Row | undefined): Row;
}

/** Any ledger, where its own columns do not matter. */
// biome-ignore lint/suspicious/noExplicitAny: rows and tables of two ledgers have nothing in common but these
export type AnyImportableLedger = ImportableLedger<any, any>;
