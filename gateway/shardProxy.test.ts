import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from './config.ts';
import { createShardProxy, type ShardProxy } from './shardProxy.ts';
import { listen } from './testing/subgraphServer.ts';

const PLACEMENT = {
  contracts: {
    'municipal-projects': { title: '市级台账', shards: [{ name: '340100', title: '合肥市', division: '340100' }] },
  },
};

let folder: string;
let shard: Server;
let arrived: PromiseWithResolvers<void>;
let brokenOff: PromiseWithResolvers<void>;
let proxy: ShardProxy | undefined;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-proxy-'));
  writeFileSync(join(folder, 'placement.yaml'), stringify(PLACEMENT));
  arrived = Promise.withResolvers();
  brokenOff = Promise.withResolvers();
  lines = [];
  // Takes every request, and answers none.
  shard = createServer((request, response) => {
    request.resume();
    arrived.resolve();
    response.once('close', () => brokenOff.resolve());
  });
  await listen(shard, 0);
});
afterEach(async () => {
  await proxy?.stop();
  shard.closeAllConnections();
  await new Promise((resolve) => shard.close(resolve));
  rmSync(folder, { recursive: true });
});

async function start(limits: Record<string, number> = {}): Promise<string> {
  const url = `http://127.0.0.1:${(shard.address() as AddressInfo).port}/graphql`;
  const config = {
    ...{ listen: { port: 0 }, placement: 'placement.yaml', limits: { subgraphTimeoutMs: 60_000, ...limits } },
    subgraphs: { 'municipal-projects': { shards: { '340100': url } } },
  };
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const parsed = parseConfig(stringify(config), join(folder, 'hub.yaml'));
  proxy = createShardProxy(parsed, 'municipal-projects', pino({ level: 'debug' }, log));
  return `${await proxy.start()}/graphql`;
}

const ask = (url: string, guatu: object = {}, signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-guatu-request-id': 'r-1' },
    body: JSON.stringify({
      query: 'query Rows { municipalProjects { totalCount coverage { missing { reason } } } }',
      extensions: { guatu },
    }),
    signal,
  });

describe('a shard that does not answer', () => {
  it('is waited for no longer than a request allows', async () => {
    const url = await start();
    const response = await ask(url, { shardTimeoutMs: 20, calls: true });
    expect(response.status).toBe(200);
    const { data, errors, extensions } = (await response.json()) as Record<string, unknown>;
    expect(data).toEqual({ municipalProjects: null });
    expect(errors).toMatchObject([{ path: ['municipalProjects'], extensions: { code: 'NO_SHARD_ANSWERED' } }]);
    expect(extensions).toMatchObject({ guatu: { calls: [{ shard: '340100', outcome: 'TIMED_OUT' }] } });
  });

  it('is left when the request has taken too long as a whole', async () => {
    const response = await ask(await start({ requestTimeoutMs: 50 }));
    expect(response.status).toBe(200);
    const message = 'Subgraph "municipal-projects" did not answer before the deadline of the request.';
    expect(await response.json()).toEqual({
      errors: [{ message, extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph: 'municipal-projects' } }],
    });
    await brokenOff.promise;
  });

  it('is left when the router goes away', async () => {
    const url = await start();
    const router = new AbortController();
    const asked = ask(url, {}, router.signal);
    await arrived.promise;
    router.abort();
    await expect(asked).rejects.toThrow();
    await brokenOff.promise;
    await expect
      .poll(() => lines)
      .toContainEqual(expect.objectContaining({ msg: 'request', requestId: 'r-1', cancelled: true }));
  });

  it('keeps a stopping proxy no longer than configured', async () => {
    const url = await start({ stopTimeoutMs: 50 });
    const asked = ask(url).then(
      (response) => response.status,
      () => 'connection closed',
    );
    await arrived.promise;
    await proxy?.stop();
    proxy = undefined;
    expect(['connection closed', 503]).toContain(await asked);
  });
});

describe('the log', () => {
  it('has one line a request, with operation, calls and codes, and no values', async () => {
    await ask(await start(), { shardTimeoutMs: 20 });
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests).toMatchObject([
      {
        ...{ requestId: 'r-1', operation: 'Rows', type: 'query', callCount: 1, errors: { NO_SHARD_ANSWERED: 1 } },
        calls: { 'municipal-projects/340100': 'TIMED_OUT' },
      },
    ]);
  });
});
