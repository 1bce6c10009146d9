/** Many cities look like one ledger: whatever is asked through the hub is what one database with all rows answers. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, type FieldNode, Kind, parse, print, validate, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matterFilter } from '../../subgraphs/kit/testing/arbitraryFilters.ts';
import {
  arbitraryMatter,
  BODIES,
  OFFICIALS,
  orNull,
  SEED,
  sampleRows,
} from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import type { MunicipalProjectRow } from '../../subgraphs/municipal-projects/subgraph.ts';
import { type CityLedgers, startCityLedgers } from '../support/cityLedgers.ts';
import type { Data } from '../support/demo.ts';
import { ORDERS, randomQuery } from '../support/randomQueries.ts';
import { runs } from '../support/runs.ts';

/** Divisions that a city's system writes, retired codes of counties that it gave away among them. */
const DIVISIONS_OF: Readonly<Record<string, readonly string[]>> = {
  '340100': ['340100', '340102', '340102001', '340102001003', '340111Z01', '340100Z02', '341402'],
  '340200': ['340203', '340203002', '340209', '340281', '341422'],
  '340700': ['340722', '340700'],
  '340800': ['340823', '340800'],
};

const rowsOf = new Map(
  Object.entries(DIVISIONS_OF).map(([city, divisions], i) => {
    const project = fc
      .tuple(
        arbitraryMatter(`mp:${city}:`),
        fc.record({
          division: fc.constantFrom(...divisions),
          municipalTier: orNull(fc.constantFrom('KEY', 'MICRO')),
          batch: orNull(fc.constantFrom(1, 2, 10)),
          carriesOut: orNull(fc.constantFrom('pp:34:K-001', 'pp:34:K-002')),
        }),
      )
      .map(
        ([matter, own]): MunicipalProjectRow => ({
          ...matter,
          ...own,
          // One unit an indicator: sums of several would mean nothing.
          indicators: matter.indicators.map((it) => ({ ...it, unit: it.name === '开工小区' ? '个' : '户' })),
        }),
      );
    return [city, sampleRows(project, [40, 25, 7, 12][i] as number, i)];
  }),
);

const apiSchema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

const material = {
  projects: [...rowsOf.values()].flatMap((rows) => rows.map(({ id }) => id)),
  officials: OFFICIALS,
  bodies: BODIES,
  divisions: Object.values(DIVISIONS_OF).flat(),
};

const filter = fc.record(
  {
    matter: orNull(matterFilter),
    tier: orNull(fc.uniqueArray(fc.constantFrom('KEY', 'MICRO'))),
    batch: orNull(fc.constantFrom(1, 2)),
    carriesOut: orNull(fc.constantFrom('pp:34:K-001', 'pp:34:nobody')),
  },
  { requiredKeys: [] },
);

let ledgers: CityLedgers;
beforeAll(async () => {
  ledgers = await startCityLedgers(rowsOf);
});
afterAll(() => ledgers?.stop());

describe('any query over the cities', () => {
  it('is answered as one ledger with all rows answers it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(filter, { minLength: 1, maxLength: 3 }), async (seed, filters) => {
        const { query, variables } = randomQuery(seed, { ...material, filters });
        // One response key for two fields, mostly.
        fc.pre(validate(apiSchema, parse(query)).length === 0);
        const [gathered, single] = await Promise.all([
          ledgers.cities.ask(query, variables),
          ledgers.one.ask(withPlainAliases(query), variables),
        ]);
        expect({ errors: gathered.errors, data: gathered.data }).toEqual({
          errors: single.errors,
          data: withoutPlainAliases(single.data),
        });
      }),
      { seed: SEED, numRuns: runs(30, 250) },
    );
  });
});

describe('an alias that equals the name of a key', () => {
  it.each([
    ['{ official(id: "of:00001") { id: name } }', { official: { id: '领导of:00001' } }],
    [
      '{ official(id: "of:00001") { id: name name: id municipalProjects { nodes: totalCount } } }',
      { official: { id: '领导of:00001', name: 'of:00001', municipalProjects: { nodes: expect.any(Number) } } },
    ],
    [
      '{ division(code: "340102") { code: name __typename: code municipalProjects { __typename } } }',
      {
        division: {
          code: '区划340102',
          __typename: '340102',
          municipalProjects: { __typename: 'MunicipalProjectConnection' },
        },
      },
    ],
    [
      'query($representations: ID!) { organization(id: $representations) { __typename: name id: kind } }',
      { organization: { __typename: `机构${BODIES[0]}`, id: 'DEPARTMENT' } },
    ],
  ])('does not take its place: %s', async (query, data) => {
    const answer = await ledgers.cities.ask(query, { representations: BODIES[0] });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(data);
  });

  it('stands in the path of an error', async () => {
    const { data, errors } = await ledgers.cities.ask(
      '{ organization: official(id: "of:00001") { id: name title: provincialProjects { totalCount } } }',
    );
    expect(data).toEqual({ organization: { id: '领导of:00001', title: null } });
    expect(errors).toMatchObject([
      {
        path: ['organization', 'title'],
        extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'provincial-projects' },
      },
    ]);
  });
});

describe('any list over the cities', () => {
  const LISTS: readonly [query: string, at: string][] = [
    ['municipalProjects', ''],
    ['municipalProjects', 'official(id: "of:00002")'],
    ['municipalProjects', `organization(id: "${BODIES[1]}")`],
    ['municipalProjects', 'division(code: "340200")'],
  ];

  it('has page by page the rows of one ledger, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LISTS),
        fc.constantFrom(...ORDERS),
        fc.integer({ min: 3, max: 60 }),
        filter,
        async ([list, parent], orderBy, first, where) => {
          const field = `list: ${list}(orderBy: $orderBy, first: $first, filter: $where, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }`;
          const query = `query($orderBy: MatterOrder!, $first: Int!, $where: MunicipalProjectFilter, $after: String) { ${parent ? `parent: ${parent} { ${field} }` : field} }`;
          const readAll = async (hub: CityLedgers['one']) => {
            const pages: unknown[] = [];
            for (let after: string | null = null; ; ) {
              const { data, errors } = await hub.ask(query, { orderBy, first, where, after });
              expect(errors).toBeUndefined();
              const { totalCount, nodes, pageInfo } = (data.parent ?? data).list;
              pages.push({ totalCount, nodes, more: pageInfo.hasNextPage, before: pageInfo.hasPreviousPage });
              if (!pageInfo.hasNextPage) return pages;
              after = pageInfo.endCursor;
            }
          };
          const [gathered, single] = await Promise.all([readAll(ledgers.cities), readAll(ledgers.one)]);
          expect(gathered).toEqual(single);
        },
      ),
      { seed: SEED, numRuns: runs(12, 80) },
    );
  });
});

const PLAIN = 'z_';
const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** Every field under an alias that equals no name of the graph, so that no planner can take one field for another. */
function withPlainAliases(query: string): string {
  return print(
    visit(parse(query), {
      Field: (node) => ({ ...node, alias: { kind: Kind.NAME, value: PLAIN + keyOf(node) } }),
    }),
  );
}

function withoutPlainAliases(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlainAliases);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Data).map(([key, below]) => [key.slice(PLAIN.length), withoutPlainAliases(below)]),
  );
}
