/** What hostile or careless clients and broken systems can do to the hub: nothing to others, and they are told why. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';

const CITY = '341200';
const SYSTEM = `mp:${CITY}`;
const pageOf = (first: number) =>
  `municipalProjects(first: ${first}) { nodes { id } coverage { missing { shard reason } } }`;
const PAGE = pageOf(100);

let demo: TestDemo;
const logLines: Data[] = [];
beforeAll(async () => {
  // What costs too much would be refused before it shows what else holds. Cities that are asked for fifty lists at once
  // by a busy machine are slow, and do not hang.
  const limits = { maxQueryCost: 1_000_000_000, subgraphTimeoutMs: 6_000 };
  demo = await startTestDemo({ ownProcess: [SYSTEM], hub: { limits } });
  createInterface({ input: demo.hub.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    logLines.push(JSON.parse(line) as Data);
  });
});
afterAll(() => demo?.stop());

interface Reply {
  status: number;
  text: string;
  data: Data | null | undefined;
  codes: unknown[];
}

async function post(body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Reply> {
  const response = await fetch(`${demo.hubUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: signal ?? null,
  });
  return readReply(response);
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data?: Data; errors?: Data[] };
  expectNothingOfTheInside(errors);
  return { status: response.status, text, data, codes: errors.map(({ extensions }) => extensions.code) };
}

function expectNothingOfTheInside(errors: readonly Data[]): void {
  for (const { message, extensions } of errors) {
    expect(message).not.toMatch(/127\.0\.0\.1|localhost|node_modules|\.[jt]s\b|\bselect\b|call stack|ECONN/i);
    expect(Object.keys(extensions)).not.toContain('stacktrace');
  }
}

/** Small questions asked without pause while `act` runs: each must be answered. */
async function besideSmallQuestions<T>(act: () => Promise<T>): Promise<T> {
  let isDone = false;
  const acting = act().finally(() => {
    isDone = true;
  });
  const asking = (async () => {
    do {
      const { data } = await demo.ask('{ official(id: "of:00001") { name } }');
      expect(data.official.name).toBeTruthy();
    } while (!isDone);
  })();
  const [result] = await Promise.all([acting, asking]);
  return result;
}

const repeated = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

