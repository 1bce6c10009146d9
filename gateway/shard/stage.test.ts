/** The cases that every implementation of row sharding must pass, by the numbers of the specification. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeysetCursor, type Warning } from '../../schema/contract.ts';
import { runs } from '../../test/support/runs.ts';
import type { SubgraphResponse } from '../fetch/transport.ts';
import type { ShardStage } from './stage.ts';
import { SEED } from './testing/arbitraries.ts';
import { type ContractServer, startContractServer, type TestRow } from './testing/contractServer.ts';
import { chanceOf, randomFetch, randomRows, TEST_SHARDS } from './testing/randomFetches.ts';
import { type Answer, ask, contextOf, rowOf, rowsByShard, stageOf } from './testing/stageHarness.ts';

const QUERIES = runs(60, 400);
const seeds = fc.nat({ max: 2 ** 31 - 1 });

/** Four cities with three rows each; O1 leads the first of each, and all carry out K-001. */
function fourCities(): ContractServer {
  const rows = TEST_SHARDS.flatMap((shard) =>
    [1, 2, 3].map((number) =>
      rowOf(shard, number, { leadBody: number === 1 ? 'O1' : 'O2', carriesOut: 'pp:34:K-001', eventBodies: ['O1'] }),
    ),
  );
  return startContractServer(rowsByShard(rows));
}

