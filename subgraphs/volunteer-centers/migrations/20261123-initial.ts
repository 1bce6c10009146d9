import { columnTypes, createIndex, createTable } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { createLedgerTables } from '../../kit/ledger/ledgerTables.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  const optional = `${t.text} null`;
  return [
    ...createLedgerTables(dialect, {
      center: optional,
      kind: optional,
      sessions: `${t.integer} null`,
      peopleServed: `${t.integer} null`,
    }),
    createIndex('matter', ['center']),
    createTable(
      'center',
      {
        id: t.text,
        name: t.text,
        level: t.text,
        division: t.text,
        place: t.text,
        parent: optional,
        path: t.text,
        organization: optional,
        address: optional,
        volunteers: t.integer,
        searchText: t.text,
      },
      ['id'],
    ),
    createIndex('center', ['place']),
    createIndex('center', ['parent', 'id']),
    createIndex('center', ['path']),
    createIndex('center', ['level', 'id']),
  ];
});
