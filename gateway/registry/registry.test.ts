/** The registry behind its admin API: a real hub, real holders. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assembleContract } from '../../schema/contract.ts';
import type { AuditPage, PublicationAnswer, RefusalReason, RegistryStatus } from '../../schema/registry.ts';
import { ask } from '../testing/startTestHub.ts';
import { listen, type SubgraphServer, startSubgraphServer } from '../testing/subgraphServer.ts';
import { sealedText } from './sealedFile.ts';
import { type CityOptions, startCity } from './testing/cityServer.ts';
import {
  askRegistry,
  OWNERS,
  type OwnerName,
  type RegistryHub,
  startRegistryHub,
  TOKENS,
} from './testing/registryHub.ts';

const SHARD = 'municipal-projects/340100';
const SHARD_PATH = `targets/${encodeURIComponent(SHARD)}`;
const CONTRACT_PATH = `targets/${encodeURIComponent('contracts/municipal-projects')}`;
const LIST =
  '{ municipalProjects(first: 3) { nodes { title } totalCount coverage { complete missing { shard reason } } } }';

/** The municipal contract with a field more; or with one less. */
const WITH_CONTRACTOR = assembleContract('municipal-projects').replace(
  '  batch: Int\n',
  '  batch: Int\n  """施工单位 · who builds it."""\n  contractor: String\n',
);
const WITHOUT_BATCH = assembleContract('municipal-projects').replace(/ {2}"""批次[^"]*"""\n {2}batch: Int\n/, '');

const running: { stop(): Promise<void> }[] = [];
async function keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const it of running.splice(0).reverse()) await it.stop();
});

const codesOf = (reasons: readonly RefusalReason[] | undefined) => reasons?.map(({ code }) => code);

