import { afterEach, describe, expect, it } from 'vitest';
import { startTestHub } from '../gateway/testing/startTestHub.ts';
import type { ContractName } from '../schema/contract.ts';
import { checkHolder } from '../subgraphs/kit/conformance/checkHolder.ts';
import { knownShards } from '../subgraphs/kit/project/knownShards.ts';
import { askSubgraph } from '../subgraphs/kit/testing/servedSubgraph.ts';
import { eventually } from '../test/support/eventually.ts';
import { runs } from '../test/support/runs.ts';
import { EXIT_CODES } from './exitCodes.ts';
import { type MockCommandOptions, serveMock } from './serveMock.ts';
import { startMock } from './startMock.ts';
import { type RunningGuatu, startGuatu } from './testing/runGuatu.ts';

const TODAY = '2021-06-17';

/** Serves the mock of a contract, of its first shard if it has any. */
function serve(contract: ContractName, seed = 1) {
  const shard = knownShards(contract)[0] ?? null;
  return startMock(contract, shard, { rows: 15, seed, rowsUpTo: TODAY, today: TODAY, logLevel: 'silent' });
}

describe('the mock of a contract', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  // Those of cities and groups are ledgers that have tests of their own.
  it.each<ContractName>(runs(['overview'], ['directory', 'enterprise-requests', 'overview']))(
    'keeps the contract, as the check sees it: %s',
    async (contract) => {
      const mock = await serve(contract);
      stops.push(mock.stop);
      const shard = knownShards(contract)[0]?.name ?? null;
      // Times are told, and not judged: a busy machine is no fault of the mock.
      const report = await checkHolder({ url: mock.url, contract, shard, today: TODAY, now: () => 0 });
      expect(report.cases.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
      expect(report.passed).toBe(true);
    },
  );

  it('gives the same rows for the same seed, and others for another', async () => {
    const titles = async (seed: number) => {
      const mock = await serve('municipal-projects', seed);
      stops.push(mock.stop);
      const { data } = await askSubgraph(mock.url, '{ municipalProjects { nodes { title content } } }');
      return data.municipalProjects.nodes as { title: string; content: string }[];
    };
    const first = await titles(1);
    expect(await titles(1)).toEqual(first);
    expect(await titles(2)).not.toEqual(first);
    for (const { content } of first) expect(content).toMatch(/^模拟数据：/);
  });

  it('answers the hub, together with the mocks of other contracts', async () => {
    const [city, directory] = await Promise.all([serve('municipal-projects'), serve('directory')]);
    stops.push(city.stop, directory.stop);
    const placement = `contracts: { municipal-projects: { title: 市级台账, shards: [{ name: '340100', title: 合肥市, division: '340100' }] } }`;
    const subgraphs = {
      'municipal-projects': { shards: { '340100': { url: city.url } } },
      directory: { url: directory.url },
    };
    const hub = await startTestHub(subgraphs, {}, placement);
    stops.push(hub.stop);
    const { data, errors } = await askSubgraph(
      `${hub.address}/graphql`,
      `{ municipalProjects(first: 3, filter: { matter: { open: true } }) {
        nodes { id division { name } leadOfficial { name } leadBody { name municipalProjects { totalCount } } }
        coverage { complete answered { name } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, coverage } = data.municipalProjects;
    expect(coverage).toEqual({ complete: true, answered: [{ name: '合肥市' }] });
    expect(nodes).toHaveLength(3);
    for (const { id, division, leadBody } of nodes) {
      expect(id).toMatch(/^mp:340100:M-\d{4}$/);
      expect(division.name).toMatch(/[区县市]$/);
      if (leadBody) expect(leadBody).toMatchObject({ name: expect.stringContaining('示例市') });
    }
  });
});

describe('guatu mock', () => {
  let running: RunningGuatu | undefined;
  afterEach(async () => {
    running?.process.kill('SIGKILL');
    await running?.exit;
    running = undefined;
  });

  it('prints its address, and ends when it is told to', async () => {
    running = startGuatu(['mock', 'municipal-projects', '--shard', '340200', '--rows', '7', '--today', TODAY]);
    const { stdout } = running;
    await eventually(stdout, (text) => text.includes('made-up rows'));
    const [, url = ''] =
      /^municipal-projects, shard 340200 \(芜湖市\) at (\S+), with 7 made-up rows\n$/.exec(stdout()) ?? [];
    const { data } = await askSubgraph(url, '{ municipalProjects { totalCount } }');
    expect(data).toEqual({ municipalProjects: { totalCount: 7 } });
    running.process.kill('SIGTERM');
    expect(await running.exit).toBe(0);
  });

  it.each<[string, Partial<MockCommandOptions>, string]>([
    ['projects', {}, 'Expected a contract of directory, '],
    ['municipal-projects', { shard: '340207' }, 'such as 340200 (芜湖市); got "340207".'],
    ['directory', { shard: '340200' }, 'Expected no --shard, as directory has one holder; got "340200".'],
    ['directory', { today: 'now' }, '--today: expected an ISO date such as 2021-06-17, got "now".'],
  ])('says what does not fit: %s %j', async (contract, stated, sentence) => {
    const refused = serveMock(contract as ContractName, { rows: 1, seed: 1, port: 0, host: '127.0.0.1', ...stated });
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
      exitCode: EXIT_CODES.usage,
    });
  });
});
