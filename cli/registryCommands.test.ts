/** `guatu publish`, `status`, `rollback` and `unpublish` as processes of their own, at a real hub. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../gateway/registry/sha256.ts';
import { startCity } from '../gateway/registry/testing/cityServer.ts';
import { type RegistryHub, startRegistryHub, TOKENS } from '../gateway/registry/testing/registryHub.ts';
import { listen, type SubgraphServer } from '../gateway/testing/subgraphServer.ts';
import { runGuatu } from './testing/runGuatu.ts';

let hub: RegistryHub;
let cities: SubgraphServer[];
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-publish-'));
  for (const [name, token] of Object.entries(TOKENS)) writeFileSync(join(folder, name), `${token}\n`);
  cities = [await startCity('340100', { edition: 'A' }), await startCity('340100', { edition: 'B' })];
  hub = await startRegistryHub();
});
afterAll(async () => {
  await hub.stop();
  for (const city of cities) await city.stop();
  rmSync(folder, { recursive: true });
});

const guatu = (...args: string[]) => runGuatu(args);
const at = (owner: string) => ['--hub', hub.registryAddress, '--token-file', join(folder, owner)];
const SHARD = ['--contract', 'municipal-projects', '--shard', '340100'];
const url = (index: number) => cities[index]?.url ?? '';

describe('what an owner does with its shard', () => {
  it('is published, shown, rolled back and withdrawn', async () => {
    const published = await guatu('publish', url(0), ...SHARD, '--why', 'First.', ...at('hefei'));
    expect(published).toMatchObject({ exitCode: 0, stderr: '' });
    expect(published.stdout).toMatch(/^municipal-projects\/340100 is live as version 1 \(none was before\)\.\n/);
    expect(published.stdout).toContain('  FIRST_ANSWER         municipalProjects: 5 of 8 rows, in order.\n');

    const second = await guatu(
      'publish',
      url(1),
      ...SHARD,
      '--why',
      'Moved.',
      '--if-version',
      '1',
      '--json',
      ...at('hefei'),
    );
    expect(JSON.parse(second.stdout)).toMatchObject({ version: 2, previousVersion: 1 });

    const status = await guatu('status', '--versions', '--audit', ...SHARD, ...at('hefei'));
    expect(status).toMatchObject({ exitCode: 0, stderr: '' });
    expect(status.stdout).toMatch(/^hefei at state 2, /);
    expect(status.stdout).toMatch(/^municipal-projects\/340100 {2}version 2, answers; hefei, \S+: Moved\.$/m);
    expect(status.stdout).toMatch(/^ {2}\* 2 {2}\S+ {2}hefei {2}http\S+ {2}Moved\.$/m);
    expect(status.stdout).toMatch(
      /^ {2}2 {2}\S+ {2}hefei {2}PUBLISH municipal-projects\/340100 LIVE, live: 2 {2}Moved\.$/m,
    );

    const back = await guatu('rollback', ...SHARD, '--why', 'B loses rows.', ...at('hefei'));
    expect(back.stdout).toMatch(/ is live as version 1 \(version 2 was before\)\.\n/);
    const withdrawn = await guatu('unpublish', ...SHARD, '--why', 'We move house.', ...at('hefei'));
    expect(withdrawn).toEqual({
      exitCode: 0,
      stderr: '',
      stdout:
        'municipal-projects/340100 is withdrawn (version 1 was before).\n' +
        '  note: Nobody is asked for it now: coverage says UNREACHABLE.\n',
    });
  });

  it('is refused with each reason, its code and its cure', async () => {
    expect(await guatu('publish', 'http://10.0.0.7/graphql', ...SHARD, '--why', 'Try.', ...at('hefei'))).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'REFUSED: It was not published: a check said no. What was live is live.\n' +
        'ADDRESS_NOT_ALLOWED  Expected 10.0.0.7 to be in the allow list of the hub, with every address that it stands for.\n' +
        '  do: Have the operator add host or range to registry.allow, or publish an address that is in it.\n',
    });
    const notOwner = await guatu('publish', url(0), ...SHARD, '--why', 'Try.', '--json', ...at('wuhu'));
    expect(notOwner.exitCode).toBe(1);
    expect(notOwner.stderr).toMatch(/^NOT_OWNER: .+\n {2}do: .+\n$/);
    expect(JSON.parse(notOwner.stdout)).toMatchObject({ error: { code: 'NOT_OWNER' } });
  });

  it('is told each client of a removal once, however many documents it sent', async () => {
    const use = (operation: string | null, client: string | null, count: number, lastSeen: string) => ({
      ...{ coordinate: 'MunicipalProject.batch', operation, client, count, lastSeen },
    });
    const users = [
      use('Batches', 'console', 1, '2021-06-16T08:00:00.000Z'),
      use(null, null, 2, '2021-06-15T08:00:00.000Z'),
      use(null, null, 5, '2021-06-17T08:00:00.000Z'),
    ];
    const reasons = [{ code: 'REMOVAL_IN_USE', message: 'Expected nobody to use it.', cure: 'Tell them.', users }];
    const refusing = createServer((_, response) => {
      const error = { code: 'REFUSED', message: 'A check said no.', remedy: 'Do what it says.', reasons };
      response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    });
    await listen(refusing, 0);
    const { port } = refusing.address() as AddressInfo;
    const address = ['--hub', `http://127.0.0.1:${port}`, '--token-file', join(folder, 'hefei')];
    const { stderr } = await guatu('rollback', '--target', 'contracts/municipal-projects', '--why', 'x', ...address);
    await new Promise((resolve) => refusing.close(resolve));
    expect(stderr).toBe(
      'REFUSED: A check said no.\nREMOVAL_IN_USE  Expected nobody to use it.\n' +
        '  used by: Batches of console, once, last 2021-06-16T08:00:00.000Z\n' +
        '  used by: an operation without name of a client without name, 7 times, last 2021-06-17T08:00:00.000Z\n' +
        '  do: Tell them.\n',
    );
  });

  it('is named where status is asked of what is not its own', async () => {
    expect(await guatu('status', ...SHARD, ...at('wuhu'))).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'Expected a target of wuhu (municipal-projects/340200), got municipal-projects/340100.\n',
    });
  });

  it('comes from the project in whose folder it is done, with the token of the environment', async () => {
    const file = join(folder, 'guatu.yaml');
    writeFileSync(
      file,
      `contract: municipal-projects\nshard: '340100'\nname: 合肥市台账\nhub: { url: '${hub.registryAddress}' }\n`,
    );
    const inProject = (...args: string[]) => runGuatu(args, '', { cwd: folder, env: { GUATU_TOKEN: TOKENS.hefei } });
    const published = await inProject('publish', url(0), '--why', 'Again.');
    expect(published).toMatchObject({ exitCode: 0, stderr: '' });
    expect(published.stdout).toMatch(/^municipal-projects\/340100 is live as version 3 /);
    const { status } = JSON.parse((await inProject('status', '--json')).stdout);
    expect(status.targets).toMatchObject([
      { target: 'municipal-projects/340100', live: { version: 3, why: 'Again.' } },
    ]);
    rmSync(file);
  });
});

describe('the commands of the registry say what is wrong with them, and end with 2:', () => {
  const wrong: [args: string[], stderr: string | RegExp][] = [
    [['publish', '--why', 'x'], 'Expected either the address of a subgraph, or --contract-file.\n'],
    [
      ['publish', 'http://a/', '--why', 'x'],
      /^Expected the address of the registry by --hub, or as hub\.url in guatu\.yaml/,
    ],
    [['status', '--hub', 'http://127.0.0.1:9'], /^Expected the token of an owner in GUATU_TOKEN, or in a file/],
    [['status', '--hub', 'http://a/', '--token-file', '/nowhere'], '/nowhere: cannot be read (ENOENT).\n'],
    [['rollback', '--why', 'x', '--to', 'v1'], /argument 'v1' is invalid\. Expected the number of a version/],
  ];
  it.each(wrong)('%j', async (args, message) => {
    const { exitCode, stdout, stderr } = await guatu(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('as a variable of the environment that does not fit, without a stack', async () => {
    expect(await runGuatu(['status', '--hub', 'http://a/'], '', { env: { GUATU_TODAY: 'June' } })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'GUATU_TODAY: expected an ISO date such as 2021-06-17 or clock, got "June".\n',
    });
  });

  it('and with 1 where the registry breaks off', async () => {
    const breaking = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
    });
    await listen(breaking, 0);
    const { port } = breaking.address() as AddressInfo;
    const refused = await guatu('status', '--hub', `http://127.0.0.1:${port}`, '--token-file', join(folder, 'hefei'));
    await new Promise((resolve) => breaking.close(resolve));
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^http:\S+: the registry does not answer \(\w+\)\. Check --hub\.\n$/);
  });

  it('and with 1 where the registry does not answer', async () => {
    const gone = createServer();
    await listen(gone, 0);
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const args = ['status', '--hub', `http://127.0.0.1:${port}`, '--token-file', join(folder, 'hefei')];
    expect(await guatu(...args)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `http://127.0.0.1:${port}: the registry does not answer (ECONNREFUSED). Check --hub.\n`,
    });
  });
});

describe('guatu token', () => {
  it('makes a token with the hash by which the hub knows it, another each time', async () => {
    const [one, two] = (await Promise.all([1, 2].map(() => guatu('token', '--json')))).map(
      ({ stdout }) => JSON.parse(stdout) as { token: string; tokenHash: string },
    );
    expect(one?.token).toHaveLength(43);
    expect(one?.token).not.toBe(two?.token);
    expect(one?.tokenHash).toBe(sha256(one?.token ?? ''));
  });
});
