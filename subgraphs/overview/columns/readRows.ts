import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { VersionTable } from '../records/tables.ts';

/** Versions read by one statement. */
const ROWS_AT_ONCE = 500;

/** The current versions of these numbers, whole, null for one that is past by now. */
export async function readRows(
  { query, dialect }: Database,
  versions: readonly number[],
): Promise<(VersionTable | null)[]> {
  const found = new Map<number, VersionTable>();
  for (let start = 0; start < versions.length; start += ROWS_AT_ONCE) {
    const some = versions.slice(start, start + ROWS_AT_ONCE);
    const among =
      dialect === 'sqlite'
        ? // One value to bind, and one statement to prepare, however many they are.
          sql`m.version in (select value from json_each(${JSON.stringify(some)}))`
        : isOneOf(sql.ref('m.version'), some);
    const { rows } = await sql<VersionTable>`select m.* from matter m where ${among}`.execute(query);
    for (const row of rows) found.set(row.version, row);
  }
  return versions.map((version) => found.get(version) ?? null);
}
