import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { CONTRACT_NAMES, type ContractName } from '../../../schema/contract.ts';
import { hubFlags } from '../../../subgraphs/demo/hubFlags.ts';
import { TODAY } from '../../../subgraphs/overview/bench/syntheticMatters.ts';
import { BenchProcess } from '../BenchProcess.ts';
import type { HubServes } from './hubProcess.ts';
import type { IndexServes } from './indexProcess.ts';

/** For systems that no query asks: nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9/graphql';
const PLACEMENT = fileURLToPath(new URL('../../../schema/placement.yaml', import.meta.url));

export interface ExportHouse {
  index: BenchProcess;
  /** Address of the index's own GraphQL. */
  indexUrl: string;
  /** A hub that nothing was asked of before, so that its memory tells of what it is asked for. */
  startHub(): Promise<StartedHub>;
  stop(): Promise<void>;
}

export interface StartedHub {
  process: BenchProcess;
  /** E.g. `http://127.0.0.1:4000`. */
  address: string;
}

export interface ExportHouseOptions {
  /** Matters in the index. */
  rows: number;
  /** Where the index is filled; one that is filled already is taken as it is. */
  folder: string;
  /** Where the processes leave a CPU profile when they end. */
  profileDirectory: string | undefined;
  signal: AbortSignal;
}

/** An index over synthetic matters, and hubs in front of it, each in a process of its own. */
export async function startExportHouse(options: ExportHouseOptions): Promise<ExportHouse> {
  const { rows, folder, profileDirectory, signal } = options;
  const index = new BenchProcess(new URL('./indexProcess.ts', import.meta.url), 'the index', profileDirectory);
  try {
    const { url } = await index.ask<IndexServes>({ kind: 'serve', rows, dataDirectory: folder }, signal);
    return {
      ...{ index, indexUrl: url },
      async startHub() {
        const module = new URL('./hubProcess.ts', import.meta.url);
        const process = new BenchProcess(module, 'the hub', profileDirectory, hubFlags());
        const yaml = stringify(hubConfig(url));
        const { address } = await process.ask<HubServes>(
          { kind: 'start', yaml, file: join(folder, 'hub.yaml') },
          signal,
        );
        return { process, address };
      },
      stop: () => index.stop(),
    };
  } catch (error) {
    await index.stop();
    throw error;
  }
}

interface PlacementYaml {
  contracts: Record<string, { shards: { name: string }[] }>;
}

function hubConfig(indexUrl: string): object {
  const { contracts } = parse(readFileSync(PLACEMENT, 'utf8')) as PlacementYaml;
  const addressesOf = (name: ContractName) => {
    const shards = contracts[name]?.shards;
    if (shards) return { shards: Object.fromEntries(shards.map((shard) => [shard.name, NOWHERE])) };
    return { url: name === 'overview' ? indexUrl : NOWHERE };
  };
  return {
    listen: { port: 0 },
    today: TODAY,
    // As in production, its log included; patient, because a busy machine must not look like an outage.
    logLevel: 'info',
    subgraphs: Object.fromEntries(CONTRACT_NAMES.map((name) => [name, addressesOf(name)])),
    limits: { subgraphTimeoutMs: 20_000 },
  };
}
