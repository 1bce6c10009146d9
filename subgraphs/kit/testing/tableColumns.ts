import { type Database, openDatabase } from '../database/database.ts';
import type { SubgraphDefinition } from '../server/runSubgraph.ts';
import type { TestDatabase } from './databases.ts';

/** A column as the database itself describes it, e.g. `matter.batch integer null`; a key column with its rank in the key. */
export type ColumnDescription = string;

/**
 * The columns that a subgraph's migrations make, and those that its records ask for, both sorted: they must be equal.
 * Collations and indexes are the migrations' own.
 */
export async function columnsOfMigrationsAndRecords(
  { migrations, entities }: SubgraphDefinition,
  { create }: TestDatabase,
): Promise<{ migrated: ColumnDescription[]; recorded: ColumnDescription[] }> {
  async function columnsAfter(build: (database: Database) => Promise<void>): Promise<ColumnDescription[]> {
    const { remove, ...place } = await create();
    const database = await openDatabase({ ...place, migrations, entities });
    try {
      await build(database);
      return await describeColumns(database, place.schema);
    } finally {
      await database.close();
      remove();
    }
  }
  return {
    migrated: await columnsAfter((database) => database.migrate()),
    recorded: await columnsAfter((database) => database.orm.schema.create()),
  };
}

interface Column {
  column: string;
  type: string;
  nullable: boolean | number;
  rank: number | null;
}

async function describeColumns({ dialect, orm }: Database, schema = 'public'): Promise<ColumnDescription[]> {
  const connection = orm.em.getConnection();
  const rows: Column[] = await (dialect === 'sqlite'
    ? connection.execute(SQLITE_COLUMNS)
    : connection.execute(POSTGRESQL_COLUMNS, [schema]));
  return rows
    .filter(({ column }) => !column.startsWith('migration.'))
    .map(
      ({ column, type, nullable, rank }) => `${column} ${type}${nullable ? ' null' : ''}${rank ? ` key ${rank}` : ''}`,
    )
    .sort();
}

// SQLite keeps what was written; what counts is the affinity that it reads from it.
const SQLITE_COLUMNS = `
  select t.name || '.' || c.name as "column", not c."notnull" and c.pk = 0 as nullable, nullif(c.pk, 0) as rank,
    case when c.type like '%int%' then 'integer' when c.type like '%char%' or c.type like '%text%' then 'text'
      when c.type like '%real%' or c.type like '%doub%' then 'real' else 'numeric' end as type
  from sqlite_master t join pragma_table_info(t.name) c
  where t.type = 'table' and t.name not like 'sqlite_%'`;

const POSTGRESQL_COLUMNS = `
  select c.table_name || '.' || c.column_name as "column", c.data_type as type, c.is_nullable = 'YES' as nullable,
    k.ordinal_position as rank
  from information_schema.columns c
  left join information_schema.table_constraints p on p.constraint_type = 'PRIMARY KEY'
    and p.table_schema = c.table_schema and p.table_name = c.table_name
  left join information_schema.key_column_usage k on k.constraint_name = p.constraint_name
    and k.table_schema = p.table_schema and k.table_name = p.table_name and k.column_name = c.column_name
  where c.table_schema = ?`;
