import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.ts';
import { startTestHub, type TestHub } from '../../testing/startTestHub.ts';
import { errorsOf, postExport } from './testing/postExport.ts';
import { startLedger, type TestLedger } from './testing/startLedger.ts';

const query = 'query Projects { provincialProjects { nodes { id title } } }';

let ledger: TestLedger;
let hub: TestHub;

beforeAll(async () => {
  ledger = await startLedger();
  const limits = { maxExports: 1, exportIdleMs: 300, stopTimeoutMs: 300, subgraphTimeoutMs: 20_000 };
  hub = await startTestHub({ 'provincial-projects': ledger.url }, { limits });
});
afterAll(async () => {
  await hub?.stop();
  await ledger?.stop();
});
afterEach(() => {
  Object.assign(ledger, { rows: 3, titleEnd: '', missing: [], beforePage: () => {} });
  ledger.pages.length = 0;
});

const linesOf = (body: Buffer) => body.toString().trim().split('\r\n');
const exportLines = () => hub.logLines().filter(({ msg }) => msg === 'export');

describe('POST /export', () => {
  it('pages through a list to its end, the longest pages that there are, and says how much came', async () => {
    ledger.rows = 1_203;
    const { status, headers, trailers, body, isWhole } = await postExport(hub.address, { query });
    expect({ status, isWhole, trailers }).toEqual({
      status: 200,
      isWhole: true,
      trailers: { 'guatu-row-count': '1203', 'guatu-coverage': 'complete' },
    });
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="Projects-2021-06-17.csv"; filename*=UTF-8''Projects-2021-06-17.csv`,
      'guatu-total-count': '1203',
      'guatu-coverage': 'complete',
      'cache-control': 'no-store',
    });
    const [, ...rows] = linesOf(body);
    expect(rows).toHaveLength(1_203);
    expect(rows.at(-1)).toContain('改造 1202');
    expect(new Set(rows).size).toBe(1_203);
    expect(ledger.pages).toEqual([0, 500, 1_000]);
    // The list's length is asked once, and one document does for all pages.
    const documents = ledger.requests.slice(-3).map((asked) => asked.query);
    expect(documents.map((text) => text.includes('totalCount'))).toEqual([true, false, false]);
    await expect
      .poll(() => exportLines().at(-1))
      .toMatchObject({ outcome: 'OK', rows: 1_203, pages: 3, bytes: body.length, operation: 'Projects' });
  });

  it('ends after as many rows as were asked for, and begins where the client begins', async () => {
    ledger.rows = 1_203;
    const first = await postExport(hub.address, { query, maxRows: 501 });
    expect(linesOf(first.body)).toHaveLength(502);
    expect(ledger.pages).toEqual([0, 500]);
    const after = '{ provincialProjects(first: 1) { pageInfo { endCursor } } }';
    const asked = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: after }),
    });
    const { data } = (await asked.json()) as { data: { provincialProjects: { pageInfo: { endCursor: string } } } };
    const cursor = data.provincialProjects.pageInfo.endCursor;
    const rest = 'query ($c: String) { provincialProjects(after: $c) { nodes { title } } }';
    const second = await postExport(hub.address, { query: rest, variables: { c: cursor } });
    expect(linesOf(second.body)).toHaveLength(1_203);
    expect(linesOf(second.body)[1]).toBe('改造 1');
  });

  it('names the file as it is asked to, in any language', async () => {
    const { headers } = await postExport(hub.address, { query, fileName: '逾期/事项.CSV' });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_____.csv"; filename*=UTF-8''%E9%80%BE%E6%9C%9F_%E4%BA%8B%E9%A1%B9.csv`,
    );
  });

  it.each<[what: string, body: unknown, code: string, message: string | RegExp]>([
    ['nothing', '', 'BAD_REQUEST', /./],
    ['no JSON', '{', 'BAD_REQUEST', /./],
    ['no query', {}, 'BAD_USER_INPUT', /^query: /],
    ['an unknown key', { query, formt: 'csv' }, 'BAD_USER_INPUT', /"formt"/],
    ['an unknown format', { query, format: 'pdf' }, 'BAD_USER_INPUT', /^format: .*"csv"\|"xlsx"/],
    ['an encoding of another format', { query, format: 'xlsx', encoding: 'gb18030' }, 'BAD_USER_INPUT', /^encoding: /],
    ['no rows', { query, maxRows: 0 }, 'BAD_USER_INPUT', /^maxRows: /],
    ['no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['too deep a query', { query: '{a'.repeat(9_000) }, 'GRAPHQL_PARSE_FAILED', /./],
    ['an unknown field', { query: '{ provincialProjects { nodes { mayor } } }' }, 'GRAPHQL_VALIDATION_FAILED', /mayor/],
    ['a mutation', { query: 'mutation { a }' }, 'GRAPHQL_VALIDATION_FAILED', /./],
    ['no such operation', { query, operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE', /"Other"/],
    ['no list', { query: '{ provincialProjects { totalCount } }' }, 'NO_LIST', /./],
    [
      'several lists',
      { query: '{ a: provincialProjects { nodes { id } } b: provincialProjects { nodes { id } } }' },
      'SEVERAL_LISTS',
      /a\.nodes, b\.nodes/,
    ],
    ['a list that is not there', { query, at: 'matters' }, 'UNKNOWN_LIST', /provincialProjects\.nodes/],
    ['a nested list that is not there', { query, nested: { as: 'rows', at: 'x' } }, 'UNKNOWN_NESTED_LIST', /./],
    [
      'a wrong variable',
      { query: 'query ($t: String!) { provincialProjects(filter: { matter: { text: $t } }) { nodes { id } } }' },
      'BAD_USER_INPUT',
      /\$t/,
    ],
  ])('refuses %s', async (_, body, code, message) => {
    const answer = await postExport(hub.address, body);
    const [error] = errorsOf(answer);
    expect([answer.status, error?.extensions.code]).toEqual([400, code]);
    expect(error?.message).toMatch(message);
    expect(ledger.pages).toEqual([]);
  });

  it('refuses what another site’s form could send, and any other method', async () => {
    const form = await postExport(hub.address, 'query={a}', { contentType: 'application/x-www-form-urlencoded' });
    expect([form.status, errorsOf(form)[0]?.extensions.code]).toEqual([415, 'BAD_REQUEST']);
    const text = await postExport(hub.address, JSON.stringify({ query }), { contentType: 'text/plain' });
    expect([text.status, errorsOf(text)[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect((await fetch(`${hub.address}/export?query=${encodeURIComponent(query)}`)).status).toBe(404);
  });

  it('refuses HTTP/1.0, over which a broken file looks whole', async () => {
    const socket = connect(Number(new URL(hub.address).port), '127.0.0.1');
    const body = JSON.stringify({ query });
    socket.end(
      `POST /export HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const answer = (await Array.fromAsync(socket)).join('');
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('Expected HTTP/1.1');
  });
});

describe('an export of which a system is missing', () => {
  const gap = { system: 'provincial-projects', shard: 'pp:34', name: '省级台账', reason: 'LAGGING' };

  it('is refused before its first byte, by name', async () => {
    ledger.missing = [gap];
    const answer = await postExport(hub.address, { query });
    const [error] = errorsOf(answer);
    expect([answer.status, error?.extensions]).toEqual([503, { code: 'INCOMPLETE', missing: [gap] }]);
    expect(error?.message).toContain('省级台账 (LAGGING)');
  });

  it('says so in its name, its head and its end, if that will do', async () => {
    ledger.missing = [gap];
    const { status, headers, trailers } = await postExport(hub.address, { query, complete: false });
    expect([status, headers['guatu-coverage'], trailers['guatu-coverage']]).toEqual([200, 'partial', 'partial']);
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain("''Projects-2021-06-17（不完整）.csv");
  });

  it.each(['csv', 'xlsx', 'ndjson', 'parquet'])('breaks off as %s when it goes missing midway', async (format) => {
    ledger.rows = 2_000;
    ledger.beforePage = (firstRow) => {
      if (firstRow >= 1_000) ledger.missing = [gap];
    };
    // Formats that collect their rows have sent nothing by then.
    const answer = await postExport(hub.address, { query, format }).catch(() => null);
    if (answer?.status === 503) expect(errorsOf(answer)[0]?.extensions.code).toBe('INCOMPLETE');
    else expect(answer?.isWhole ?? false).toBe(false);
    await expect.poll(() => exportLines().at(-1)).toMatchObject({ format, outcome: 'INCOMPLETE', pages: 2 });
  });
});

describe('an export under way', () => {
  it('keeps the place of another, which is told when to come back', async () => {
    const held = Promise.withResolvers<void>();
    ledger.beforePage = () => held.promise;
    const first = postExport(hub.address, { query });
    await eventually(
      () => ledger.pages.length,
      (pages) => pages === 1,
    );
    const second = await postExport(hub.address, { query });
    expect([second.status, second.headers['retry-after']]).toEqual([503, '5']);
    expect(errorsOf(second)[0]?.extensions.code).toBe('EXPORT_BUSY');
    held.resolve();
    expect((await first).isWhole).toBe(true);
    expect((await postExport(hub.address, { query })).status).toBe(200);
  });

  it('asks one page ahead and no more, and nothing once its client has gone', async () => {
    ledger.rows = 1_000_000;
    const leaving = new AbortController();
    const received = await postExport(
      hub.address,
      { query },
      { signal: leaving.signal, onData: () => leaving.abort() },
    );
    expect(received.isWhole).toBe(false);
    await expect.poll(() => exportLines().at(-1)).toMatchObject({ outcome: 'CANCELLED' });
    // One page is on its way when the last one is written, and one more may have been sent before it was known.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ledger.pages.length).toBeLessThanOrEqual(Number(exportLines().at(-1)?.pages) + 3);
  });

  it('is broken off when its client reads nothing, and holds no more than the connection does', async () => {
    Object.assign(ledger, { rows: 1_000_000, titleEnd: '。'.repeat(1_000) });
    const socket = connect(Number(new URL(hub.address).port), '127.0.0.1');
    const body = JSON.stringify({ query });
    const head = 'POST /export HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n';
    socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`);
    socket.pause();
    await expect.poll(() => exportLines().at(-1), { timeout: 20_000 }).toMatchObject({ outcome: 'NOT_READ' });
    // What both ends of a connection keep, and a page or two, of 2,000 pages.
    expect(ledger.pages.length).toBeLessThan(50);
    socket.destroy();
    await once(socket, 'close');
  });

  it('is finished by a hub that stops, if that takes no longer than it may', async () => {
    const other = await startTestHub({ 'provincial-projects': ledger.url }, { limits: { stopTimeoutMs: 20_000 } });
    ledger.rows = 1_000;
    const held = Promise.withResolvers<void>();
    ledger.beforePage = (firstRow) => (firstRow === 500 ? held.promise : undefined);
    const answer = postExport(other.address, { query });
    await eventually(
      () => ledger.pages.length,
      (pages) => pages === 2,
    );
    const stopped = other.stop();
    held.resolve();
    expect(linesOf((await answer).body)).toHaveLength(1_001);
    await stopped;
  });

  it('is broken off by a hub that stops and has waited long enough', async () => {
    const other = await startTestHub({ 'provincial-projects': ledger.url }, { limits: { stopTimeoutMs: 50 } });
    ledger.rows = 1_000;
    const held = Promise.withResolvers<void>();
    ledger.beforePage = (firstRow) => (firstRow === 500 ? held.promise : undefined);
    const answer = postExport(other.address, { query }).catch(() => null);
    await eventually(
      () => ledger.pages.length,
      (pages) => pages === 2,
    );
    await other.stop();
    held.resolve();
    expect((await answer)?.isWhole ?? false).toBe(false);
  });
});
