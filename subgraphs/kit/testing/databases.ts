/** Databases that a ledger's tests run on: each call of `create` gives a fresh, empty one. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabaseDialect, DatabaseOptions } from '../database/database.ts';

export interface FreshDatabase extends Pick<DatabaseOptions, 'target' | 'schema'> {
  /** Call when it is closed. What is not removed, and every schema, goes with the run. */
  remove(): void;
}

export interface TestDatabase {
  dialect: DatabaseDialect;
  create(): Promise<FreshDatabase>;
}

/** For `describe.each(databases)('… on $dialect', ({ create }) => …)`. */
export const databases: readonly TestDatabase[] = [
  {
    dialect: 'sqlite',
    async create() {
      const folder = mkdtempSync(join(inject('databaseFolder'), 'ledger-'));
      return {
        target: join(folder, 'ledger.sqlite'),
        remove: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    dialect: 'postgresql',
    async create() {
      return { target: await postgresUrl(), schema: `ledger_${randomUUID().replaceAll('-', '_')}`, remove: () => {} };
    },
  },
];

/** URL of the run's PostgreSQL, which test/support/postgres.ts starts. */
export async function postgresUrl(): Promise<string> {
  const response = await fetch(inject('postgresStarter'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
