import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { MatterOrderName } from '../../kit/ledger/orders.ts';
import { createContext } from '../../kit/server/context.ts';
import { BODIES, CHANNELS, DIVISION_CODES, OFFICIALS, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { createKnownSources } from '../queries/knownSources.ts';
import { createOverviewLists, type MatterList } from '../queries/lists.ts';
import { createStatistics } from '../queries/statistics.ts';
import { createEntities } from '../resolvers/entities.ts';
import { overviewFilter, searchText } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { DIRECTORY_NAMES } from '../testing/names.ts';
import { LIVE, pageOf, type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { SOURCES, sourceIdOf } from '../testing/sources.ts';
import { createColumnQueries } from './createColumnQueries.ts';
import { createMatterColumns, type MatterColumns } from './createMatterColumns.ts';

/** So few rows a block that there are many of them, full ones and one to be filled. */
const BLOCK_ROWS = 24;
const MIN_DEAD = 60;

const KEYS: readonly MatterGroupBy[] = [
  ...(['TYPE', 'CITY', 'COUNTY', 'LEAD_BODY', 'LEAD_OFFICIAL', 'LEADER_LEVEL', 'STATUS', 'LATENESS'] as const),
  ...(['CATEGORY', 'CHANNEL', 'RESOLUTION', 'SATISFACTION', 'SOURCE'] as const),
  ...(['REGISTERED_MONTH', 'DUE_MONTH', 'CLOSED_MONTH'] as const),
];
const ORDERS: readonly MatterOrderName[] = [
  ...(['DEADLINE_ASC', 'DEADLINE_DESC', 'UPDATED_ASC', 'UPDATED_DESC', 'REGISTERED_ASC'] as const),
  ...(['REGISTERED_DESC', 'CLOSED_ASC', 'CLOSED_DESC', 'LAST_REPORT_ASC', 'LAST_REPORT_DESC'] as const),
];

interface Asked {
  filter: OverviewFilter;
  orderBy: MatterOrderName | null;
  first: number;
  keys: readonly MatterGroupBy[];
  today: string;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  filter: fc.oneof(
    { weight: 3, arbitrary: overviewFilter },
    searchText.map((text) => ({ matter: { text } })),
  ),
  orderBy: fc.option(fc.constantFrom(...ORDERS), { nil: null }),
  first: fc.integer({ min: 5, max: 50 }),
  keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }),
  today: fc.constantFrom(TODAY, TODAY, '2021-07-01', '2021-12-31', '2027-02-01'),
});

