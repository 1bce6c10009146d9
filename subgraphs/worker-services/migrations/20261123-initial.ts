import { columnTypes, createIndex, createTable } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { createLedgerTables } from '../../kit/ledger/ledgerTables.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  return [
    ...createLedgerTables(dialect, {
      kind: t.text,
      enterpriseGroup: t.text,
      raisedAt: `${t.text} null`,
      plannedInvestment: `${t.fen} null`,
      peopleServed: `${t.integer} null`,
    }),
    createIndex('matter', ['enterpriseGroup']),
    createIndex('matter', ['raisedAt']),
    createTable(
      'workerMeeting',
      {
        id: t.text,
        kind: t.text,
        heldOn: t.text,
        enterpriseGroup: t.text,
        place: `${t.text} null`,
        attendees: `${t.integer} null`,
      },
      ['id'],
    ),
    createIndex('workerMeeting', ['heldOn', 'id']),
    createIndex('workerMeeting', ['enterpriseGroup']),
  ];
});