describe('a query that is too large', () => {
  const bodies = (list: string, first: number, depth: number) =>
    `{ ${list}(first: ${first}) { nodes { ${nested(`leadBody { ${list}(first: ${first}) { nodes { `, 'id', ' } } }', depth)} } } }`;
  const fragments = repeated(30, (i) => `fragment F${i} on Official { name ...F${i + 1} ...F${i + 1} }`);

  it.each([
    ['lists within lists over all cities', bodies('municipalProjects', 500, 6), 'QUERY_TOO_LARGE'],
    ['lists within lists of one system', bodies('provincialProjects', 500, 4), 'QUERY_TOO_LARGE'],
    ['lists within lists of the index', bodies('matters', 500, 4), 'QUERY_TOO_LARGE'],
    [
      'statistics within lists of the index',
      '{ matters(first: 500) { nodes { division { matters(first: 500) { nodes { leadOfficial { matterStats(groupBy: [LEAD_BODY], first: 500) { groups { leadBody { name } } } } } } } } } }',
      'QUERY_TOO_LARGE',
    ],
    [
      'fields within fields',
      `{ division(code: "340102") { ${nested('parent { ', 'code', ' }', 300)} } }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'fragments that multiply',
      `{ official(id: "of:00001") { ...F0 } } ${fragments} fragment F30 on Official { id }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'a text without end',
      `{ municipalProjects(filter: { matter: { text: "${'停 '.repeat(50_000)}" } }) { totalCount } }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'ten thousand aliases',
      `{ ${repeated(10_000, (i) => `a${i}: official(id: "of:00001") { name }`)} }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'brackets without end',
      `{ divisions(parent: ${nested('[', '"34"', ']', 4000)}) { code } }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    ['one field many times', `{ official(id: "of:00001") { ${'name '.repeat(9000)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'introspection in circles',
      `{ __schema { types { ${nested('fields { type { ', 'name', ' } }', 8)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('is refused at once: %s', async (_what, query, code) => {
    const { status, codes } = await besideSmallQuestions(() => post({ query }));
    expect([status, codes]).toEqual([400, [code]]);
  });

  it.each([
    ['many', Array.from({ length: 50_000 }, (_, i) => `x${i}`)],
    ['long', ['x'.repeat(50_000)]],
    ['deep', JSON.parse(nested('[', '', ']', 6000)) as unknown],
  ])('is refused for values that are too %s', async (_what, codes) => {
    const query = 'query($codes: [ID!]) { municipalProjects(filter: { matter: { division: $codes } }) { totalCount } }';
    const reply = await post({ query, variables: { codes } });
    expect([reply.status, reply.codes]).toEqual([400, [expect.stringMatching(/QUERY_TOO_LARGE|BAD_USER_INPUT/)]]);
  });

  it('is refused by its bytes', async () => {
    const { status, codes } = await post({ query: `{ __typename }${' '.repeat(1_100_000)}` });
    expect([status, codes]).toEqual([413, ['REQUEST_TOO_LARGE']]);
  });

  it('holds no more rows than it may, where that shows only in the answers', async () => {
    const list = 'municipalProjects(first: 200) { nodes { id division { ';
    const query = `{ division(code: "340000") { ${nested(list, 'code', ' } } }', 3)} } }`;
    const { status, data, codes } = await besideSmallQuestions(() => post({ query }));
    expect(status).toBe(200);
    expect(data?.division.municipalProjects.nodes).toHaveLength(200);
    expect(new Set(codes)).toEqual(new Set(['TOO_MANY_ROWS']));
  });

  it('is answered if it is only wide', async () => {
    const { data, codes } = await besideSmallQuestions(() =>
      post({ query: `{ ${repeated(500, (i) => `a${i}: municipalProjects(first: 1) { totalCount }`)} }` }),
    );
    expect(codes).toEqual([]);
    expect(new Set(Object.values(data ?? {}).map(({ totalCount }: Data) => totalCount)).size).toBe(1);
  });
});

describe('what is no GraphQL over HTTP', () => {
  const query = '{ __typename }';

  it.each([
    ['no JSON', '{', {}],
    ['no object', '"{ __typename }"', {}],
    ['null', 'null', {}],
    ['a batch', [{ query }, { query }], {}],
    ['no query', {}, {}],
    ['a query of the wrong kind', { query: [query] }, {}],
    ['variables of the wrong kind', { query, variables: '[]' }, {}],
    ['a variable that would replace a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}', {}],
    ['plain text', query, { 'content-type': 'text/plain' }],
    ['a form', `query=${query}`, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an unknown content type', { query }, { 'content-type': 'application/xml' }],
  ])('is refused: %s', async (_what, body, headers) => {
    const { status, data, codes } = await post(body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(data).toBeUndefined();
    expect(codes).toEqual(['BAD_REQUEST']);
  });

  it('is refused by GET without a header that other sites cannot send', async () => {
    const url = `${demo.hubUrl}/graphql?query=${encodeURIComponent(query)}`;
    expect((await readReply(await fetch(url))).status).toBe(400);
    expect((await readReply(await fetch(url, { headers: { 'apollo-require-preflight': '1' } }))).status).toBe(200);
  });
});

describe('names and texts of any kind', () => {
  it('are aliases and variables like any other', async () => {
    const query = `query($constructor: ID!, $toString: String, $hasOwnProperty: Boolean = true) {
      __proto__: official(id: $constructor) { constructor: name __proto__: id toString: id @include(if: $hasOwnProperty) }
      hasOwnProperty: municipalProjects(filter: { matter: { text: $toString } }, first: 1) { valueOf: nodes { __proto__: title } }
    }`;
    const { text, codes } = await post({ query, variables: { constructor: 'of:00001' } });
    expect(codes).toEqual([]);
    expect(text).toMatch(
      /^\{"data":\{"__proto__":\{"constructor":"[^"]+","__proto__":"of:00001","toString":"of:00001"\}/,
    );
    expect(text).toMatch(/"hasOwnProperty":\{"valueOf":\[\{"__proto__":"[^"]+"\}\]\}/);
  });

  it.each([
    'a\u0000b',
    '\u0007\u001b[2J',
    '😀',
    '\ud800',
    'x\udc00',
    '%',
    '_%\\',
    `'"; drop table matter; --`,
    '\u202e停',
  ])('find nothing and break nothing: %j', async (text) => {
    const list = (name: string) => `${name}(filter: { matter: { text: $text } }) { totalCount coverage { complete } }`;
    const query = `query($text: String) { ${list('municipalProjects')} ${list('matters')} officials(text: $text) { totalCount } }`;
    const { data, codes } = await post({ query, variables: { text } });
    if (codes.length > 0) expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
    else {
      expect(data?.officials).toEqual({ totalCount: 0 });
      expect(data?.municipalProjects).toEqual({ totalCount: 0, coverage: { complete: true } });
      expect(data?.matters).toEqual({ totalCount: 0, coverage: { complete: true } });
    }
  });
});

describe('a cursor that is not of this list', () => {
  const page = (list: string, after: unknown, filter = '') =>
    post({
      query: `query($after: String) { ${list}(first: 2${filter}, after: $after) { nodes { id } pageInfo { endCursor } } }`,
      variables: { after },
    });

  it('is refused, whatever is wrong with it', async () => {
    const first = await page('municipalProjects', null);
    const cursor = first.data?.municipalProjects.pageInfo.endCursor as string;
    expect((await page('municipalProjects', cursor)).codes).toEqual([]);
    const flipped = (at: number) => cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
    const wrong: [list: string, after: string, filter: string, code: string][] = [
      ['municipalProjects', cursor.slice(0, -4), '', 'INVALID_CURSOR'],
      ['municipalProjects', flipped(3), '', 'INVALID_CURSOR'],
      ['municipalProjects', flipped(cursor.length - 9), '', 'INVALID_CURSOR'],
      ['municipalProjects', `${cursor}=`, '', 'INVALID_CURSOR'],
      ['municipalProjects', '', '', 'INVALID_CURSOR'],
      ['municipalProjects', '\u0000', '', 'INVALID_CURSOR'],
      ['municipalProjects', 'k1.WyJERUFETElORV9BU0MiLG51bGwsIm1wOjM0MDEwMDoxIl0', '', 'INVALID_CURSOR'],
      ['municipalProjects', cursor, ', filter: { tier: [KEY] }', 'CURSOR_OF_OTHER_QUERY'],
      ['municipalProjects', cursor, ', orderBy: UPDATED_DESC', 'CURSOR_OF_OTHER_QUERY'],
      ['workerServices', cursor, '', 'CURSOR_OF_OTHER_QUERY'],
      ['provincialProjects', cursor, '', 'INVALID_CURSOR'],
      ['matters', cursor, '', 'INVALID_CURSOR'],
    ];
    for (const [list, after, filter, code] of wrong) {
      const { data, codes } = await page(list, after, filter);
      expect([list, after, data?.[list], codes]).toEqual([list, after, null, [code]]);
    }
  });
});

describe('what the index is not asked for', () => {
  it.each([
    ['more keys than three', 'matterStats(groupBy: [CITY, TYPE, STATUS, LATENESS]) { groupCount }', 'BAD_USER_INPUT'],
    ['a day to come', 'matterStats(asOf: "2021-06-18") { groupCount }', 'BAD_USER_INPUT'],
    ['no day', 'matterStates(asOf: "2021-02-30") { totalCount }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'what ends before it begins',
      'matterDifferences(from: "2021-06-02T00:00:00Z", to: "2021-06-01T00:00:00Z") { totalCount }',
      'BAD_USER_INPUT',
    ],
    [
      'more groups than 10,000',
      'matterStats(groupBy: [LEAD_BODY], first: 10001) { groupCount }',
      'PAGE_SIZE_OUT_OF_RANGE',
    ],
    ['no groups', 'matterStats(first: -1) { groupCount }', 'PAGE_SIZE_OUT_OF_RANGE'],
    [
      'a page without rows',
      'matterDifferences(from: "2021-06-01T00:00:00Z", first: 0) { totalCount }',
      'PAGE_SIZE_OUT_OF_RANGE',
    ],
    ['a page of too many', 'matterClusters(first: 501) { totalCount }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a cursor of nothing', 'matterClusters(after: "x") { totalCount }', 'INVALID_CURSOR'],
    [
      'more alternatives than five',
      `matters(filter: { matter: { anyOf: [${'{ open: true }, '.repeat(6)}] } }) { totalCount }`,
      'BAD_USER_INPUT',
    ],
  ])('is refused with a sentence: %s', async (_what, field, code) => {
    expect((await post({ query: `{ ${field} }` })).codes).toEqual([code]);
  });

  it('is refused beyond what one request may count', async () => {
    const query = `{ ${repeated(300, (i) => `a${i}: matterStats { groupCount }`)} }`;
    const { data, codes } = await besideSmallQuestions(() => post({ query }));
    expect(new Set(codes)).toEqual(new Set(['TOO_MANY_ROWS']));
    expect(data?.a0).toEqual({ groupCount: 1 });
    expect(data?.a299).toBeNull();
  });

  it('is nothing of a matter that is not there', async () => {
    for (const id of ['', 'mp:340100:none', 'xx:1', 'ws:9134060000000006X7:H-0001', '\u0000', '停'.repeat(300)]) {
      const query = 'query($id: ID!) { matter(id: $id) { title content } similarMatters(id: $id) { score } }';
      const { data, codes } = await post({ query, variables: { id } });
      if (codes.length === 0) expect([id, data]).toEqual([id, { matter: null, similarMatters: null }]);
      else expect([id, new Set(codes)]).toEqual([id, new Set(['BAD_USER_INPUT'])]);
    }
  });
});

/** As Linux's table of connections says it. */
const ESTABLISHED = '01';

describe('while a city hangs', () => {
  const hang = async <T>(act: () => Promise<T>): Promise<T> => {
    const { pid } = demo.processOf(SYSTEM);
    process.kill(pid as number, 'SIGSTOP');
    try {
      return await act();
    } finally {
      process.kill(pid as number, 'SIGCONT');
    }
  };
  /** Connections with the city, nearly all of them the hub's: of Linux's table, in which ports are hexadecimal. */
  const connectionsToCity = () => {
    const port = Number(new URL(demo.systems.get(SYSTEM) as string).port)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    const [, ...lines] = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n');
    const columns = lines.map((line) => line.trim().split(/\s+/));
    return columns.filter(([, , remote, state]) => remote === `0100007F:${port}` && state === ESTABLISHED).length;
  };

  it('is told to a client who went away that nobody waits for him', async () => {
    await hang(async () => {
      const client = new AbortController();
      const asked = post({ query: `query LeftAlone { ${PAGE} }` }, {}, client.signal).catch(
        (error: Error) => error.name,
      );
      // The other cities have answered by the time that this has.
      await demo.ask('{ municipalProjects(filter: { matter: { division: ["340100"] } }) { totalCount } }');
      client.abort();
      expect(await asked).toBe('AbortError');
      await expect
        .poll(() => logLines.find(({ operation }) => operation === 'LeftAlone'))
        .toMatchObject({ cancelled: true, calls: { [`municipal-projects/${CITY}`]: 'CANCELLED' } });
    });
  });

  it.runIf(process.platform === 'linux')(
    'fifty lists at once are answered without it, and leave nothing open',
    async () => {
      // Equal lists would share their requests.
      const lists = Array.from({ length: 50 }, (_, i) => 51 + i);
      const burst = () =>
        hang(() => besideSmallQuestions(() => Promise.all(lists.map((first) => demo.ask(`{ ${pageOf(first)} }`)))));
      let most = 0;
      const watching = setInterval(() => {
        most = Math.max(most, connectionsToCity());
      }, 50);
      try {
        for (let round = 0; round < 3; round += 1) {
          for (const [index, { data, errors }] of (await burst()).entries()) {
            expect(errors).toEqual([]);
            expect(data.municipalProjects.nodes).toHaveLength(lists[index] as number);
            expect(data.municipalProjects.coverage.missing).toContainEqual({ shard: CITY, reason: 'TIMED_OUT' });
          }
        }
      } finally {
        clearInterval(watching);
      }
      // What hung is broken off. The index has a connection of its own.
      expect(most).toBeGreaterThan(3);
      await expect.poll(connectionsToCity).toBeLessThan(3);
    },
  );
});

describe('after all this', () => {
  it('everything still stands', async () => {
    expect(demo.hub.exitCode).toBeNull();
    // A city that did not answer in a row is left alone for a moment.
    const { errors } = await eventually(
      () => demo.ask(`{ ${PAGE} official(id: "of:00001") { name } provincialProjects { totalCount } }`),
      ({ data }) => data.municipalProjects.coverage.missing.length === 0,
    );
    expect(errors).toEqual([]);
    const ready = await fetch(`${demo.hubUrl}/readyz`);
    expect(await ready.json()).toMatchObject({ status: 'ready', complete: true });
    const internal = logLines.filter(({ errors }) => errors?.INTERNAL_SERVER_ERROR);
    expect(internal).toEqual([]);
  });
});
