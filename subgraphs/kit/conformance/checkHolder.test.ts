/** Whatever answers at the address, a check ends with a report. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckOptions } from './checkHolder.ts';
import { checkHolder } from './checkHolder.ts';

const servers: Server[] = [];

/** Answers whether it is there as a subgraph does, and every other question as told. */
async function answering(answer: (response: ServerResponse, query: string) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request)).join('');
    response.setHeader('content-type', 'application/json');
    if (body.includes('"{ __typename }"')) response.end('{"data":{"__typename":"Query"}}');
    else answer(response, body);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

const check = (url: string, options: Partial<CheckOptions> = {}) =>
  checkHolder({ url, contract: 'municipal-projects', shard: '340100', ...options });

describe('a check of what is no subgraph of the contract', () => {
  it.each([
    'null',
    '[]',
    '{}',
    'no JSON',
    '{"data":null}',
    '{"data":{}}',
    '{"data":{"__typename":"Query"}}',
    '{"errors":"broken"}',
    '{"errors":[{}]}',
    '{"data":{"page":null,"list":null,"stats":null,"_entities":null,"matterChanges":null}}',
    '{"data":{"page":{"nodes":null},"list":{"nodes":[{}]},"one":1,"_entities":[1],"matterChanges":[]}}',
    '{"data":{"page":{"nodes":[{"id":1}],"totalCount":"x","pageInfo":null},"_service":{"sdl":"type Query {"}}}',
  ])('fails, and says what came, of one that answers %s', async (text) => {
    const report = await check(await answering((response) => response.end(text)));
    expect(report.passed).toBe(false);
    const failed = report.cases.filter(({ outcome }) => outcome === 'FAILED');
    expect(failed.map(({ code }) => code)).toContain('ROWS_READ');
    // A fault of the check itself has no request.
    const unforeseen = failed.flatMap(({ code, faults }) =>
      faults.filter(({ request }) => request === null && code !== 'SCHEMA_FITS'),
    );
    expect(unforeseen).toEqual([]);
  });

  it('gives up on one that breaks off, instead of waiting for each case', async () => {
    const { cases, passed } = await check(await answering((response) => response.destroy()));
    expect(passed).toBe(false);
    expect(cases.find(({ code }) => code === 'ROWS_READ')?.outcome).toBe('FAILED');
    expect(cases.find(({ code }) => code === 'FILTERS')).toMatchObject({
      outcome: 'NOT_TRIED',
      note: 'it does not answer',
    });
    expect(cases.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThan(40);
  });

  it('waits for an answer as long as it is told to', async () => {
    const { cases } = await check(await answering(() => {}), { timeoutMs: 200, only: ['FEED_PAGES'] });
    expect(JSON.stringify(cases)).toContain('an answer within 200 ms');
  });

  it('tells what all else waits for, whichever cases were asked for', async () => {
    const { cases, passed } = await check(await answering((response) => response.end('{}')), { only: ['FILTERS'] });
    expect(passed).toBe(false);
    expect(cases.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['ROWS_READ', 'FAILED'],
      ['FILTERS', 'NOT_TRIED'],
    ]);
  });

  it('tells that nobody is there by one failed case', async () => {
    const url = await answering(() => {});
    const [server] = servers.splice(0);
    server?.close();
    await once(server as Server, 'close');
    const report = await check(url);
    expect(report.cases.filter(({ outcome }) => outcome !== 'NOT_TRIED')).toMatchObject([
      { code: 'ANSWERS', outcome: 'FAILED', faults: [{ came: expect.stringContaining('ECONNREFUSED') }] },
    ]);
    expect(report).toMatchObject({ passed: false, rows: null, quality: null });
  });
});
