import { CompiledQuery, sql } from 'kysely';
import type { IndexTransaction } from './IndexTransaction.ts';
import { jsonRows } from './jsonRows.ts';

/** Rows a statement in SQLite, the most first: each form is prepared once and kept. */
const SQLITE_ROWS = [40, 8, 1] as const;

/** Rows a statement in PostgreSQL, which take a few megabytes. */
const POSTGRESQL_ROWS = 1_000;

/**
 * Inserts plain rows by statements of few forms: what a first sync spends its time on. A missing value is null. Values
 * are text, whole numbers, doubles or booleans, as the columns are.
 */
export async function insertRows<Row extends object>(
  transaction: IndexTransaction,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (transaction.dialect === 'postgresql') await insertJson(transaction, table, columns, rows);
  else await insertValues(transaction, table, columns, rows);
}

async function insertJson<Row extends object>(
  { query }: IndexTransaction,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += POSTGRESQL_ROWS) {
    const from = jsonRows(table, rows.slice(start, start + POSTGRESQL_ROWS));
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${from}`.execute(query);
  }
}

async function insertValues<Row extends object>(
  { query }: IndexTransaction,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  let start = 0;
  for (const count of SQLITE_ROWS) {
    const text = rows.length - start >= count ? insertStatement(table, columns, count) : '';
    for (; rows.length - start >= count; start += count) {
      const values: unknown[] = [];
      for (let i = start; i < start + count; i++) {
        for (const column of columns) values.push(bound((rows[i] as Row)[column]));
      }
      await query.executeQuery(CompiledQuery.raw(text, values));
    }
  }
}

/** SQLite knows no booleans. */
function bound(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : value;
}

const statements = new Map<string, string>();

function insertStatement(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${rows} ${columns.join()}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(',')})`;
  const names = columns.map((column) => `"${column}"`).join(',');
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: rows }, () => row).join(',')}`;
  statements.set(key, text);
  return text;
}
