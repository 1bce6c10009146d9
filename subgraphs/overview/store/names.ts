import { type Kysely, sql } from 'kysely';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { DirectoryName, NamedKind, NameKey } from '../feed/FeedStore.ts';
import { MATTER_TEXTS, type VersionTable } from '../records/tables.ts';
import { fieldEnds, namesOfBody, type SearchedParts, searchTextOf } from '../search/searchTextOf.ts';
import type { IndexTransaction } from './IndexTransaction.ts';
import type { IndexedLead, IndexedMatter } from './indexedMatter.ts';
import { insertRows } from './insertRows.ts';
import type { KnownNames } from './knownNames.ts';
import { updateRows } from './updateRows.ts';

/** A name as the index keeps it. */
export interface NameRow {
  kind: NamedKind;
  id: string;
  name: string | null;
  aliases: string;
  level: string | null;
}

/** Names by kind and id, as `nameKey` joins them. */
export type Names = ReadonlyMap<string, NameRow>;

export const nameKey = (kind: NamedKind, id: string): string => `${kind} ${id}`;

/** Never asked of the directory. */
const NEVER = '';

/** Names read by one statement: a database binds so many values and no more. */
const IDS_AT_ONCE = 10_000;

/** Matters whose text is written anew in one statement. */
const ROWS_AT_ONCE = 500;

/** What a matter is searched by besides its own texts. */
export type SearchedNames = Pick<SearchedParts, 'bodyNames' | 'officialNames'>;

/** Every name of a matter's body, and those of who leads it for as long as is known. */
export function searchedNames(leadBody: string | null, leads: readonly LeadPeriod[], names: Names): SearchedNames {
  const body = leadBody === null ? undefined : names.get(nameKey('Organization', leadBody));
  const lasting = leads.filter(({ toDate }) => toDate === null);
  return {
    bodyNames: body ? bodyNamesOf(body) : [],
    officialNames: lasting.flatMap(({ official }) => names.get(nameKey('Official', official))?.name ?? []),
  };
}

const bodyNames = new WeakMap<NameRow, string[]>();

/** Made once a row: hundreds of matters have the same body. */
function bodyNamesOf(body: NameRow): string[] {
  const known = bodyNames.get(body) ?? namesOfBody(body.name, JSON.parse(body.aliases) as string[]);
  bodyNames.set(body, known);
  return known;
}

type LeadPeriod = Pick<IndexedLead, 'official' | 'toDate'>;

/** Names of some keys, as far as the index has been told of them. */
export async function readNames(query: Kysely<unknown>, keys: readonly NameKey[]): Promise<Names> {
  const names = new Map<string, NameRow>();
  for (const [kind, ofKind] of Map.groupBy(keys, (key) => key.kind)) {
    const ids = [...new Set(ofKind.map(({ id }) => id))];
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const among = isOneOf(sql.ref('id'), ids.slice(start, start + IDS_AT_ONCE));
      // By kind and id, as the table is sorted.
      const { rows } = await sql<NameRow>`
        select kind, id, name, aliases, level from name where kind = ${kind} and ${among}`.execute(query);
      for (const row of rows) names.set(nameKey(row.kind, row.id), row);
    }
  }
  return names;
}

/** Every body, official, division and channel that a matter names. */
export function namedBy({ columns, leads, cooperatingBodies }: IndexedMatter): NameKey[] {
  const bodies = [columns.leadBody, columns.firstHandler, ...cooperatingBodies].filter((id) => id !== null);
  return [
    ...bodies.map((id) => ({ kind: 'Organization' as const, id })),
    ...leads.map(({ official }) => ({ kind: 'Official' as const, id: official })),
    { kind: 'Division' as const, id: columns.division },
    ...(columns.channel === null ? [] : [{ kind: 'Channel' as const, id: columns.channel }]),
  ];
}

/** Notes keys that the directory is to be asked for; those that are known stay as they are. */
export async function noteNames(
  transaction: IndexTransaction,
  keys: readonly NameKey[],
  known: KnownNames,
): Promise<void> {
  await known.read(transaction.query, keys);
  const rows: (NameRow & { askedAt: string })[] = [];
  for (const { kind, id } of keys) {
    if (known.rows.has(nameKey(kind, id))) continue;
    const row = { kind, id, name: null, aliases: '[]', level: null };
    known.set(row);
    rows.push({ ...row, askedAt: NEVER });
  }
  await insertRows(transaction, 'name', ['kind', 'id', 'name', 'aliases', 'level', 'askedAt'], rows);
}

