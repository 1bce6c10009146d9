import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeKeysetCursor } from '../schema/contract.ts';
import { TWO_CITIES } from './testing/placements.ts';
import { ask, startTestHub, type TestHub } from './testing/startTestHub.ts';
import { listen, type SubgraphServer, startSubgraphServer } from './testing/subgraphServer.ts';

const organizations: Record<string, string> = {
  '113400000000000278': '省教育厅',
  '91340100000000019A': '合肥市城乡建设局',
};
const asOf = '2021-06-17T00:00:00.000Z';
const source = { id: 'provincial-projects', system: 'provincial-projects', name: '省级台账', asOf };

const directoryResolvers = {
  Query: {
    division: (_: unknown, { code }: { code: string }) => ({ code, name: '合肥市', level: 'CITY' }),
    organization: (_: unknown, { id }: { id: string }) => (organizations[id] ? { id, name: organizations[id] } : null),
    officials: () => {
      throw new Error('select name from officials where host = 10.0.0.7');
    },
    countyPairs: () => [{ strong: null }],
  },
  Organization: { __resolveReference: ({ id }: { id: string }) => ({ id, name: organizations[id] ?? null }) },
  Division: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `区划${code}` }) },
};

function project(n: number) {
  const id = `pp:34:K-00${n}`;
  const leadBody = { id: n === 2 ? '91340100000000019A' : '113400000000000278' };
  const lateness = { state: 'NONE', rule: '无', inputs: [], asOf: '2021-06-17' };
  return {
    id,
    title: `课后三点半 ${n}`,
    division: { code: '340000' },
    leadBody,
    status: 'IN_PROGRESS',
    lateness,
    source,
  };
}

const projectResolvers = {
  Query: {
    provincialProjects: () => ({
      nodes: [1, 2, 3].map(project),
      edges: [],
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      coverage: { complete: true, asOf, answered: [source], missing: [] },
    }),
  },
  Matter: { __resolveType: () => 'ProvincialProject' },
};

const LIST = '{ provincialProjects { totalCount nodes { title leadBody { id name } } } }';

