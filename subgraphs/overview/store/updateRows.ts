import { type RawBuilder, sql } from 'kysely';
import type { IndexTransaction } from './IndexTransaction.ts';
import { jsonRows } from './jsonRows.ts';

/** Rows a statement in PostgreSQL. */
const ROWS_AT_ONCE = 1_000;

/** Writes columns of the rows that have the same key; others are left out. */
export async function updateRows<Row extends object>(
  { query, dialect }: IndexTransaction,
  table: string,
  key: readonly (keyof Row & string)[],
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (dialect === 'sqlite') {
    // Not a statement too many: each is prepared once, and nothing lies between it and its rows.
    for (const row of rows) {
      const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`));
      const hasKey = sql.join(
        key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
        sql` and `,
      );
      await sql`update ${sql.table(table)} set ${set} where ${hasKey}`.execute(query);
    }
    return;
  }
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = x.${sql.ref(column)}`));
  const hasKey: RawBuilder<unknown> = sql.join(
    key.map((column) => sql`r.${sql.ref(column)} = x.${sql.ref(column)}`),
    sql` and `,
  );
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const from = jsonRows(table, rows.slice(start, start + ROWS_AT_ONCE));
    await sql`update ${sql.table(table)} r set ${set} from ${from} x where ${hasKey}`.execute(query);
  }
}
