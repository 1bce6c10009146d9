import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import type { Database } from '../kit/database/database.ts';
import { createContext } from '../kit/server/context.ts';
import { createSourceLedger } from '../kit/source/createSourceLedger.ts';
import type { IdQuestion, LedgerSource, PageQuestion, SourcePage } from '../kit/source/LedgerSource.ts';
import { EVERY_MATTER, oneOf } from '../kit/source/MatterCondition.ts';
import { memoryLedgerSource } from '../kit/source/memoryLedgerSource.ts';
import { BODIES, NAMES, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { checkFeedRefusals, lastPage } from '../kit/testing/conformance/changes.ts';
import { checkFields } from '../kit/testing/conformance/fields.ts';
import { errorCodes } from '../kit/testing/conformance/ledgerUnderTest.ts';
import { checkPaging } from '../kit/testing/conformance/paging.ts';
import { checkStatistics } from '../kit/testing/conformance/statistics.ts';
import { databases, type TestDatabase } from '../kit/testing/databases.ts';
import { itBehavesAsLedger } from '../kit/testing/itBehavesAsLedger.ts';
import { askSubgraph, type ServedSubgraph, serveSubgraph, TODAY } from '../kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
  ownPart,
  serveMunicipalProjects,
} from './subgraph.ts';
import { arbitraryProject, PROJECT_SHAPE } from './testing/arbitraryProjects.ts';

