import type { Kysely } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';
import type { VersionChanges } from './VersionChanges.ts';

/** A transaction over the index, and the SQL that it is written in. */
export interface IndexTransaction {
  query: Kysely<unknown>;
  dialect: DatabaseDialect;
  /** What it has changed so far. */
  changes: VersionChanges;
}
