import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { firstShare } from '../../../gateway/shard/connection.ts';
import { composeContracts } from '../../../schema/compose.ts';
import { assembleContract } from '../../../schema/contract.ts';
import { Agreement } from './agreement.ts';
import { hubCommand, type Sharing } from './contestants.ts';
import { MUNICIPAL_FIRST, MUNICIPAL_QUERY } from './floor/municipalQuery.ts';
import { freePort, type GatewayCommand, GatewayProcess, type Launch } from './GatewayProcess.ts';
import { LoadGenerator } from './load.ts';
import { type Measurable, measureEntries } from './measureEntries.ts';
import type { StandIns } from './StandIns.ts';
import { countRequests, measureLoad, type RunOptions } from './steadyScenario.ts';
import type { GatewayScenarioResult } from './table.ts';

const CONTRACT = 'municipal-projects';
const ASKERS = 4;

/**
 * A list over so many shards: what the hub takes for it, against a program written by hand that asks all shards and
 * merges their rows. No other gateway can: to them, shards would be subgraphs of the same type.
 */
export async function runShardScenario(
  shards: number,
  standIns: StandIns,
  launch: Launch,
  options: RunOptions,
): Promise<GatewayScenarioResult> {
  const urls = await standIns.serveShards(shards, options.signal);
  const agreement = new Agreement();
  const running: { gateway: GatewayProcess; load: LoadGenerator }[] = [];
  const measurable = (name: string, command: () => Promise<GatewayCommand>): Measurable => ({
    name,
    async prepare() {
      const gateway = await GatewayProcess.start(await command(), launch);
      const load = new LoadGenerator(gateway.url);
      running.push({ gateway, load });
      const question = await agreement.questionFor(MUNICIPAL_QUERY, load);
      const alone = await countRequests(standIns, options.signal, () => load.ask(question.body));
      const run = () => load.closedLoop(() => question, { ...options, askers: Math.min(ASKERS, options.maxAskers) });
      await run();
      gateway.forgetPeak();
      return async () => ({
        ...(await measureLoad({ run, gateway, standIns, signal: options.signal })),
        subgraphRequests: alone,
      });
    },
  });
  try {
    const measured = await measureEntries(
      [
        measurable('floor: asks all shards, merges', () => floorCommand(urls)),
        measurable('Guatu hub', () => hubOverShards(urls, launch.home, 'alone')),
        measurable('Guatu hub, sharing in flight', () => hubOverShards(urls, launch.home, 'share')),
      ],
      options.rounds,
      options.signal,
    );
    return { scenario: `shards-${shards}`, title: `the first 100 rows of ${shards} shards`, ...measured };
  } finally {
    for (const { gateway, load } of running) {
      await load.close();
      await gateway.stop();
    }
  }
}

async function floorCommand(urls: Readonly<Record<string, string>>): Promise<GatewayCommand> {
  const port = await freePort();
  const addresses = Object.values(urls);
  return {
    command: process.execPath,
    args: [
      fileURLToPath(new URL('./floor/municipalFloor.ts', import.meta.url)),
      String(port),
      JSON.stringify(addresses),
      String(firstShare(MUNICIPAL_FIRST, addresses.length)),
    ],
    url: `http://127.0.0.1:${port}/graphql`,
    isNode: true,
  };
}

async function hubOverShards(
  urls: Readonly<Record<string, string>>,
  folder: string,
  sharing: Sharing,
): Promise<GatewayCommand> {
  const shards = Object.keys(urls);
  const { supergraphSdl } = await composeContracts([{ name: CONTRACT, sdl: assembleContract(CONTRACT) }]);
  const supergraph = join(folder, `municipal-${shards.length}.graphql`);
  const placement = join(folder, `placement-${shards.length}.yaml`);
  writeFileSync(supergraph, supergraphSdl);
  writeFileSync(
    placement,
    stringify({
      contracts: {
        [CONTRACT]: { title: '市级台账', shards: shards.map((name) => ({ name, title: name, division: name })) },
      },
    }),
  );
  return hubCommand(folder, sharing, {
    supergraph,
    placement,
    subgraphs: { [CONTRACT]: { shards: urls } },
  });
}
