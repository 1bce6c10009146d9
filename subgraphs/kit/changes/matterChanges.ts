import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { requestError } from '../errors.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { isTrue } from '../ledger/tables.ts';

const MAX_CHANGES = 5_000;
const PREFIX = 'c1.';
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
    if (first < 1 || first > MAX_CHANGES) {
      throw requestError('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_CHANGES}, got ${first}.`);
    }
    const epoch = await readEpoch(database);
    const from = after === null || after === undefined ? 0 : sequenceAfter(after, epoch);
    const { rows } = await sql<LedgerTables['change']>`
      select * from change where sequence > ${from} order by sequence limit ${first + 1}`.execute(query);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      changes: shown.map((change) => ({ id: change.matter, deleted: isTrue(change.deleted), at: change.at })),
      endCursor: cursor(epoch, last?.sequence ?? from),
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

function cursor(epoch: string, sequence: number): string {
  return PREFIX + Buffer.from(JSON.stringify([epoch, sequence])).toString('base64url');
}

function sequenceAfter(text: string, epoch: string): number {
  const [of, sequence] = parseCursor(text);
  if (of !== epoch) {
    throw requestError(
      'INVALID_CURSOR',
      `This ledger was filled anew (epoch ${epoch}): read its changes from the start.`,
    );
  }
  return sequence;
}

function parseCursor(text: string): [epoch: string, sequence: number] {
  try {
    if (!text.startsWith(PREFIX)) throw new Error('prefix');
    const parsed: unknown = JSON.parse(Buffer.from(text.slice(PREFIX.length), 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || typeof parsed[0] !== 'string' || !isSequence(parsed[1])) throw new Error('form');
    return [parsed[0], parsed[1]];
  } catch {
    throw requestError(
      'INVALID_CURSOR',
      `Expected "after" to be an endCursor of matterChanges, got "${text.slice(0, 80)}".`,
    );
  }
}

function isSequence(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_SEQUENCE;
}
