import { defineEntity } from '@mikro-orm/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import { sqlMigration } from '../database/migration.ts';
import { arbitraryMatter, NAMES, sampleRows } from '../testing/arbitraryMatters.ts';
import { databases, type FreshDatabase } from '../testing/databases.ts';
import { createLedgerTables } from './ledgerTables.ts';
import type { EventRow, MatterRow } from './MatterRow.ts';
import { readMatters } from './readMatters.ts';
import { ledgerRecords, matterProperties } from './records.ts';
import { beginUpdate, updateLedger } from './updateLedger.ts';
import { fillLedger } from './writeMatters.ts';

const record = defineEntity({ name: 'Matter', tableName: 'matter', properties: matterProperties });
const migrations = [sqlMigration('initial', (dialect) => createLedgerTables(dialect, {}))];

const before = sampleRows(arbitraryMatter('mp:340100:'), 60);
/** Every other matter with all that another one says, and some that are new. */
const changed = sampleRows(arbitraryMatter('mp:340100:new-'), 40, 7).map((matter, i) =>
  i % 2 === 0 ? { ...matter, id: before[i]?.id as string } : matter,
);

describe.each(databases)('a ledger that is written again on $dialect', (on) => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await on.create();
    database = await openDatabase({ ...fresh, migrations, entities: [record, ...ledgerRecords] });
    await database.migrate();
  });
  afterAll(async () => {
    await database?.close();
    fresh?.remove();
  });

  const stored = async (ids: readonly string[]) => [
    ...(await readMatters<MatterRow, never>(database.query, ids, () => ({}))).values(),
  ];
  const changes = async () =>
    (await sql<{ matter: string }>`select matter from change order by sequence`.execute(database.query)).rows;
  const update = (matters: readonly MatterRow[]) =>
    database.entityManager().transactional(async (transaction) => {
      await beginUpdate(transaction);
      await updateLedger(transaction, {
        ...{ matters, record, ownColumns: () => ({}) },
        names: new Map([['of:00001', '新领导']]),
      });
    });

  it('is read as it was filled in', async () => {
    await fillLedger(database.entityManager(), { matters: before, record, ownColumns: () => ({}), names: NAMES });
    expect(byId(await stored(before.map(({ id }) => id)))).toEqual(byId(before));
    expect(await stored(['nobody'])).toEqual([]);
  });

  it('has new matters beside the old, changed ones with all their parts, a change each and the epoch that it had', async () => {
    const epoch = () => sql`select value from "ledgerFact" where key = 'epoch'`.execute(database.query);
    const begun = (await epoch()).rows;
    await update(changed);
    const all = new Map([...before, ...changed].map((matter) => [matter.id, matter]));
    expect(byId(await stored([...all.keys()]))).toEqual(byId([...all.values()]));
    expect((await changes()).slice(before.length)).toEqual(changed.map(({ id }) => ({ matter: id })));
    expect((await epoch()).rows).toEqual(begun);
    const named = await sql`select name from name where id = 'of:00001'`.execute(database.query);
    expect(named.rows).toEqual([{ name: '新领导' }]);
  });

  it('is as before if one of the matters cannot be written', async () => {
    const [first, second] = changed as [MatterRow, MatterRow];
    const before = await stored([first.id, second.id]);
    const count = (await changes()).length;
    const wrong = { ...second, division: '999999' };
    await expect(update([{ ...first, title: 'new' }, wrong])).rejects.toThrow('expected a known division code');
    expect(await stored([first.id, second.id])).toEqual(before);
    expect(await changes()).toHaveLength(count);
  });
});

const NO_EVENT = {
  ...{ reason: null, by: null, official: null, post: null, fromStatus: null, toStatus: null, fromBody: null },
  ...{ toBody: null, fromOfficial: null, toOfficial: null, fromDeadline: null, toDeadline: null, supervision: null },
} satisfies Partial<EventRow>;

function byId(matters: readonly MatterRow[]): MatterRow[] {
  return matters
    .map((matter) => ({ ...matter, events: matter.events.map((event) => ({ ...NO_EVENT, ...event })) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
