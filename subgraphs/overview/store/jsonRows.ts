import { type RawBuilder, sql } from 'kysely';
import { jsonOf } from './jsonOf.ts';

/**
 * Rows as PostgreSQL reads them out of one parameter, with the columns of a table, null where they lack one: reading tens
 * of thousands of parameters takes the server twice as long as the rows themselves.
 */
export function jsonRows(table: string, rows: readonly object[]): RawBuilder<unknown> {
  // Null as a row of the table: `null::"name"` would be PostgreSQL's own type of that name.
  const noRow = sql`(select t from ${sql.table(table)} t limit 0)`;
  return sql`json_populate_recordset(${noRow}, ${jsonOf(rows)}::json)`;
}
