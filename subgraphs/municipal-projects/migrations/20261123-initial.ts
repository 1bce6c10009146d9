import { columnTypes, createIndex } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { createLedgerTables } from '../../kit/ledger/ledgerTables.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  return [
    ...createLedgerTables(dialect, {
      tier: `${t.text} null`,
      batch: `${t.integer} null`,
      carriesOut: `${t.text} null`,
    }),
    createIndex('matter', ['carriesOut']),
  ];
});
