import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../kit/database/database.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { databases, type FreshDatabase } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import { initialMigration } from '../migrations/20261123-initial.ts';
import { indexRecords } from '../records/records.ts';
import { pageOf } from '../testing/servedIndex.ts';
import { SOURCES } from '../testing/sources.ts';
import { createFirstSync, type FirstSync } from './firstSync.ts';
import type { IndexTransaction } from './IndexTransaction.ts';
import { createIndexStore } from './indexStore.ts';
import { noChanges } from './VersionChanges.ts';

const SECONDARY = ['lead_official', 'matter_leadBody', 'matter_open_deadlineDate', 'matter_place', 'matter_validFrom'];

describe.each(databases)('the first sync of an index on $dialect', ({ dialect, create }) => {
  let place: FreshDatabase | undefined;
  let database: Database | undefined;
  afterEach(async () => {
    await database?.close();
    place?.remove();
  });

  async function freshIndex(): Promise<Database> {
    place = await create();
    database = await openDatabase({ ...place, entities: indexRecords, migrations: [initialMigration] });
    await database.migrate();
    return database;
  }

  async function indexesOf({ query }: Database): Promise<string[]> {
    const names =
      dialect === 'sqlite'
        ? sql<{ name: string }>`select name from sqlite_master where type = 'index'`
        : sql<{ name: string }>`select indexname as name from pg_indexes where schemaname = current_schema()`;
    const { rows } = await names.execute(query);
    return rows
      .map(({ name }) => name)
      .filter((name) => SECONDARY.includes(name))
      .sort();
  }

  /** A transaction that brings so many versions. */
  async function bring(to: Database, firstSync: FirstSync, count: number): Promise<void> {
    await to.query.transaction().execute(async (query) => {
      const transaction: IndexTransaction = { query, dialect: to.dialect, changes: noChanges() };
      await firstSync.begin(transaction);
      transaction.changes.written.length = count;
      await firstSync.end(transaction);
    });
  }

  it('does without the indexes that only questions need, and makes them when it has ended', async () => {
    const index = await freshIndex();
    expect(await indexesOf(index)).toEqual(SECONDARY);
    let nowMs = 0;
    const firstSync = createFirstSync(() => nowMs);
    for (const count of [500, 500, 20]) {
      await bring(index, firstSync, count);
      expect(await indexesOf(index)).toEqual([]);
    }
    nowMs = 5_000;
    await bring(index, firstSync, 500);
    nowMs = 5_999;
    await bring(index, firstSync, 0);
    expect(await indexesOf(index)).toEqual([]);
    nowMs = 6_000;
    await bring(index, firstSync, 99);
    expect(await indexesOf(index)).toEqual(SECONDARY);
    nowMs = 9_000;
    await bring(index, firstSync, 500);
    expect(await indexesOf(index)).toEqual(SECONDARY);
  });

  it('goes on where a process was killed', async () => {
    const index = await freshIndex();
    const [source] = SOURCES;
    if (!source) throw new Error('Expected a source.');
    const row = (number: number): MatterRow => matterRow(`${source.id}:${number}`);
    await createIndexStore(index).take(pageOf(source, { rows: [row(1)], isLast: false }));
    expect(await indexesOf(index)).toEqual([]);
    let nowMs = 0;
    const firstSync = createFirstSync(() => nowMs);
    await bring(index, firstSync, 500);
    expect(await indexesOf(index)).toEqual([]);
    nowMs = 1_000;
    await bring(index, firstSync, 1);
    expect(await indexesOf(index)).toEqual(SECONDARY);
  });

  it('leaves the indexes of an index alone that has matters already', async () => {
    const index = await freshIndex();
    const firstSync = createFirstSync();
    const [source] = SOURCES;
    if (!source) throw new Error('Expected a source.');
    let nowMs = 0;
    const first = createFirstSync(() => nowMs);
    await createIndexStore(index).take(pageOf(source, { rows: [matterRow(`${source.id}:1`)] }));
    nowMs = 2_000;
    await bring(index, first, 0);
    expect(await indexesOf(index)).toEqual(SECONDARY);
    await bring(index, firstSync, 500);
    expect(await indexesOf(index)).toEqual(SECONDARY);
  });

  it('takes back with a transaction what it had done in it', async () => {
    const index = await freshIndex();
    const firstSync = createFirstSync();
    const failing = index.query.transaction().execute(async (query) => {
      await firstSync.begin({ query, dialect, changes: noChanges() });
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    firstSync.forget();
    expect(await indexesOf(index)).toEqual(SECONDARY);
    await bring(index, firstSync, 500);
    expect(await indexesOf(index)).toEqual([]);
  });
});
