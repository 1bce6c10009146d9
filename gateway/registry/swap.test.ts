/** Publications while clients ask: nobody waits, nobody gets half of one and half of another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { ask } from '../testing/startTestHub.ts';
import { type SubgraphServer, startSubgraphServer } from '../testing/subgraphServer.ts';
import { startCity } from './testing/cityServer.ts';
import { type RegistryHub, startRegistryHub } from './testing/registryHub.ts';

const SWAPS = runs(40, 100);
const CONNECTIONS = 4;
const SHARD = 'municipal-projects/340100';

/** Asks the shard twice, the second time once the directory has answered. */
const TWICE = `{
  now: municipalProjects(first: 3) { nodes { title } }
  division(code: "340100") { name later: municipalProjects(first: 3) { nodes { title } } }
}`;

let hub: RegistryHub;
let directory: SubgraphServer;
let editions: SubgraphServer[];
beforeAll(async () => {
  const resolvers = { Query: { division: () => ({ code: '340100', name: '合肥市' }) } };
  directory = await startSubgraphServer('directory', { resolvers });
  editions = [await startCity('340100', { edition: 'A' }), await startCity('340100', { edition: 'B' })];
  hub = await startRegistryHub({ subgraphs: { directory: directory.url } });
  await hub.publish('hefei', SHARD, editions[0]?.url ?? '');
});
afterAll(async () => {
  await hub.stop();
  await Promise.all([directory, ...editions].map((server) => server.stop()));
});

/** What one answer has: its editions, and what is wrong with it. */
async function askTwice(): Promise<{ edition: string; problem: unknown }> {
  const { status, body } = await ask(hub, TWICE);
  const titles = [...body.data.now.nodes, ...body.data.division.later.nodes] as { title: string }[];
  const editionsOf = new Set(titles.map(({ title }) => title.slice('340100 '.length)));
  const isRight = status === 200 && !body.errors && titles.length === 6 && editionsOf.size === 1;
  return { edition: [...editionsOf].join(), problem: isRight ? undefined : body };
}

describe('publications while clients ask', () => {
  it('lose no request, and no answer has rows of two holders', async () => {
    const answers: Awaited<ReturnType<typeof askTwice>>[] = [];
    const isSwapping = { value: true };
    let next = Promise.withResolvers<void>();
    const client = async () => {
      while (isSwapping.value) {
        answers.push(await askTwice());
        next.resolve();
        next = Promise.withResolvers();
      }
    };
    const clients = Array.from({ length: CONNECTIONS }, client);
    const statuses = new Set<number>();
    for (let swap = 1; swap <= SWAPS; swap += 1) {
      statuses.add((await hub.publish('hefei', SHARD, editions[swap % 2]?.url ?? '')).status);
      // However slow the machine: no publication without answers beside it.
      while (answers.length < 2 * swap) await Promise.race([next.promise, ...clients]);
    }
    isSwapping.value = false;
    await Promise.all(clients);
    expect(statuses).toEqual(new Set([200]));
    expect(answers.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    expect(new Set(answers.map(({ edition }) => edition))).toEqual(new Set(['A', 'B']));
    expect((await hub.call('hefei', 'GET', 'status')).body).toMatchObject({ state: SWAPS + 1 });
  });
});