describe('a shard that its owner publishes', () => {
  it('is missing before, answers from then on, and is missing again once withdrawn', async () => {
    const hub = await keep(startRegistryHub());
    const hefei = await keep(startCity('340100'));
    const before = await ask(hub, LIST);
    expect(before.body.data.municipalProjects).toBeNull();
    expect(before.body.errors[0].extensions.code).toBe('NO_SHARD_ANSWERED');

    const published = await hub.publish('hefei', SHARD, hefei.url);
    expect(published).toMatchObject({ status: 200, body: { version: 1, previousVersion: null } });
    expect((published.body as unknown as PublicationAnswer).checks.map(({ code }) => code)).toEqual([
      'ADDRESS_NOT_ALLOWED',
      'REACHABLE',
      'SCHEMA_SHOWN',
      'FITS_CONTRACT',
      'FIRST_ANSWER',
      'RIGHT_SHARD',
    ]);
    expect((await ask(hub, LIST)).body.data.municipalProjects).toEqual({
      nodes: Array(3).fill({ title: '340100 A' }),
      totalCount: 8,
      coverage: { complete: false, missing: [{ shard: '340200', reason: 'UNREACHABLE' }] },
    });
    const status = await hub.call('hefei', 'GET', 'status');
    expect(status.body).toMatchObject({
      owner: 'hefei',
      state: 1,
      targets: [
        { target: SHARD, servedFrom: 'REGISTRY', up: true, live: { version: 1, who: 'hefei' } },
        { target: 'contracts/municipal-projects', servedFrom: 'CONFIGURATION', live: null },
      ],
    });

    const withdrawn = await hub.call('hefei', 'DELETE', SHARD_PATH, { why: 'Maintenance.' });
    expect(withdrawn).toMatchObject({ status: 200, body: { version: null, previousVersion: 1 } });
    expect((await ask(hub, LIST)).body.data.municipalProjects).toBeNull();
    const again = await hub.call('hefei', 'DELETE', SHARD_PATH, { why: 'Maintenance.' });
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'NOT_PUBLISHED' } } });
    const back = await hub.call('hefei', 'POST', `${SHARD_PATH}/rollback`, { why: 'Done.' });
    expect(back).toMatchObject({ status: 200, body: { version: 1, previousVersion: null } });
    expect((await ask(hub, LIST)).body.data.municipalProjects.totalCount).toBe(8);
  });

  it('lies over the address that the operator has configured, which answers again once it is withdrawn', async () => {
    const configured = await keep(startCity('340100', { edition: 'configured' }));
    const published = await keep(startCity('340100', { edition: 'published' }));
    const hub = await keep(
      startRegistryHub({ subgraphs: { 'municipal-projects': { shards: { '340100': configured.url } } } }),
    );
    const title = async () => (await ask(hub, LIST)).body.data.municipalProjects.nodes[0].title;
    expect(await title()).toBe('340100 configured');
    await hub.publish('hefei', SHARD, published.url);
    expect(await title()).toBe('340100 published');
    await hub.call('hefei', 'DELETE', SHARD_PATH, { why: 'Back.' });
    expect(await title()).toBe('340100 configured');
  });

  it('is rolled back from its first version to what the operator has configured, and to nothing where that is none', async () => {
    const city = await keep(startCity('340100', { edition: 'configured' }));
    const published = await keep(startCity('340100', { edition: 'published' }));
    const hub = await keep(
      startRegistryHub({ subgraphs: { 'municipal-projects': { shards: { '340100': city.url } } } }),
    );
    await hub.publish('hefei', SHARD, published.url);
    await hub.call('hefei', 'PUT', CONTRACT_PATH, { why: '1.1', sdl: WITH_CONTRACTOR });
    for (const path of [SHARD_PATH, CONTRACT_PATH]) {
      const back = await hub.call('operator', 'POST', `${path}/rollback`, { why: 'Back.', removeInUse: 'A test.' });
      expect(back).toMatchObject({ status: 200, body: { version: null, previousVersion: 1 } });
    }
    expect((await ask(hub, LIST)).body.data.municipalProjects.nodes[0].title).toBe('340100 configured');
    expect((await ask(hub, '{ municipalProjects { nodes { contractor } } }')).status).toBe(400);

    const unconfigured = 'municipal-projects/340200';
    const wuhu = await keep(startCity('340200'));
    await hub.publish('wuhu', unconfigured, wuhu.url);
    const path = `targets/${encodeURIComponent(unconfigured)}`;
    expect(await hub.call('wuhu', 'POST', `${path}/rollback`, { why: 'Back.' })).toMatchObject({
      status: 404,
      body: { error: { code: 'NO_SUCH_VERSION', message: expect.stringContaining('before version 1, which is live') } },
    });
  });

  it('is asked no more where the operator has closed its address, and its owner may be another from then on', async () => {
    const hub = await keep(startRegistryHub());
    const hefei = await keep(startCity('340100'));
    await hub.publish('hefei', SHARD, hefei.url);
    expect((await ask(hub, LIST)).body.data.municipalProjects.totalCount).toBe(8);
    const isHeld = Promise.withResolvers<void>();
    const slow = await keep(startCity('340100', { beforeAnswer: () => isHeld.promise }));
    const held = hub.publish('operator', SHARD, slow.url);
    await expect.poll(() => slow.requests.length).toBe(1);
    const closed = hub.reconfigure({ allow: ['10.2.0.0/16'], owners: OWNERS.filter(({ name }) => name !== 'hefei') });
    const queued = hub.call('hefei', 'DELETE', SHARD_PATH, { why: 'A token that was stolen.' });
    await hub.call('wuhu', 'GET', 'audit');
    isHeld.resolve();
    expect((await held).status).toBe(200);
    await closed;
    expect((await queued).body.error?.code).toBe('UNAUTHENTICATED');
    expect((await ask(hub, LIST)).body.errors[0].extensions.code).toBe('NO_SHARD_ANSWERED');
    expect((await hub.call('hefei', 'GET', 'status')).body.error?.code).toBe('UNAUTHENTICATED');
    await hub.reconfigure({ allow: ['127.0.0.1'], owners: OWNERS });
    expect((await ask(hub, LIST)).body.data.municipalProjects.totalCount).toBe(8);
  });

  it('is served by the newest state that is whole when the hub starts again, and status says which is not', async () => {
    const cities = [
      await keep(startCity('340100', { edition: 'A' })),
      await keep(startCity('340100', { edition: 'B' })),
    ];
    const first = await keep(startRegistryHub());
    for (const { url } of cities) expect((await first.publish('hefei', SHARD, url)).status).toBe(200);
    const newest = join(first.folder, 'states/00000002.json');
    writeFileSync(newest, readFileSync(newest, 'utf8').replace('"state": 2', '"state": 3'));
    const second = await keep(startRegistryHub({ folder: first.folder }));
    expect((await ask(second, LIST)).body.data.municipalProjects.nodes[0].title).toBe('340100 A');
    const { problems, state } = (await second.call<RegistryStatus>('operator', 'GET', 'status')).body;
    expect(state).toBe(1);
    expect(problems).toEqual([
      expect.stringMatching(/^State 2 cannot be served, .*00000002\.json: is not what was written/),
    ]);
    // Numbers are never used twice.
    const next = await second.publish('hefei', SHARD, cities[1]?.url ?? '');
    expect(next.body).toMatchObject({ version: 3, previousVersion: 1 });
    expect((await second.call<RegistryStatus>('operator', 'GET', 'status')).body.state).toBe(3);
  });
});