describe('the hub', () => {
  let directory: SubgraphServer;
  let projects: SubgraphServer;
  let hub: TestHub;

  beforeAll(async () => {
    directory = await startSubgraphServer('directory', { resolvers: directoryResolvers });
    projects = await startSubgraphServer('provincial-projects', { resolvers: projectResolvers });
    hub = await startTestHub({ directory: directory.url, 'provincial-projects': projects.url });
  });
  afterAll(async () => {
    await hub?.stop();
    await Promise.all([directory?.stop(), projects?.stop()]);
  });

  it('joins rows of one subgraph with names of another', async () => {
    const { status, body } = await ask(hub, LIST);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(body.data.provincialProjects.nodes.map(({ leadBody }: { leadBody: unknown }) => leadBody)).toEqual([
      { id: '113400000000000278', name: '省教育厅' },
      { id: '91340100000000019A', name: '合肥市城乡建设局' },
      { id: '113400000000000278', name: '省教育厅' },
    ]);
  });

  it('asks for each entity once, however many rows refer to it', async () => {
    directory.requests.length = 0;
    await ask(hub, LIST);
    expect(directory.requests).toHaveLength(1);
    expect(directory.requests[0]?.variables.representations).toEqual([
      { __typename: 'Organization', id: '113400000000000278' },
      { __typename: 'Organization', id: '91340100000000019A' },
    ]);
  });

  it('tells subgraphs the day, the calendar and the request', async () => {
    directory.requests.length = 0;
    const { headers, body } = await ask(hub, '{ division(code: "340100") { name } }');
    expect(directory.requests[0]?.headers).toMatchObject({
      'x-guatu-today': '2021-06-17',
      'x-guatu-calendar': expect.stringMatching(/^cn-/),
      'x-guatu-request-id': body.extensions.guatu.requestId,
    });
    expect(headers.get('x-request-id')).toBe(body.extensions.guatu.requestId);
  });

  it('states id, day and instant of every answer, and the calls if they are asked for', async () => {
    const { body } = await ask(hub, LIST, { extensions: { guatu: { calls: true } } });
    const times = { startMs: expect.any(Number), durationMs: expect.any(Number) };
    expect(body.extensions.guatu).toEqual({
      requestId: expect.any(String),
      today: '2021-06-17',
      asOf: expect.stringMatching(/Z$/),
      warnings: [],
      calls: [
        { subgraph: 'provincial-projects', shard: null, outcome: 'OK', ...times },
        { subgraph: 'directory', shard: null, outcome: 'OK', ...times },
      ],
    });
  });

  it('states the plan of a query if it is asked for', async () => {
    const { body } = await ask(hub, LIST, { extensions: { guatu: { plan: true } } });
    expect(body.extensions.guatu.plan).toContain(
      'Fetch 1 from directory, of provincialProjects.nodes.@.leadBody\n    by Organization { __typename id }',
    );
    expect((await ask(hub, LIST)).body.extensions.guatu).not.toHaveProperty('plan');
  });

  it('states it as a tree too', async () => {
    const { body } = await ask(hub, LIST, { extensions: { guatu: { plan: 'tree' } } });
    expect(body.extensions.guatu.plan).toMatchObject({
      kind: 'Sequence',
      nodes: [
        { kind: 'Fetch', id: 0, subgraph: 'provincial-projects', path: [] },
        { kind: 'Fetch', id: 1, subgraph: 'directory', path: ['provincialProjects', 'nodes', '@', 'leadBody'] },
      ],
    });
    expect(body.extensions.guatu.plan.nodes[1].query).toMatch(/^\{\n {2}\.\.\. on Organization \{/);
  });

  it('hides what a failing subgraph says of itself, and logs it', async () => {
    const { status, body } = await ask(hub, '{ officials { totalCount } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ officials: null });
    expect(body.errors).toEqual([
      {
        message: 'Subgraph "directory" answered with an error.',
        path: ['officials'],
        extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'directory', requestId: body.extensions.guatu.requestId },
      },
    ]);
    const logged = hub
      .logLines()
      .find(({ msg, requestId }) => msg === 'hidden error' && requestId === body.extensions.guatu.requestId);
    expect(JSON.stringify(logged)).toContain('10.0.0.7');
  });

  it('accepts a client variable that is called representations', async () => {
    const query =
      'query($representations: Boolean!) { provincialProjects { nodes { leadBody { name @include(if: $representations) } } } }';
    const { body } = await ask(hub, query, { variables: { representations: true } });
    expect(body.errors).toBeUndefined();
    expect(body.data.provincialProjects.nodes[0]).toEqual({ leadBody: { name: '省教育厅' } });
  });

  it('takes names of Object.prototype for aliases', async () => {
    const query =
      '{ constructor: division(code: "340100") { toString: name } hasOwnProperty: division(code: "340100") { valueOf: code } }';
    const { body } = await ask(hub, query);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({ constructor: { toString: '合肥市' }, hasOwnProperty: { valueOf: '340100' } });
  });

  it('writes one line a request, with operation, duration, calls and codes, and no values', async () => {
    const { body } = await ask(
      hub,
      'query WhoLeads($id: ID!) { organization(id: $id) { name } officials { totalCount } }',
      {
        variables: { id: '91340100000000019A' },
      },
    );
    const lines = hub
      .logLines()
      .filter(({ requestId, msg }) => requestId === body.extensions.guatu.requestId && msg === 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      operation: 'WhoLeads',
      type: 'query',
      durationMs: expect.any(Number),
      callCount: 1,
      calls: { directory: 'ERRORS' },
      errors: { SUBGRAPH_FAILED: 1 },
    });
    expect(JSON.stringify(lines[0])).not.toContain('91340100000000019A');
  });

  describe('refuses', () => {
    it.each([
      ['a syntax error', '{ division', {}, 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['a hidden field', '{ matterChanges { hasMore } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['a missing variable', 'query($code: ID!) { division(code: $code) { name } }', {}, 'BAD_USER_INPUT'],
      ['a query without end', `{ ${'__typename '.repeat(10_001)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
      ['a subscription', 'subscription { x }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['a mutation', 'mutation { x }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['an unknown operation', 'query A { __typename }', { operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
      ['an unknown option', '{ __typename }', { extensions: { guatu: { complet: true } } }, 'BAD_USER_INPUT'],
      [
        'an option of the wrong kind',
        '{ __typename }',
        { extensions: { guatu: { shardTimeoutMs: '1' } } },
        'BAD_USER_INPUT',
      ],
    ])('%s', async (_, query, options, code) => {
      const { status, body } = await ask(hub, query, options);
      expect(status).toBe(400);
      expect(body.errors[0].extensions).toEqual({ code });
    });

    it('a form that another site could send', async () => {
      const response = await fetch(`${hub.address}/graphql?query={__typename}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    });

    it('a body that is no JSON, one that is too large, an unknown path', async () => {
      const post = (body: string) =>
        fetch(`${hub.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answers = [await post('{'), await post('x'.repeat(1_100_000)), await fetch(`${hub.address}/none`)];
      const codes = await Promise.all(
        answers.map(async (answer) => {
          const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
          return [answer.status, errors[0]?.extensions.code];
        }),
      );
      expect(codes).toEqual([
        [400, 'BAD_REQUEST'],
        [413, 'REQUEST_TOO_LARGE'],
        [404, 'NOT_FOUND'],
      ]);
    });
  });

  it('answers GET with the header that browsers of other sites cannot send', async () => {
    const response = await fetch(`${hub.address}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });
});

describe('a query that could cost more than it may', () => {
  const LIST_OF =
    'query($filter: MunicipalProjectFilter) { municipalProjects(first: 60, filter: $filter) { nodes { id } } }';
  let hefei: SubgraphServer;
  let hub: TestHub;
  beforeAll(async () => {
    hefei = await startSubgraphServer('municipal-projects', { resolvers: cityResolvers('340100', '合肥市') });
    const addresses = { '340100': hefei.url, '340200': hefei.url };
    const settings = { limits: { maxQueryCost: 100 } };
    hub = await startTestHub({ 'municipal-projects': { shards: addresses } }, settings, TWO_CITIES);
  });
  afterAll(async () => {
    await hub?.stop();
    await hefei?.stop();
  });

  it('is refused with its estimate before anybody is asked; the same of one city is answered', async () => {
    const { status, body } = await ask(hub, LIST_OF);
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/^Expected a query that costs at most 100, got one estimated at \d+;/),
        extensions: { code: 'QUERY_TOO_COSTLY' },
      },
    ]);
    expect(hefei.requests).toEqual([]);
    const ofOne = await ask(hub, LIST_OF, { variables: { filter: { matter: { division: '340100' } } } });
    expect(ofOne.body.errors).toBeUndefined();
    expect(ofOne.body.data.municipalProjects.nodes).not.toEqual([]);
  });
});

describe('a subgraph that is away', () => {
  const running: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(it: T): T => {
    running.push(it);
    return it;
  };
  afterEach(async () => {
    for (const it of running.splice(0).reverse()) await it.stop();
  });

  it('costs its own fields, each null with code, subgraph and path, and no address', async () => {
    const projects = keep(await startSubgraphServer('provincial-projects', { resolvers: projectResolvers }));
    const closed = await freePort();
    const hub = keep(
      await startTestHub({ directory: `http://127.0.0.1:${closed}/graphql`, 'provincial-projects': projects.url }),
    );
    const { status, body } = await ask(hub, LIST);
    expect(status).toBe(200);
    expect(body.data.provincialProjects.nodes[1]).toEqual({
      title: '课后三点半 2',
      leadBody: { id: '91340100000000019A', name: null },
    });
    expect(body.errors).toEqual(
      [0, 1, 2].map((index) => ({
        message: 'Subgraph "directory" cannot be reached.',
        path: ['provincialProjects', 'nodes', index, 'leadBody', 'name'],
        extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'directory' },
      })),
    );
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|localhost|\bat /);
  });

  it('is used again as soon as it is back, and readiness says so', async () => {
    const port = await freePort();
    const hub = keep(await startTestHub({ directory: `http://127.0.0.1:${port}/graphql` }));
    const query = '{ division(code: "340100") { name } }';
    expect((await ask(hub, query)).body).toMatchObject({ data: { division: null }, errors: [{ path: ['division'] }] });
    const before = await fetch(`${hub.address}/readyz`);
    expect(before.status).toBe(200);
    const text = await before.text();
    expect(JSON.parse(text)).toEqual({
      status: 'ready',
      complete: false,
      supergraph: expect.any(String),
      subgraphs: [{ subgraph: 'directory', shard: null, up: false, reason: 'UNREACHABLE' }],
    });
    expect(text).not.toMatch(/127\.0\.0\.1|http:/);

    keep(await startSubgraphServer('directory', { resolvers: directoryResolvers, port }));
    expect((await ask(hub, query)).body.data).toEqual({ division: { name: '合肥市' } });
    await expect
      .poll(async () => (await (await fetch(`${hub.address}/readyz`)).json()) as unknown, { timeout: 10_000 })
      .toMatchObject({ complete: true, subgraphs: [{ up: true }] });
    expect(hub.logLines().map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['subgraph does not answer', 'subgraph answers again']),
    );
  });

  it('is given up after its timeout, which a request may lower and not raise', async () => {
    const hanging = keep(
      await startSubgraphServer('directory', {
        resolvers: directoryResolvers,
        beforeAnswer: () => new Promise(() => {}),
      }),
    );
    const hub = keep(await startTestHub({ directory: { url: hanging.url, timeoutMs: 300 } }));
    const query = '{ division(code: "340100") { name } }';
    const message = async (shardTimeoutMs: number) =>
      (await ask(hub, query, { extensions: { guatu: { shardTimeoutMs } } })).body.errors;
    const expected = (ms: number) => [
      {
        message: `Subgraph "directory" did not answer within ${ms} ms.`,
        path: ['division'],
        extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph: 'directory' },
      },
    ];
    expect(await message(50)).toEqual(expected(50));
    const said = () => hub.logLines().filter(({ msg }) => msg === 'subgraph does not answer');
    expect(said()).toEqual([]);
    expect(await message(60_000)).toEqual(expected(300));
    expect(said()).toHaveLength(1);
  });

  it('is given up when the request as a whole takes too long', async () => {
    const hanging = keep(
      await startSubgraphServer('directory', {
        resolvers: directoryResolvers,
        beforeAnswer: () => new Promise(() => {}),
      }),
    );
    const hub = keep(await startTestHub({ directory: hanging.url }, { limits: { requestTimeoutMs: 1_500 } }));
    const { status, body } = await ask(hub, '{ division(code: "340100") { name } }');
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: 'Subgraph "directory" did not answer before the deadline of the request.',
        path: ['division'],
        extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph: 'directory' },
      },
    ]);
  });

  it('leaves the hub alive with none up at all', async () => {
    const hub = keep(await startTestHub({ directory: 'http://127.0.0.1:1/graphql' }));
    expect(await (await fetch(`${hub.address}/healthz`)).json()).toEqual({ status: 'alive' });
    expect((await ask(hub, '{ __typename __schema { queryType { name } } }')).body.data).toEqual({
      __typename: 'Query',
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('a shard that is away', () => {
  const QUERY = `{ municipalProjects { nodes { id title } totalCount coverage { complete answered { name } missing { name reason } } } }`;
  let hefei: SubgraphServer;
  let hub: TestHub;
  beforeAll(async () => {
    hefei = await startSubgraphServer('municipal-projects', { resolvers: cityResolvers('340100', '合肥市') });
    const addresses = { '340100': hefei.url, '340200': `http://127.0.0.1:${await freePort()}/graphql` };
    hub = await startTestHub({ 'municipal-projects': { shards: addresses } }, {}, TWO_CITIES);
  });
  afterAll(async () => {
    await hub?.stop();
    await hefei?.stop();
  });

  it('costs its own rows, as the coverage says, and is no error', async () => {
    const { body } = await ask(hub, QUERY);
    expect(body.errors).toBeUndefined();
    expect(body.data.municipalProjects).toEqual({
      nodes: [{ id: 'mp:340100:2021-0001', title: '停车乱、停车难' }],
      totalCount: 1,
      coverage: {
        complete: false,
        answered: [{ name: '合肥市' }],
        missing: [{ name: '芜湖市', reason: 'UNREACHABLE' }],
      },
    });
  });

  it('fails the field for a request that demands completeness', async () => {
    const { status, body } = await ask(hub, QUERY, { extensions: { guatu: { complete: true } } });
    expect(status).toBe(200);
    expect(body.data).toEqual({ municipalProjects: null });
    expect(body.errors[0]).toMatchObject({
      path: ['municipalProjects'],
      extensions: { code: 'INCOMPLETE', subgraph: 'municipal-projects' },
    });
  });

  it('is not said to fail because one client did not wait', async () => {
    const hanging = createServer((request) => request.resume());
    await listen(hanging, 0);
    const addresses = { '340100': hefei.url, '340200': { url: urlOf(hanging), timeoutMs: 60_000 } };
    const impatient = await startTestHub({ 'municipal-projects': { shards: addresses } }, {}, TWO_CITIES);
    const query = '{ municipalProjects { coverage { missing { reason since } } } }';
    const { body } = await ask(impatient, query, { extensions: { guatu: { shardTimeoutMs: 2_500 } } });
    expect(body.data.municipalProjects.coverage.missing).toEqual([{ reason: 'TIMED_OUT', since: null }]);
    expect(impatient.logLines().filter(({ msg }) => msg === 'subgraph does not answer')).toEqual([]);
    await impatient.stop();
    hanging.close();
  });

  it('is not ready if it says that it is another', async () => {
    const error = { message: 'This is shard 340300.', extensions: { code: 'WRONG_SHARD' } };
    const another = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ errors: [error] }));
    });
    await listen(another, 0);
    const addresses = { '340100': hefei.url, '340200': urlOf(another) };
    const misled = await startTestHub({ 'municipal-projects': { shards: addresses } }, {}, TWO_CITIES);
    expect(await (await fetch(`${misled.address}/readyz`)).json()).toMatchObject({
      complete: false,
      subgraphs: [
        { shard: '340100', up: true },
        { shard: '340200', up: false, reason: 'FAILED' },
      ],
    });
    await misled.stop();
    another.close();
  });

  it('is named where a row of it is asked for', async () => {
    const { body } = await ask(hub, '{ municipalProject(id: "mp:340200:2021-0001") { title } }');
    expect(body.data).toEqual({ municipalProject: null });
    expect(body.errors[0]).toMatchObject({
      path: ['municipalProject'],
      extensions: { code: 'SHARD_UNREACHABLE', subgraph: 'municipal-projects', shard: '340200' },
    });
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|http:/);
  });

  it('hears of no question that cannot concern it', async () => {
    hefei.requests.length = 0;
    const { body } = await ask(
      hub,
      '{ municipalProjects(filter: { matter: { division: "340102" } }) { coverage { complete } } }',
    );
    expect(body.data.municipalProjects.coverage).toEqual({ complete: true });
    expect(hefei.requests[0]?.headers['x-guatu-shard']).toBe('340100');
  });
});

