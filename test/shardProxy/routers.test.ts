/** Through shard proxies, routers that know nothing of shards answer as our hub does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODIES, OFFICIALS } from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { type Answer, ask } from '../support/demo.ts';
import { type Province, startProvince } from './province.ts';
import { type StockRouter, startApolloRouter, startHiveRouter, startUnshardedHub } from './stockRouters.ts';

const ROUTERS = [
  ['@apollo/gateway', startApolloRouter],
  ['@graphql-hive/gateway-runtime', startHiveRouter],
  ['a hub without shards', startUnshardedHub],
] as const;
type RouterName = (typeof ROUTERS)[number][0];

const COVERAGE = 'coverage { complete answered { id shard name } missing { shard name reason } }';
const ROW = 'id title division { code name } status batch municipalTier lateness { state rule } leadBody { id name }';

const QUERIES: readonly [what: string, query: string][] = [
  ['a list over all cities', `{ municipalProjects(first: 50) { totalCount nodes { ${ROW} } ${COVERAGE} } }`],
  [
    'a list with filter and order',
    `{ municipalProjects(first: 7, orderBy: REGISTERED_DESC, filter: { matter: { text: "车" } }) { totalCount nodes { ${ROW} } } }`,
  ],
  [
    'a list of one division',
    '{ municipalProjects(filter: { matter: { division: "340200" } }) { totalCount nodes { id } } }',
  ],
  [
    'groups',
    `{ municipalProjectStats(groupBy: [CITY, STATUS]) { groups { key label count open closed measures } ${COVERAGE} } }`,
  ],
  ['the one group of all rows', '{ municipalProjectStats { groups { key count open completed } } }'],
  [
    'rows of all cities below an entity of another subgraph',
    `{ organization(id: "${BODIES[1]}") { name municipalProjects(first: 30) { totalCount nodes { id title } } } }`,
  ],
  [
    'a total over the province below each row of a list',
    '{ municipalProjects(first: 12) { nodes { id leadBody { name municipalProjects { totalCount } } } } }',
  ],
  [
    'lists below the official of each row, in both ledgers',
    '{ municipalProjects(first: 9) { nodes { id leadOfficial { name municipalProjects(first: 2) { totalCount nodes { id } } workerServices { totalCount } } } } }',
  ],
  [
    'what carries out a provincial project',
    `{ provincialProject(id: "pp:34:K-001") { title municipalProjects(first: 40) { totalCount nodes { id division { name } } } matrix { groups { key indicator actual projects } } } }`,
  ],
  ['the provincial project of each row', '{ municipalProjects(first: 20) { nodes { id carriesOut { id title } } } }'],
  [
    'parts of rows',
    '{ municipalProjects(first: 5) { nodes { id measures { ordinal text body { name } } events(first: 2) { totalCount nodes { kind at } } } } }',
  ],
  [
    'a list over enterprise groups',
    `{ workerServices(first: 30) { totalCount nodes { id title plannedInvestment group { id name } } ${COVERAGE} } }`,
  ],
  [
    'groups with amounts',
    '{ workerServiceStats(groupBy: [KIND]) { groups { key count plannedInvestment suppressed } } }',
  ],
  [
    'rows of an index, more of each from its owner',
    '{ matters(first: 10) { nodes { id __typename ... on MunicipalProject { batch municipalTier carriesOut { id } } ... on WorkerService { serviceKind peopleServed } } } }',
  ],
  [
    'two lists of one field, fragments and conditions',
    `query Two($with: Boolean = false) {
      a: municipalProjects(first: 2) { ...Page }
      b: municipalProjects(first: 3, orderBy: REGISTERED_ASC) { ...Page nodes { content @include(if: $with) } }
    }
    fragment Page on MunicipalProjectConnection { totalCount nodes { id } pageInfo { hasNextPage } }`,
  ],
];

let province: Province;
let routers: ReadonlyMap<RouterName, StockRouter>;
beforeAll(async () => {
  province = await startProvince();
  const started: [RouterName, StockRouter][] = [];
  for (const [name, start] of ROUTERS) started.push([name, await start(province.subgraphUrls)]);
  routers = new Map(started);
});
afterAll(async () => {
  for (const router of routers?.values() ?? []) await router.stop();
  await province?.stop();
});

const askRouter = (name: RouterName, query: string, variables?: object): Promise<Answer> =>
  ask((routers.get(name) as StockRouter).url, query, variables);
const askHub = (query: string, variables?: object): Promise<Answer> => ask(province.hubUrl, query, variables);

/** What an error says to a program: where and why. */
const essence = ({ errors }: Answer) => errors.map(({ path, extensions }) => ({ path, code: extensions.code }));

