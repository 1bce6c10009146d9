/** The shard proxy as a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { listen } from '../gateway/testing/subgraphServer.ts';
import { type RunningGuatu, runGuatu, startGuatu } from './testing/runGuatu.ts';

const PLACEMENT = {
  contracts: {
    'municipal-projects': {
      title: '市级台账',
      shards: [
        { name: '340100', title: '合肥市', division: '340100' },
        { name: '340200', title: '芜湖市', division: '340200' },
      ],
    },
  },
};

let folder: string;
let config: string;
let shard: Server;
let shardUrl: string;
let arrived: PromiseWithResolvers<void>;
let release: PromiseWithResolvers<void>;
let running: RunningGuatu | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-cli-'));
  config = join(folder, 'hub.yaml');
  writeFileSync(join(folder, 'placement.yaml'), stringify(PLACEMENT));
  arrived = Promise.withResolvers();
  release = Promise.withResolvers();
  // Knows one question: whether it is there. Everything else it answers with an error, once it is released.
  shard = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request)).join('');
    response.setHeader('content-type', 'application/json');
    if (body.includes('{ __typename }')) return void response.end('{"data":{"__typename":"Query"}}');
    arrived.resolve();
    await release.promise;
    response.end('{"errors":[{"message":"select a from b where c = 10.0.0.7"}]}');
  });
  await listen(shard, 0);
  shardUrl = `http://127.0.0.1:${(shard.address() as AddressInfo).port}/graphql`;
});
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.exit;
  running = undefined;
  shard.closeAllConnections();
  await new Promise((resolve) => shard.close(resolve));
  rmSync(folder, { recursive: true });
});

function configure(subgraphs: unknown, more: object = {}): void {
  const limits = { subgraphTimeoutMs: 60_000 };
  writeFileSync(config, stringify({ listen: { port: 0 }, placement: 'placement.yaml', limits, subgraphs, ...more }));
}

const bothShards = () => ({ 'municipal-projects': { shards: { '340100': shardUrl, '340200': shardUrl } } });

async function startProxy(...more: string[]): Promise<{ proxy: RunningGuatu; address: string }> {
  const proxy = startGuatu(['shard-proxy', '--config', config, '--contract', 'municipal-projects', ...more]);
  running = proxy;
  await expect.poll(() => proxy.stdout() + proxy.stderr(), { timeout: 20_000 }).toContain(' shards: ');
  return { proxy, address: /at (http\S+)\/graphql/.exec(proxy.stdout())?.[1] ?? '' };
}

const askRow = (address: string) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ municipalProject(id: "mp:340100:1") { title } }' }),
  });

describe('guatu shard-proxy', () => {
  it('prints where it serves which shards, and serves with no more than their addresses', async () => {
    configure(bothShards());
    const { proxy, address } = await startProxy();
    expect(proxy.stdout()).toBe(`municipal-projects at ${address}/graphql, over 2 shards: 340100, 340200\n`);
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: 'ready', complete: true });
    expect(proxy.stderr()).toContain('No cursorKeys are configured');
  });

  it('listens where it is told to, whatever the configuration says', async () => {
    configure(bothShards(), { listen: { host: '203.0.113.1', port: 1 } });
    const { address } = await startProxy('--port', '0', '--host', '127.0.0.1');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'alive' });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, after answering what is under way', async (signal) => {
    configure(bothShards());
    const { proxy, address } = await startProxy();
    const asked = askRow(address);
    await arrived.promise;
    proxy.process.kill(signal);
    await expect.poll(proxy.stderr).toContain('server is stopping');
    release.resolve();
    const answer = await asked;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      data: { municipalProject: null },
      errors: [{ path: ['municipalProject'] }],
    });
    expect(await proxy.exit).toBe(0);
    expect(proxy.stderr()).toContain('server has stopped');
  });

  it('ends at once on a second signal', async () => {
    configure(bothShards());
    const { proxy, address } = await startProxy();
    const asked = askRow(address).catch(() => 'broken off');
    await arrived.promise;
    proxy.process.kill('SIGTERM');
    await expect.poll(proxy.stderr).toContain('server is stopping');
    proxy.process.kill('SIGTERM');
    expect(await proxy.exit).toBe(1);
    expect(await asked).toBe('broken off');
  });

  it('keeps what a shard says of itself to its log', async () => {
    configure(bothShards());
    release.resolve();
    const { proxy, address } = await startProxy();
    expect(await (await askRow(address)).text()).not.toContain('10.0.0.7');
    await expect.poll(proxy.stderr).toMatch(/"callCount":1.*"msg":"request"/);
  });
});

describe('guatu shard-proxy says in one line what does not fit, and ends with 1:', () => {
  const refuse = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await runGuatu(['shard-proxy', '--contract', 'municipal-projects', ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    return stderr.replaceAll(folder, 'FOLDER');
  };

  it('no configuration', async () => {
    expect(await refuse('--config', join(folder, 'none.yaml'))).toBe('FOLDER/none.yaml: cannot be read (ENOENT).\n');
  });

  it('a key that does not exist', async () => {
    configure(bothShards(), { lissten: {} });
    expect(await refuse('--config', config)).toBe('FOLDER/hub.yaml: the file: Unrecognized key: "lissten".\n');
  });

  it('a shard without an address', async () => {
    configure({ 'municipal-projects': { shards: { '340100': shardUrl } } });
    expect(await refuse('--config', config)).toBe(
      'subgraphs.municipal-projects.shards.340200: expected an address (芜湖市), got nothing.\n',
    );
  });

  it('no addresses at all', async () => {
    configure({ directory: shardUrl });
    expect(await refuse('--config', config)).toBe(
      'subgraphs.municipal-projects: expected its addresses, one a shard, got nothing.\n',
    );
  });

  it('a contract that the placement has no shards of', async () => {
    configure(bothShards());
    const { exitCode, stderr } = await runGuatu(['shard-proxy', '--config', config, '--contract', 'worker-services']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr:
        'Expected a contract that the placement has shards of, one of municipal-projects; got "worker-services".\n',
    });
  });

  it('a port that is taken', async () => {
    const { port } = shard.address() as AddressInfo;
    configure(bothShards());
    expect(await refuse('--config', config, '--port', String(port))).toBe(
      `Expected to listen at 127.0.0.1, port ${port}; that failed (EADDRINUSE).\n`,
    );
  });
});
