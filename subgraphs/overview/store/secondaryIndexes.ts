import { sql } from 'kysely';
import type { IndexTransaction } from './IndexTransaction.ts';

/**
 * Indexes that questions need and taking in does not, by name: keeping them costs a first sync more than its rows do,
 * making them afterwards some seconds for a million. They are for names that change, for places that are searched for the
 * same problem twice, and for what happened between two days.
 */
const SECONDARY_INDEXES: Readonly<Record<string, string>> = {
  matter_leadBody: '"matter" ("leadBody")',
  matter_place: '"matter" ("place")',
  matter_validFrom: '"matter" ("validFrom")',
  matter_open_deadlineDate: '"matter" ("deadlineDate") where "open" = true',
  lead_official: '"lead" ("official")',
};

/** The statements that make them. */
export const SECONDARY_INDEX_STATEMENTS: readonly string[] = Object.entries(SECONDARY_INDEXES).map(
  ([name, on]) => `create index if not exists "${name}" on ${on}`,
);

/** Makes those that are not there. */
export async function createSecondaryIndexes({ query, dialect }: IndexTransaction): Promise<void> {
  for (const statement of SECONDARY_INDEX_STATEMENTS) await sql.raw(statement).execute(query);
  // Much was written: PostgreSQL plans by what it knows of it. SQLite plans without.
  if (dialect === 'postgresql') await sql`analyze matter, "pastMatter", lead, "cooperatingBody", name`.execute(query);
}

export async function dropSecondaryIndexes({ query }: IndexTransaction): Promise<void> {
  for (const name of Object.keys(SECONDARY_INDEXES)) await sql`drop index if exists ${sql.id(name)}`.execute(query);
}

export async function lacksSecondaryIndexes({ query, dialect }: IndexTransaction): Promise<boolean> {
  const names = Object.keys(SECONDARY_INDEXES);
  const found =
    dialect === 'sqlite'
      ? sql`select name from sqlite_master where type = 'index' and name in (${sql.join(names)})`
      : sql`select indexname from pg_indexes
          where schemaname = current_schema() and indexname in (${sql.join(names)})`;
  return (await found.execute(query)).rows.length < names.length;
}
