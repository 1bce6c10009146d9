import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { isTrue } from '../ledger/tables.ts';
import { changeCursor, checkChangeCount, checkEpoch, readChangeCursor } from './changeCursor.ts';

/** Most that the column of the sequence holds in PostgreSQL. */
const MAX_SEQUENCE = 2 ** 31 - 1;

/**
 * Resolver of `matterChanges`: the ledger's changes in the order in which they were made, at least once each.
 * A cursor names the ledger's epoch: one from before a re-seeding is refused (INVALID_CURSOR), so that whoever follows
 * reads from the start instead of passing over a gap.
 */
export function createMatterChanges(database: Database) {
  const query = database.query;
  return async (_: unknown, { after, first }: { after?: string | null; first: number }) => {
    checkChangeCount(first);
    const epoch = await readEpoch(database);
    const from = after === null || after === undefined ? 0 : sequenceAfter(after, epoch);
    const { rows } = await sql<LedgerTables['change']>`
      select * from change where sequence > ${from} order by sequence limit ${first + 1}`.execute(query);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      changes: shown.map((change) => ({ id: change.matter, deleted: isTrue(change.deleted), at: change.at })),
      endCursor: changeCursor(epoch, last?.sequence ?? from),
      hasMore: rows.length > first,
    };
  };
}

/** The ledger's epoch: made anew whenever it is filled from scratch. */
async function readEpoch(database: Database): Promise<string> {
  const { rows } = await sql<{ value: string }>`select value from "ledgerFact" where key = 'epoch'`.execute(
    database.query,
  );
  return rows[0]?.value ?? 'empty';
}

function sequenceAfter(text: string, epoch: string): number {
  const cursor = readChangeCursor(text, isSequence);
  checkEpoch(cursor.epoch, epoch);
  return cursor.position;
}

function isSequence(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_SEQUENCE;
}