describe('a request under way', () => {
  it('is broken off below when its client goes away', async () => {
    const arrived = Promise.withResolvers<void>();
    const brokenOff = Promise.withResolvers<void>();
    const server: Server = createServer((request, response) => {
      request.resume();
      arrived.resolve();
      response.once('close', () => brokenOff.resolve());
    });
    await listen(server, 0);
    const hub = await startTestHub({ directory: { url: urlOf(server), timeoutMs: 60_000 } });
    const client = new AbortController();
    const asked = ask(hub, '{ division(code: "340100") { name } }', { signal: client.signal });
    await arrived.promise;
    client.abort();
    await expect(asked).rejects.toThrow();
    await brokenOff.promise;
    await expect
      .poll(() => hub.logLines())
      .toContainEqual(expect.objectContaining({ msg: 'request', cancelled: true }));
    await hub.stop();
    server.close();
  });

  it('is broken off when a stopping hub has waited long enough', async () => {
    const arrived = Promise.withResolvers<void>();
    const directory = await startSubgraphServer('directory', {
      resolvers: directoryResolvers,
      beforeAnswer: () => {
        arrived.resolve();
        return new Promise(() => {});
      },
    });
    const limits = { stopTimeoutMs: 50, subgraphTimeoutMs: 60_000 };
    const hub = await startTestHub({ directory: directory.url }, { limits });
    const outcome = ask(hub, '{ division(code: "340100") { name } }').then(
      ({ body }) => body.data,
      () => 'connection closed',
    );
    await arrived.promise;
    await hub.stop();
    expect([{ division: null }, 'connection closed']).toContainEqual(await outcome);
    await directory.stop();
  });

  it('is answered although the hub is told to stop meanwhile; new ones are not taken', async () => {
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const directory = await startSubgraphServer('directory', {
      resolvers: directoryResolvers,
      beforeAnswer: () => {
        arrived.resolve();
        return release.promise;
      },
    });
    const hub = await startTestHub({ directory: directory.url });
    const asked = ask(hub, '{ division(code: "340100") { name } }');
    await arrived.promise;
    const stopped = hub.stop();
    await expect(fetch(`${hub.address}/healthz`)).rejects.toThrow();
    release.resolve();
    expect((await asked).body.data).toEqual({ division: { name: '合肥市' } });
    await stopped;
    await directory.stop();
  });
});

