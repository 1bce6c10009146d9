import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { composeContracts } from '../schema/compose.ts';
import { assembleContract } from '../schema/contract.ts';
import { startCity } from './registry/testing/cityServer.ts';
import { askRegistry, OWNERS, TOKENS } from './registry/testing/registryHub.ts';
import { TWO_CITIES } from './testing/placements.ts';
import { listen } from './testing/subgraphServer.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

describe('the process of the hub', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  let output = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-main-'));
    output = '';
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const run = (config: unknown) => {
    const file = join(folder, 'hub.yaml');
    writeFileSync(file, stringify(config));
    const started = spawn(process.execPath, [main, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += chunk));
    const exit = new Promise<number | null>((resolve) => started.once('exit', (code) => resolve(code)));
    return { started, exit };
  };
  const addressOf = () => /"address":"([^"]+)"/.exec(output)?.[1] ?? '';
  const runDirectoryHub = async (url: string) => {
    const { supergraphSdl } = await composeContracts([{ name: 'directory', sdl: assembleContract('directory') }]);
    writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
    const hub = run({ listen: { port: 0 }, supergraph: 'supergraph.graphql', subgraphs: { directory: url } });
    await expect.poll(addressOf, { timeout: 20_000 }).not.toBe('');
    return hub;
  };

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, after answering what is under way', async (signal) => {
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const directory: Server = createServer(async (request, response) => {
      request.resume();
      arrived.resolve();
      await release.promise;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":{"division":{"name":"合肥市"}}}');
    });
    await listen(directory, 0);
    const { started, exit } = await runDirectoryHub(`http://127.0.0.1:${(directory.address() as AddressInfo).port}/`);
    const asked = fetch(`${addressOf()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ division(code: "340100") { name } }' }),
    });
    await arrived.promise;
    started.kill(signal);
    await expect.poll(() => output).toContain('hub is stopping');
    release.resolve();
    expect(await (await asked).json()).toMatchObject({ data: { division: { name: '合肥市' } } });
    expect(await exit).toBe(0);
    expect(output).toContain('hub has stopped');
    directory.close();
  });

  it('serves what its configuration says now on SIGHUP, and goes on as before if that does not fit', async () => {
    const answerWith = async (name: string): Promise<[Server, string]> => {
      const server = createServer((request, response) => {
        request.resume();
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ data: { division: { name } } }));
      });
      await listen(server, 0);
      return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`];
    };
    const [one, oneUrl] = await answerWith('合肥市');
    const [two, twoUrl] = await answerWith('合肥市（新）');
    const { started, exit } = await runDirectoryHub(oneUrl);
    const askName = async () => {
      const response = await fetch(`${addressOf()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ division(code: "340100") { name } }' }),
      });
      return ((await response.json()) as { data: { division: { name: string } } }).data.division.name;
    };
    const configure = (url: string) =>
      writeFileSync(
        join(folder, 'hub.yaml'),
        stringify({ listen: { port: 0 }, supergraph: 'supergraph.graphql', subgraphs: { directory: url } }),
      );
    expect(await askName()).toBe('合肥市');
    configure('nowhere');
    started.kill('SIGHUP');
    await expect.poll(() => output).toContain('subgraphs.directory.url: Expected an http:// or https:// address');
    expect(await askName()).toBe('合肥市');
    configure(twoUrl);
    started.kill('SIGHUP');
    await expect.poll(() => output, { timeout: 20_000 }).toContain('supergraph is replaced');
    expect(await askName()).toBe('合肥市（新）');
    started.kill('SIGTERM');
    expect(await exit).toBe(0);
    one.close();
    two.close();
  });

  it('ends with what is wrong, a line each and no stack, where the configuration does not fit', async () => {
    const { exit } = run({
      subgraphs: { directory: 'http://127.0.0.1:1/graphql', libraries: 'http://127.0.0.1:1/graphql' },
    });
    expect(await exit).toBe(1);
    expect(output).toContain('subgraphs.libraries: the supergraph has no such subgraph.');
    expect(output).toContain('subgraphs.municipal-projects: expected its addresses, one a shard, got nothing.');
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('serves what was published last when it starts again, however it ended', async () => {
    const contracts = (['directory', 'municipal-projects'] as const).map((name) => ({
      name,
      sdl: assembleContract(name),
    }));
    const { supergraphSdl } = await composeContracts(contracts);
    writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
    writeFileSync(join(folder, 'placement.yaml'), TWO_CITIES);
    const cities = [await startCity('340100', { edition: 'A' }), await startCity('340100', { edition: 'B' })];
    const config = {
      ...{ listen: { port: 0 }, supergraph: 'supergraph.graphql', placement: 'placement.yaml', subgraphs: {} },
      registry: { folder: 'registry', listen: { port: 0 }, owners: OWNERS, allow: ['127.0.0.1'] },
    };
    const ready = async () => {
      output = '';
      const hub = run(config);
      await expect.poll(addressOf, { timeout: 20_000 }).not.toBe('');
      return { ...hub, registry: /"registryAddress":"([^"]+)"/.exec(output)?.[1] ?? '' };
    };
    const first = await ready();
    const path = `targets/${encodeURIComponent('municipal-projects/340100')}`;
    for (const { url } of cities) {
      const published = await askRegistry(first.registry, TOKENS.hefei, 'PUT', path, { url, why: 'Moved.' });
      expect(published.status).toBe(200);
    }
    first.started.kill('SIGKILL');
    await first.exit;
    const second = await ready();
    const response = await fetch(`${addressOf()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ municipalProjects(first: 1) { nodes { title } } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { municipalProjects: { nodes: [{ title: '340100 B' }] } } });
    second.started.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    for (const city of cities) await city.stop();
  });
});
