import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { insertRows } from './insertRows.ts';
import type { MatterRow } from './MatterRow.ts';
import { categoryNames, type MattersToStore, matterTables } from './matterTables.ts';
import { LedgerFactRecord, NameRecord } from './records.ts';

export interface MattersToWrite<Row extends MatterRow> extends MattersToStore<Row> {
  /** Names of bodies and officials as this ledger writes them. */
  names: ReadonlyMap<string, string>;
  /** Writes the subgraph's own tables, in the same transaction, before the matters. */
  also?(transaction: SqlEntityManager): Promise<void>;
}

/**
 * Fills an empty ledger in one transaction: matters with all that hangs on them, one change a matter, and a new epoch.
 * Throws an Error naming the matter if its division is not known or a date, instant or number of it has not the form of
 * `MatterRow`; nothing is written then.
 */
export async function fillLedger<Row extends MatterRow>(
  entityManager: SqlEntityManager,
  { names, also, ...toStore }: MattersToWrite<Row>,
): Promise<void> {
  const tables = matterTables(toStore);
  tables.set(NameRecord, nameRows(names, toStore.matters));
  tables.set(LedgerFactRecord, [newEpoch()]);

  await entityManager.transactional(async (transaction) => {
    await also?.(transaction);
    for (const [schema, rows] of tables) await insertRows(transaction, schema, rows);
  });
}

/** Rows of the table of names: those given and those of the matters' categories. */
export function nameRows(names: ReadonlyMap<string, string>, matters: readonly MatterRow[]): object[] {
  return [...new Map([...names, ...categoryNames(matters)])].map(([id, name]) => ({ id, name }));
}

/** Marks a ledger as begun now: whoever followed its changes before reads them from the start. */
export function newEpoch(): { key: string; value: string } {
  return { key: 'epoch', value: randomUUID() };
}