describe('a hub that is told to serve something else', () => {
  it('serves other subgraphs at other addresses, to whoever asks from then on', async () => {
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const former = await startSubgraphServer('directory', {
      resolvers: directoryResolvers,
      beforeAnswer: () => {
        arrived.resolve();
        return release.promise;
      },
    });
    const directory = await startSubgraphServer('directory', { resolvers: directoryResolvers });
    const projects = await startSubgraphServer('provincial-projects', { resolvers: projectResolvers });
    // A planner for another supergraph may take longer to make than a subgraph may take to answer.
    const hub = await startTestHub({ directory: former.url }, { limits: { subgraphTimeoutMs: 20_000 } });
    expect((await ask(hub, LIST)).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const asked = ask(hub, '{ division(code: "340100") { name } }');
    await arrived.promise;

    await hub.reload({ directory: directory.url, 'provincial-projects': projects.url });
    expect((await ask(hub, LIST)).body.data.provincialProjects.nodes[0].leadBody.name).toBe('省教育厅');
    expect(directory.requests).toHaveLength(1);
    const { subgraphs } = await (await fetch(`${hub.address}/readyz`)).json();
    expect(subgraphs.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual([
      'directory',
      'provincial-projects',
    ]);

    // What was under way ends as it began.
    release.resolve();
    expect((await asked).body.data).toEqual({ division: { name: '合肥市' } });
    await hub.stop();
    await Promise.all([former.stop(), directory.stop(), projects.stop()]);
  });

  it('goes on as before where what it is told does not fit together', async () => {
    const directory = await startSubgraphServer('directory', { resolvers: directoryResolvers });
    const hub = await startTestHub({ directory: directory.url });
    await expect(hub.reload({ directory: undefined })).rejects.toThrow('subgraphs.directory');
    expect((await ask(hub, '{ division(code: "340100") { name } }')).body.data).toEqual({
      division: { name: '合肥市' },
    });
    await hub.stop();
    await directory.stop();
  });
});

/** A city with one project. */
function cityResolvers(shard: string, name: string) {
  const id = `mp:${shard}:2021-0001`;
  const node = { ...project(1), id, title: '停车乱、停车难' };
  const cursor = encodeKeysetCursor({ order: 'DEADLINE_ASC', value: null, id });
  const city = { id: `municipal-projects:${shard}`, system: 'municipal-projects', shard, name, asOf };
  return {
    Query: {
      municipalProjects: () => ({
        edges: [{ cursor, node }],
        nodes: [node],
        totalCount: 1,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
        coverage: { complete: true, asOf, answered: [city], missing: [] },
      }),
    },
    Matter: { __resolveType: () => 'MunicipalProject' },
  };
}

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
