import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { normalizeText } from '../../subgraphs/kit/search/text.ts';

/** Values of columns of a ledger's `matter`. */
export type MatterColumns = Record<string, string | number | null>;

/**
 * The SQLite file of an owner, written as the owner's own application writes it: the row and the entry in `change` in
 * one transaction. The owner's subgraph may serve it meanwhile.
 */
export interface OwnerDatabase {
  row(id: string): MatterColumns;
  /** The first rows by id that a condition in SQL holds of. */
  idsWhere(condition: string, count: number): string[];
  /** Writes each change in a transaction of its own. */
  update(id: string, columns: MatterColumns): void;
  /** Writes all changes in one transaction. */
  updateAll(changes: ReadonlyMap<string, MatterColumns>): void;
  remove(id: string): void;
  /** A new matter: all of another one, but for what is given. */
  copy(id: string, copyId: string, columns: MatterColumns): void;
  close(): void;
}

/** Tables of what hangs on a matter. */
const PARTS = [
  'cooperatingBody',
  'lead',
  'measure',
  'report',
  'extension',
  'evidence',
  'indicator',
  'reading',
  'event',
];

/** @param ledger name of the file without `.sqlite`, e.g. `municipal-projects-341200` */
export function openOwnerDatabase(dataDirectory: string, ledger: string): OwnerDatabase {
  const database = new DatabaseSync(join(dataDirectory, `${ledger}.sqlite`));
  database.exec('pragma busy_timeout = 10000');

  const rowOf = (id: string) => {
    const row = database.prepare('select * from matter where id = ?').get(id) as MatterColumns | undefined;
    if (!row) throw new Error(`Expected a matter ${id} in ${ledger}.`);
    return row;
  };
  const insert = (table: string, row: MatterColumns) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const marks = columns.map(() => '?').join(', ');
    database.prepare(`insert into "${table}" (${columns.join(', ')}) values (${marks})`).run(...Object.values(row));
  };
  const tell = (matter: string, deleted: boolean) =>
    insert('change', { matter, deleted: deleted ? 1 : 0, at: new Date().toISOString() });
  const write = (id: string, columns: MatterColumns) => {
    const changed = withDerived({ ...rowOf(id), ...columns });
    const names = Object.keys(changed);
    database
      .prepare(`update matter set ${names.map((name) => `"${name}" = ?`).join(', ')} where id = ?`)
      .run(...Object.values(changed), id);
    tell(id, false);
  };
  const transact = (work: () => void) => {
    database.exec('begin immediate');
    try {
      work();
      database.exec('commit');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
  };

  return {
    row: rowOf,
    idsWhere: (condition, count) =>
      database
        .prepare(`select id from matter where ${condition} order by id limit ?`)
        .all(count)
        .map(({ id }) => String(id)),
    update: (id, columns) => transact(() => write(id, columns)),
    updateAll: (changes) =>
      transact(() => {
        for (const [id, columns] of changes) write(id, columns);
      }),
    remove: (id) =>
      transact(() => {
        for (const table of PARTS) database.prepare(`delete from "${table}" where matter = ?`).run(id);
        database.prepare('delete from matter where id = ?').run(id);
        tell(id, true);
      }),
    copy: (id, copyId, columns) =>
      transact(() => {
        insert('matter', withDerived({ ...rowOf(id), ...columns, id: copyId }));
        for (const table of PARTS) {
          const parts = database.prepare(`select * from "${table}" where matter = ?`).all(id) as MatterColumns[];
          for (const part of parts) insert(table, { ...part, matter: copyId });
        }
        tell(copyId, false);
      }),
    close: () => database.close(),
  };
}

/** With what a ledger works out when it writes a row. */
function withDerived(row: MatterColumns): MatterColumns {
  const texts = [row.title, row.content, row.serviceTarget, row.categoryLabel, row.statusText];
  return {
    ...row,
    updatedAt: new Date().toISOString(),
    searchText: texts.flatMap((text) => (typeof text === 'string' ? [normalizeText(text)] : [])).join('\n'),
  };
}