describe('the registry refuses', () => {
  let hub: RegistryHub;
  let hefei: SubgraphServer;
  beforeAll(async () => {
    hub = await startRegistryHub({ registry: { allow: ['127.0.0.1', 'no-such-host.invalid'] } });
    hefei = await startCity('340100');
    await hub.publish('hefei', SHARD, hefei.url);
  });
  afterAll(async () => {
    await hub.stop();
    await hefei.stop();
  });

  const broken: [why: string, codes: string[], options: CityOptions][] = [
    ['another shard', ['RIGHT_SHARD'], { shard: '340200' }],
    ['a shard that answers for all', ['RIGHT_SHARD'], { shard: undefined }],
    [
      'a schema without what the contract has',
      ['FITS_CONTRACT'],
      { sdl: assembleContract('municipal-projects').replace('totalCount: Int!', 'totalCount: Int') },
    ],
    ['rows of another shard', ['FIRST_ANSWER'], { idShard: '340200' }],
    ['a page that is not sorted', ['FIRST_ANSWER'], { isSorted: false }],
  ];
  it.each(broken)('%s: %j', async (_, codes, options) => {
    const city = await keep(startCity('340100', options));
    const { status, body } = await hub.publish('hefei', SHARD, city.url);
    expect({ status, code: body.error?.code }).toEqual({ status: 422, code: 'REFUSED' });
    expect(codesOf(body.error?.reasons)).toEqual(codes);
  });

  it.each([
    ['ftp://127.0.0.1/graphql', 'ADDRESS'],
    ['nothing', 'ADDRESS'],
    ['http://user:secret@127.0.0.1/graphql', 'ADDRESS'],
    ['http://127.0.0.1/graphql#there', 'ADDRESS'],
    ['http://10.0.0.7/graphql', 'ADDRESS_NOT_ALLOWED'],
    ['http://2130706434/graphql', 'ADDRESS_NOT_ALLOWED'],
    ['http://[::ffff:169.254.169.254]/latest', 'ADDRESS_NOT_ALLOWED'],
    ['http://unknown.invalid/graphql', 'ADDRESS_NOT_ALLOWED'],
    ['http://no-such-host.invalid/graphql', 'REACHABLE'],
    ['http://127.0.0.1:9/graphql', 'REACHABLE'],
  ])('the address %s: %s', async (url, code) => {
    const { body } = await hub.publish('hefei', SHARD, url);
    expect(codesOf(body.error?.reasons)).toEqual([code]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each([
    ['a schema without end', ['SCHEMA_SHOWN'], { _service: { sdl: '#'.repeat(500_001) } }],
    ['the refusal of another shard by a code that is none', ['RIGHT_SHARD'], undefined],
  ])('a holder that answers with %s', async (_, codes, data) => {
    const server = createServer(async (request, response) => {
      const body = (await Array.fromAsync(request)).join('');
      const headers = { 'content-type': 'application/json', 'x-guatu-shard': String(request.headers['x-guatu-shard']) };
      const errors = [{ message: 'No.', extensions: { code: { toString: 'x'.repeat(1_000) } } }];
      const isRefused = data ? body.includes('IntrospectionQuery') : headers['x-guatu-shard'] !== '340100';
      const answer = isRefused
        ? JSON.stringify({ errors })
        : data && body.includes('_service')
          ? JSON.stringify({ data })
          : await (await fetch(hefei.url, { method: 'POST', headers, body })).text();
      response.setHeader('content-type', 'application/json').end(answer);
    });
    await listen(server, 0);
    const { body } = await hub.publish('hefei', SHARD, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(codesOf(body.error?.reasons)).toEqual(codes);
    expect(body.error?.reasons?.[0]?.message.length).toBeLessThan(300);
  });

  it('a server that is no subgraph, and one that leads elsewhere', async () => {
    let answer = { status: 200, text: 'internal wiki', location: '' };
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(answer.status, { 'content-type': 'text/html', location: answer.location }).end(answer.text);
    });
    await listen(server, 0);
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
    const plain = await hub.publish('hefei', SHARD, url);
    answer = { status: 307, text: '', location: hefei.url };
    const redirecting = await hub.publish('hefei', SHARD, url);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const { body } of [plain, redirecting]) {
      expect(codesOf(body.error?.reasons)).toEqual(['REACHABLE']);
      expect(JSON.stringify(body)).not.toContain('wiki');
    }
    expect(redirecting.body.error?.reasons?.[0]?.message).toContain('HTTP status 307');
  });

  it('what was published meanwhile to be replaced unseen', async () => {
    const { status, body } = await hub.publish('hefei', SHARD, hefei.url, { ifVersion: null });
    expect({ status, error: body.error }).toMatchObject({
      status: 409,
      error: { code: 'VERSION_CONFLICT', message: 'Expected version null to be live, got 1.' },
    });
  });

  it('one of two that both replace the same version', async () => {
    const both = await Promise.all([1, 2].map(() => hub.publish('hefei', SHARD, hefei.url, { ifVersion: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a version that its holder no longer serves as it did', async () => {
    const { url } = await keep(startCity('340100'));
    const published = await hub.publish('hefei', SHARD, url);
    await running.pop()?.stop();
    await keep(startCity('340100', { sdl: WITHOUT_BATCH, port: Number(new URL(url).port) }));
    const { body } = await hub.call('hefei', 'POST', `${SHARD_PATH}/rollback`, {
      why: 'x',
      to: published.body.version,
    });
    expect(codesOf(body.error?.reasons)).toEqual(['FITS_CONTRACT']);
    expect(body.error?.reasons?.[0]?.message).toContain('MunicipalProject.batch');
    // As it is now it can be published, and be rolled back to.
    const anew = await hub.publish('hefei', SHARD, url);
    const again = await hub.call('hefei', 'POST', `${SHARD_PATH}/rollback`, { why: 'x', to: anew.body.version });
    expect([anew.status, again.status]).toEqual([200, 200]);
    await hub.publish('hefei', SHARD, hefei.url);
  });

  it('an owner to touch, or to see, what another owns', async () => {
    const refused = await Promise.all([
      hub.publish('wuhu', SHARD, hefei.url),
      hub.publish('wuhu', 'municipal-projects/nowhere', hefei.url),
      hub.publish('operator', 'municipal-projects/nowhere', hefei.url),
      hub.call('wuhu', 'GET', `${SHARD_PATH}/versions`),
      hub.call('wuhu', 'DELETE', SHARD_PATH, { why: 'Mine.' }),
      hub.call('wuhu', 'POST', `${SHARD_PATH}/rollback`, { why: 'Mine.' }),
      hub.call('wuhu', 'PUT', CONTRACT_PATH, { why: 'Mine.', sdl: 'type Query { a: Int }' }),
      hub.call('hefei', 'PUT', CONTRACT_PATH, { why: 'Mine.', sdl: WITH_CONTRACTOR, removeInUse: 'I want to.' }),
    ]);
    expect(refused.map(({ status, body }) => [status, body.error?.code])).toEqual(Array(8).fill([403, 'NOT_OWNER']));
    const { targets, problems } = (await hub.call<RegistryStatus>('wuhu', 'GET', 'status')).body;
    expect(targets.map(({ target }) => target)).toEqual(['municipal-projects/340200']);
    expect(problems).toEqual([]);
    const { entries } = (await hub.call<AuditPage>('wuhu', 'GET', 'audit')).body;
    expect(entries).toEqual([]);
  });

  it.each([
    ['a body with an unknown key', { url: 'http://a/', why: 'x', force: true }, 'the body: Unrecognized key: "force".'],
    ['no reason', { url: 'http://a/' }, 'why: Invalid input: expected string, received undefined.'],
    ['an empty reason', { url: 'http://a/', why: ' ' }, 'why: Expected a sentence.'],
    [
      'a reason that terminals obey',
      { url: 'http://a/', why: 'x\u001b[2J' },
      'why: Expected a sentence on one line, without control characters.',
    ],
    ['no version', { url: 'http://a/', why: 'x', ifVersion: 1e300 }, expect.stringMatching(/^ifVersion: /)],
  ])('%s', async (_, body, message) => {
    const answer = await hub.call('hefei', 'PUT', SHARD_PATH, body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BAD_REQUEST', message } } });
  });

  it('a version that there is not, a path that there is not, a body that is too large', async () => {
    const missing = await hub.call('hefei', 'POST', `${SHARD_PATH}/rollback`, { why: 'x', to: 99 });
    const nowhere = await hub.call('hefei', 'GET', 'nothing');
    const large = await hub.call('hefei', 'PUT', CONTRACT_PATH, { why: 'x', sdl: '#'.repeat(2_200_000) });
    const long = await hub.call('hefei', 'PUT', CONTRACT_PATH, { why: 'x', sdl: '#'.repeat(200_001) });
    expect([missing, nowhere, large, long].map(({ status, body }) => [status, body.error?.code])).toEqual([
      [404, 'NO_SUCH_VERSION'],
      [404, 'NOT_FOUND'],
      [413, 'REQUEST_TOO_LARGE'],
      [400, 'BAD_REQUEST'],
    ]);
  });

  it('and has each refusal in the audit log, chained, without a token', async () => {
    const { entries } = (await hub.call<AuditPage>('operator', 'GET', 'audit?first=1000')).body;
    expect(entries.map(({ line }) => line)).toEqual(entries.map((_, index) => index + 1));
    expect(entries[0]).toMatchObject({ who: 'hefei', action: 'PUBLISH', outcome: 'LIVE', target: SHARD, version: 1 });
    expect(entries.filter(({ outcome }) => outcome === 'REFUSED').length).toBeGreaterThanOrEqual(16);
    const text = readFileSync(join(hub.folder, 'audit.jsonl'), 'utf8') + JSON.stringify(hub.logLines());
    for (const secret of [...Object.values(TOKENS), 'user:secret']) expect(text).not.toContain(secret);
    const page = (await hub.call<AuditPage>('operator', 'GET', 'audit?after=1&first=2')).body;
    expect(page.entries.map(({ line }) => line)).toEqual([2, 3]);
    expect(page).toMatchObject({ lastLine: 3, hasMore: true });
  });

  it('whoever has no token, and after ten wrong ones whoever comes from there', async () => {
    const answers: [number, string | undefined][] = [];
    for (let attempt = 1; attempt <= 11; attempt += 1) {
      const { status, body } = await askRegistry(hub.registryAddress, `guess-${attempt}`, 'GET', 'status');
      answers.push([status, body.error?.code]);
    }
    expect(answers).toEqual([...Array(10).fill([401, 'UNAUTHENTICATED']), [429, 'TOO_MANY_ATTEMPTS']]);
    const right = await hub.call('hefei', 'GET', 'status');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([...right.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a contract that is published', () => {
  const QUERY = 'query Builders { municipalProjects(first: 1) { nodes { title contractor } } }';

  it('is served at once; what it adds is not asked of who does not have it, and what is in use is not removed', async () => {
    const hub = await keep(startRegistryHub());
    const hefei = await keep(startCity('340100'));
    await hub.publish('hefei', SHARD, hefei.url);
    expect((await ask(hub, QUERY)).status).toBe(400);
    const published = await hub.call('hefei', 'PUT', CONTRACT_PATH, { sdl: WITH_CONTRACTOR, why: 'Who builds it.' });
    expect(published).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await ask(hub, QUERY)).body.data.municipalProjects.nodes).toEqual([
      { title: '340100 A', contractor: null },
    ]);

    // Over another configuration too, whatever is published after that.
    await hub.reload({ directory: undefined, 'municipal-projects': undefined, 'volunteer-centers': undefined });
    const { supergraph } = (await hub.call<RegistryStatus>('hefei', 'GET', 'status')).body;
    expect((await hub.publish('hefei', SHARD, hefei.url)).body.supergraph).toBe(supergraph);
    expect((await ask(hub, '{ __typename volunteerCenters { totalCount } }')).status).toBe(200);

    // Somebody has just asked for it, and what was not recorded long enough proves nothing.
    const withdrawn = await hub.call('hefei', 'DELETE', CONTRACT_PATH, { why: 'Not needed.' });
    expect(codesOf(withdrawn.body.error?.reasons)).toEqual(['USAGE_TOO_SHORT', 'REMOVAL_IN_USE']);
    expect(withdrawn.body.error?.reasons?.[1]?.users).toMatchObject([
      { coordinate: 'MunicipalProject.contractor', operation: 'Builders', client: null, count: 1 },
    ]);
    const removeInUse = 'The one client knows.';
    const forced = await hub.call('operator', 'DELETE', CONTRACT_PATH, { why: 'Not needed.', removeInUse });
    expect(forced).toMatchObject({ status: 200, body: { version: null, previousVersion: 1 } });
    expect((await ask(hub, QUERY)).status).toBe(400);
    const { entries } = (await hub.call<AuditPage>('hefei', 'GET', 'audit')).body;
    expect(entries.at(-1)).toMatchObject({ who: 'operator', action: 'UNPUBLISH', outcome: 'LIVE', removeInUse });
  });

  it('may remove what nobody has asked for as long as usage was recorded, and outlives a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guatu-registry-'));
    running.push({ stop: async () => rmSync(folder, { recursive: true }) });
    const since = new Date(Date.now() - 40 * 86_400_000).toISOString();
    writeFileSync(join(folder, 'usage.json'), sealedText({ since, operations: [] }));
    const hub = await keep(startRegistryHub({ folder }));
    const published = await hub.call('hefei', 'PUT', CONTRACT_PATH, {
      sdl: WITHOUT_BATCH,
      why: 'Nobody asks for it.',
    });
    expect(published).toMatchObject({ status: 200, body: { version: 1 } });
    const query = '{ municipalProjects { nodes { batch } } }';
    expect((await ask(hub, query)).status).toBe(400);
    const restarted = await keep(startRegistryHub({ folder }));
    expect((await ask(restarted, query)).status).toBe(400);
  });

  it('is refused if it does not compose, says what no shard can gather, or asks of a holder what it does not have', async () => {
    const resolvers = { Query: { division: () => null } };
    const directory = await keep(startSubgraphServer('directory', { resolvers }));
    const hub = await keep(startRegistryHub({ subgraphs: { directory: directory.url } }));
    const put = async (contract: string, sdl: string, owner: OwnerName = 'operator') => {
      const path = `targets/${encodeURIComponent(`contracts/${contract}`)}`;
      const { body } = await hub.call(owner, 'PUT', path, { sdl, why: 'Try.' });
      return body.error?.reasons?.map(({ code, message }) => `${code} ${message}`);
    };
    const own = assembleContract('municipal-projects');
    expect(await put('municipal-projects', `${own} type`)).toEqual([
      expect.stringMatching(/^COMPOSES INVALID_GRAPHQL/),
    ]);
    expect(await put('municipal-projects', `${own} extend type Query { loose: String }`)).toEqual([
      expect.stringMatching(/^COMPOSES Query\.loose: /),
    ]);
    const taking = own.replace('"@key"', '"@key", { name: "@override", as: "@take" }');
    const taken = `${taking} extend type Division { parent: Division @take(from: "directory") @gather(rule: ANY) }`;
    expect(await put('municipal-projects', taken, 'hefei')).toEqual([
      'COMPOSES @override(from: "directory"): expected the owner of contracts/directory to publish it, got hefei.',
    ]);
    const wider = assembleContract('directory').replace('countyPairs:', 'motto: String countyPairs:');
    expect(await put('directory', wider)).toEqual([expect.stringMatching(/^HOLDERS_FIT directory: .*motto/)]);
  });
});
