import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import { isPostgresql } from '../database/isPostgresql.ts';
import type { TableRecord } from '../database/TableRecord.ts';

/** Rows a statement, the most first. SQLite prepares each form once and keeps it. */
const SQLITE_ROWS = [50, 10, 1] as const;
/** PostgreSQL takes 65,535 bound values; the widest table has some forty columns. */
const POSTGRESQL_ROWS = 500;

/**
 * Inserts plain rows in bounded statements, by the caller's transaction. A missing value is null; values are as the
 * columns are: text, numbers or booleans. MikroORM's `insertMany` would write every value into the text of the statement,
 * which is most of what a large ledger takes to write.
 */
export async function insertRows(
  transaction: SqlEntityManager,
  record: TableRecord,
  rows: readonly object[],
): Promise<void> {
  const table = record.meta.tableName as string;
  // A column that no row has, such as a sequence, is for the database to fill.
  const columns = Object.keys(record.meta.properties).filter((column) => rows.some((row) => column in row));
  const query = transaction.getKysely<unknown>();
  const isOnPostgresql = isPostgresql(transaction);
  for (let start = 0; start < rows.length; ) {
    const left = rows.length - start;
    const count = isOnPostgresql ? Math.min(left, POSTGRESQL_ROWS) : (SQLITE_ROWS.find((it) => it <= left) ?? 1);
    const some = rows.slice(start, start + count) as Record<string, unknown>[];
    const values = some.flatMap((row) => columns.map((column) => bound(row[column], isOnPostgresql)));
    await query.executeQuery(CompiledQuery.raw(insertStatement(table, columns, count, isOnPostgresql), values));
    start += count;
  }
}

/** SQLite knows no booleans. */
function bound(value: unknown, isOnPostgresql: boolean): unknown {
  return typeof value === 'boolean' && !isOnPostgresql ? Number(value) : (value ?? null);
}

function insertStatement(table: string, columns: readonly string[], rows: number, isOnPostgresql: boolean): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = Array.from({ length: rows }, (_, row) => {
    const ofRow = columns.map((_, i) => (isOnPostgresql ? `$${row * columns.length + i + 1}` : '?'));
    return `(${ofRow.join(', ')})`;
  });
  return `insert into "${table}" (${names}) values ${places.join(', ')}`;
}
