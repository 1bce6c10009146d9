import { columnTypes, createIndex } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { createLedgerTables } from '../../kit/ledger/ledgerTables.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  return [
    ...createLedgerTables(dialect, {
      kind: `${t.text} null`,
      enterprise: `${t.text} null`,
      fundingNeeded: `${t.fen} null`,
      fundingSolved: `${t.fen} null`,
      labourNeeded: `${t.integer} null`,
      labourSolved: `${t.integer} null`,
    }),
    createIndex('matter', ['enterprise']),
  ];
});
