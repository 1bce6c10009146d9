import type { SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { isPostgresql } from '../database/isPostgresql.ts';
import { insertRows } from './insertRows.ts';
import type { MatterRow } from './MatterRow.ts';
import { type MattersToStore, matterTables, PART_RECORDS } from './matterTables.ts';
import { LedgerFactRecord, NameRecord } from './records.ts';
import { nameRows, newEpoch } from './writeMatters.ts';

/** Ids a condition names at once: PostgreSQL and SQLite take some ten thousand values a statement. */
const IDS_PER_STATEMENT = 500;

export interface MattersToUpdate<Row extends MatterRow> extends MattersToStore<Row> {
  /** Names of bodies and officials that the matters refer to; what is not named keeps the name that it has. */
  names: ReadonlyMap<string, string>;
}

/**
 * Takes the ledger for writing until the transaction of the caller ends: one writer at a time, or a follower of the
 * changes would pass over those that an earlier writer commits later. Readers go on. A ledger that was never filled
 * begins with this.
 */
export async function beginUpdate(transaction: SqlEntityManager): Promise<void> {
  const query = transaction.getKysely<unknown>();
  if (isPostgresql(transaction)) await sql`lock table "ledgerFact" in share row exclusive mode`.execute(query);
  // In SQLite the first statement that writes locks; it must come before the first that reads.
  await sql`delete from "ledgerFact" where key = ${'writer'}`.execute(query);
  if ((await transaction.count(LedgerFactRecord, { key: 'epoch' })) === 0) {
    await insertRows(transaction, LedgerFactRecord, [newEpoch()]);
  }
}

/**
 * Writes matters beside those that a ledger has: new ones are added, known ones become as given, with all their parts.
 * Each has one more change in the feed. Works in the caller's transaction, after `beginUpdate`; call it for batches of
 * some hundred. Throws as `fillLedger` does: the caller's transaction has to end with nothing written then.
 */
export async function updateLedger<Row extends MatterRow>(
  transaction: SqlEntityManager,
  { names, ...toStore }: MattersToUpdate<Row>,
): Promise<void> {
  const tables = matterTables(toStore);
  const { matters, record } = toStore;
  const known = await knownIds(
    transaction,
    matters.map(({ id }) => id),
  );
  for (const ids of chunksOf(known)) {
    await transaction.nativeDelete(record, { id: { $in: ids } });
    for (const part of PART_RECORDS) await transaction.nativeDelete(part, { matter: { $in: ids } });
  }
  for (const [schema, rows] of tables) await insertRows(transaction, schema, rows);
  await writeNames(transaction, nameRows(names, matters) as { id: string; name: string }[]);
}

async function knownIds(transaction: SqlEntityManager, ids: readonly string[]): Promise<string[]> {
  const query = transaction.getKysely<unknown>();
  const known: string[] = [];
  for (const some of chunksOf(ids)) {
    const { rows } = await sql<{ id: string }>`select id from matter where id in (${sql.join(some)})`.execute(query);
    known.push(...rows.map(({ id }) => id));
  }
  return known;
}

async function writeNames(transaction: SqlEntityManager, rows: readonly { id: string; name: string }[]): Promise<void> {
  for (const some of chunksOf(rows)) {
    await transaction.nativeDelete(NameRecord, { id: { $in: some.map(({ id }) => id) } });
    await insertRows(transaction, NameRecord, some);
  }
}

function chunksOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / IDS_PER_STATEMENT) }, (_, i) =>
    items.slice(i * IDS_PER_STATEMENT, (i + 1) * IDS_PER_STATEMENT),
  );
}