describe.each(databases)('the matters in memory of an index on $dialect', (on) => {
  let index: ServedIndex;
  let columns: MatterColumns;
  beforeAll(async () => {
    index = await serveIndex(on, ROWS, 'DATABASE');
    columns = createMatterColumns(index.database, failed, { rowsAtOnce: 7, minDead: MIN_DEAD, blockRows: BLOCK_ROWS });
    await columns.whenLoaded();
  });
  afterAll(async () => {
    await columns?.stop();
    await index?.stop();
  });

  /** From memory, or from the database. */
  function answers(kept: MatterColumns | null) {
    const { database } = index;
    const queries = kept && createColumnQueries(database, kept);
    const sources = createKnownSources(database, SOURCES, () => LIVE);
    const lists = createOverviewLists(database, sources, queries);
    const statistics = createStatistics(database, sources, queries);
    return { lists, statistics, entities: createEntities(database, lists, statistics) };
  }

  async function expectSameAnswers(question: Asked): Promise<void> {
    expect(columns.current()).not.toBeNull();
    const told = await Promise.all([columns, null].map((kept) => answerAll(answers(kept), question)));
    expect(told[0]).toEqual(told[1]);
  }

  const expectSameForAny = (numRuns: number) =>
    fc.assert(fc.asyncProperty(asked, expectSameAnswers), { seed: SEED, numRuns });

  it('are let through by any filter as the database does', async () => {
    const [memory, database] = [answers(columns).lists, answers(null).lists];
    const context = contextOf(TODAY);
    const ids = async (list: MatterList) => (await list.nodes({}, context)).map(({ id }) => id);
    const property = fc.asyncProperty(fc.array(overviewFilter, { minLength: 1, maxLength: 8 }), async (filters) => {
      for (const filter of filters) {
        const [told, expected] = [memory, database].map((lists) => ids(lists.all({ filter, first: 500 }, context)));
        expect(await told, JSON.stringify(filter)).toEqual(await expected);
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: runs(50, 400) });
  });

  it('are listed, counted and grouped as the database does', () => expectSameForAny(runs(15, 100)));

  it('follow whatever the store commits', async () => {
    for (let round = 1; round <= runs(2, 5); round++) {
      await changeSome(index, round);
      await expectSameForAny(runs(5, 8));
    }
  });

  it('are loaded anew when most of what is kept is of the past, and committed changes are not lost meanwhile', async () => {
    const before = columns.current();
    const kept = () => before ?? { dead: 0, living: 0 };
    for (let round = 6; round < 30 && kept().dead <= Math.max(MIN_DEAD, kept().living); round++) {
      await changeSome(index, round);
    }
    await changeSome(index, 99);
    await columns.whenLoaded();
    expect(columns.current()).not.toBe(before);
    await expectSameForAny(runs(5, 8));
  });

  it('are not asked for a cursor that no list gives', async () => {
    const { lists } = answers(columns);
    const context = contextOf(TODAY);
    const after = `k1.${Buffer.from('["DEADLINE_ASC","end of June","er:34:1"]').toString('base64url')}`;
    const list = lists.all({ first: 5, after }, context);
    const told = answers(null).lists.all({ first: 5, after }, context);
    expect(await idsOf(list, TODAY)).toEqual(await idsOf(told, TODAY));
  });
});

describe.each(databases)('an index on $dialect that is written while it is loaded', (on) => {
  it('loses nothing and holds nothing twice', async () => {
    const index = await serveIndex(on, ROWS, 'DATABASE');
    const columns = createMatterColumns(index.database, failed, { rowsAtOnce: 3, blockRows: BLOCK_ROWS });
    for (let round = 1; round <= 3; round++) await changeSome(index, round);
    await columns.whenLoaded();
    const { rows } = await sql<{ id: string }>`select id from matter`.execute(index.database.query);
    const counted = createColumnQueries(index.database, columns).countValues(
      { filter: null },
      'SOURCE',
      contextOf(TODAY),
    );
    expect((await counted)?.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    await columns.stop();
    await index.stop();
  });
});

function failed(error: unknown): never {
  throw error;
}

const contextOf = (today: string) =>
  createContext(today, `${today}T04:00:00.000Z`, { id: 'ov:34', system: 'overview', shard: null, name: '总览' });

const ROWS = sampleIndexRows(100);

/** Other states of more than half of the matters, a few that are gone, or back, and other names. */
async function changeSome(index: ServedIndex, round: number): Promise<void> {
  const states = sampleIndexRows(ROWS.length, SEED + round);
  const isChanged = (i: number) => (i * 7 + round * 3) % 11 < 6;
  const rows = ROWS.flatMap(({ id }, i) => (isChanged(i) ? [{ ...(states[i] as (typeof states)[number]), id }] : []));
  const bySource = Map.groupBy(rows, sourceIdOf);
  for (const source of SOURCES) {
    const fed = bySource.get(source.id) ?? [];
    const removed = fed.slice(0, round % 2).map(({ id }) => id);
    await index.store.take(pageOf(source, { rows: fed.slice(round % 2), removed }));
  }
  const names = DIRECTORY_NAMES.map((name) => ({ ...name, name: name.name && `${name.name}${round % 3}` }));
  await index.store.takeNames(names, `2021-06-17T02:00:0${round % 10}.000Z`);
}

async function answerAll(
  {
    lists,
    statistics,
    entities,
  }: {
    lists: ReturnType<typeof createOverviewLists>;
    statistics: ReturnType<typeof createStatistics>;
    entities: ReturnType<typeof createEntities>;
  },
  { filter, orderBy, first, keys, today }: Asked,
) {
  const context = contextOf(today);
  const counted = { filter, groupBy: keys, orderBy: 'KEY_ASC' as const, first: 500 };
  const list = { filter, orderBy, first };
  const related = [
    ...(['LEAD', 'COOPERATING', 'FIRST_HANDLER'] as const).flatMap((role) => [
      entities.Organization.matters({ id: BODIES[1] }, { ...list, role }, context),
    ]),
    entities.Official.matters({ id: OFFICIALS[1] }, list, context),
    entities.Division.matters({ code: DIVISION_CODES[1] }, list, context),
    entities.Channel.matters({ code: CHANNELS[0] }, list, context),
  ];
  const relatedCounts = [
    entities.Organization.matterStats({ id: BODIES[2] }, { ...counted, role: 'COOPERATING' }, context),
    entities.Official.matterStats({ id: OFFICIALS[2] }, counted, context),
    entities.Division.matterStats({ code: '341402' }, counted, context),
  ];
  return {
    list: await walk((after) => lists.all({ ...list, after }, context), today),
    facets: await lists.all(list, context).facets({ by: keys, first: 3 }, context),
    related: await Promise.all(related.map((of) => idsOf(of, today))),
    statistics: await groupsOf(statistics.of(counted, context)),
    relatedStatistics: await Promise.all(relatedCounts.map(groupsOf)),
    warnings: context.warnings,
  };
}

/** All pages of a list. */
async function walk(page: (after: string | null) => MatterList, today: string) {
  const pages: Awaited<ReturnType<typeof idsOf>>[] = [];
  for (let after: string | null = null; ; ) {
    const shown = await idsOf(page(after), today);
    pages.push(shown);
    after = shown.pageInfo.endCursor;
    if (!shown.pageInfo.hasNextPage) return pages;
  }
}

async function idsOf(list: MatterList, today: string) {
  const context = contextOf(today);
  const edges = await list.edges({}, context);
  return {
    edges: edges.map(({ node, cursor }) => ({
      cursor,
      row: node.version,
      title: node.title,
      relevance: node.relevance,
    })),
    pageInfo: await list.pageInfo(),
    totalCount: await list.totalCount(),
  };
}

async function groupsOf(counted: ReturnType<ReturnType<typeof createStatistics>['of']>) {
  const { groups, total, groupCount } = await counted;
  return { groups, total, groupCount };
}
