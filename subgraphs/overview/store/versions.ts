import { sql } from 'kysely';
import { isOneOf } from '../../kit/filters/conditions.ts';
import { VERSION_COLUMNS, type VersionLeadTable, type VersionTable } from '../records/tables.ts';
import { fieldEnds, searchTextOf } from '../search/searchTextOf.ts';
import type { IndexTransaction } from './IndexTransaction.ts';
import type { IndexedMatter } from './indexedMatter.ts';
import { insertRows } from './insertRows.ts';
import type { SearchedNames } from './names.ts';

/** A version that is to be written, with the names that it is searched by. */
export interface NewVersion extends IndexedMatter {
  version: number;
  validFrom: string;
  names: SearchedNames;
}

type Written = Omit<VersionTable, 'open'> & { open: boolean };

const LEAD_COLUMNS = [
  'version',
  'ordinal',
  'official',
  'tenure',
  'post',
  'leaderLevel',
  'chief',
  'fromDate',
  'toDate',
] as const satisfies readonly (keyof VersionLeadTable)[];

/** Writes versions of matters that have none in `matter`, with all that hangs on them. */
export async function writeCurrent(
  transaction: IndexTransaction,
  versions: readonly NewVersion[],
  generation: number,
): Promise<void> {
  const rows = versions.map((version) => Object.assign(versionRow(version), { generation }));
  await insertRows(transaction, 'matter', [...VERSION_COLUMNS, 'generation'], rows);
  await writeParts(transaction, versions);
  for (const [i, { leads, cooperatingBodies }] of versions.entries()) {
    transaction.changes.written.push(Object.assign(rows[i] as Written, { leads, cooperatingBodies }));
  }
}

/** Writes versions that are past already. */
export async function writePast(
  transaction: IndexTransaction,
  versions: readonly (NewVersion & { validTo: string })[],
): Promise<void> {
  const rows = versions.map((version) => Object.assign(versionRow(version), { validTo: version.validTo }));
  await insertRows(transaction, 'pastMatter', [...VERSION_COLUMNS, 'validTo'], rows);
  await writeParts(transaction, versions);
}

/** Makes current versions past, from an instant on. */
export async function archive(
  transaction: IndexTransaction,
  versions: readonly number[],
  validTo: string,
): Promise<void> {
  if (versions.length === 0) return;
  const columns = sql.join(VERSION_COLUMNS.map((column) => sql.ref(column)));
  const among = isOneOf(sql.ref('version'), versions);
  await sql`insert into "pastMatter" (${columns}, "validTo")
    select ${columns}, ${validTo} from matter where ${among}`.execute(transaction.query);
  await sql`delete from matter where ${among}`.execute(transaction.query);
  transaction.changes.removed.push(...versions);
}

function versionRow({ columns, version, validFrom, names }: NewVersion): Written {
  const searchText = searchTextOf({ ...columns, ...names });
  return { ...columns, searchText, ...fieldEnds(searchText), version, validFrom };
}

async function writeParts(transaction: IndexTransaction, versions: readonly NewVersion[]): Promise<void> {
  const leads = versions.flatMap(({ version, leads: of }) =>
    of.map((lead, i) => ({ version, ordinal: i + 1, ...lead })),
  );
  await insertRows(transaction, 'lead', LEAD_COLUMNS, leads);
  const bodies = versions.flatMap(({ version, cooperatingBodies }) =>
    cooperatingBodies.map((body, i) => ({ version, ordinal: i + 1, body })),
  );
  await insertRows(transaction, 'cooperatingBody', ['version', 'ordinal', 'body'], bodies);
}
