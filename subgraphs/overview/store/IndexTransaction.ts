import type { Kysely } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';

/** A transaction over the index, and the SQL that it is written in. */
export interface IndexTransaction {
  query: Kysely<unknown>;
  dialect: DatabaseDialect;
}
