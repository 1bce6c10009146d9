/** The examples for frontend teams, run as they are against the demo province, a city down among it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gql } from '@apollo/client';
import { executeCodegen } from '@graphql-codegen/cli';
import { buildSchema, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../gateway/testing/subgraphServer.ts';
import { startTestDemo, type TestDemo } from '../test/support/demo.ts';
import { createCache } from './frontend-apollo-client/src/createCache.ts';
import { createClient } from './frontend-apollo-client/src/createClient.ts';
import { errorsOf } from './frontend-apollo-client/src/errorsOf.ts';
import * as apolloQuestions from './frontend-apollo-client/src/questions.ts';
import { adviseOn } from './frontend-plain-fetch/src/adviseOn.ts';
import { ask } from './frontend-plain-fetch/src/ask.ts';
import { askById } from './frontend-plain-fetch/src/askById.ts';
import { describeCoverage } from './frontend-plain-fetch/src/describeCoverage.ts';
import { CITY_PROJECTS, ONE_MATTER, OVERDUE } from './frontend-plain-fetch/src/questions.ts';
import { readPages } from './frontend-plain-fetch/src/readPages.ts';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const STACKS = ['frontend-plain-fetch', 'frontend-apollo-client'];
const MANIFESTS = STACKS.map((stack) => fileOf(`${stack}/src/generated/persisted-documents.json`));

const HUAINAN = '340400';
const FUYANG = '341200';
const FUYANG_SYSTEM = `mp:${FUYANG}`;

let demo: TestDemo;
let url: string;
/** A matter that only the city knows all of. */
let fuyangMatter: string;

beforeAll(async () => {
  demo = await startTestDemo({ hub: { persistedDocuments: MANIFESTS, limits: { subgraphTimeoutMs: 20_000 } } });
  url = `${demo.hubUrl}/graphql`;
  const { data } = await demo.ask(
    `{ municipalProjects(filter: { matter: { division: ["${FUYANG}"] } }, first: 1) { nodes { id } } }`,
  );
  fuyangMatter = data.municipalProjects.nodes[0].id;
});
afterAll(() => demo?.stop());

/** Bodies of the requests that are sent while it runs. */
async function bodiesSent(run: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const spy = vi.spyOn(globalThis, 'fetch');
  try {
    await run();
    return spy.mock.calls.map(([, init]) => JSON.parse(String(init?.body)) as Record<string, unknown>);
  } finally {
    spy.mockRestore();
  }
}

describe('the guide for frontend teams', () => {
  const guide = readFileSync(fileOf('../docs/guides/frontend.md'), 'utf8');
  const quotes = [...guide.matchAll(/^```ts (\S+)\n([\s\S]*?)^```/gm)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));

  it.each(quotes)('quotes $path as it is', ({ path, text }) => {
    expect(readFileSync(fileOf(`../${path}`), 'utf8')).toContain(text);
  });

  it('quotes both examples', () => {
    for (const stack of STACKS) expect(quotes.filter(({ path }) => path.includes(stack))).not.toEqual([]);
  });
});

describe.each(STACKS)('%s', (stack) => {
  it('generates from a running hub what it ships', async () => {
    const { default: config } = await import(fileOf(`${stack}/codegen.ts`));
    const cwd = fileOf(stack);
    const { result, error } = await executeCodegen({ ...config, schema: url, cwd, silent: true, errorsOnly: true });
    expect(error).toBeNull();
    expect(result).toHaveLength(4);
    for (const { filename, content } of result) {
      expect(readFileSync(join(cwd, filename), 'utf8'), filename).toBe(`${content.trimEnd()}\n`);
    }
  });

  it('starts as its README says', async () => {
    const arguments_ = [fileOf(`${stack}/src/main.ts`), url];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, arguments_);
    expect(stdout).toMatch(/逾期 \d+ 个工作日/);
    expect(stdout).toMatch(/629/);
    expect(stdout).toMatch(/措施 1：/);
    expect(stderr).toBe('');
  });
});

