import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeKeysetCursor } from '../../../schema/contract.ts';
import { isRetired, placeOf } from '../../../schema/divisions.ts';
import { runs } from '../../../test/support/runs.ts';
import { orderMatters } from '../../kit/reference/orderMatters.ts';
import { BODIES, OFFICIALS, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { errorCodes, type LedgerUnderTest } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import { checkForeignCursors, checkPaging } from '../../kit/testing/conformance/paging.ts';
import { checkRefusedArguments, checkRefusedValues } from '../../kit/testing/conformance/refusals.ts';
import { databases } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import { overviewFilter, searchText } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { matchesOverview, relevanceOfRow } from '../testing/reference/matchesOverview.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import type { OverviewFilter } from './conditions.ts';

const rows = sampleIndexRows(160);

describe.each(databases)('a list of the index on $dialect', (on) => {
  let index: ServedIndex;
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
    const shape = { type: 'Matter', one: 'matter', list: 'matters', filterType: 'OverviewFilter', statistics: null };
    ledger = { ...index, shape, rows, sharded: false, names: new Map(), today: TODAY };
  });
  afterAll(() => index?.stop());

  it('pages in every order as the contract sorts, nulls last, ties by id', () => checkPaging(ledger));
  it('goes on after a cursor whose row is gone', () => checkForeignCursors(ledger));
  it('refuses page sizes, cursors of other orders and alternatives out of the contract', () =>
    checkRefusedArguments(ledger));
  it('refuses dates and instants that are none', () => checkRefusedValues(ledger));

  it('holds what any filter lets through, as it reads', async () => {
    const filters = fc.array(overviewFilter, { minLength: 1, maxLength: 10 });
    const property = fc.asyncProperty(filters, (asked) => checkFilters(index, asked));
    await fc.assert(property, { seed: SEED, numRuns: runs(25, 60) });
  });

  it('finds names of bodies and officials in all their forms, and is sorted by relevance unless told otherwise', async () => {
    const property = fc.asyncProperty(searchText, fc.integer({ min: 2, max: 25 }), (text, first) =>
      checkRelevance(index, text, first),
    );
    await fc.assert(property, { seed: SEED, numRuns: runs(12, 25) });
  });

  it('is sorted by deadline if its text has no words', async () => {
    const query = `query ($filter: OverviewFilter) { matters(filter: $filter, orderBy: null, first: 500) { nodes { id } } }`;
    const expected = orderMatters(rows, 'DEADLINE_ASC').map(({ id }) => ({ id }));
    for (const filter of [null, {}, { matter: {} }, { matter: { text: '' } }, { matter: { text: ' 　\n' } }]) {
      expect(await index.data(query, { filter })).toEqual({ matters: { nodes: expected } });
    }
  });

  it('refuses cursors of another order by relevance, and more words than it looks for', async () => {
    const query = `query ($text: String, $order: MatterOrder, $after: String) {
      matters(filter: { matter: { text: $text } }, orderBy: $order, after: $after) { nodes { id } } }`;
    const relevance = encodeKeysetCursor({ order: 'RELEVANCE', value: '042021-01-01T00:00:00.000Z', id: 'x' });
    const deadline = encodeKeysetCursor({ order: 'DEADLINE_ASC', value: '2021-01-01', id: 'x' });
    const noValue = encodeKeysetCursor({ order: 'RELEVANCE', value: null, id: 'x' });
    const refused: [variables: Record<string, unknown>, code: string][] = [
      [{ text: '停', after: deadline }, 'INVALID_CURSOR'],
      [{ text: '停', after: noValue }, 'INVALID_CURSOR'],
      [{ text: '停', order: 'DEADLINE_ASC', after: relevance }, 'INVALID_CURSOR'],
      [{ text: ' ', after: relevance }, 'INVALID_CURSOR'],
      [{ text: '一 二 三 四 五 六 七 八 九' }, 'BAD_USER_INPUT'],
      [{ text: 'a\0b' }, 'BAD_USER_INPUT'],
    ];
    for (const [variables, code] of refused) {
      expect(errorCodes(await index.ask(query, variables)), JSON.stringify(variables)).toEqual([code]);
    }
    expect(errorCodes(await index.ask(query, { text: '停', after: relevance }))).toEqual([]);
  });

  it('says where the words of its text stand', async () => {
    const query = `query ($text: String, $order: MatterOrder) {
      matters(filter: { matter: { text: $text } }, orderBy: $order, first: 500) {
        edges { node { id title } matches { field snippet ranges } } } }`;
    const data = await index.data(query, { text: '城管局', order: 'DEADLINE_ASC' });
    const led = rows.filter(({ leadBody }) => leadBody === BODIES[2]);
    expect(data.matters.edges).toHaveLength(led.length);
    for (const { matches } of data.matters.edges) {
      expect(matches).toEqual([{ field: 'leadBody', snippet: '合肥市城市管理局', ranges: [[0, 8]] }]);
    }
    const titled = await index.data(query, { text: '停 车' });
    for (const { node, matches } of titled.matters.edges) {
      const found = matches.filter(({ field }: { field: string }) => field === 'title');
      expect(found.length, node.title).toBe(/[停车]/.test(node.title) ? 1 : 0);
      for (const { snippet, ranges } of found) {
        const shown = ranges.map(([start, end]: [number, number]) => snippet.slice(start, end)).join('');
        expect(shown).toBe(node.title.replace(/[^停车]/g, ''));
      }
    }
    const without = await index.data('{ matters(first: 3) { edges { matches { field } } } }');
    expect(without.matters.edges).toEqual([{ matches: [] }, { matches: [] }, { matches: [] }]);
  });

  it('survives hostile texts wherever a client can put them', async () => {
    const query = `query ($id: ID!, $filter: OverviewFilter, $after: String, $representations: [_Any!]!) {
      matter(id: $id) { id }
      similarMatters(id: $id) { score }
      matters(filter: $filter) { totalCount facets(by: [CITY]) { values { count } } }
      page: matters(after: $after) { nodes { id } }
      matterStats(filter: $filter, groupBy: [LEAD_BODY]) { groupCount }
      matterStates(asOf: "2021-06-17", filter: $filter) { totalCount }
      matterDifferences(from: "2021-06-17T00:00:00Z", after: $after, filter: $filter) { totalCount }
      _entities(representations: $representations) { ... on Division { matters { totalCount } } }
    }`;
    for (const text of ['\0', 'a\0b', '\ud800', "'", '"; drop table matter; --', '\\', '%', '\u{1F600}', '*', ')(']) {
      const answer = await index.ask(query, {
        id: text,
        filter: {
          source: [text],
          matter: { text, division: [text], leadBody: [text], category: [text], lead: { official: text } },
        },
        after: encodeKeysetCursor({ order: 'DEADLINE_ASC', value: text, id: text }),
        representations: [
          { __typename: 'Organization', id: text },
          { __typename: 'Official', id: text },
          { __typename: 'Division', code: text },
          { __typename: 'Channel', code: text },
        ],
      });
      expect(errorCodes(answer), `${JSON.stringify(text)}: ${JSON.stringify(answer)}`).not.toContain(
        'INTERNAL_SERVER_ERROR',
      );
    }
  });

  it('reads a page of any size, with all that hangs on its matters, in the same number of statements', async () => {
    const query = `query ($first: Int!, $text: String) {
      matters(filter: { matter: { text: $text } }, first: $first) {
        edges { matches { field } }
        nodes { id title leadBody { id name } leadOfficial { id name } division { name } lateness { state } source { name asOf } }
        totalCount pageInfo { hasNextPage } coverage { complete }
        facets(by: [CITY, STATUS]) { values { key } }
      } }`;
    for (const text of [null, '停']) {
      const few = await index.countStatements(query, { first: 5, text });
      expect(await index.countStatements(query, { first: 60, text })).toBe(few);
      expect(few).toBeLessThanOrEqual(14);
    }
  });
});

