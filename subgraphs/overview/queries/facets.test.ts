import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { BODIES, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { errorCodes } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import { databases } from '../../kit/testing/databases.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import { overviewFilter } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { KEYS_BY_HAND, labelByHand } from '../testing/reference/countByHand.ts';
import { matchesOverview } from '../testing/reference/matchesOverview.ts';
import { parentsUnder } from '../testing/reference/parents.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import type { OverviewFilter } from './conditions.ts';

const rows = sampleIndexRows(160);
const KEYS = Object.keys(KEYS_BY_HAND) as MatterGroupBy[];
const FACETS = 'by values { key label count } hasMore';

/** What a facet does not look at: the filter on what it counts by. */
const OWN_FIELD: Readonly<Partial<Record<MatterGroupBy, keyof MatterFilter>>> = {
  ...{ CITY: 'division', COUNTY: 'division', LEAD_BODY: 'leadBody', LEAD_OFFICIAL: 'lead', LEADER_LEVEL: 'lead' },
  ...{ STATUS: 'status', LATENESS: 'lateness', CATEGORY: 'category', CHANNEL: 'channel', RESOLUTION: 'resolution' },
  ...{ SATISFACTION: 'satisfaction', REGISTERED_MONTH: 'registered', DUE_MONTH: 'due', CLOSED_MONTH: 'closed' },
};

describe.each(databases)('facets beside a list of the index on $dialect', (on) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
  });
  afterAll(() => index?.stop());

  it('count what there would be to choose, the most frequent first', async () => {
    const asked = fc.record({ filter: overviewFilter, first: fc.constantFrom(1, 3, 20) });
    const property = fc.asyncProperty(asked, ({ filter, first }) => checkFacets(index, filter, first));
    await fc.assert(property, { seed: SEED, numRuns: runs(12, 30) });
  });

  it('lift the filter on what they count by, and on nothing else', async () => {
    const matter: MatterFilter = {
      ...{ division: ['340100'], leadBody: [BODIES[1]], lead: { scope: 'EVER', chief: true }, category: ['parking'] },
      ...{
        status: ['CLOSED', 'IN_PROGRESS'],
        lateness: ['NONE', 'OVERDUE'],
        channel: ['12345'],
        resolution: ['SOLVED'],
      },
      ...{ satisfaction: ['SATISFIED'], registered: { to: '2021-06-17' }, due: { from: '2021-06-16' } },
      ...{ closed: { from: '2021-01-01' } },
    };
    const fields = Object.keys(matter) as (keyof MatterFilter)[];
    for (const [i, field] of fields.entries()) {
      const other = fields[(i + 1) % fields.length] as keyof MatterFilter;
      for (const of of [{ [field]: matter[field] }, { [field]: matter[field], [other]: matter[other] }]) {
        await checkFacets(index, { matter: of, type: ['MUNICIPAL_PROJECT', 'WORKER_SERVICE'] }, 20);
        await checkFacets(index, { matter: of, source: ['mp:340100', 'pp:34', 'vp:34', 'er:34'] }, 20);
      }
    }
  });

  it('count what hangs on an entity alone, beside its list', async () => {
    const asked = fc.record({ filter: overviewFilter, by: fc.constantFrom(...KEYS) });
    const property = fc.asyncProperty(asked, ({ filter, by }) => checkParents(index, filter, by));
    await fc.assert(property, { seed: SEED, numRuns: runs(8, 15) });
  });

  it('are over the whole list, whichever page of it is read', async () => {
    const query = `query ($first: Int!, $after: String) { matters(first: $first, after: $after) {
      pageInfo { endCursor } facets(by: [STATUS]) { ${FACETS} } } }`;
    const all = await index.data(query, { first: 500 });
    const page = await index.data(query, { first: 1 });
    const next = await index.data(query, { first: 1, after: page.matters.pageInfo.endCursor });
    expect(page.matters.facets).toEqual(all.matters.facets);
    expect(next.matters.facets).toEqual(all.matters.facets);
  });

  it('are at most twelve', async () => {
    const query = 'query ($by: [MatterGroupBy!]!, $first: Int!) { matters { facets(by: $by, first: $first) { by } } }';
    const by = (count: number) => Array<string>(count).fill('CITY');
    expect(errorCodes(await index.ask(query, { by: by(12), first: 1 }))).toEqual([]);
    expect(errorCodes(await index.ask(query, { by: by(13), first: 1 }))).toEqual(['BAD_USER_INPUT']);
    expect(errorCodes(await index.ask(query, { by: by(1), first: 0 }))).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
  });
});

async function checkFacets(index: ServedIndex, filter: OverviewFilter, first: number): Promise<void> {
  const query = `query ($filter: OverviewFilter, $first: Int!) { matters(filter: $filter) {
    a: facets(by: [${KEYS.slice(0, 8)}], first: $first) { ${FACETS} }
    b: facets(by: [${KEYS.slice(8)}], first: $first) { ${FACETS} } } }`;
  const { matters } = await index.data(query, { filter, first });
  const facets = [...matters.a, ...matters.b];
  for (const [i, by] of KEYS.entries()) {
    const counted = rows.filter((row) => matchesOverview(row, lifted(filter, by), TODAY));
    checkFacet(facets[i], by, counted, first, filter);
  }
}

async function checkParents(index: ServedIndex, filter: OverviewFilter, by: MatterGroupBy): Promise<void> {
  const parents = parentsUnder(filter, TODAY);
  const list = `matters(filter: $filter) { facets(by: [${by}], first: 500) { ${FACETS} } }`;
  const query = `query ($representations: [_Any!]!, $filter: OverviewFilter) {
    _entities(representations: $representations) {
      ${['Organization', 'Official', 'Division', 'Channel'].map((type) => `... on ${type} { ${list} }`).join('\n')}
    } }`;
  const representations = parents.map(({ representation }) => representation);
  const { _entities: entities } = await index.data(query, { filter, representations });
  for (const [i, { holds, filter: rest }] of parents.entries()) {
    const counted = rows.filter((row) => holds(row) && matchesOverview(row, lifted(rest, by), TODAY));
    checkFacet(entities[i].matters.facets[0], by, counted, 500, filter);
  }
}

function lifted({ matter, type, source }: OverviewFilter, by: MatterGroupBy): OverviewFilter {
  const own = OWN_FIELD[by];
  return {
    matter: matter && own ? { ...matter, [own]: null } : matter,
    type: by === 'TYPE' ? null : type,
    source: by === 'SOURCE' ? null : source,
  };
}

interface Facet {
  by: MatterGroupBy;
  values: { key: string | null; label: string | null; count: number }[];
  hasMore: boolean;
}

function checkFacet(
  facet: Facet,
  by: MatterGroupBy,
  counted: readonly MatterRow[],
  first: number,
  filter: OverviewFilter,
): void {
  const told = `${by} beside ${JSON.stringify(filter)}`;
  const expected = [...Map.groupBy(counted, (row) => KEYS_BY_HAND[by](row, TODAY))]
    .map(([key, of]) => ({ key, count: of.length }))
    .toSorted((a, b) => b.count - a.count || compareKeys(a.key, b.key));
  assert.equal(facet.by, by);
  assert.deepEqual(
    facet.values.map(({ key, count }) => ({ key, count })),
    expected.slice(0, first),
    told,
  );
  assert.equal(facet.hasMore, expected.length > first, told);
  for (const { key, label } of facet.values) {
    const name = key === null ? null : labelByHand(by, key, rows);
    if (name === undefined) assert.match(label ?? '', /\p{Script=Han}/u, told);
    else assert.equal(label, name, told);
  }
}

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