describe('plain fetch', () => {
  const everyOverdue = async () => {
    const rows: { id: string; division: { name: string | null } }[] = [];
    let totalCount = 0;
    const pages = readPages(async (after) => {
      const { data, errors } = await askById({ url }, OVERDUE, { division: [HUAINAN], first: 50, after });
      expect(errors).toBeUndefined();
      return data?.matters as NonNullable<NonNullable<typeof data>['matters']>;
    });
    for await (const page of pages) {
      rows.push(...page.nodes);
      totalCount = page.totalCount;
    }
    return { rows, totalCount };
  };

  it('reads a list to its end, each row once', async () => {
    const { rows, totalCount } = await everyOverdue();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toHaveLength(totalCount);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(totalCount);
  });

  it('knows by the code when to begin anew, and what to report', async () => {
    const wrongCursor = await ask({ url }, OVERDUE, { first: 1, after: 'made-up' });
    expect(wrongCursor.data).toEqual({ matters: null });
    expect(wrongCursor.errors?.map(adviseOn)).toEqual(['START_FROM_FIRST_PAGE']);
    const tooMany = await ask({ url }, OVERDUE, { first: 5_000 });
    expect(tooMany.errors?.map(adviseOn)).toEqual(['REPORT']);
  });

  it('ends a request that nobody waits for any more', async () => {
    const controller = new AbortController();
    const asked = ask({ url, signal: controller.signal }, OVERDUE, { first: 500 });
    controller.abort();
    await expect(asked).rejects.toThrow(/aborted/);
  });

  it('sends the id of a document instead of its text', async () => {
    const bodies = await bodiesSent(() => askById({ url }, ONE_MATTER, { id: fuyangMatter }));
    expect(bodies).toEqual([{ documentId: ONE_MATTER.__meta__?.hash, variables: { id: fuyangMatter } }]);
  });
});

describe('Apollo Client', () => {
  it('grows one list, page by page', async () => {
    const client = createClient(url);
    const variables = { division: [HUAINAN], first: 20 };
    const list = client.watchQuery({ query: apolloQuestions.OVERDUE, variables });
    const watching = list.subscribe({ next() {} });
    const { data } = await list.refetch();
    await list.fetchMore({ variables: { after: data?.matters?.pageInfo.endCursor } });
    watching.unsubscribe();
    const kept = client.readQuery({ query: apolloQuestions.OVERDUE, variables })?.matters;
    client.stop();
    expect(new Set(kept?.edges.map(({ node }) => node.id)).size).toBe(40);
    expect(kept?.pageInfo.hasNextPage).toBe(true);
  });

  it('has the code of an answer without data, and throws on what the graph did not say', async () => {
    const client = createClient(url);
    const { data, error } = await client.query({ query: apolloQuestions.OVERDUE, variables: { first: 5_000 } });
    expect(data?.matters).toBeNull();
    expect(client.readQuery({ query: apolloQuestions.OVERDUE, variables: { first: 1 } })?.matters).toBeNull();
    expect(errorsOf(error)).toEqual([{ code: 'PAGE_SIZE_OUT_OF_RANGE', at: 'matters' }]);
    expect(() => errorsOf(new Error('no connection'))).toThrow('no connection');
    client.stop();
  });

  it('ends a request that nobody waits for any more', async () => {
    const client = createClient(url);
    const controller = new AbortController();
    // A signal that aborts before the link has it is not looked at, and one after the answer is too late.
    const send = globalThis.fetch;
    const sent = vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
      const answer = send(...request);
      controller.abort();
      return answer;
    });
    const asked = client.query({
      query: apolloQuestions.OVERDUE,
      variables: { first: 500 },
      context: { fetchOptions: { signal: controller.signal } },
    });
    expect((await asked).error?.name).toBe('AbortError');
    sent.mockRestore();
    client.stop();
  });

  it('sends the id of a document instead of its text', async () => {
    const client = createClient(url);
    const asked = () => client.query({ query: apolloQuestions.ONE_MATTER, variables: { id: fuyangMatter } });
    const bodies = await bodiesSent(asked);
    client.stop();
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toHaveProperty('query');
    expect(bodies[0]).toHaveProperty('extensions.persistedQuery.version', 1);
  });
});

describe('a cache over the graph', () => {
  it('knows every type of matter', () => {
    const schema = buildSchema(readFileSync(fileOf('../schema/api.graphql'), 'utf8'));
    const matter = schema.getType('Matter');
    const types = isInterfaceType(matter) ? schema.getPossibleTypes(matter).map(({ name }) => name) : [];
    const query = gql`{ matter(id: "a") { ... on Matter { id } } }`;
    for (const type of types) {
      const cache = createCache();
      cache.writeQuery({ query, data: { matter: { __typename: type, id: 'a' } } });
      expect(cache.readQuery({ query }), type).toEqual({ matter: { __typename: type, id: 'a' } });
    }
    expect(types.length).toBeGreaterThan(1);
  });

  it('keeps a past state apart from the matter of today', async () => {
    const query = gql`{ matterStates(asOf: "2021-05-31", first: 1) { nodes { id asOf matter { id status } status } } }`;
    const { data } = await demo.ask(query.loc?.source.body.replaceAll('{ ', '{ __typename ') ?? '');
    const cache = createCache();
    cache.writeQuery({ query, data });
    const kept = Object.keys(cache.extract()).filter((key) => key !== 'ROOT_QUERY' && key !== '__META');
    expect(kept).toEqual([expect.stringMatching(/^(?!MatterState)\w+:/)]);
  });
});

