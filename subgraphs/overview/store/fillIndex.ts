import type { Database } from '../../kit/database/database.ts';
import type { FedMatter } from '../feed/FedMatter.ts';
import type { DirectoryName } from '../feed/FeedStore.ts';
import { tellCommitted } from './committedChanges.ts';
import type { IndexTransaction } from './IndexTransaction.ts';
import { indexedMatter } from './indexedMatter.ts';
import { insertRows } from './insertRows.ts';
import { type NameRow, namedBy, nameKey, searchedNames } from './names.ts';
import { createSecondaryIndexes, dropSecondaryIndexes } from './secondaryIndexes.ts';
import { readSource, writeSource } from './sources.ts';
import { noChanges } from './VersionChanges.ts';
import { type NewVersion, writeCurrent, writePast } from './versions.ts';

/** A state of a matter that an index is filled with: what its source said from an instant on, up to another. */
export interface FilledVersion {
  source: string;
  matter: FedMatter;
  from: string;
  /** Null: it is the state of now. */
  to: string | null;
}

export interface IndexFill {
  versions: Iterable<FilledVersion>;
  /** Instant from which the states are known. */
  historyFrom: string;
  names: readonly DirectoryName[];
}

/** Versions written at once. */
const VERSIONS_AT_ONCE = 1_000;

/** The first reading of a source comes after it. */
const FILLED_GENERATION = 0;

/**
 * Fills an empty index with what another one knew, its history included, in one transaction. The sources are then read
 * from the start as always: what they say alike is no new version. Throws as `indexedMatter`; nothing is written then.
 */
export async function fillIndex(database: Database, { versions, historyFrom, names }: IndexFill): Promise<void> {
  const { query, dialect } = database;
  const known = new Map<string, NameRow>(
    names.map(({ aliases, ...name }) => [nameKey(name.kind, name.id), { ...name, aliases: JSON.stringify(aliases) }]),
  );
  const changes = noChanges();
  await query.transaction().execute(async (kysely) => {
    const transaction: IndexTransaction = { query: kysely, dialect, changes };
    await dropSecondaryIndexes(transaction);
    const named = new Map<string, NameRow>();
    const counts = new Map<string, number>();
    let number = 0;
    let waiting: Waiting[] = [];
    const write = async () => {
      await writeVersions(transaction, waiting);
      waiting = [];
    };
    for (const { source, matter, from, to } of versions) {
      const indexed = indexedMatter(matter, source);
      number += 1;
      for (const { kind, id } of namedBy(indexed)) {
        const key = nameKey(kind, id);
        if (!named.has(key)) named.set(key, known.get(key) ?? { kind, id, name: null, aliases: '[]', level: null });
      }
      const searched = searchedNames(indexed.columns.leadBody, indexed.leads, known);
      waiting.push({ ...indexed, version: number, validFrom: from, validTo: to, names: searched });
      counts.set(source, (counts.get(source) ?? 0) + (to === null ? 1 : 0));
      if (waiting.length === VERSIONS_AT_ONCE) await write();
    }
    await write();
    const rows = [...named.values()].map((name) => ({ ...name, askedAt: '' }));
    changes.renamed = true;
    await insertRows(transaction, 'name', ['kind', 'id', 'name', 'aliases', 'level', 'askedAt'], rows);
    for (const [source, matters] of counts) {
      // As after a restart: what the source does not tell when it is read from the start is gone.
      const reading = { generation: FILLED_GENERATION + 1, restarting: true };
      const read = { ...(await readSource(kysely, source)), ...reading };
      await writeSource(kysely, { ...read, matters, historyFrom, syncedAt: historyFrom });
    }
    await createSecondaryIndexes(transaction);
  });
  tellCommitted(database, changes);
}

type Waiting = NewVersion & { validTo: string | null };

async function writeVersions(transaction: IndexTransaction, versions: readonly Waiting[]): Promise<void> {
  await writeCurrent(
    transaction,
    versions.filter(({ validTo }) => validTo === null),
    FILLED_GENERATION,
  );
  await writePast(
    transaction,
    versions.flatMap(({ validTo, ...version }) => (validTo === null ? [] : [{ ...version, validTo }])),
  );
}
