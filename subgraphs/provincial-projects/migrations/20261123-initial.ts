import { columnTypes, createIndex, createTable } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { createLedgerTables } from '../../kit/ledger/ledgerTables.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  const optional = `${t.text} null`;
  return [
    ...createLedgerTables(dialect, { tier: optional, supervisedBy: optional }),
    createIndex('matter', ['supervisedBy']),
    createTable('campaign', { id: t.text, name: t.text, organizer: optional, fromDate: optional, toDate: optional }, [
      'id',
    ]),
    createTable(
      'campaignFigure',
      {
        campaign: t.text,
        ordinal: t.integer,
        key: t.text,
        label: t.text,
        value: t.text,
        unit: t.text,
        precision: t.text,
        asOf: t.text,
        sourcePhrase: optional,
      },
      ['campaign', 'ordinal'],
    ),
  ];
});
