import { defineEntity, p } from '@mikro-orm/core';
import type { DatabaseDialect } from '../database/database.ts';
import { columnTypes, createIndex, createTable } from '../database/ddl.ts';
import { sqlMigration } from '../database/migration.ts';

/** What an import found in a file, as it stood there: a line for each number of each list. Never served. */
export const ImportedRowRecord = defineEntity({
  name: 'ImportedRow',
  tableName: 'importedRow',
  properties: {
    /** Key of the list. */
    list: p.text().primary(),
    number: p.text().primary(),
    matter: p.text(),
    fileName: p.text(),
    sheet: p.text(),
    sheetRow: p.integer(),
    /** JSON: the text of every cell by its heading, unknown columns and telephone numbers included. */
    cells: p.text(),
    /** Of the cells, and of what was read from them: a row is written if either has changed. */
    cellsHash: p.text(),
    entryHash: p.text(),
    importedAt: p.text(),
  },
});

export interface ImportedRowTable {
  list: string;
  number: string;
  matter: string;
  fileName: string;
  sheet: string;
  sheetRow: number;
  cells: string;
  cellsHash: string;
  entryHash: string;
  importedAt: string;
}

/** Makes the table of imported rows beside those of a ledger. */
export const importedRowsMigration = sqlMigration('20261127-imported-rows', (dialect: DatabaseDialect) => {
  const t = columnTypes(dialect);
  return [
    createTable(
      'importedRow',
      {
        ...{ list: t.text, number: t.text, matter: t.text, fileName: t.text, sheet: t.text, sheetRow: t.integer },
        ...{ cells: t.text, cellsHash: t.text, entryHash: t.text, importedAt: t.text },
      },
      ['list', 'number'],
    ),
    createIndex('importedRow', ['matter']),
  ];
});