/** The keys that were asked longest ago, never asked first. */
export async function namesToAsk(query: Kysely<unknown>, olderThan: string, limit: number): Promise<NameKey[]> {
  const { rows } = await sql<NameKey>`
    select kind, id from name where "askedAt" < ${olderThan} order by "askedAt", kind, id limit ${limit}`.execute(
    query,
  );
  return rows.map(({ kind, id }) => ({ kind, id }));
}

/** Keeps what the directory answered, and writes anew what is searched by a name that changed. */
export async function takeNames(
  transaction: IndexTransaction,
  names: readonly DirectoryName[],
  askedAt: string,
  known: KnownNames,
): Promise<void> {
  await known.read(transaction.query, names);
  const changed: DirectoryName[] = [];
  const written: (NameRow & { askedAt: string })[] = [];
  for (const name of names) {
    const before = known.rows.get(nameKey(name.kind, name.id));
    if (!before) continue;
    const aliases = JSON.stringify(name.aliases);
    if (before.name !== name.name || before.aliases !== aliases) changed.push(name);
    if (before.name !== name.name || before.level !== name.level) transaction.changes.renamed = true;
    known.set({ ...name, aliases });
    written.push({ ...name, aliases, askedAt });
  }
  await updateRows(transaction, 'name', ['kind', 'id'], ['name', 'aliases', 'level', 'askedAt'], written);
  await searchAnew(transaction, changed, known);
}

async function searchAnew(
  transaction: IndexTransaction,
  changed: readonly NameKey[],
  known: KnownNames,
): Promise<void> {
  const idsOf = (kind: NamedKind) => changed.filter((name) => name.kind === kind).map(({ id }) => id);
  const { rows } = await sql<{ version: number }>`
    select version from matter where ${isOneOf(sql.ref('leadBody'), idsOf('Organization'))}
    union select m.version from matter m join lead l on l.version = m.version
      where ${isOneOf(sql.ref('l.official'), idsOf('Official'))}`.execute(transaction.query);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const versions = rows.slice(start, start + ROWS_AT_ONCE).map(({ version }) => version);
    await searchVersionsAnew(transaction, versions, known);
  }
}

type SearchedRow = Pick<VersionTable, (typeof MATTER_TEXTS)[number] | 'version' | 'leadBody' | 'searchText'>;

async function searchVersionsAnew(
  transaction: IndexTransaction,
  versions: readonly number[],
  known: KnownNames,
): Promise<void> {
  const { query } = transaction;
  const among = isOneOf(sql.ref('version'), versions);
  const columns = sql.join([...MATTER_TEXTS, 'version', 'leadBody', 'searchText'].map((column) => sql.ref(column)));
  const { rows } = await sql<SearchedRow>`select ${columns} from matter where ${among}`.execute(query);
  const { rows: leads } = await sql<{ version: number; official: string; toDate: string | null }>`
    select version, official, "toDate" from lead where ${among} order by version, ordinal`.execute(query);
  const leadsOf = Map.groupBy(leads, ({ version }) => version);
  await known.read(query, [
    ...rows.flatMap(({ leadBody }) => (leadBody === null ? [] : [{ kind: 'Organization' as const, id: leadBody }])),
    ...leads.map(({ official }) => ({ kind: 'Official' as const, id: official })),
  ]);
  const written: Pick<VersionTable, 'version' | 'searchText' | 'titleEnd' | 'namesEnd'>[] = [];
  for (const { version, leadBody, searchText: before, ...texts } of rows) {
    const searchText = searchTextOf({ ...texts, ...searchedNames(leadBody, leadsOf.get(version) ?? [], known.rows) });
    if (searchText === before) continue;
    written.push({ version, searchText, ...fieldEnds(searchText) });
  }
  await updateRows(transaction, 'matter', ['version'], ['searchText', 'titleEnd', 'namesEnd'], written);
  transaction.changes.reworded.push(...written);
}
