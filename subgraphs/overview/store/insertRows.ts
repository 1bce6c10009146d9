import { CompiledQuery } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';
import type { IndexTransaction } from './IndexTransaction.ts';

/**
 * Rows a statement, the most first. SQLite prepares each form once and keeps it; PostgreSQL reads the text anew every
 * time, so it gets as many rows as its limit of 65,535 values lets it.
 */
const ROWS_PER_STATEMENT: Readonly<Record<DatabaseDialect, readonly number[]>> = {
  sqlite: [40, 8, 1],
  postgresql: [1000, 100, 1],
};
const MAX_VALUES = 60_000;

/** SQLite alone knows how to replace. */
type InsertVerb = 'insert' | 'insert or replace';

/**
 * Inserts plain rows by statements of few forms: what a first sync spends its time on. A missing value is null. Values
 * are text, whole numbers, doubles or booleans, as the columns are.
 */
export async function insertRows<Row extends object>(
  { query, dialect }: IndexTransaction,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  verb: InsertVerb = 'insert',
): Promise<void> {
  let start = 0;
  for (const size of ROWS_PER_STATEMENT[dialect]) {
    const count = Math.min(size, Math.floor(MAX_VALUES / columns.length));
    const text = rows.length - start >= count ? insertStatement(dialect, table, columns, count, verb) : '';
    for (; rows.length - start >= count; start += count) {
      const values = rows
        .slice(start, start + count)
        .flatMap((row) => columns.map((column) => bound(row[column], dialect)));
      await query.executeQuery(CompiledQuery.raw(text, values));
    }
  }
}

/** SQLite knows no booleans. */
function bound(value: unknown, dialect: DatabaseDialect): unknown {
  if (value === undefined) return null;
  return typeof value === 'boolean' && dialect === 'sqlite' ? Number(value) : value;
}

const statements = new Map<string, string>();

function insertStatement(
  dialect: DatabaseDialect,
  table: string,
  columns: readonly string[],
  rows: number,
  verb: InsertVerb,
): string {
  const key = `${dialect} ${verb} ${table} ${rows} ${columns.join()}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  let parameter = 0;
  const placeholder = () => (dialect === 'sqlite' ? '?' : `$${++parameter}`);
  const row = () => `(${columns.map(placeholder).join(',')})`;
  const text = `${verb} into "${table}" (${columns.map((column) => `"${column}"`).join(',')}) values ${Array.from({ length: rows }, row).join(',')}`;
  statements.set(key, text);
  return text;
}
