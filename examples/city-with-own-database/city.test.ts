import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHolder } from '../../subgraphs/kit/conformance/checkHolder.ts';
import type { LedgerSource } from '../../subgraphs/kit/source/LedgerSource.ts';
import { memoryLedgerSource } from '../../subgraphs/kit/source/memoryLedgerSource.ts';
import { postgresLedgerSource } from '../../subgraphs/kit/source/postgres/postgresLedgerSource.ts';
import { NAMES, sampleRows } from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { lastPage } from '../../subgraphs/kit/testing/conformance/changes.ts';
import { checkFields } from '../../subgraphs/kit/testing/conformance/fields.ts';
import { checkFilters } from '../../subgraphs/kit/testing/conformance/filters.ts';
import type { LedgerUnderTest } from '../../subgraphs/kit/testing/conformance/ledgerUnderTest.ts';
import { checkPaging } from '../../subgraphs/kit/testing/conformance/paging.ts';
import { checkStatistics } from '../../subgraphs/kit/testing/conformance/statistics.ts';
import { postgresUrl } from '../../subgraphs/kit/testing/databases.ts';
import { itBehavesAsLedger } from '../../subgraphs/kit/testing/itBehavesAsLedger.ts';
import { matterRow } from '../../subgraphs/kit/testing/matterRow.ts';
import { askSubgraph, type ServedSubgraph, TODAY } from '../../subgraphs/kit/testing/servedSubgraph.ts';
import {
  type MunicipalProjectRow,
  ownPart,
  serveMunicipalProjects,
} from '../../subgraphs/municipal-projects/subgraph.ts';
import { arbitraryProject, PROJECT_SHAPE } from '../../subgraphs/municipal-projects/testing/arbitraryProjects.ts';
import { COMPARED_QUESTIONS } from '../testing/comparedQuestions.ts';
import { columns } from './src/columns.js';
import { createPool } from './src/pool.js';
import { createProjectSource } from './src/projectSource.js';
import { storeProjects } from './testing/storeProjects.ts';

const source = { id: 'mp:340200', system: 'municipal-projects', shard: '340200', name: '芜湖市民生项目管理系统' };
type Pool = ReturnType<typeof createPool>;

/** Numbered as the city numbers. */
const rows = sampleRows(arbitraryProject('mp:340200:'), 60).map((row, i) => ({
  ...row,
  id: `mp:340200:${i * 7 + 3}`,
}));

/** A schema of the run's PostgreSQL with the city's tables, as a pool of connections. */
async function makeTables(...scripts: readonly string[]): Promise<Pool> {
  const schema = `city_${randomUUID().replaceAll('-', '_')}`;
  const pool = createPool(await postgresUrl(), schema);
  await pool.query(`create schema ${schema}`);
  for (const script of scripts) {
    await pool.query(await readFile(new URL(`./sql/${script}.sql`, import.meta.url), 'utf8'));
  }
  return pool;
}

/** Serves rows, which the source has, as the shard of the city. */
async function serve(of: readonly MunicipalProjectRow[], ledgerSource: LedgerSource<MunicipalProjectRow>) {
  const running = await serveMunicipalProjects({
    ...{ shard: source.shard, name: source.name, source: ledgerSource },
    ...{ today: TODAY, logLevel: 'silent' },
  });
  const ask: ServedSubgraph['ask'] = (...question) => askSubgraph(running.url, ...question);
  return { ...running, ask, shape: PROJECT_SHAPE, sharded: true, rows: of, names: NAMES, today: TODAY };
}
type City = Awaited<ReturnType<typeof serve>>;

describe('a city with a database of its own', () => {
  let city: City;
  let inMemory: City;
  beforeAll(async () => {
    const pool = await makeTables('schema', 'changes');
    await storeProjects(pool, rows, NAMES);
    city = await serve(rows, createProjectSource(pool));
    inMemory = await serve(rows, memoryLedgerSource({ rows, own: ownPart, names: NAMES }));
  });
  afterAll(async () => {
    await city?.stop();
    await inMemory?.stop();
  });

  itBehavesAsLedger(() => city, { shape: PROJECT_SHAPE, source }, { filterRuns: 15 });

  it.each(COMPARED_QUESTIONS)('answers as the same rows in memory do: $what', async ({ query, variables }) => {
    const now = /"asOf":"[^"]*"/g;
    const [own, plain] = await Promise.all([city, inMemory].map((it) => it.ask(query, variables)));
    expect(JSON.stringify(own).replace(now, '')).toBe(JSON.stringify(plain).replace(now, ''));
  });
});

describe('the made-up projects that the example brings', () => {
  let pool: Pool;
  let city: City;
  beforeAll(async () => {
    pool = await makeTables('schema', 'changes', 'sample');
    city = await serve([], createProjectSource(pool));
  });
  afterAll(() => city?.stop());

  it('pass the check', async () => {
    const report = await checkHolder({
      ...{ url: city.url, contract: 'municipal-projects', shard: source.shard, today: TODAY, maxRows: 60 },
      // Times are told, and not judged: a busy machine is no fault of the city.
      now: () => 0,
    });
    expect(report.cases.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    expect(report.passed).toBe(true);
  });

  it('tell of a project that is deleted', async () => {
    const { endCursor } = await lastPage(city as LedgerUnderTest);
    await pool.query('delete from xm where xmbh = 7');
    const { data } = await city.ask(
      `{ matterChanges(after: "${endCursor}") { changes { id deleted } hasMore } municipalProject(id: "mp:340200:7") { id } }`,
    );
    expect(data.matterChanges).toEqual({ changes: [{ id: 'mp:340200:7', deleted: true }], hasMore: false });
    expect(data.municipalProject).toBeNull();
  });
});

describe('a ledger that keeps little', () => {
  const kept: MunicipalProjectRow[] = rows.slice(0, 9).map((row) => ({
    ...matterRow(row.id, { title: row.title, division: row.division, registeredOn: row.registeredOn }),
    ...{ municipalTier: null, batch: null, carriesOut: null },
  }));
  let city: City;
  beforeAll(async () => {
    const pool = await makeTables('schema', 'changes');
    await storeProjects(pool, kept, new Map());
    const nothing = { cooperatingBodies: null, leads: null, measures: null, evidence: null, indicators: null };
    const unkept = Object.fromEntries(Object.keys(columns.fields).map((field) => [field, 'null']));
    const { id = '', status = '', updatedAt = '', registeredOn = '' } = columns.fields;
    const counted = { extensionCount: '0', returnCount: '0', reopenCount: '0' };
    const few = { ...columns, ...nothing, fields: { ...unkept, id, status, updatedAt, registeredOn, ...counted } };
    const whole = createProjectSource(pool);
    city = await serve(
      kept,
      postgresLedgerSource<MunicipalProjectRow>({
        columns: few,
        query: async ({ text, values }) => (await pool.query(text, values)).rows,
        readRows: async (ids, parts) => (await whole.byIds({ ids, parts })).filter((row) => row !== null),
        changes: whole.changes,
        close: () => pool.end(),
      }),
    );
  });
  afterAll(() => city?.stop());

  it('pages, filters and counts what it has not as missing', async () => {
    await checkPaging(city);
    await checkFilters(city, 15);
    await checkStatistics({ ...city, names: new Map() });
    await checkFields(city);
  });
});
