import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';

/** A version as far as its place in time goes; `validTo` is null for the state of now. */
export interface IndexedVersion {
  id: string;
  source: string;
  version: number;
  validFrom: string;
  validTo: string | null;
}

/** All versions of each matter, the oldest first. */
export async function readVersions({ query }: Database): Promise<Map<string, IndexedVersion[]>> {
  const { rows } = await sql<IndexedVersion>`
    select id, source, version, "validFrom", null as "validTo" from matter
    union all select id, source, version, "validFrom", "validTo" from "pastMatter" order by version`.execute(query);
  return Map.groupBy(rows, ({ id }) => id);
}

/** Every row of every table, in an order: two indexes with the same rows are the same. */
export async function readTables(database: Database): Promise<Record<string, unknown[]>> {
  const { query } = database;
  const read = async (table: string, columns: string) => {
    const { rows } = await sql`select ${sql.raw(columns)} from ${sql.table(table)}`.execute(query);
    return rows.map((row) => JSON.stringify(row)).sort();
  };
  return {
    matter: await read('matter', '*'),
    pastMatter: await read('pastMatter', '*'),
    lead: await read('lead', '*'),
    cooperatingBody: await read('cooperatingBody', '*'),
    name: await read('name', '*'),
    source: await read('source', '*'),
    // When one was refused is told anew each time.
    refusedMatter: await read('refusedMatter', 'source, id, reason'),
  };
}

/**
 * What holds of an index at any time: a matter has one state of now at most, and its versions follow each other; parts
 * hang on versions that are there; each source counts what it has. `isRemoved`: matters that were not there
 * for a while; the versions of all others leave no gap.
 */
export async function checkIndexTables(database: Database, isRemoved: (id: string) => boolean): Promise<void> {
  const { query } = database;
  const versions = await readVersions(database);
  const numbers = [...versions.values()].flat().map(({ version }) => version);
  assert.equal(new Set(numbers).size, numbers.length, 'expected each version once');
  for (const [id, of] of versions) checkSequence(id, of, isRemoved(id));

  const current = [...versions.values()].flat().filter(({ validTo }) => validTo === null);
  const idsIn = async (table: string, column: string) => {
    const { rows } = await sql<{ version: number }>`
      select distinct ${sql.ref(column)} as version from ${sql.table(table)}`.execute(query);
    return rows.map(({ version }) => Number(version)).sort((a, b) => a - b);
  };
  const known = new Set(numbers);
  for (const table of ['lead', 'cooperatingBody']) {
    assert.deepEqual(
      (await idsIn(table, 'version')).filter((version) => !known.has(version)),
      [],
      table,
    );
  }
  const { rows: sources } = await sql<{ id: string; matters: number }>`select id, matters from source`.execute(query);
  for (const { id, matters } of sources) {
    assert.equal(matters, current.filter(({ source }) => source === id).length, `matters of ${id}`);
  }
}

function checkSequence(id: string, versions: readonly IndexedVersion[], isRemoved: boolean): void {
  for (const [i, { validFrom, validTo }] of versions.entries()) {
    const told = `${id}: ${JSON.stringify(versions)}`;
    const next = versions[i + 1];
    assert.ok(validTo === null || validFrom <= validTo, told);
    if (next === undefined) continue;
    assert.ok(validTo !== null, told);
    assert.ok(isRemoved ? validTo <= next.validFrom : validTo === next.validFrom, told);
  }
  if (!isRemoved) assert.equal(versions.at(-1)?.validTo, null, `${id} is gone: ${JSON.stringify(versions)}`);
}
