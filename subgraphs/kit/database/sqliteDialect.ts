import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { createRowMaker } from './createRowMaker.ts';

/** Prepared statements kept a connection: the lists of a ledger come in few shapes, each prepared once. */
const MAX_PREPARED_STATEMENTS = 500;
/** Longer ones insert many rows at once: each takes megabytes when prepared, and few come a second time. */
const MAX_KEPT_STATEMENT_LENGTH = 20_000;

/** Of a database file, from its beginning. Pages that are mapped are the system's to keep or to drop. */
const MAPPED_BYTES = 1024 ** 3;

/**
 * Kysely dialect over Node's own SQLite, so that no native module is built or fetched. It differs from MikroORM's
 * `NodeSqliteDialect` in two ways: statements are prepared once and kept, and the pragmas of a server are set.
 *
 * @param file path of the database file, or `:memory:`
 */
export function createSqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => openSqlite(file) });
}

function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  // WAL lets a reader go on beside a writer; NORMAL is durable at every checkpoint and safe against a killed process.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000');
  // Rows that lie far apart are read without a call of the system each: a page of a list in half of the time.
  database.exec(`pragma mmap_size = ${MAPPED_BYTES}`);
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= MAX_PREPARED_STATEMENTS) prepared.delete(prepared.keys().next().value as string);
      const statement = wrapStatement(database.prepare(sql), sql);
      if (sql.length <= MAX_KEPT_STATEMENT_LENGTH) prepared.set(sql, statement);
      return statement;
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

function wrapStatement(statement: StatementSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
  type Bound = Parameters<StatementSync['all']>;
  const toRow = createRowMaker(statement);
  statement.setReturnArrays(true);
  const valuesOf = (found: unknown) => found as unknown[];
  return {
    reader: /^\s*(select|pragma|explain|with)/i.test(sql) || /\breturning\b/i.test(sql),
    all: (parameters) => statement.all(...(parameters as Bound)).map((values) => toRow(valuesOf(values))),
    run: (parameters) => statement.run(...(parameters as Bound)),
    iterate: (parameters) =>
      statement.iterate(...(parameters as Bound)).map((values) => toRow(valuesOf(values))) as IterableIterator<unknown>,
  };
}
