/** A shard proxy, asked as a router asks any subgraph. */
import { buildClientSchema, buildSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleContract, HEADERS } from '../../schema/contract.ts';
import { type Province, startProvince } from './province.ts';

interface ProxyAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; a wrong step fails the test
  body: any;
}

let province: Province;
let url: string;
beforeAll(async () => {
  province = await startProvince();
  url = province.subgraphUrls['municipal-projects'];
});
afterAll(() => province?.stop());

async function post(body: string, headers: Record<string, string> = {}): Promise<ProxyAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const ask = (query: string, more: object = {}, headers?: Record<string, string>) =>
  post(JSON.stringify({ query, ...more }), headers);

describe('a shard proxy', () => {
  it('serves its contract to whoever composes', async () => {
    const { body } = await ask('{ __typename _service { sdl } }');
    expect(body).toEqual({ data: { __typename: 'Query', _service: { sdl: assembleContract('municipal-projects') } } });
  });

  it('resolves representations in their order, rows by their shard and others over all shards', async () => {
    const [far, near] = [province.projectOf('340700'), province.projectOf('340100')];
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on MunicipalProject { id source { shard } } ... on Division { code municipalProjects { totalCount } }
    } }`;
    const { body } = await ask(query, {
      variables: {
        representations: [
          { __typename: 'MunicipalProject', id: far },
          { __typename: 'Division', code: '340700' },
          { __typename: 'MunicipalProject', id: near },
        ],
      },
    });
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toEqual([
      { id: far, source: { shard: '340700' } },
      { code: '340700', municipalProjects: { totalCount: 9 } },
      { id: near, source: { shard: '340100' } },
    ]);
  });

  it('tells tools its schema', async () => {
    const { body } = await ask(getIntrospectionQuery());
    const told = buildClientSchema(body.data as IntrospectionQuery).getType('MunicipalProject');
    const written = buildSchema(assembleContract('municipal-projects'), { assumeValidSDL: true });
    expect(Object.keys((told as { getFields(): object }).getFields())).toEqual(
      Object.keys((written.getType('MunicipalProject') as { getFields(): object }).getFields()),
    );
  });

  it('refuses to mix questions for the schema with questions for rows', async () => {
    const { body } = await ask('{ __schema { queryType { name } } municipalProjects { totalCount } }');
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } }, municipalProjects: null });
    expect(body.errors).toMatchObject([{ path: ['municipalProjects'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  const dayOf = async (headers?: Record<string, string>) => {
    const { body } = await ask('{ municipalProjects(first: 1) { nodes { lateness { asOf } } } }', {}, headers);
    return body.data.municipalProjects.nodes[0].lateness.asOf;
  };

  it('counts with the day of its configuration, or with that of the hub that asks', async () => {
    expect(await dayOf()).toBe('2021-06-17');
    expect(await dayOf({ [HEADERS.today]: '2021-12-30' })).toBe('2021-12-30');
  });

  it('hands the calendar of the hub on, and what shards say of it back', async () => {
    const { body } = await ask('{ municipalProjects { totalCount } }', {}, { [HEADERS.calendar]: 'other-1' });
    expect(body.extensions.warnings.map(({ code }: { code: string }) => code)).toEqual(Array(3).fill('OTHER_CALENDAR'));
    expect(body.extensions.warnings[0].message).toContain('the hub by other-1');
  });

  it('keeps the id of a request, or gives it one', async () => {
    expect((await ask('{ __typename }', {}, { [HEADERS.requestId]: 'r-1' })).headers.get('x-request-id')).toBe('r-1');
    expect((await ask('{ __typename }')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hands on warnings of shards, each once', async () => {
    const { body } = await ask('{ municipalProjects(filter: { matter: { division: "999999" } }) { totalCount } }');
    expect(body.data).toEqual({ municipalProjects: { totalCount: 0 } });
    expect(body.extensions.warnings).toMatchObject([{ code: 'UNKNOWN_DIVISION_CODE', value: '999999' }]);
  });

  it('states its calls if they are asked for', async () => {
    const { body } = await ask('{ municipalProjects { totalCount } }', { extensions: { guatu: { calls: true } } });
    expect(body.extensions.guatu.calls).toEqual(
      ['340100', '340200', '340700'].map((shard) => ({
        ...{ subgraph: 'municipal-projects', shard, outcome: 'OK', durationMs: expect.any(Number) },
      })),
    );
  });

  it.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['a list of requests', '[{"query":"{ __typename }"}]', 400, 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['variables that are no object', '{"query":"{ __typename }","variables":[]}', 400, 'BAD_REQUEST'],
    ['a body that is too large', JSON.stringify({ query: ' '.repeat(1_100_000) }), 413, 'REQUEST_TOO_LARGE'],
    ['a hash for a query', '{"extensions":{"persistedQuery":{"version":1}}}', 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await post(body);
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['a syntax error', '{ municipalProjects', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a query without end', `{ ${'__typename '.repeat(10_001)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a question for the schema that does not fit it', '{ __schema { nothing } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { x }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation', 'query A { __typename }', { operationName: 'B' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query($id: ID!) { municipalProject(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['an unknown option', '{ __typename }', { extensions: { guatu: { complet: true } } }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, query, more, code) => {
    const { status, body } = await ask(query, more);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toEqual({ code });
    expect(status).toBe(400);
  });

  it('says where a syntax error is', async () => {
    const { body } = await ask('{\n  municipalProjects(');
    expect(body.errors[0]).toMatchObject({ locations: [{ line: 2, column: 21 }] });
  });

  it.each([
    [HEADERS.today, 'tomorrow', 'Header x-guatu-today: Expected an ISO date such as 2021-06-17.'],
    [HEADERS.calendar, 'a b', 'Header x-guatu-calendar: Expected 1 to 128 characters of ASCII without spaces.'],
    [HEADERS.requestId, 'é', 'Header x-guatu-request-id: Expected 1 to 128 characters of ASCII without spaces.'],
  ])('refuses a header %s that it could not hand on', async (name, value, message) => {
    const { status, body } = await ask('{ __typename }', {}, { [name]: value });
    expect(body).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(status).toBe(400);
  });

  it('serves nothing else', async () => {
    for (const address of [url, new URL('/', url), new URL('/none', url)]) {
      const response = await fetch(address);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
      expect(response.status).toBe(404);
    }
  });

  it.each([20, 1_000])('refuses a query of %i lists within lists', async (levels) => {
    const query = `{ ${'municipalProjects { nodes { leadBody { '.repeat(levels)} id ${'} } }'.repeat(levels)} }`;
    const { status, body } = await ask(query);
    const tooDeep = (depth: number) => ({
      message: `Expected a query of at most 50 fields within fields, got ${depth}.`,
      extensions: { code: 'QUERY_TOO_LARGE' },
    });
    const unparsed = {
      message: 'Syntax Error: The query is nested too deeply.',
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    };
    // How deep the parser comes before its stack is full depends on how much of it was compiled by then.
    const expected = levels === 20 ? [tooDeep(61)] : [tooDeep(3_001), unparsed];
    expect(expected.map((error) => ({ errors: [error] }))).toContainEqual(body);
    expect(status).toBe(400);
  });
});

describe('a shard proxy with a city down', () => {
  beforeAll(() => province.stopCity('340200'));

  it('is alive and ready, and says what is missing', async () => {
    expect(await (await fetch(new URL('/healthz', url))).json()).toEqual({ status: 'alive' });
    const ready = await fetch(new URL('/readyz', url));
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      complete: false,
      subgraph: 'municipal-projects',
      subgraphs: [
        { subgraph: 'municipal-projects', shard: '340100', up: true },
        { subgraph: 'municipal-projects', shard: '340200', up: false, reason: 'UNREACHABLE' },
        { subgraph: 'municipal-projects', shard: '340700', up: true },
      ],
    });
  });

  it('fails a list rather than answer it without the city, if that is asked for', async () => {
    const query = '{ municipalProjects { totalCount } }';
    expect((await ask(query)).body).toEqual({ data: { municipalProjects: { totalCount: 39 } } });
    const { status, body } = await ask(query, { extensions: { guatu: { complete: true } } });
    expect(status).toBe(200);
    expect(body.data).toEqual({ municipalProjects: null });
    expect(body.errors).toMatchObject([{ path: ['municipalProjects'], extensions: { code: 'INCOMPLETE' } }]);
  });

  it('fails a row of the city at its place, names the shard and no address', async () => {
    const query = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on MunicipalProject { id title } } }';
    const of = ['340200', '340100'].map((city) => ({ __typename: 'MunicipalProject', id: province.projectOf(city) }));
    const { status, body } = await ask(query, { variables: { of } });
    expect(status).toBe(200);
    expect(body.data._entities).toMatchObject([null, { id: of[1]?.id }]);
    expect(body.errors).toMatchObject([
      {
        path: ['_entities', 0],
        extensions: { code: 'SHARD_UNREACHABLE', subgraph: 'municipal-projects', shard: '340200' },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|http:/);
  });
});