/** Ids of a list, page by page, with the coverage of the last page. */
async function pageThrough(stage: ShardStage, args: string, field = 'municipalProjects'): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 100; pages += 1) {
    const query = `query($after: String) { ${field}(${args}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors }: Answer = await ask(stage, query, { after });
    if (errors) throw new Error(JSON.stringify(errors));
    const page = data[field];
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
  throw new Error('Expected the last page within a hundred.');
}

async function allIds(server: ContractServer, args: string, field = 'municipalProjects'): Promise<string[]> {
  const { data } = await server.oracle({ query: `{ ${field}(${args}, first: 100000) { nodes { id } } }` });
  return (data as Answer['data'])[field].nodes.map(({ id }: { id: string }) => id);
}

const askedShards = (server: ContractServer) => server.calls.map(({ shard }) => shard);
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

describe('A fetch over shards', () => {
  it('case 1: is paged as one database is, whatever the order, filter, page size and cap', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const chance = chanceOf(seed);
        const server = startContractServer(randomRows(chance, 20));
        for (const shard of TEST_SHARDS) if (chance.bool(0.3)) server.pageCaps.set(shard, 1 + chance.int(4));
        const order = `${chance.pick(['DEADLINE', 'UPDATED', 'REGISTERED', 'CLOSED'])}_${chance.pick(['ASC', 'DESC'])}`;
        const filter = chance.pick(['', ', filter: {tier: KEY}', ', filter: {matter: {division: [340102, "340200"]}}']);
        const ids = await pageThrough(stageOf(server), `orderBy: ${order}, first: ${1 + chance.int(9)}${filter}`);
        expect(ids).toEqual(await allIds(server, `orderBy: ${order}${filter}`));
      }),
      { seed: SEED, numRuns: runs(20, 100) },
    );
  });

  it('case 2: answers random queries as one database would', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const chance = chanceOf(seed);
        const rowsOf = randomRows(chance);
        const server = startContractServer(rowsOf);
        if (chance.bool(0.3)) for (const shard of TEST_SHARDS) server.pageCaps.set(shard, 1 + chance.int(3));
        const ids = ['mp:340100:none', ...[...rowsOf.values()].flat().map(({ id }) => id)];
        const request = randomFetch(chance, ids);
        const expected = await server.oracle(request);
        const response = await stageOf(server).execute(request, contextOf());
        const answer = JSON.parse(JSON.stringify(response)) as SubgraphResponse;
        // Names that cannot be merged: both refuse.
        if (expected.errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') {
          expect(codes(answer as Answer)?.[0]).toBe('GRAPHQL_VALIDATION_FAILED');
          return;
        }
        compared += 1;
        expect(answer, `${request.query} ${JSON.stringify(request.variables)}`).toEqual(expected);
      }),
      { seed: SEED, numRuns: QUERIES },
    );
    expect(compared).toBeGreaterThan(QUERIES * 0.6);
  });

  it.each(['ASC', 'DESC'])('case 3: puts null sort values last, across a page border too (%s)', async (direction) => {
    const rows = TEST_SHARDS.flatMap((shard, index) => [
      rowOf(shard, 1, { deadline: null, score: null }),
      rowOf(shard, 2, { deadline: `2021-0${index + 1}-01`, score: index - 2 }),
    ]);
    const server = startContractServer(rowsByShard(rows));
    for (const [field, order] of [
      ['municipalProjects', `DEADLINE_${direction}`],
      ['scored', `SCORE_${direction}`],
    ] as const) {
      const ids = await pageThrough(stageOf(server), `orderBy: ${order}, first: 3`, field);
      expect(ids).toEqual(await allIds(server, `orderBy: ${order}`, field));
      expect(ids.slice(4)).toEqual(TEST_SHARDS.map((shard) => `mp:${shard}:2021-0001`));
    }
  });

  it('case 4: breaks ties across shards by id', async () => {
    const server = fourCities();
    const ids = await pageThrough(stageOf(server), 'orderBy: DEADLINE_DESC, first: 5');
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toHaveLength(12);
  });

  it('case 5: refuses instants of mixed precision instead of sorting them wrongly', async () => {
    const rows = [rowOf('340100', 1), rowOf('340200', 1, { updatedAt: '2021-06-01T00:00:00Z' })];
    const query = '{ municipalProjects(orderBy: UPDATED_ASC) { nodes { id } coverage { missing { shard reason } } } }';
    const { data } = await ask(stageOf(startContractServer(rowsByShard(rows))), query);
    expect(data.municipalProjects).toEqual({
      nodes: [{ id: 'mp:340100:2021-0001' }],
      coverage: { missing: [{ shard: '340200', reason: 'BROKEN_CONTRACT' }] },
    });
  });

  it('case 6: answers gathered fields below rows, entities and groups for the whole province', async () => {
    const stage = stageOf(fourCities());
    const projects = 'municipalProjects(first: 1) { totalCount coverage { complete } }';
    const { data, errors } = await ask(
      stage,
      `query($representations: [_Any!]!) {
        municipalProject(id: "mp:340100:2021-0001") { leadBody { ${projects} } events { nodes { by { ${projects} } } } }
        municipalProjects(first: 1) { nodes { leadBody { ${projects} } carriesOut { ${projects} } } }
        _entities(representations: $representations) {
          ... on MunicipalProject { leadBody { ${projects} } }
          ... on ProvincialProject { matrix { groups { division { ${projects} } } } ${projects} }
        }
      }`,
      {
        representations: [
          { __typename: 'MunicipalProject', id: 'mp:340200:2021-0001' },
          { __typename: 'ProvincialProject', id: 'pp:34:K-001' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    const ofBody = { municipalProjects: { totalCount: 4, coverage: { complete: true } } };
    const ofProject = { municipalProjects: { totalCount: 12, coverage: { complete: true } } };
    expect(data).toEqual({
      municipalProject: { leadBody: ofBody, events: { nodes: [{ by: ofBody }] } },
      municipalProjects: { nodes: [{ leadBody: ofBody, carriesOut: ofProject }] },
      _entities: [{ leadBody: ofBody }, { matrix: { groups: [] }, ...ofProject }],
    });
  });

  it('case 6: asks group rows whose division spans shards for the whole of it', async () => {
    const indicators = [{ name: '开工', target: '1', actual: null, reportedOn: null }];
    const rows = ['340100', '340200'].map((shard) => rowOf(shard, 1, { carriesOut: 'pp:34:K-001', indicators }));
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ProvincialProject {
      matrix(level: PROVINCE) { groups { division { municipalProjects { totalCount } } } } } } }`;
    const of = [{ __typename: 'ProvincialProject', id: 'pp:34:K-001' }];
    const { data } = await ask(stageOf(startContractServer(rowsByShard(rows))), query, { of });
    expect(data._entities[0].matrix.groups).toEqual([{ division: { municipalProjects: { totalCount: 2 } } }]);
  });

  it("case 7: asks the shard that a row's reference names", async () => {
    const rows = [
      rowOf('340100', 1, {
        predecessor: 'mp:340200:2021-0001',
        related: ['mp:340200:2021-0001', 'mp:340200:2021-0009'],
      }),
      rowOf('340200', 1, { predecessor: 'mp:340100:2021-0001' }),
    ];
    const query = `{ municipalProject(id: "mp:340100:2021-0001") {
      predecessor { title predecessor { title id } } related { title } reference: predecessor { id } } }`;
    const { data, errors } = await ask(stageOf(startContractServer(rowsByShard(rows))), query);
    expect(errors).toBeUndefined();
    expect(data.municipalProject).toEqual({
      predecessor: { title: '项目 340200 1', predecessor: { title: '项目 340100 1', id: 'mp:340100:2021-0001' } },
      related: [{ title: '项目 340200 1' }, null],
      reference: { id: 'mp:340200:2021-0001' },
    });
  });

  it('case 8: merges one response key of two conditional fragments', async () => {
    const query = `query($a: Boolean!, $b: Boolean!) { municipalProjects(first: 1) {
      ... @include(if: $a) { nodes { leadBody { id } } } ... @include(if: $b) { nodes { leadBody { __typename } title } } } }`;
    const stage = stageOf(fourCities());
    const row = async (a: boolean, b: boolean) => (await ask(stage, query, { a, b })).data.municipalProjects.nodes?.[0];
    expect(await row(true, true)).toEqual({
      leadBody: { id: 'O1', __typename: 'Organization' },
      title: '项目 340100 1',
    });
    expect(await row(true, false)).toEqual({ leadBody: { id: 'O1' } });
    expect(await row(false, false)).toBeUndefined();
  });

  it('case 9: keeps a selection valid that conditions empty', async () => {
    const query = `query($skip: Boolean!) {
      municipalProjects(first: 1) { nodes { leadBody { id @skip(if: $skip) } ... @skip(if: $skip) { title } } }
      empty: municipalProjects(first: 1) { nodes { id @skip(if: $skip) } }
      none: municipalProjects(first: 1) { totalCount @skip(if: $skip) }
      municipalProjectStats(groupBy: [TIER]) { groups { count @skip(if: $skip) } }
    }`;
    const { data, errors } = await ask(stageOf(fourCities()), query, { skip: true });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      municipalProjects: { nodes: [{ leadBody: {} }] },
      empty: { nodes: [{}] },
      none: {},
      municipalProjectStats: { groups: [{}] },
    });
  });

  it('case 10: keeps aliases and variables that equal names of fields, of the hub and of JavaScript', async () => {
    const query = `query($_h: Int!, $_h_id: Boolean!, $representations: ID!, $__proto__: String, $f0: [MunicipalGroupBy!]!) {
      totalCount: municipalProjects(first: $_h, after: $__proto__) {
        nodes: totalCount totalCount: coverage { complete } edges: pageInfo { nodes: hasNextPage }
        coverage: nodes { id: title __proto__: id constructor: leadBody { _h_id: id id: __typename municipalProjects { __proto__: totalCount } } }
      }
      __proto__: municipalProject(id: $representations) { _h_typename: title @include(if: $_h_id) }
      constructor: municipalProjectStats(groupBy: $f0) { groups { count: key _h_key: count } coverage: groups { key: label } }
    }`;
    const variables = JSON.parse(
      '{"_h": 1, "_h_id": true, "representations": "mp:340200:2021-0002", "__proto__": null, "f0": ["TIER"]}',
    );
    const { data, errors } = await ask(stageOf(fourCities()), query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      [
        '{"totalCount":{"nodes":12,"totalCount":{"complete":true},"edges":{"nodes":true},"coverage":[{"id":"项目 340100 1",',
        '"__proto__":"mp:340100:2021-0001","constructor":{"_h_id":"O1","id":"Organization","municipalProjects":{"__proto__":4}}}]},',
        '"__proto__":{"_h_typename":"项目 340200 2"},',
        '"constructor":{"groups":[{"count":["KEY"],"_h_key":12}],"coverage":[{"key":["标 KEY"]}]}}',
      ].join(''),
    );
  });

  it('case 11: answers nodes only, edges without cursor, only totals, coverage or pageInfo', async () => {
    const server = fourCities();
    const { data, errors } = await ask(
      stageOf(server),
      `{ a: municipalProjects(first: 1) { nodes { title } }
         b: municipalProjects(first: 1) { edges { node { title } __typename } __typename }
         c: municipalProjects(first: 1) { totalCount }
         d: municipalProjects(first: 1) { coverage { complete answered { id shard name asOf } missing { shard } __typename } }
         e: municipalProjects(first: 1) { pageInfo { hasNextPage hasPreviousPage } }
         f: municipalProjects(first: 2) { edges { cursor again: cursor } pageInfo { startCursor endCursor } }
         g: municipalProjects(first: 1, filter: {tier: [MICRO]}) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }`,
    );
    expect(errors).toBeUndefined();
    const { d, f, ...others } = data;
    expect(others).toEqual({
      a: { nodes: [{ title: '项目 340100 1' }] },
      b: {
        edges: [{ node: { title: '项目 340100 1' }, __typename: 'MunicipalProjectEdge' }],
        __typename: 'MunicipalProjectConnection',
      },
      c: { totalCount: 12 },
      e: { pageInfo: { hasNextPage: true, hasPreviousPage: false } },
      g: { nodes: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: false } },
    });
    expect(d.coverage).toEqual({
      complete: true,
      missing: [],
      __typename: 'Coverage',
      answered: TEST_SHARDS.map((shard) => ({
        id: `mp:${shard}`,
        shard,
        name: `市 ${shard}`,
        asOf: '2021-06-17T04:00:00.000Z',
      })),
    });
    expect(f.pageInfo).toEqual({ startCursor: f.edges[0].cursor, endCursor: f.edges[1].again });
    expect(server.calls).toHaveLength(TEST_SHARDS.length);
  });

  it('case 11: fetches no rows for a total', async () => {
    const server = fourCities();
    await ask(stageOf(server), '{ municipalProjects(first: 500) { totalCount coverage { complete } } }');
    for (const { query } of server.calls) expect(query).not.toMatch(/edges|nodes/);
  });

  it.each([0, -1, 501])('case 12: refuses first: %i', async (first) => {
    const server = fourCities();
    const query = `query($first: Int!) { a: municipalProjects(first: $first) { totalCount } b: municipalProjects(first: 1) { totalCount } }`;
    const answer = await ask(stageOf(server), query, { first });
    expect(answer.data).toEqual({ a: null, b: { totalCount: 12 } });
    expect(answer.errors).toEqual([
      {
        message: `Expected "first" of Query.municipalProjects from 1 to 500, got ${first}.`,
        path: ['a'],
        extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE' },
      },
    ]);
  });

  it.each<[what: string, distort: (page: ShardAnswer) => void]>([
    ['unsorted', (page) => page._h_edges.reverse()],
    ['repeating', (page) => page._h_edges.splice(1, 1, page._h_edges[0] as ShardEdge)],
    ['over-long', (page) => Object.assign(page, lengthened(page))],
    ['not aligned', (page) => page.nodes.pop()],
    [
      'of foreign ids',
      (page) => Object.assign(page._h_edges[0] as ShardEdge, { _h_cursor: cursorOf('mp:340200:2021-0001') }),
    ],
    ['of other rows', (page) => page.nodes.reverse()],
    ['without cursors', (page) => Object.assign(page._h_edges[0] as ShardEdge, { _h_cursor: 'row 1' })],
    ['without a page info', (page) => Object.assign(page, { _h_pageInfo: null })],
  ])('case 13: leaves a shard out whose page is %s', async (_what, distort) => {
    const server = fourCities();
    server.faults.set('340100', () => (response) => {
      distort((response.data as Answer['data']).f0);
      return response;
    });
    const query = '{ municipalProjects(first: 3) { nodes { id } coverage { complete missing { shard reason } } } }';
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    expect(data.municipalProjects.coverage).toEqual({
      complete: false,
      missing: [{ shard: '340100', reason: 'BROKEN_CONTRACT' }],
    });
    expect(data.municipalProjects.nodes[0]).toEqual({ id: 'mp:340200:2021-0001' });
  });

  it('case 13: leaves a shard out that ignores after', async () => {
    const server = fourCities();
    const stage = stageOf(server);
    const first = await ask(stage, '{ municipalProjects(first: 2) { pageInfo { endCursor } } }');
    let pageOne: SubgraphResponse | undefined;
    server.faults.set('340100', (call) => (response) => {
      if (call.variables.c0 === undefined) pageOne = structuredClone(response);
      return pageOne ?? response;
    });
    const query =
      'query($after: String) { municipalProjects(first: 2, after: $after) { nodes { id } coverage { missing { shard reason } } } }';
    await ask(stage, query);
    const { data } = await ask(stage, query, { after: first.data.municipalProjects.pageInfo.endCursor });
    expect(data.municipalProjects.coverage.missing).toEqual([{ shard: '340100', reason: 'BROKEN_CONTRACT' }]);
  });

  it('case 14: needs two rounds at most with crowded deadlines on 333 shards', async () => {
    const chance = chanceOf(SEED);
    const shards = Array.from({ length: 333 }, (_, index) => String(340000 + index));
    const rows = shards.flatMap((shard) =>
      Array.from({ length: chance.int(12) }, (_, number) =>
        rowOf(shard, number, { deadline: chance.pick(['2021-06-30', '2021-12-31']) }),
      ),
    );
    const server = startContractServer(
      new Map(shards.map((shard) => [shard, rows.filter(({ id }) => id.includes(shard))])),
    );
    const { data } = await ask(stageOf(server), '{ municipalProjects(first: 100) { nodes { id } totalCount } }');
    expect(data.municipalProjects.nodes.map(({ id }: TestRow) => id)).toEqual(
      (await allIds(server, 'orderBy: DEADLINE_ASC')).slice(0, 100),
    );
    expect(data.municipalProjects.totalCount).toBe(rows.length);
    const most = Math.max(
      ...Map.groupBy(askedShards(server), (shard) => shard)
        .values()
        .map(({ length }) => length),
    );
    expect(most).toBeLessThanOrEqual(2);
    const rowsAsked = server.calls.reduce((sum, { variables }) => sum + Number(variables.n0), 0);
    expect(rowsAsked).toBeLessThan(3_000);
  });

  it('case 15: loses all rows of a shard that fails in round two, and fills the page from the others', async () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, number) => rowOf('340100', number, { deadline: '2021-01-01' })),
      ...TEST_SHARDS.slice(1).flatMap((shard) => Array.from({ length: 30 }, (_, number) => rowOf(shard, number))),
    ];
    const server = startContractServer(rowsByShard(rows));
    server.faults.set('340100', (_call, before) => (before > 0 ? 'TIMED_OUT' : undefined));
    const query =
      '{ municipalProjects(first: 20) { nodes { id } totalCount coverage { missing { shard reason since } } } }';
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    const { nodes, totalCount, coverage } = data.municipalProjects;
    expect(nodes.map(({ id }: TestRow) => id)).toEqual(rows.slice(30, 50).map(({ id }) => id));
    expect(totalCount).toBe(90);
    expect(coverage.missing).toEqual([{ shard: '340100', reason: 'TIMED_OUT', since: '2021-06-17T04:00:00.000Z' }]);
  });

  it('case 16: reports a shard that is back while paging, and lets it join on a fresh first page', async () => {
    const server = fourCities();
    const stage = stageOf(server);
    const query = `query($after: String) { municipalProjects(first: 4, after: $after) {
      nodes { id } totalCount pageInfo { endCursor } coverage { complete missing { shard reason } } } }`;
    server.faults.set('340100', () => 'UNREACHABLE');
    const first = await ask(stage, query);
    expect(first.data.municipalProjects.coverage.missing).toEqual([{ shard: '340100', reason: 'UNREACHABLE' }]);

    server.faults.clear();
    const second = await ask(stage, query, { after: first.data.municipalProjects.pageInfo.endCursor });
    expect(second.data.municipalProjects.coverage.missing).toEqual([{ shard: '340100', reason: 'BACK_WHILE_PAGING' }]);
    expect(second.data.municipalProjects.totalCount).toBe(9);
    expect(second.data.municipalProjects.nodes).toHaveLength(4);

    server.faults.set('340300', () => 'TIMED_OUT');
    const third = await ask(stage, query, { after: second.data.municipalProjects.pageInfo.endCursor });
    expect(third.data.municipalProjects.coverage.missing).toEqual([
      { shard: '340100', reason: 'BACK_WHILE_PAGING' },
      { shard: '340300', reason: 'LOST_WHILE_PAGING' },
    ]);

    server.faults.clear();
    const fresh = await ask(stage, query);
    expect(fresh.data.municipalProjects).toMatchObject({ totalCount: 12, coverage: { complete: true, missing: [] } });
  });

  it('case 17: takes a cursor only where it was given', async () => {
    const server = fourCities();
    const stage = stageOf(server);
    const { data } = await ask(stage, '{ municipalProjects(first: 2) { pageInfo { endCursor } } }');
    const { endCursor } = data.municipalProjects.pageInfo;
    const codeOf = async (args: string, after: string, asked = stage) =>
      codes(
        await ask(asked, `query($after: String) { municipalProjects(after: $after${args}) { totalCount } }`, { after }),
      );
    expect(await codeOf('', endCursor)).toBeUndefined();
    expect(await codeOf(', first: 7', endCursor)).toBeUndefined();
    expect(await codeOf('', `${endCursor.slice(0, -2)}AA`)).toEqual(['INVALID_CURSOR']);
    expect(await codeOf('', cursorOf('mp:340100:2021-0001'))).toEqual(['INVALID_CURSOR']);
    expect(await codeOf(', filter: {tier: KEY}', endCursor)).toEqual(['CURSOR_OF_OTHER_QUERY']);
    expect(await codeOf(', orderBy: DEADLINE_DESC', endCursor)).toEqual(['CURSOR_OF_OTHER_QUERY']);
    expect(await codeOf('', endCursor, stageOf(server, { epoch: 'e2' }))).toEqual(['INVALID_CURSOR']);
    const otherField = `query($after: String, $of: [_Any!]!) { _entities(representations: $of) { ... on Organization { municipalProjects(after: $after) { totalCount } } } }`;
    const answer = await ask(stage, otherField, { after: endCursor, of: [{ __typename: 'Organization', id: 'O1' }] });
    expect(codes(answer)).toEqual(['CURSOR_OF_OTHER_QUERY']);
    expect(answer.errors?.[0]?.path).toEqual(['_entities', 0, 'municipalProjects']);
  });

  it("case 17: asks later pages for the first page's today", async () => {
    const server = fourCities();
    const stage = stageOf(server);
    const { data } = await ask(stage, '{ municipalProjects(first: 2) { pageInfo { endCursor } } }');
    server.calls.length = 0;
    const variables = { after: data.municipalProjects.pageInfo.endCursor };
    const query =
      'query($after: String) { municipalProjects(after: $after) { totalCount } municipalProjectStats { groups { count } } }';
    await ask(stage, query, variables, { today: '2021-06-18' });
    expect(new Set(server.calls.map(({ today, query: text }) => `${today} ${/municipal\w+/.exec(text)?.[0]}`))).toEqual(
      new Set(['2021-06-17 municipalProjects', '2021-06-18 municipalProjectStats']),
    );
  });

  const withCoverage =
    '{ municipalProjects(first: 2) { totalCount nodes { id } coverage { complete missing { shard reason } } } }';

  it.each([1, 3])('case 18: answers without %i of four shards, and says so outside of errors', async (down) => {
    const server = fourCities();
    for (const shard of TEST_SHARDS.slice(0, down)) server.faults.set(shard, () => 'UNREACHABLE');
    const { data, errors } = await ask(stageOf(server), withCoverage);
    expect(errors).toBeUndefined();
    expect(data.municipalProjects).toMatchObject({
      totalCount: 12 - 3 * down,
      coverage: {
        complete: false,
        missing: TEST_SHARDS.slice(0, down).map((shard) => ({ shard, reason: 'UNREACHABLE' })),
      },
    });
  });

  it('case 18: is null with an error if no shard answers, beside fields that are answered', async () => {
    const server = fourCities();
    for (const shard of ['340100', '340200', '340300']) server.faults.set(shard, () => 'UNREACHABLE');
    const query = `{ lost: municipalProjects(filter: {matter: {division: "340100"}}) { nodes { id } }
      all: municipalProjects { totalCount } lostStats: municipalProjectStats(filter: {matter: {division: "340100"}}) { groups { count } } }`;
    const { data, errors } = await ask(stageOf(server), query);
    expect(data).toEqual({ lost: null, all: { totalCount: 3 }, lostStats: null });
    expect(errors).toEqual(
      ['lost', 'lostStats'].map((path) => ({
        message: 'Expected an answer from a shard of "municipal-projects", got none: 340100 (UNREACHABLE).',
        path: [path],
        extensions: { code: 'NO_SHARD_ANSWERED', subgraph: 'municipal-projects', shards: ['340100'] },
      })),
    );
  });

  it('case 18: hands on what all shards refuse for, and a refusal of one as its gap', async () => {
    const refuse = (response: SubgraphResponse): SubgraphResponse => ({
      ...response,
      data: { f0: null },
      errors: [
        { message: 'Expected a date.', path: ['f0'], extensions: { code: 'BAD_USER_INPUT', stacktrace: ['at /srv'] } },
      ],
    });
    const server = fourCities();
    server.faults.set('340100', () => refuse);
    const one = await ask(stageOf(server), withCoverage);
    expect(one.data.municipalProjects.coverage.missing).toEqual([{ shard: '340100', reason: 'REFUSED' }]);
    for (const shard of TEST_SHARDS) server.faults.set(shard, () => refuse);
    const all = await ask(stageOf(server), withCoverage);
    expect(all).toEqual({
      data: { municipalProjects: null },
      errors: [
        {
          message: 'Expected a date.',
          path: ['municipalProjects'],
          extensions: { code: 'BAD_USER_INPUT', subgraph: 'municipal-projects' },
        },
      ],
    });
  });

  it('case 18: fails a field rather than answer it without a required shard, or where completeness is demanded', async () => {
    const server = fourCities();
    server.faults.set('340200', () => 'TIMED_OUT');
    const expected = {
      data: { municipalProjects: null },
      errors: [
        {
          message: 'Expected a complete answer from "municipal-projects", missing: 340200 (TIMED_OUT).',
          path: ['municipalProjects'],
          extensions: { code: 'INCOMPLETE', subgraph: 'municipal-projects', shards: ['340200'] },
        },
      ],
    };
    expect(await ask(stageOf(server), withCoverage, {}, { completeRequired: true })).toEqual(expected);
    const shards = server.placement.shards.map((shard) => ({ ...shard, required: shard.name === '340200' }));
    expect(await ask(stageOf(server, { placement: { ...server.placement, shards } }), withCoverage)).toEqual(expected);
  });

  it('case 19: moves errors of rows to the merged index, and drops those of rows not taken', async () => {
    const broken = { broken: true };
    const rows = [
      ...[1, 2, 3].map((number) =>
        rowOf('340100', number, { deadline: `2021-0${number}-01`, ...(number === 3 ? broken : {}) }),
      ),
      ...[1, 2, 3].map((number) => rowOf('340200', number, { deadline: `2021-0${number}-15`, ...broken })),
    ];
    const server = startContractServer(rowsByShard(rows));
    const query = '{ list: municipalProjects(first: 4) { rows: nodes { text: content } edges { node { content } } } }';
    const { data, errors } = await ask(stageOf(server), query);
    expect(data.list.rows.map(({ text }: { text: string | null }) => text)).toEqual([
      '内容 mp:340100:2021-0001',
      null,
      '内容 mp:340100:2021-0002',
      null,
    ]);
    expect(errors).toHaveLength(4);
    for (const path of [
      ['list', 'rows', 1, 'text'],
      ['list', 'rows', 3, 'text'],
      ['list', 'edges', 1, 'node', 'content'],
      ['list', 'edges', 3, 'node', 'content'],
    ]) {
      expect(errors).toContainEqual({
        message: expect.stringMatching(/^Row mp:340200/),
        path,
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'municipal-projects', shard: '340200' },
      });
    }
  });

  it('case 19: moves errors below cut fields to all places where the entity stands', async () => {
    const rows = [rowOf('340100', 1, { leadBody: 'O1', broken: true }), rowOf('340100', 2, { leadBody: 'O1' })];
    const query = '{ municipalProjects { nodes { leadBody { municipalProjects(first: 1) { nodes { content } } } } } }';
    const { errors } = await ask(stageOf(startContractServer(rowsByShard(rows))), query);
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(
      [0, 1].map((index) => `municipalProjects.nodes.${index}.leadBody.municipalProjects.nodes.0.content`),
    );
  });

  it('case 19: loses only the shard whose whole answer is null', async () => {
    const server = fourCities();
    const message = 'Cannot return null for non-nullable field MunicipalProject.title.';
    server.faults.set('340100', () => () => ({
      data: { f0: null },
      errors: [{ message, path: ['f0', 'nodes', 0, 'title'] }],
    }));
    const { data, errors } = await ask(stageOf(server), withCoverage);
    expect(errors).toBeUndefined();
    expect(data.municipalProjects.coverage.missing).toEqual([{ shard: '340100', reason: 'FAILED' }]);
  });

  const filterText =
    'query($f: MunicipalProjectFilter, $d: [ID!]) { municipalProjects(filter: FILTER) { totalCount } }';

  it.each<[what: string, filter: string, variables: Record<string, unknown>, shards: string[]]>([
    ['a literal', '{matter: {division: "340102"}}', {}, ['340100']],
    ['a literal that looks like a number', '{matter: {division: 340102}}', {}, ['340100']],
    ['a variable', '{matter: {division: $d}}', { d: ['340102'] }, ['340100']],
    ['a variable of a list type with one value', '{matter: {division: $d}}', { d: '340102' }, ['340100']],
    ['a whole filter as variable', '$f', { f: { matter: { division: [340102] } } }, ['340100']],
    ['a list', '{matter: {division: ["340102", "340207"]}}', {}, ['340100', '340200']],
    ['an empty list', '{matter: {division: []}}', {}, []],
    ['null', '{matter: {division: null}}', {}, TEST_SHARDS],
    ['a missing variable', '{matter: {division: $d}}', {}, TEST_SHARDS],
    ['alternatives', '{matter: {anyOf: [{division: "340102"}, {division: "340402"}]}}', {}, ['340100', '340400']],
    ['alternatives, one of them open', '{matter: {anyOf: [{division: "340102"}, {open: true}]}}', {}, TEST_SHARDS],
  ])('case 20: asks only shards that can hold rows, by %s', async (_what, filter, variables, shards) => {
    const server = fourCities();
    const query = filterText.replace('FILTER', filter);
    const used = query
      .replace(filter.includes('$f') ? '' : '$f: MunicipalProjectFilter, ', '')
      .replace(filter.includes('$d') ? '' : /,? ?\$d: \[ID!\]/, '')
      .replace('query()', 'query');
    const { data, errors } = await ask(stageOf(server), used, variables);
    expect(errors).toBeUndefined();
    expect(askedShards(server)).toEqual(shards);
    if (shards.length === 0) expect(data.municipalProjects.totalCount).toBe(0);
  });

  it('case 20: asks by a default, and by the key of the parent', async () => {
    const server = fourCities();
    const stage = stageOf(server);
    await ask(
      stage,
      'query($f: MunicipalProjectFilter = {matter: {division: 340202}}) { municipalProjects(filter: $f) { totalCount } }',
    );
    expect(askedShards(server)).toEqual(['340200']);
    server.calls.length = 0;
    const of = [
      { __typename: 'Division', code: '340302' },
      { __typename: 'Division', code: '340402' },
    ];
    const query =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { municipalProjects { totalCount } } } }';
    await ask(stage, query, { of });
    expect(server.calls.map(({ shard, variables }) => [shard, variables.r0])).toEqual([
      ['340300', [of[0]]],
      ['340400', [of[1]]],
    ]);
  });

  it.each<[code: string, shards: string[]]>([
    ['340823', ['340700', '340800']],
    ['340722', ['340700', '340800']],
    ['340722001003', ['340700', '340800']],
    ['340111Z01', ['340100']],
    ['349999', ['340100', '340700', '340800']],
    ['340000', ['340100', '340700', '340800']],
  ])('case 21: knows which shards hold rows of division %s', async (division, shards) => {
    const server = startContractServer(rowsByShard(['340100', '340700', '340800'].map((shard) => rowOf(shard, 1))));
    await ask(stageOf(server), `{ municipalProjects(filter: {matter: {division: "${division}"}}) { totalCount } }`);
    expect(askedShards(server)).toEqual(shards);
  });

  const entitiesQuery = `query($of: [_Any!]!) { _entities(representations: $of) { __typename
    ... on MunicipalProject { title } ... on Organization { key: id municipalProjects(first: 1) { totalCount nodes { id } } } } }`;

  it('case 22: answers representations in their order, equal ones once, each in one request a shard', async () => {
    const server = fourCities();
    const of = [
      { __typename: 'MunicipalProject', id: 'mp:340200:2021-0002' },
      { __typename: 'Organization', id: 'O2' },
      { __typename: 'MunicipalProject', id: 'mp:340100:2021-0001' },
      { __typename: 'MunicipalProject', id: 'mp:340200:2021-0002' },
      { __typename: 'Organization', id: 'O9' },
      { __typename: 'Organization', id: 'O2' },
      { __typename: 'MunicipalProject', id: 'mp:340200:2021-0003' },
    ];
    const { data, errors } = await ask(stageOf(server), entitiesQuery, { of });
    expect(errors).toBeUndefined();
    const row = (shard: string, number: number) => ({
      __typename: 'MunicipalProject',
      title: `项目 ${shard} ${number}`,
    });
    const body = (key: string, totalCount: number) => ({
      __typename: 'Organization',
      key,
      municipalProjects: { totalCount, nodes: totalCount === 0 ? [] : [{ id: 'mp:340100:2021-0002' }] },
    });
    expect(data._entities).toEqual([
      row('340200', 2),
      body('O2', 8),
      row('340100', 1),
      row('340200', 2),
      body('O9', 0),
      body('O2', 8),
      row('340200', 3),
    ]);
    expect(askedShards(server).toSorted()).toEqual(TEST_SHARDS);
    const ofHefei = server.calls.find(({ shard }) => shard === '340200');
    expect(Object.values(ofHefei?.variables ?? {})).toContainEqual([of[0], of[6]]);
    expect(Object.values(ofHefei?.variables ?? {})).toContainEqual([of[1], of[4]]);
  });

  it('case 22: says what is wrong with a representation at its place, and answers the others', async () => {
    const server = fourCities();
    server.faults.set('340300', () => 'UNREACHABLE');
    const of = [
      { __typename: 'MunicipalProject', id: 'mp:340900:2021-0001' },
      { __typename: 'MunicipalProject', id: 'mp:340100:2021-9999' },
      { __typename: 'MunicipalProject', id: 'mp:340300:2021-0001' },
      { __typename: 'MunicipalProject', id: 'nonsense' },
      { __typename: 'Tenure', id: 'tn:1' },
      { __typename: 'Organization' },
      'text',
      { __typename: 'MunicipalProject', id: 'mp:340300:2021-0001' },
      { __typename: 'MunicipalProject', id: 'mp:340100:2021-0001' },
    ];
    const { data, errors } = await ask(stageOf(server), entitiesQuery, { of });
    expect(data._entities).toEqual([
      ...Array(8).fill(null),
      { __typename: 'MunicipalProject', title: '项目 340100 1' },
    ]);
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
      ['_entities.0', 'UNKNOWN_SHARD'],
      ['_entities.2', 'SHARD_UNREACHABLE'],
      ['_entities.7', 'SHARD_UNREACHABLE'],
      ['_entities.3', 'UNKNOWN_SHARD'],
      ['_entities.4', 'BAD_USER_INPUT'],
      ['_entities.5', 'BAD_USER_INPUT'],
      ['_entities.6', 'BAD_USER_INPUT'],
    ]);
    expect(errors?.[1]).toEqual({
      message: 'Shard 340300 was made to fail.',
      path: ['_entities', 2],
      extensions: { code: 'SHARD_UNREACHABLE', subgraph: 'municipal-projects', shard: '340300', reason: 'UNREACHABLE' },
    });
  });

  it('case 22: refuses an _entities of the wrong length', async () => {
    const server = fourCities();
    server.faults.set('340100', () => (response) => ({ ...response, data: { e0: [] } }));
    const of = [{ __typename: 'MunicipalProject', id: 'mp:340100:2021-0001' }];
    const answer = await ask(stageOf(server), entitiesQuery, { of });
    expect(answer.data).toEqual({ _entities: [null] });
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Shard 340100: expected 1 entities, got 0.',
      extensions: { code: 'BROKEN_CONTRACT', shard: '340100' },
    });
  });

  it('case 23: merges groups by several keys, null last, under any alias, without a missing shard', async () => {
    const rows = [
      rowOf('340100', 1, { leadBody: 'O1' }),
      rowOf('340200', 1, { leadBody: 'O1', cooperatingBodies: ['O2'] }),
      rowOf('340200', 2, { leadBody: null, tier: 'MICRO' }),
      rowOf('340300', 1, { leadBody: 'O1' }),
    ];
    const server = startContractServer(rowsByShard(rows));
    server.faults.set('340300', () => 'TIMED_OUT');
    const query = `{ s: municipalProjectStats(groupBy: [LEAD_BODY, TIER]) {
      rows: groups { n: count k: key } groups { measures } coverage { complete missing { shard reason } } } }`;
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    expect(data.s).toEqual({
      rows: [
        { n: 2, k: ['O1', 'KEY'] },
        { n: 1, k: [null, 'MICRO'] },
      ],
      groups: [{ measures: 1 }, { measures: 0 }],
      coverage: { complete: false, missing: [{ shard: '340300', reason: 'TIMED_OUT' }] },
    });
  });

  it('case 23: adds decimals exactly, takes the latest day, keeps null, and leaves out a shard with another unit', async () => {
    const reading = (target: string, actual: string | null, reportedOn: string) => [
      { name: '开工', target, actual, reportedOn },
    ];
    const rows = [
      rowOf('340100', 1, { carriesOut: 'pp:34:K-001', indicators: reading('0.1', '0.5', '2021-03-31') }),
      rowOf('340200', 1, { carriesOut: 'pp:34:K-001', indicators: reading('0.2', null, '2021-06-30') }),
      rowOf('340300', 1, { carriesOut: 'pp:34:K-001', indicators: reading('100', '100', '2021-12-31') }),
    ];
    const server = startContractServer(rowsByShard(rows));
    server.faults.set('340300', () => (response) => {
      (response.data as Answer['data']).e0[0].f0.groups[0].unit = '套';
      return response;
    });
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ProvincialProject { matrix(level: PROVINCE) {
      groups { key unit target actual reportedOn projects } coverage { missing { shard reason } } } } } }`;
    const of = [{ __typename: 'ProvincialProject', id: 'pp:34:K-001' }];
    const { data } = await ask(stageOf(server), query, { of });
    expect(data._entities[0].matrix).toEqual({
      groups: [
        { key: ['340000', '开工'], unit: '户', target: '0.3', actual: null, reportedOn: '2021-06-30', projects: 2 },
      ],
      coverage: { missing: [{ shard: '340300', reason: 'BROKEN_CONTRACT' }] },
    });
  });
});

describe('Requests to shards', () => {
  it('are one a shard for all root fields of a fetch, with the arguments as variables', async () => {
    const server = fourCities();
    await ask(
      stageOf(server),
      `{ a: municipalProjects(filter: {matter: {leadBody: 113400000000000278}}) { totalCount } b: municipalProjects(first: 3) { nodes { title } }
         municipalProjectStats(groupBy: TIER) { groups { count } } one: municipalProject(id: "mp:340100:2021-0001") { id } }`,
    );
    expect(askedShards(server)).toEqual(TEST_SHARDS);
    for (const { query } of server.calls) expect(query).not.toMatch(/113400000000000278|TIER|mp:34/);
    expect(server.calls[0]?.variables.a1_0).toEqual({
      matter: { divisionScope: 'SUBTREE', leadBody: ['113400000000000278'] },
    });
  });

  it('leave unwritten arguments to the shard, but for the order', async () => {
    const server = fourCities();
    const of = [{ __typename: 'Organization', id: 'O1' }];
    const query =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Organization { municipalProjects { totalCount } } } }';
    await ask(stageOf(server), query, { of });
    expect(server.calls[0]?.query).toBe(
      'query($r0:[_Any!]!,$a2_0:MatterOrder!,$n0:Int!,$c0:String){e0:_entities(representations:$r0){... on Organization{f0:municipalProjects(first:$n0,after:$c0,orderBy:$a2_0){_h_totalCount:totalCount}}}}',
    );
  });

  it('ask fields of the same entities in one _entities, and cut entities once', async () => {
    const server = fourCities();
    const query =
      '{ municipalProjects { nodes { leadBody { a: municipalProjects { totalCount } b: municipalProjects(role: COOPERATING) { totalCount } } } } }';
    await ask(stageOf(server), query);
    const cuts = server.calls.slice(TEST_SHARDS.length);
    expect(cuts.map(({ shard }) => shard)).toEqual(TEST_SHARDS);
    for (const { query: text, variables } of cuts) {
      expect(text.match(/_entities/g)).toHaveLength(1);
      expect(variables.r0).toEqual(['O1', 'O2'].map((id) => ({ __typename: 'Organization', id })));
    }
  });
});

describe('The shard stage', () => {
  it('answers _service and __typename itself', async () => {
    const server = fourCities();
    const { data } = await ask(stageOf(server), '{ __typename s: _service { text: sdl __typename } }');
    expect(data).toEqual({
      __typename: 'Query',
      s: { text: expect.stringContaining('directive @shardKey'), __typename: '_Service' },
    });
    expect(server.calls).toEqual([]);
  });

  it('asks any healthy shard for shared data, and the next one if that fails', async () => {
    const server = fourCities();
    for (const shard of TEST_SHARDS.slice(0, 3)) server.faults.set(shard, () => 'UNREACHABLE');
    const stage = stageOf(server);
    const query = '{ notice(locale: "en") { text body { municipalProjects { totalCount } } } }';
    const { data } = await ask(stage, query);
    expect(data.notice).toEqual({ text: 'en: 通知', body: { municipalProjects: { totalCount: 1 } } });
    server.calls.length = 0;
    await ask(stage, '{ notice { text } }');
    expect(askedShards(server)).toEqual(['340400']);
    server.faults.set('340400', () => 'TIMED_OUT');
    expect(codes(await ask(stage, '{ notice { text } }'))).toEqual(['NO_SHARD_ANSWERED']);
  });

  it('answers a routed row with null if it is gone, and with an error if its shard is', async () => {
    const server = fourCities();
    const query = 'query($id: ID!) { municipalProject(id: $id) { title } }';
    const stage = stageOf(server);
    expect(await ask(stage, query, { id: 'mp:340100:none' })).toEqual({ data: { municipalProject: null } });
    expect(askedShards(server)).toEqual(['340100']);
    expect(codes(await ask(stage, query, { id: 'mp:999999:2021-0001' }))).toEqual(['UNKNOWN_SHARD']);
    server.faults.set('340100', () => 'TIMED_OUT');
    const { data, errors } = await ask(stage, query, { id: 'mp:340100:2021-0001' });
    expect(data).toEqual({ municipalProject: null });
    expect(errors?.[0]).toMatchObject({
      path: ['municipalProject'],
      extensions: { code: 'SHARD_UNREACHABLE', subgraph: 'municipal-projects', shard: '340100' },
    });
  });

  it.each<[what: string, response: unknown]>([
    ['nothing', {}],
    ['a list', { data: [] }],
    ['errors that are none', { data: null, errors: [null, 'text'], extensions: { warnings: [null] } }],
    ['errors that are no list', { data: { f0: null, f1: null }, errors: { message: 'x' } }],
    ['fields of other kinds', { data: { f0: 'text', f1: 7 }, errors: [{ message: 1, path: 'f0' }] }],
    ['empty objects', { data: { f0: {}, f1: {} } }],
  ])('loses only the shard that answers with %s', async (_what, response) => {
    const server = fourCities();
    server.faults.set('340100', () => () => response as SubgraphResponse);
    const query = `{ municipalProjects(first: 2) { totalCount nodes { id } coverage { missing { shard } } }
      municipalProjectStats(groupBy: [TIER]) { groups { count } coverage { missing { shard } } } }`;
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    const coverage = { missing: [{ shard: '340100' }] };
    expect(data.municipalProjects).toMatchObject({ totalCount: 9, coverage });
    expect(data.municipalProjectStats).toEqual({ groups: [{ count: 9 }], coverage });
  });

  it('hands on each different warning once', async () => {
    const rows = ['340700', '340800'].map((shard) => rowOf(shard, 1));
    const warnings: Warning[] = [];
    const query = '{ municipalProjects(filter: {matter: {division: "340823"}}) { totalCount } }';
    await ask(
      stageOf(startContractServer(rowsByShard(rows))),
      query,
      {},
      { warn: (warning) => warnings.push(warning) },
    );
    expect(warnings).toEqual([{ code: 'RETIRED_DIVISION_CODE', message: 'Retired.', value: '340823' }]);
  });

  it.each<[what: string, query: string, variables: Record<string, unknown>, code: string]>([
    ['no GraphQL', '{ municipalProjects', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ municipalProjects { rows } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { close }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that the contract keeps to itself', '{ matterChanges { hasMore } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      'query($n: Int!) { municipalProjects(first: $n) { totalCount } }',
      { n: 'x' },
      'BAD_USER_INPUT',
    ],
    ['a missing variable', 'query($n: Int!) { municipalProjects(first: $n) { totalCount } }', {}, 'BAD_USER_INPUT'],
    [
      'null where a default stands',
      'query($n: Int = 1) { municipalProjects(first: $n) { totalCount } }',
      { n: null },
      'BAD_USER_INPUT',
    ],
  ])('refuses %s before any shard is asked', async (_what, query, variables, code) => {
    const server = fourCities();
    const answer = await ask(stageOf(server), query, variables);
    expect(codes(answer)).toEqual([code]);
    expect(server.calls).toEqual([]);
  });

  it('stops when the request is aborted', async () => {
    const server = fourCities();
    const controller = new AbortController();
    server.faults.set('340100', () => {
      controller.abort(new Error('The client went away.'));
      return 'UNREACHABLE';
    });
    const query = '{ municipalProjects(first: 1) { nodes { leadBody { municipalProjects { totalCount } } } } }';
    await expect(ask(stageOf(server), query, {}, { signal: controller.signal })).rejects.toThrow(
      'The client went away.',
    );
    expect(server.calls.length).toBeLessThanOrEqual(TEST_SHARDS.length);
  });

  it('holds no more rows than it may', async () => {
    const query =
      '{ a: municipalProjects(first: 12) { nodes { id } } b: municipalProjects(first: 11) { nodes { id } } }';
    const answer = await ask(stageOf(fourCities(), { limits: { maxRowsPerFetch: 20 } }), query);
    expect(codes(answer)).toContain('TOO_MANY_ROWS');
  });

  it('counts the copies of shared entities as rows, so that lists in lists end somewhere', async () => {
    const server = fourCities();
    const query = `{ municipalProjects(first: 12) { nodes { carriesOut { municipalProjects(first: 12) { nodes {
      carriesOut { municipalProjects(first: 12) { nodes { id } } } } } } } } }`;
    const whole = await ask(stageOf(server), query);
    expect(whole.errors).toBeUndefined();
    const answer = await ask(stageOf(server, { limits: { maxRowsPerFetch: 1_000 } }), query);
    expect(new Set(codes(answer))).toEqual(new Set(['TOO_MANY_ROWS']));
    expect(answer.data.municipalProjects.nodes[0].carriesOut.municipalProjects.nodes[0].carriesOut).toEqual({
      municipalProjects: null,
    });
  });

  it('reports calls and gaps to whoever listens', async () => {
    const server = fourCities();
    server.faults.set('340200', () => 'TIMED_OUT');
    const calls: unknown[] = [];
    const gaps: unknown[] = [];
    await ask(
      stageOf(server),
      '{ municipalProjects { totalCount } }',
      {},
      {
        onCall: ({ shard, outcome }) => calls.push([shard, outcome]),
        onGap: (coordinate, { shard, reason, message }) => gaps.push([coordinate, shard, reason, message]),
      },
    );
    expect(calls.toSorted()).toEqual(
      TEST_SHARDS.map((shard) => [shard, shard === '340200' ? 'TIMED_OUT' : 'ANSWERED']),
    );
    expect(gaps).toEqual([['Query.municipalProjects', '340200', 'TIMED_OUT', 'Shard 340200 was made to fail.']]);
  });
});

interface ShardEdge {
  _h_cursor: string;
}

/** What a shard answers for a page of ids. */
interface ShardAnswer {
  _h_edges: ShardEdge[];
  _h_pageInfo: { _h_hasNextPage: boolean } | null;
  nodes: { id: string }[];
}

function cursorOf(id: string): string {
  return encodeKeysetCursor({ order: 'DEADLINE_ASC', value: '2021-12-31', id });
}

/** Ten rows more than there are. */
function lengthened(page: ShardAnswer): Partial<ShardAnswer> {
  const more = Array.from({ length: 10 }, (_, index) => `mp:340100:2021-1${index}`);
  return {
    _h_edges: [...page._h_edges, ...more.map((id) => ({ _h_cursor: cursorOf(id) }))],
    nodes: [...page.nodes, ...more.map((id) => ({ id }))],
  };
}