const source = { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市重点民生项目台账' };
const rows = sampleRows(arbitraryProject('mp:340100:'), runs(80, 120));
const inMemory = (of: readonly MunicipalProjectRow[]) => memoryLedgerSource({ rows: of, own: ownPart, names: NAMES });

/** Serves a source that has these rows, and asks it as the hub does. */
async function serve(
  of: readonly MunicipalProjectRow[],
  ledgerSource: LedgerSource<MunicipalProjectRow> = inMemory(of),
) {
  const running = await serveMunicipalProjects({
    ...{ shard: source.shard, name: source.name, source: ledgerSource },
    ...{ today: TODAY, logLevel: 'silent' },
  });
  const ask: ServedSubgraph['ask'] = (...question) => askSubgraph(running.url, ...question);
  return { ...running, ask, shape: PROJECT_SHAPE, sharded: true, rows: of, names: NAMES, today: TODAY };
}

async function using<T>(
  served: ReturnType<typeof serve>,
  use: (city: Awaited<typeof served>) => Promise<T>,
): Promise<T> {
  const city = await served;
  try {
    return await use(city);
  } finally {
    await city.stop();
  }
}

describe('municipal-projects over a source', () => {
  let city: Awaited<ReturnType<typeof serve>>;
  let onTables: ServedSubgraph;
  beforeAll(async () => {
    city = await serve(rows);
    const fill = (database: Database) => fillMunicipalProjects(database, rows, NAMES);
    onTables = await serveSubgraph(municipalProjects, databases[0] as TestDatabase, fill, source);
  });
  afterAll(async () => {
    await city?.stop();
    await onTables?.stop();
  });

  itBehavesAsLedger(() => city, { shape: PROJECT_SHAPE, source }, { filterRuns: runs(25, 80) });

  it.each([
    ...[
      '{ tier: [KEY] }',
      '{ tier: [] }',
      '{ tier: null, batch: null, carriesOut: null }',
      '{ batch: 10, tier: [KEY] }',
    ],
    ...['{ carriesOut: "pp:34:K-001", matter: { status: [CLOSED] } }', '{ carriesOut: "nobody" }'],
  ])('answers what is its own as the ledger on tables does: %s', async (filter) => {
    const own = 'id municipalTier batch carriesOut { id } source { id name }';
    const query = `query ($representations: [_Any!]!) {
      municipalProjects(filter: ${filter}, first: 500) { nodes { ${own} } totalCount }
      byTier: municipalProjectStats(filter: ${filter}, groupBy: [TIER, BATCH]) { groups { key label count measures } }
      _entities(representations: $representations) { ... on ProvincialProject {
        id municipalProjects(filter: ${filter}, first: 3) { nodes { id } totalCount pageInfo { endCursor hasNextPage } }
        ${['COUNTY', 'CITY', 'PROVINCE'].map((level) => `${level}: matrix(level: ${level}) { groups { ${CELL} } }`)}
        households: matrix(indicator: "受益户数") { groups { ${CELL} } }
      } }
    }`;
    const representations = ['pp:34:K-001', 'pp:34:nobody', 'pp:34:K-002'].map((id) => {
      return { __typename: 'ProvincialProject', id };
    });
    const answer = await city.ask(query, { representations });
    expect(answer.errors).toBeUndefined();
    expect(answer).toEqual(await onTables.ask(query, { representations }));
  });

  it('answers empty lists and counts of zero from an empty source', () =>
    using(serve([]), async (empty) => {
      await checkPaging(empty);
      await checkFields(empty);
      await checkStatistics(empty);
    }));

  it('refuses a place in the changes from before it was filled anew, and one that it never gave', () =>
    using(serve(rows.slice(0, 10)), async (before) => {
      const { endCursor } = await lastPage(before);
      await using(serve(rows.slice(0, 10)), (after) => checkFeedRefusals(after, endCursor));
    }));

  it('refuses what comes to more rows than a request may have, before all of them are read', async () => {
    const one = rows[0] as MunicipalProjectRow;
    const many = Array.from({ length: 120 }, (_, i) => ({ ...one, id: `mp:340100:M-${i}`, leadBody: 'ONE' }));
    const list = (below: string) => `leadBody { municipalProjects(first: 120) { nodes { id ${below} } } }`;
    await using(serve(many), async (crowded) => {
      const answer = await crowded.ask(`{ municipalProjects(first: 120) { nodes { ${list(list('title'))} } } }`);
      expect(new Set(errorCodes(answer))).toEqual(new Set(['TOO_MANY_ROWS']));
      expect((await crowded.ask('{ municipalProjects { totalCount } }')).data.municipalProjects.totalCount).toBe(120);
    });
  });
});

const CELL = 'key division { code } city { code } indicator unit target scheduled actual reportedOn projects';

describe('what a source is asked', () => {
  /** The questions to the source's `page` and `byIds` that a request comes to. */
  async function questionsOf(query: string, variables: Record<string, unknown> = {}) {
    const asked: (PageQuestion | IdQuestion)[] = [];
    const ledgerSource = inMemory(rows);
    const noting: LedgerSource<MunicipalProjectRow> = {
      ...ledgerSource,
      page: (question) => ledgerSource.page(note(question)),
      byIds: (question) => ledgerSource.byIds(note(question)),
    };
    function note<Question extends PageQuestion | IdQuestion>(question: Question): Question {
      asked.push(question);
      return question;
    }
    await using(serve(rows, noting), async (city) => {
      expect((await city.ask(query, variables)).errors).toBeUndefined();
    });
    return asked;
  }

  it('is one question for a page, its total and all that hangs on its rows', async () => {
    const asked = await questionsOf(`{ municipalProjects(first: 50) {
      nodes { id leads { post } lateness { state } reports { nodes { text } } events { totalCount } } totalCount
    } }`);
    expect(asked).toMatchObject([
      { condition: EVERY_MATTER, lists: [EVERY_MATTER], first: 50, withTotal: true, after: null },
    ]);
    expect(asked[0]?.parts).toEqual(new Set(['leads', 'reports', 'indicators', 'events']));
  });

  it('is one question for the lists of all bodies of a request', async () => {
    const [presence, lists, ...more] = await questionsOf(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Organization { municipalProjects(filter: { batch: 1 }) { totalCount } }
      } }`,
      { representations: BODIES.map((id) => ({ __typename: 'Organization', id })) },
    );
    expect(presence).toMatchObject({ first: 1, withTotal: false });
    expect(lists).toMatchObject({
      ...{ condition: oneOf('batch', [1]), lists: BODIES.map((body) => oneOf('leadBody', [body])) },
      ...{ first: 0, withTotal: true },
    });
    expect(more).toEqual([]);
  });

  it('is no more for rows that are asked for by id, each once', async () => {
    const ids = [...rows.slice(0, 30), ...rows.slice(0, 5)].map(({ id }) => id);
    const asked = await questionsOf(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on MunicipalProject { title measures { text } }
      } }`,
      { representations: ids.map((id) => ({ __typename: 'MunicipalProject', id })) },
    );
    expect(asked).toEqual([{ ids: rows.slice(0, 30).map(({ id }) => id), parts: new Set(['measures']) }]);
  });
});

