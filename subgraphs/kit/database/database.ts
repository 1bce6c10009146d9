import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { EntityCaseNamingStrategy, MikroORM, type SqlEntityManager, SqliteDriver } from '@mikro-orm/sql';
import type { Kysely, KyselyPlugin } from 'kysely';
import { createSqliteDialect } from './sqliteDialect.ts';
import type { TableRecord } from './TableRecord.ts';

export type DatabaseDialect = 'sqlite' | 'postgresql';

/** A migration class of MikroORM with the name under which it is remembered. */
export type NamedMigration = MigrationObject;

export interface DatabaseOptions {
  /** `postgresql://…`, or the path of an SQLite file (its folder is made), or `:memory:`. */
  target: string;
  /** PostgreSQL schema that holds the tables, so that several ledgers share one database. Default `public`. */
  schema?: string;
  entities: readonly TableRecord[];
  migrations: readonly NamedMigration[];
  /** Called before each statement that reads through `query`; for tests that count. */
  onQuery?: () => void;
}

/** An open database of one subgraph: MikroORM for what is written, its Kysely for the lists that are read. */
export interface Database {
  readonly dialect: DatabaseDialect;
  readonly orm: MikroORM;
  /** Kysely bound to the connection pool, outside any transaction: `sql\`…\`.execute(database.query)`. */
  readonly query: Kysely<unknown>;
  /** A fresh entity manager for one unit of work. */
  entityManager(): SqlEntityManager;
  /** Brings the tables to the newest migration. Safe to call at every start. */
  migrate(): Promise<void>;
  /** Resolves if the database answers; rejects with its error otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database; connects at the first statement and does not migrate. Throws for a schema name that is none. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dialect: DatabaseDialect = /^postgres(ql)?:\/\//.test(options.target) ? 'postgresql' : 'sqlite';
  const schema = dialect === 'postgresql' && options.schema !== undefined ? quoteSchema(options.schema) : null;
  const shared = {
    entities: [...options.entities],
    extensions: [Migrator],
    // The names in code are the names in SQL: rows read by Kysely need no translation.
    namingStrategy: EntityCaseNamingStrategy,
    migrations: {
      migrationsList: [...options.migrations],
      snapshot: false,
      tableName: 'migration',
      transactional: true,
    },
    // Instants are text in canonical form; nothing is converted behind our back.
    forceUtcTimezone: true,
    logger: () => {},
  };
  const orm =
    dialect === 'postgresql'
      ? await MikroORM.init({
          ...shared,
          driver: PostgreSqlDriver,
          clientUrl: options.target,
          schema: options.schema ?? 'public',
          pool: { min: 0, max: 10 },
          // Statements name tables alone: each connection looks for them in the ledger's own schema.
          driverOptions: schema === null ? {} : { options: `-c search_path=${schema}` },
        })
      : await MikroORM.init({
          ...shared,
          driver: SqliteDriver,
          dbName: options.target,
          driverOptions: createSqliteDialect(sqliteFile(options.target)),
        });
  const entityManager = () => orm.em.fork() as SqlEntityManager;
  let query = entityManager().getKysely<unknown>() as Kysely<unknown>;
  if (options.onQuery) query = query.withPlugin(queryCounter(options.onQuery));
  return {
    dialect,
    orm,
    query,
    entityManager,
    async migrate() {
      if (schema !== null) await orm.em.getConnection().execute(`create schema if not exists ${schema}`);
      await orm.migrator.up();
    },
    async ping() {
      await orm.em.getConnection().execute('select 1');
    },
    async close() {
      await orm.close(true);
    },
  };
}

function sqliteFile(target: string): string {
  if (target !== ':memory:') mkdirSync(dirname(target), { recursive: true });
  return target;
}

/** A schema's name as SQL writes it, so that case and hyphens are kept. */
function quoteSchema(schema: string): string {
  if (!/^[\w-]{1,63}$/.test(schema)) {
    throw new Error(`Expected a PostgreSQL schema of 1 to 63 letters, digits, _ and -, got "${schema}".`);
  }
  return `"${schema}"`;
}

function queryCounter(onQuery: () => void): KyselyPlugin {
  return {
    transformQuery(args) {
      onQuery();
      return args.node;
    },
    transformResult: async (args) => args.result,
  };
}
