/** The check of a city's subgraph, and that each of its cases finds what it is for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Usage } from '../../schema/evolution/Usage.ts';
import { runs } from '../../test/support/runs.ts';
import { type CheckOptions, checkHolder } from '../kit/conformance/checkHolder.ts';
import { MUTATIONS } from '../kit/conformance/testing/mutations.ts';
import { type Mutant, type Mutation, startMutant } from '../kit/conformance/testing/startMutant.ts';
import { sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from '../kit/testing/servedSubgraph.ts';
import { fillMunicipalProjects, type MunicipalProjectRow, municipalProjects } from './subgraph.ts';
import { arbitraryProject } from './testing/arbitraryProjects.ts';

const SHARD = '340100';
const ROWS = runs(60, 120);
/** Enough for each fault to show. */
const FEW_ROWS = runs(25, 40);
const source = { id: `mp:${SHARD}`, system: 'municipal-projects', shard: SHARD, name: '合肥市重点民生项目台账' };
const [sqlite] = databases as readonly [TestDatabase];

const serve = (rows: readonly MunicipalProjectRow[]) =>
  serveSubgraph(municipalProjects, sqlite, (database) => fillMunicipalProjects(database, rows, new Map()), source);

/** Answers that take no time: a busy machine is no slow subgraph. */
const check = (url: string, options: Partial<CheckOptions> = {}) =>
  checkHolder({ ...{ url, contract: 'municipal-projects', shard: SHARD, today: TODAY, now: () => 0 }, ...options });

const instant = '2021-06-01T00:00:00.000Z';
const usage: Usage = {
  since: instant,
  operations: [
    {
      ...{ operation: 'Batches', document: 'd', client: 'console', clientVersion: '1', count: 3 },
      ...{ coordinates: ['MunicipalProject.batch', 'Query.municipalProjects'], firstSeen: instant, lastSeen: instant },
    },
  ],
};

describe('a check of a city', () => {
  let city: ServedSubgraph;
  beforeAll(async () => {
    city = await serve(sampleRows(arbitraryProject(`mp:${SHARD}:`), ROWS));
  });
  afterAll(() => city?.stop());

  it('passes whole', async () => {
    const report = await check(city.url, { usage });
    const notPassed = report.cases.filter(({ outcome }) => outcome !== 'PASSED');
    expect(notPassed.map(({ code, faults, note }) => [code, faults, note])).toEqual([
      ['COMPOSES', [], 'the graph is composed from the contract, which every shard holds'],
      ['OTHER_LISTS', [], 'the contract has no other list'],
      ['OTHER_LISTS_REFUSE', [], 'the contract has no other list'],
    ]);
    expect(report).toMatchObject({ passed: true, rows: { read: ROWS, total: ROWS }, changedMeanwhile: false });
  });

  it('compares a part of a ledger that has more rows than it reads', async () => {
    const only = ['LISTS_OF_BODIES', 'PAGES_COMPLETE', 'TOTAL_COUNT', 'FILTERS', 'LATENESS_FILTER', 'COUNTS_BY_KEY'];
    const report = await check(city.url, { maxRows: ROWS / 2, only });
    expect(report.cases.map(({ code, outcome, faults }) => ({ code, outcome, faults }))).toEqual(
      only.map((code) => ({ code, outcome: 'PASSED', faults: [] })),
    );
    expect(report.rows).toMatchObject({ total: ROWS });
    expect(report.rows?.read).toBeGreaterThan(20);
  });
});