describe('a source that breaks its promise', () => {
  const ledgerSource = inMemory(rows);
  type Changed = Partial<LedgerSource<MunicipalProjectRow>>;
  const changedPage = (change: (page: SourcePage<MunicipalProjectRow>) => object): Changed => ({
    page: async (question) => (await ledgerSource.page(question)).map((page) => ({ ...page, ...change(page) })),
  });
  const changedRow = (changed: Partial<MunicipalProjectRow>): Changed =>
    changedPage(({ rows }) => ({ rows: rows.map((row) => ({ ...row, ...changed })).slice(0, 1) }));

  it.each<[string, Changed, RegExp]>([
    [
      'a page out of order',
      changedPage(({ rows }) => ({ rows: rows.toReversed() })),
      /page: expected rows by deadlineDate/,
    ],
    [
      'a page that is too long',
      { page: ({ first, ...question }) => ledgerSource.page({ ...question, first: first + 5 }) },
      /at most 20 rows/,
    ],
    ['a page too few', { page: async () => [] }, /a page for each of 1 lists, got 0/],
    ['no total', changedPage(() => ({ total: null })), /the total of a list, got null/],
    ["another shard's row", changedRow({ id: 'mp:340200:1' }), /an id that begins with mp:340100:, got "mp:340200:1"/],
    [
      'a date in another form',
      changedRow({ registeredOn: '2021-6-7' }),
      /a date such as 2021-06-17 as registeredOn, got "2021-6-7"/,
    ],
    ['an unknown division', changedRow({ division: '999999' }), /a known division code, got "999999"/],
    ['an error of its own', { page: () => Promise.reject(new Error('select secret from t')) }, /select secret/],
  ])('is told in the log and to nobody else: %s', async (_, changed, logged) => {
    const failures: string[] = [];
    const lists = createSourceLedger({ ...ledgerSource, ...changed }, ownPart, 'mp:340100:');
    const context = createContext(TODAY, `${TODAY}T00:00:00.000Z`, source);
    const list = lists.list({ orderBy: 'DEADLINE_ASC', first: 20 }, context);
    await Promise.all([list.nodes({}, context), list.totalCount()]).catch(({ message }) => failures.push(message));
    expect(failures).toEqual([expect.stringMatching(logged)]);
    await using(serve(rows, { ...ledgerSource, ...changed }), async (city) => {
      const answer = await city.ask('{ municipalProjects { nodes { id } totalCount } }');
      expect(new Set(errorCodes(answer))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
      expect(JSON.stringify(answer)).not.toMatch(logged);
    });
  });

  it('is not ready while its ping fails, and is closed with the subgraph', async () => {
    const closed: string[] = [];
    const away = { ping: () => Promise.reject(new Error('away')), close: async () => void closed.push('closed') };
    await using(serve(rows, { ...ledgerSource, ...away }), async (city) => {
      expect((await fetch(new URL('/readyz', city.url))).status).toBe(503);
    });
    expect(closed).toEqual(['closed']);
  });
});
