import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { databases, type FreshDatabase } from '../testing/databases.ts';
import { type Database, openDatabase } from './database.ts';
import { columnTypes, createIndex, createTable } from './ddl.ts';
import { sqlMigration } from './migration.ts';

const NoteRecord = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: {
    sequence: p.integer().primary().autoincrement(),
    text: p.text(),
    amount: p.bigint().nullable(),
    share: p.double().nullable(),
    marked: p.boolean(),
  },
});

const first = sqlMigration('1-note', (dialect) => {
  const t = columnTypes(dialect);
  return [
    createTable('note', { sequence: t.sequence, text: t.text, marked: t.flag, share: `${t.double} null` }),
    createIndex('note', ['text']),
  ];
});
const second = sqlMigration('2-amount', (dialect) => [
  `alter table "note" add column "amount" ${columnTypes(dialect).fen} null`,
]);
const broken = sqlMigration('3-broken', () => ['create table "half" (id int)', 'create table nonsense nonsense']);

interface Note {
  text: string;
  amount: bigint | null;
  share: number | null;
  marked: boolean;
}

describe.each(databases)('a database on $dialect', ({ dialect, create }) => {
  const opened: Database[] = [];
  const made: FreshDatabase[] = [];
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    for (const fresh of made.splice(0)) fresh.remove();
  });

  async function freshPlace(): Promise<FreshDatabase> {
    const fresh = await create();
    made.push(fresh);
    return fresh;
  }

  async function open({ target, schema }: FreshDatabase, migrations = [first, second]): Promise<Database> {
    const database = await openDatabase({ target, schema, entities: [NoteRecord as never], migrations });
    opened.push(database);
    return database;
  }

  async function insert(database: Database, notes: Partial<Note>[]): Promise<void> {
    const rows = notes.map((note) => ({ text: '', marked: false, amount: null, share: null, ...note }));
    await database.entityManager().insertMany(NoteRecord, rows as never);
  }

  async function texts({ query }: Database, condition = sql`true`, direction = sql`asc`): Promise<string[]> {
    const { rows } = await sql<{ text: string }>`
      select text from note where ${condition} order by text ${direction}`.execute(query);
    return rows.map(({ text }) => text);
  }

  it('migrates as far as there are migrations, and does nothing when asked again', async () => {
    const place = await freshPlace();
    const old = await open(place, [first]);
    await old.migrate();
    await old.migrate();
    const current = await open(place);
    await current.migrate();
    await insert(current, [{ text: 'a', amount: 1n }]);
    expect(await texts(current, sql`amount = 1`)).toEqual(['a']);
  });

  it('leaves nothing of a migration that fails', async () => {
    const database = await open(await freshPlace(), [first, second, broken]);
    await expect(database.migrate()).rejects.toThrow('nonsense');
    await expect(sql`select * from half`.execute(database.query)).rejects.toThrow('half');
  });

  it('keeps its rows apart from those of every other', async () => {
    const [one, other] = [await open(await freshPlace()), await open(await freshPlace())];
    await one.migrate();
    await other.migrate();
    await insert(one, [{ text: 'of one' }]);
    expect(await texts(one)).toEqual(['of one']);
    expect(await texts(other)).toEqual([]);
  });

  it('compares and sorts texts by their bytes, whatever the language of the server', async () => {
    const database = await open(await freshPlace());
    await database.migrate();
    const sorted = ['', '2021-1', '2021-12', 'A', 'Z', '_', 'a', 'a b', 'a-b', 'ab', 'z', '一', '停', '安', '车'];
    await insert(
      database,
      sorted.toReversed().map((text) => ({ text })),
    );
    expect(await texts(database)).toEqual(sorted);
    expect(await texts(database, sql`true`, sql`desc`)).toEqual(sorted.toReversed());
    expect(await texts(database, sql`text > ${'Z'} and text < ${'ab'}`)).toEqual(['_', 'a', 'a b', 'a-b']);
  });

  it('keeps flags, amounts and fractions exactly', async () => {
    const database = await open(await freshPlace());
    await database.migrate();
    const notes = [
      { text: 'most', amount: 9_007_199_254_740_991n, share: 0.1 + 0.2, marked: true },
      { text: 'least', amount: -9_007_199_254_740_991n, share: -1e-300, marked: false },
      { text: 'none', amount: null, share: null, marked: false },
    ];
    await insert(database, notes);
    const { rows } = await sql<{ text: string; amount: unknown; share: unknown; marked: unknown }>`
      select text, amount, share, marked from note order by sequence`.execute(database.query);
    const plain = rows.map(({ text, amount, share, marked }) => ({
      ...{ text, share, marked: marked === true || marked === 1 },
      amount: amount === null ? null : BigInt(amount as string | number),
    }));
    expect(plain).toEqual(notes);
    expect(await texts(database, sql`marked = true`)).toEqual(['most']);
    expect(await texts(database, sql`marked = false and share < ${0}`)).toEqual(['least']);
    expect(await texts(database, sql`share = ${0.1 + 0.2}`)).toEqual(['most']);
  });

  it('counts what is read, statement by statement', async () => {
    const { target, schema } = await freshPlace();
    let count = 0;
    const options = { target, schema, entities: [NoteRecord as never], migrations: [first, second] };
    const database = await openDatabase({ ...options, onQuery: () => count++ });
    opened.push(database);
    await database.migrate();
    expect(count).toBe(0);
    await Promise.all([texts(database), texts(database)]);
    expect(count).toBe(2);
  });

  it('answers when asked whether it is there', async () => {
    const database = await open(await freshPlace());
    await expect(database.ping()).resolves.toBeUndefined();
  });

  if (dialect === 'postgresql') {
    it('takes the names that shards give to schemas, and no other', async () => {
      const { target } = await freshPlace();
      for (const schema of ['worker_services_91340600ABC', 'municipal-projects-340100', 'A'.repeat(63)]) {
        const database = await open({ target, schema, remove: () => {} });
        await database.migrate();
        await insert(database, [{ text: schema }]);
        expect(await texts(database)).toEqual([schema]);
      }
      for (const schema of ['', 'a b', 'a"; drop schema public; --', 'a'.repeat(64)]) {
        const opening = openDatabase({ target, schema, entities: [NoteRecord as never], migrations: [] });
        await expect(opening).rejects.toThrow(/Expected a PostgreSQL schema/);
      }
    });

    it('is refused with the reason of the server when it cannot be reached', async () => {
      const { target } = await freshPlace();
      const opening = async () => {
        const database = await open({ target: target.replace('guatu@', 'wrong@'), remove: () => {} });
        await database.ping();
      };
      await expect(opening()).rejects.toThrow(/password authentication failed/);
    });
  }
});