describe.each(databases)('an index on $dialect that holds nothing', (on) => {
  it('answers empty lists, counts of zero and no matter', async () => {
    const index = await serveIndex(on);
    try {
      const data = await index.data(`{
        matter(id: "mp:340100:1") { id } similarMatters(id: "mp:340100:1") { score }
        matters { edges { cursor } nodes { id } totalCount pageInfo { hasNextPage startCursor } facets(by: [CITY]) { values { key } } }
        text: matters(filter: { matter: { text: "停车" } }) { nodes { id } totalCount }
        matterStats { groups { count open onTimeRate } total { count onTimeBase onTimeRate } groupCount }
        by: matterStats(groupBy: [CITY, LEAD_BODY]) { groups { count } total { count } groupCount }
        matterStates(asOf: "2021-06-17") { nodes { id } totalCount }
        matterDifferences(from: "2021-06-17T01:30:00Z") { nodes { kind } counts { count } totalCount }
        matterClusters { nodes { id } totalCount }
      }`);
      expect(data).toEqual({
        matter: null,
        similarMatters: null,
        matters: {
          ...{ edges: [], nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, startCursor: null } },
          facets: [{ values: [] }],
        },
        text: { nodes: [], totalCount: 0 },
        matterStats: {
          groups: [{ count: 0, open: 0, onTimeRate: null }],
          total: { count: 0, onTimeBase: 0, onTimeRate: null },
          groupCount: 1,
        },
        by: { groups: [], total: { count: 0 }, groupCount: 0 },
        matterStates: { nodes: [], totalCount: 0 },
        matterDifferences: { nodes: [], counts: [], totalCount: 0 },
        matterClusters: { nodes: [], totalCount: 0 },
      });
    } finally {
      await index.stop();
    }
  });
});