/** Neither shows batches and measures counted in its SDL, nor understands a request with them. */
const olderCity: Mutation = {
  answer(answer, { query, variables }) {
    if (query.includes('_service')) {
      const { _service: service } = answer.body.data;
      service.sdl = service.sdl.replace(/(?:\s*"{3}[^"]*"{3})?\s*(?:batch: Int|BATCH|measures: Int!)\n/g, '\n');
    } else if (/\bbatch\b|key label .*\bmeasures\b|BATCH/.test(query + JSON.stringify(variables))) {
      answer.body = { errors: [{ message: 'unknown', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
    }
  },
};

describe('a case of the check', () => {
  let city: ServedSubgraph;
  let mutant: Mutant;
  beforeAll(async () => {
    city = await serve(sampleRows(arbitraryProject(`mp:${SHARD}:`), FEW_ROWS));
    mutant = await startMutant(city.url);
  });
  afterAll(async () => {
    await mutant?.stop();
    await city?.stop();
  });

  it.each(MUTATIONS)('$code finds a subgraph that $does', async ({ code, mutation, outcome = 'FAILED' }) => {
    mutant.mutation = mutation;
    const { cases } = await check(mutant.url, { only: [code], usage });
    expect(cases).toMatchObject([{ code, outcome }]);
    expect(cases[0]?.faults.length).toBeGreaterThan(0);
  });

  it('asks a city of an older contract for no condition, key, number or field that it does not know', async () => {
    mutant.mutation = olderCity;
    const only = ['ROWS_READ', 'OWN_FILTERS', 'COUNTS_BY_KEY', 'COUNTS_BY_PAIRS', 'COUNTS_WITHOUT_KEY'];
    const { cases } = await check(mutant.url, { only });
    expect(cases.map(({ code, outcome }) => [code, outcome])).toEqual(only.map((code) => [code, 'PASSED']));
  });

  it('tells of dates and numbers in a form of their own, which cannot be reckoned with, as any other fault', async () => {
    mutant.mutation = {
      answer(answer) {
        const text = JSON.stringify(answer.body)
          .replace(/:"(\d{4})-(\d\d)-(\d\d)"/g, ':"$1/$2/$3"')
          .replace(/"(target|actual)":"([\d.-]+)"/g, '"$1":"$2%"');
        answer.body = JSON.parse(text);
      },
    };
    const only = ['FILTERS', 'LATENESS_FILTER', 'CANONICAL_TEXTS'];
    const { cases } = await check(mutant.url, { only });
    expect(cases.map(({ code, outcome }) => [code, outcome])).toEqual(only.map((code) => [code, 'FAILED']));
    // Of a ledger that is too large to be read whole, a day is reckoned with before any case is tried.
    expect((await check(mutant.url, { only, maxRows: 10 })).passed).toBe(false);
  });
});

/** Times by a clock of our own, which each row that is asked for and each request put forward. */
describe('a case on speed', () => {
  let city: ServedSubgraph;
  let mutant: Mutant;
  let clockMs = 0;
  beforeAll(async () => {
    city = await serve(sampleRows(arbitraryProject(`mp:${SHARD}:`), 40));
    mutant = await startMutant(city.url);
  });
  afterAll(async () => {
    await mutant?.stop();
    await city?.stop();
  });

  it.each([
    { code: 'ENTITIES_TOGETHER', msPerRow: 0, msPerRequest: 20, outcome: 'PASSED' },
    { code: 'ENTITIES_TOGETHER', msPerRow: 20, msPerRequest: 0, outcome: 'WARNING' },
    { code: 'ENTITIES_TOGETHER', msPerRow: 60, msPerRequest: 0, outcome: 'FAILED' },
    { code: 'PAGES_TOGETHER', msPerRow: 1, msPerRequest: 20, outcome: 'PASSED' },
    { code: 'PAGES_TOGETHER', msPerRow: 20, msPerRequest: 1, outcome: 'WARNING' },
    { code: 'PAGES_TOGETHER', msPerRow: 60, msPerRequest: 0, outcome: 'FAILED' },
    { code: 'FAST_ENOUGH', msPerRow: 0, msPerRequest: 900, outcome: 'PASSED' },
    { code: 'FAST_ENOUGH', msPerRow: 0, msPerRequest: 1_100, outcome: 'WARNING' },
    { code: 'FAST_ENOUGH', msPerRow: 0, msPerRequest: 2_100, outcome: 'FAILED' },
  ])('$code: $outcome at $msPerRow ms a row and $msPerRequest ms a request', async (slow) => {
    mutant.mutation = {
      ask: ({ variables }) => {
        clockMs += slow.msPerRequest + slow.msPerRow * (variables.of?.length ?? variables.first ?? 1);
      },
    };
    const { cases } = await check(mutant.url, { only: [slow.code], now: () => clockMs });
    expect(cases).toMatchObject([{ code: slow.code, outcome: slow.outcome }]);
  });
});