describe.each(ROUTERS)('%s in front of shard proxies', (name) => {
  it.each(QUERIES)('answers %s as our hub does', async (_what, query) => {
    const [stock, ours] = await Promise.all([askRouter(name, query), askHub(query)]);
    expect(ours.errors).toEqual([]);
    expect(stock.errors).toEqual([]);
    expect(stock.data).toEqual(ours.data);
    expect(sizeOf(ours.data)).toBeGreaterThan(0);
  });

  it('answers a row of each ledger by its id as our hub does', async () => {
    const query = `query($project: ID!, $service: ID!) {
      municipalProject(id: $project) { ${ROW} content leads { official { id name } } }
      workerService(id: $service) { id title group { name } }
    }`;
    const variables = { project: province.projectOf('340700'), service: province.service };
    const [stock, ours] = await Promise.all([askRouter(name, query, variables), askHub(query, variables)]);
    expect(stock).toEqual({ ...ours, extensions: stock.extensions });
    expect(ours.data.municipalProject.id).toBe(variables.project);
    expect(ours.data.workerService.id).toBe(variables.service);
  });

  it.each(['', `official(id: "${OFFICIALS[1]}")`])(
    'pages through a list by cursor without a gap: %s',
    async (parent) => {
      const field =
        'list: municipalProjects(first: 7, orderBy: REGISTERED_DESC, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }';
      const query = `query($after: String) { ${parent ? `parent: ${parent} { ${field} }` : field} }`;
      const readAll = async (askOne: typeof askHub) => {
        const ids: string[] = [];
        for (let after: string | null = null; ; ) {
          const { data, errors } = await askOne(query, { after });
          expect(errors).toEqual([]);
          const { totalCount, nodes, pageInfo } = (data.parent ?? data).list;
          ids.push(...nodes.map(({ id }: { id: string }) => id));
          if (!pageInfo.hasNextPage) return { ids, totalCount };
          after = pageInfo.endCursor;
        }
      };
      const stock = await readAll((...asked) => askRouter(name, ...asked));
      expect(stock).toEqual(await readAll(askHub));
      expect(stock.ids).toHaveLength(stock.totalCount);
      expect(stock.totalCount).toBeGreaterThan(7);
    },
  );

  it('hands on the error of a cursor that is none', async () => {
    const query = '{ municipalProjects(after: "none") { totalCount } }';
    const [stock, ours] = await Promise.all([askRouter(name, query), askHub(query)]);
    expect(ours.errors).toMatchObject([{ path: ['municipalProjects'], extensions: { code: 'INVALID_CURSOR' } }]);
    expect(essence(stock)).toEqual(essence(ours));
    expect(stock.data).toEqual(ours.data);
  });
});

describe('with a city down', () => {
  beforeAll(() => province.stopCity('340200'));

  describe.each(ROUTERS)('%s in front of shard proxies', (name) => {
    it('answers a list without the city, and says so in its coverage', async () => {
      const query = `{ municipalProjects(first: 50) { totalCount nodes { id } ${COVERAGE} } municipalProjectStats { groups { count } ${COVERAGE} } }`;
      const [stock, ours] = await Promise.all([askRouter(name, query), askHub(query)]);
      expect(stock.errors).toEqual([]);
      expect(stock.data).toEqual(ours.data);
      expect(stock.data.municipalProjects).toMatchObject({
        totalCount: 39,
        coverage: { complete: false, missing: [{ shard: '340200', name: '芜湖市', reason: 'UNREACHABLE' }] },
      });
    });

    it('answers null and an error for a row of the city that is asked by its id', async () => {
      const query = 'query($id: ID!) { municipalProject(id: $id) { id title } }';
      const variables = { id: province.projectOf('340200') };
      const [stock, ours] = await Promise.all([askRouter(name, query, variables), askHub(query, variables)]);
      expect(stock.data).toEqual({ municipalProject: null });
      expect(essence(stock)).toEqual([{ path: ['municipalProject'], code: 'SHARD_UNREACHABLE' }]);
      expect(essence(stock)).toEqual(essence(ours));
      expect(stock.errors[0]?.message).not.toMatch(/127\.0\.0\.1/);
    });

    it('answers what an index knows of the city’s row, and null with an error for the rest', async () => {
      const query = '{ matters(first: 10) { nodes { id title ... on MunicipalProject { batch content } } } }';
      const [stock, ours] = await Promise.all([askRouter(name, query), askHub(query)]);
      expect(stock.data).toEqual(ours.data);
      expect(stock.data.matters.nodes[1]).toMatchObject({
        id: province.projectOf('340200'),
        batch: null,
        content: null,
      });
      expect(stock.errors.map(({ extensions }) => extensions.code)).toContain('SHARD_UNREACHABLE');
    });
  });
});

/** How many values an answer has, so that an empty one does not pass for an equal one. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === null ? 0 : 1;
  return Object.values(value).reduce((sum: number, below) => sum + sizeOf(below), 0);
}
