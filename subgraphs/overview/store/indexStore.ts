import { type Kysely, sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { FedPage, FeedStore } from '../feed/FeedStore.ts';
import { tellCommitted } from './committedChanges.ts';
import { createFirstSync } from './firstSync.ts';
import type { IndexTransaction } from './IndexTransaction.ts';
import { type IndexedMatter, indexedMatter } from './indexedMatter.ts';
import { insertRows } from './insertRows.ts';
import { KnownNames } from './knownNames.ts';
import { namedBy, namesToAsk, noteNames, searchedNames, takeNames } from './names.ts';
import { createRisingInstants } from './risingInstants.ts';
import { readSource, type SourceRow, writeSource } from './sources.ts';
import { noChanges } from './VersionChanges.ts';
import { archive, writeCurrent } from './versions.ts';

/** A version that the index has now. */
interface KnownVersion {
  id: string;
  version: number;
  contentHash: string;
}

type Taken = Pick<FedPage, 'source' | 'answeredAt' | 'matters' | 'removed' | 'refused'>;

/** Versions made past in one statement. */
const ROWS_AT_ONCE = 500;

/**
 * The index as the follower writes it. One page is one transaction, one after the other: rows, removals, names to ask
 * for and the cursor are there together or not at all, so a process killed anywhere goes on where the last one ended.
 *
 * @param now instant of the clock, canonical: from then on the index knows what it takes in
 */
export function createIndexStore(database: Database, now: () => string = () => new Date().toISOString()): FeedStore {
  const { query, dialect } = database;
  const versions = createVersionNumbers();
  const instants = createRisingInstants(now);
  const names = new KnownNames();
  const firstSync = createFirstSync();
  let last: Promise<unknown> = Promise.resolve();

  /** Transactions wait for each other: each builds on what the last one left. */
  function transact<T>(work: (transaction: IndexTransaction) => Promise<T>): Promise<T> {
    const done = last.then(async () => {
      const changes = noChanges();
      const result = await query.transaction().execute((kysely) => work({ query: kysely, dialect, changes }));
      tellCommitted(database, changes);
      return result;
    });
    last = done.catch(() => {
      names.forget();
      firstSync.forget();
    });
    return done;
  }

  function takeIn(work: (transaction: IndexTransaction) => Promise<void>): Promise<void> {
    return transact(async (transaction) => {
      await firstSync.begin(transaction);
      await work(transaction);
      await firstSync.end(transaction);
    });
  }

  /** Returns how many matters more the source has now. */
  async function takeMatters(
    transaction: IndexTransaction,
    { taken, refused, gone }: ReadPage,
    source: SourceRow,
    at: string,
  ): Promise<number> {
    const known = await readKnown(transaction.query, ownIds(source, [...taken.keys(), ...gone]));
    const changed = [...taken.values()].filter(
      ({ columns }) => known.get(columns.id)?.contentHash !== columns.contentHash,
    );
    const removed = gone.flatMap((id) => known.get(id) ?? []);
    const replaced = changed.flatMap(({ columns }) => known.get(columns.id) ?? []);
    await archive(
      transaction,
      [...removed, ...replaced].map(({ version }) => version),
      at,
    );
    await noteNames(transaction, changed.flatMap(namedBy), names);
    const first = await versions.take(changed.length, transaction.query);
    const written = changed.map((matter, i) => ({
      ...matter,
      version: first + i,
      validFrom: at,
      names: searchedNames(matter.columns.leadBody, matter.leads, names.rows),
    }));
    await writeCurrent(transaction, written, source.generation);
    // What was told and could not be taken in is not gone: it stays as it was known.
    const told = ownIds(source, [...taken.keys(), ...refused.map(({ id }) => id)]);
    if (source.restarting) await stampGeneration(transaction.query, told, source.generation);
    await noteRefused(transaction, source.id, [...taken.keys(), ...gone], refused, at);
    return changed.length - replaced.length - removed.length;
  }

  return {
    async progressOf(id) {
      const { cursor, historyFrom } = await readSource(query, id);
      return { cursor, historyFrom };
    },

    take(page) {
      const read = readMatters(page);
      return takeIn(async (transaction) => {
        const source = await readSource(transaction.query, page.source.id);
        const at = await instants.next(transaction.query);
        let added = await takeMatters(transaction, read, source, at);
        if (page.isLast && source.restarting) added -= await removeUnseen(transaction, source, at);
        await writeSource(transaction.query, {
          ...source,
          cursor: page.cursor,
          restarting: source.restarting && !page.isLast,
          matters: source.matters + added,
          historyFrom: source.historyFrom ?? (page.isLast ? at : null),
          // Only then all changes up to the answer are held.
          syncedAt: page.isLast ? page.answeredAt : source.syncedAt,
          changedAt: laterOf(source.changedAt, page.changedAt),
        });
      });
    },

    restart: ({ id }) =>
      transact(async (transaction) => {
        const source = await readSource(transaction.query, id);
        const { generation } = source;
        await writeSource(transaction.query, { ...source, cursor: null, generation: generation + 1, restarting: true });
      }),

    async refusedOf(source) {
      const { rows } = await sql<{ id: string }>`
        select id from "refusedMatter" where source = ${source} order by id`.execute(query);
      return rows.map(({ id }) => id);
    },

    takeAgain(page) {
      const read = readMatters(page);
      return takeIn(async (transaction) => {
        const source = await readSource(transaction.query, page.source.id);
        const added = await takeMatters(transaction, read, source, await instants.next(transaction.query));
        if (added !== 0) await writeSource(transaction.query, { ...source, matters: source.matters + added });
      });
    },

    namesToAsk: (olderThan, limit) => namesToAsk(query, olderThan, limit),

    takeNames: (taken, askedAt) => transact((transaction) => takeNames(transaction, taken, askedAt, names)),
  };
}

/** Numbers of versions: each is given once, also if what it was taken for fails. */
function createVersionNumbers() {
  let next: number | undefined;
  return {
    async take(count: number, query: Kysely<unknown>): Promise<number> {
      next ??= await firstFreeVersion(query);
      const first = next;
      next += count;
      return first;
    },
  };
}

async function firstFreeVersion(query: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(version) as last from (
      select max(version) as version from matter union all select max(version) from "pastMatter"
    ) v`.execute(query);
  return (rows[0]?.last ?? 0) + 1;
}

/** What a page says, as far as it can be told without the database: others may be written meanwhile. */
interface ReadPage {
  /** The matters by id, the last one of each. */
  taken: Map<string, IndexedMatter>;
  /** Those that the index cannot hold among them. */
  refused: FedPage['refused'];
  gone: string[];
}

function readMatters({ source, matters, removed, refused }: Taken): ReadPage {
  const taken = new Map<string, IndexedMatter>();
  const malformed: { id: string; reason: string }[] = [];
  for (const matter of matters) {
    try {
      taken.set(matter.id, indexedMatter(matter, source.id));
    } catch (error) {
      malformed.push({ id: matter.id, reason: (error as Error).message });
    }
  }
  const gone = [...new Set(removed)].filter((id) => !taken.has(id));
  return { taken, refused: [...refused, ...malformed], gone };
}

/** Nobody touches the matters of another source. */
function ownIds({ id: source }: SourceRow, ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith(`${source}:`));
}

async function readKnown(query: Kysely<unknown>, ids: readonly string[]): Promise<Map<string, KnownVersion>> {
  const known = new Map<string, KnownVersion>();
  for (const some of chunks(ids)) {
    const { rows } = await sql<KnownVersion>`
      select id, version, "contentHash" from matter where ${isOneOf(sql.ref('id'), some)}`.execute(query);
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

async function stampGeneration(query: Kysely<unknown>, ids: readonly string[], generation: number): Promise<void> {
  for (const some of chunks(ids)) {
    await sql`update matter set generation = ${generation} where ${isOneOf(sql.ref('id'), some)}`.execute(query);
  }
}

/** After a source was read from the start to its end: what it did not tell of is gone. Returns how many that were. */
async function removeUnseen(transaction: IndexTransaction, { id, generation }: SourceRow, at: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from matter where source = ${id} and generation < ${generation}`.execute(transaction.query);
  for (const some of chunks(rows)) {
    await archive(
      transaction,
      some.map(({ version }) => version),
      at,
    );
  }
  return rows.length;
}

async function noteRefused(
  transaction: IndexTransaction,
  source: string,
  settled: readonly string[],
  refused: FedPage['refused'],
  at: string,
): Promise<void> {
  const byId = new Map(refused.map(({ id, reason }) => [id, { source, id, reason, at }]));
  for (const some of chunks([...settled, ...byId.keys()])) {
    const among = isOneOf(sql.ref('id'), some);
    await sql`delete from "refusedMatter" where source = ${source} and ${among}`.execute(transaction.query);
  }
  await insertRows(transaction, 'refusedMatter', ['source', 'id', 'reason', 'at'], [...byId.values()]);
}

function laterOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function chunks<T>(values: readonly T[]): T[][] {
  const count = Math.ceil(values.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, i) => values.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE));
}