describe.each(databases)('a search on $dialect', (on) => {
  it('ranks a word of the title above one of a name above one elsewhere, then what changed last', async () => {
    const found = [
      matterRow('er:34:title', { title: '停车难', updatedAt: '2021-01-01T00:00:00.000Z' }),
      matterRow('er:34:body', { leadBody: BODIES[2], updatedAt: '2021-03-01T00:00:00.000Z' }),
      matterRow('er:34:official', {
        leads: [
          {
            official: OFFICIALS[1],
            tenure: null,
            post: null,
            leaderLevel: null,
            chief: true,
            from: '2021-01-01',
            to: null,
          },
        ],
        content: '停',
        updatedAt: '2021-02-01T00:00:00.000Z',
      }),
      matterRow('er:34:content', { content: '新增停车位', updatedAt: '2021-06-01T00:00:00.000Z' }),
      matterRow('er:34:target', { serviceTarget: '停着车的人', updatedAt: '2021-06-02T00:00:00.000Z' }),
      matterRow('er:34:former', {
        leads: [
          {
            official: OFFICIALS[1],
            tenure: null,
            post: null,
            leaderLevel: null,
            chief: true,
            from: '2021-01-01',
            to: '2021-12-31',
          },
        ],
        content: '停',
      }),
    ];
    const index = await serveIndex(on, found);
    try {
      const idsOf = async (text: string) => {
        const query = 'query ($text: String) { matters(filter: { matter: { text: $text } }) { nodes { id } } }';
        return (await index.data(query, { text })).matters.nodes.map(({ id }: { id: string }) => id.slice(6));
      };
      // 车 stands in the title (4), in names (2) or elsewhere (1), 停 likewise.
      expect(await idsOf('停 车')).toEqual(['title', 'body', 'official', 'target', 'content']);
      expect(await idsOf('停车')).toEqual(['title', 'body', 'content']);
      expect(await idsOf('车明远')).toEqual(['official']);
    } finally {
      await index.stop();
    }
  });
});

async function checkFilters(index: ServedIndex, filters: readonly OverviewFilter[]): Promise<void> {
  const query = `query (${filters.map((_, i) => `$f${i}: OverviewFilter`)}) {
    ${filters.map((_, i) => `f${i}: matters(filter: $f${i}, orderBy: DEADLINE_ASC, first: 500) { nodes { id } totalCount }`).join('\n')}
  }`;
  const { data, errors, extensions } = await index.ask(
    query,
    Object.fromEntries(filters.map((filter, i) => [`f${i}`, filter])),
  );
  assert.equal(errors, undefined, JSON.stringify(errors));
  const inOrder = orderMatters(rows, 'DEADLINE_ASC');
  for (const [i, filter] of filters.entries()) {
    const expected = inOrder.filter((row) => matchesOverview(row, filter, TODAY)).map(({ id }) => ({ id }));
    assert.deepEqual(data[`f${i}`].nodes, expected, JSON.stringify(filter));
    assert.equal(data[`f${i}`].totalCount, expected.length);
  }
  const told = (extensions?.warnings ?? []).map(({ code, value }) => `${code} ${value}`);
  assert.deepEqual(told.toSorted(), expectedWarnings(filters));
}

function expectedWarnings(filters: readonly OverviewFilter[]): string[] {
  const codes = filters.flatMap(({ matter }) => [matter?.division, ...(matter?.anyOf ?? []).map((of) => of.division)]);
  const warnings = codes.flatMap((list) =>
    (list ?? []).flatMap((code) => {
      if (placeOf(code) === undefined) return [`UNKNOWN_DIVISION_CODE ${code}`];
      return isRetired(code) ? [`RETIRED_DIVISION_CODE ${code}`] : [];
    }),
  );
  return [...new Set(warnings)].toSorted();
}

async function checkRelevance(index: ServedIndex, text: string, first: number): Promise<void> {
  const query = `query ($text: String!, $first: Int!, $after: String) {
    page: matters(filter: { matter: { text: $text } }, first: $first, after: $after) {
      edges { node { id } matches { field } } totalCount pageInfo { hasNextPage endCursor }
    } }`;
  const score = new Map(rows.map((row) => [row.id, relevanceOfRow(row, text)]));
  const scoreOf = ({ id }: { id: string }) => score.get(id) ?? 0;
  const expected = orderMatters(rows, 'UPDATED_DESC')
    .filter((row) => matchesOverview(row, { matter: { text } }, TODAY))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .map(({ id }) => id);
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { page } = await index.data(query, { text, first, after });
    for (const { node, matches } of page.edges) {
      found.push(node.id);
      assert.notEqual(matches.length, 0, `expected ${text} to stand somewhere in ${node.id}`);
    }
    assert.equal(page.totalCount, expected.length);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
    assert.ok(found.length <= expected.length);
  }
  assert.deepEqual(found, expected, text);
}