describe('while a city is down', () => {
  beforeAll(() => demo.stopSystem(FUYANG_SYSTEM));
  afterAll(() => demo.startSystem(FUYANG_SYSTEM));

  it('plain fetch says what is missing beside what is there', async () => {
    const { data, errors } = await ask({ url }, CITY_PROJECTS, { first: 3 });
    expect(errors).toBeUndefined();
    expect(data?.municipalProjects?.nodes).toHaveLength(3);
    expect(data?.municipalProjects?.coverage).toMatchObject({ complete: false, missing: [{ name: '阜阳市' }] });
    const words = data?.municipalProjects && describeCoverage(data.municipalProjects.coverage);
    expect(words).toMatch(/^截至 \d{4}\/\d+\/\d+ \d{2}:\d{2}；至少；阜阳市：\d{4}\/\d+\/\d+ \d{2}:\d{2} 起无应答$/);
  });

  it('plain fetch has null and an error where only the city knows', async () => {
    const { data, errors = [] } = await ask({ url }, ONE_MATTER, { id: fuyangMatter });
    expect(data?.matter).toMatchObject({ id: fuyangMatter, measures: null });
    expect(errors.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
      { path: ['matter', 'measures'], code: 'SHARD_UNREACHABLE', subgraph: 'municipal-projects', shard: FUYANG },
    ]);
    expect(errors.map(adviseOn)).toEqual(['ASK_AGAIN_LATER']);
  });

  it('Apollo Client shows what came, and what did not', async () => {
    const client = createClient(url);
    const [matter, list] = await Promise.all([
      client.query({ query: apolloQuestions.ONE_MATTER, variables: { id: fuyangMatter } }),
      client.query({ query: apolloQuestions.CITY_PROJECTS, variables: { first: 3 } }),
    ]);
    client.stop();
    expect(matter.data?.matter).toMatchObject({ id: fuyangMatter, measures: null });
    expect(errorsOf(matter.error)).toEqual([{ code: 'SHARD_UNREACHABLE', at: 'matter.measures' }]);
    expect(list.data?.municipalProjects).toMatchObject({ coverage: { missing: [{ name: '阜阳市' }] } });
    expect(errorsOf(list.error)).toEqual([]);
  });
});

describe('against a hub that does not know their documents', () => {
  const bodies: Record<string, unknown>[] = [];
  let forgetful: Server;
  let address: string;
  beforeAll(async () => {
    forgetful = createServer(async (request, response) => {
      const body = JSON.parse((await Array.fromAsync(request)).join('')) as Record<string, unknown>;
      bodies.push(body);
      const { status, answer } = await forget(body);
      response.writeHead(status, { 'content-type': 'application/graphql-response+json' });
      response.end(answer);
    });
    await listen(forgetful, 0);
    address = `http://127.0.0.1:${(forgetful.address() as AddressInfo).port}`;
  });
  beforeEach(() => void bodies.splice(0));
  afterAll(() => void forgetful?.close());

  it('plain fetch asks by text', async () => {
    const { data, errors } = await askById({ url: address }, OVERDUE, { first: 2 });
    expect(errors).toBeUndefined();
    expect(data?.matters?.nodes).toHaveLength(2);
    expect(bodies.map((body) => 'query' in body)).toEqual([false, true]);
  });

  it('Apollo Client asks by text from then on', async () => {
    const client = createClient(address);
    const askPage = (first: number) => client.query({ query: apolloQuestions.OVERDUE, variables: { first } });
    expect((await askPage(2)).data?.matters?.edges).toHaveLength(2);
    await client.clearStore();
    expect((await askPage(3)).data?.matters?.edges).toHaveLength(3);
    client.stop();
    expect(bodies.map((body) => 'query' in body)).toEqual([false, true, true]);
  });
});

/** What the hub answers if the id of a document is one that it does not know. */
async function forget(body: Record<string, unknown>): Promise<{ status: number; answer: string }> {
  const isById = body.query === undefined;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(isById ? { documentId: `sha256:${'0'.repeat(64)}` } : body),
  });
  return { status: answer.status, answer: await answer.text() };
}
