import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { CONTRACT_NAMES } from '../../schema/contract.ts';
import { BenchProcess } from './BenchProcess.ts';
import type { HubServes } from './hubProcess.ts';
import type { DirectoryServes, ProjectsServe } from './systemsProcess.ts';

/** The day of the demo province. */
const TODAY = '2021-06-17';
/** For what no scenario asks: nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9/graphql';
const PLACEMENT = fileURLToPath(new URL('../../schema/placement.yaml', import.meta.url));

export interface House {
  directoryUrl: string;
  /** The hub over the directory and 16 shards; without projects, over the directory alone. */
  shardedHub: HubOfHouse;
  /** The municipal projects of all cities; null if they were not wanted. */
  projects: ProjectsOfHouse | null;
  systems: BenchProcess;
  /** Serves a text from a bare server, and resolves to its address. */
  serveText(text: string): Promise<string>;
  stop(): Promise<void>;
}

export interface HubOfHouse {
  url: string;
  process: BenchProcess;
}

export interface ProjectsOfHouse {
  ids: Readonly<Record<string, readonly string[]>>;
  /** The one subgraph that has the rows of all shards. */
  wholeUrl: string;
  /** The same hub over that subgraph: no shard stage. */
  wholeHub: HubOfHouse;
}

export interface HouseOptions {
  withProjects: boolean;
  /** Where hubs leave CPU profiles. */
  profileDirectory: string | undefined;
  signal: AbortSignal;
}

/** Starts the systems in one process and each hub in its own, over databases in a temporary folder. */
export async function startHouse({ withProjects, profileDirectory, signal }: HouseOptions): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  const systems = new BenchProcess(new URL('./systemsProcess.ts', import.meta.url), 'the systems');
  const started = [systems];
  const stop = async () => {
    // Hubs first: they would note that their systems are gone.
    for (const process of started.reverse()) await process.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const startHub = async (name: string, subgraphs: Addresses, placement: string): Promise<HubOfHouse> => {
    const process = new BenchProcess(
      new URL('./hubProcess.ts', import.meta.url),
      `the hub over ${name}`,
      profileDirectory,
    );
    started.push(process);
    const yaml = stringify(hubConfig(subgraphs, placement));
    const { url } = await process.ask<HubServes>({ kind: 'start', yaml, file: join(folder, 'hub.yaml') }, signal);
    return { url, process };
  };
  try {
    const where = { dataDirectory: folder };
    const { url: directoryUrl } = await systems.ask<DirectoryServes>({ kind: 'serveDirectory', ...where }, signal);
    const served = withProjects ? await systems.ask<ProjectsServe>({ kind: 'serveProjects', ...where }, signal) : null;
    const shardedHub = await startHub('shards', addresses(directoryUrl, served?.shards), PLACEMENT);
    const projects = served && {
      ids: served.ids,
      wholeUrl: served.whole,
      wholeHub: await startHub('one subgraph', addresses(directoryUrl, served.whole), placementOfOne(folder)),
    };
    return {
      directoryUrl,
      shardedHub,
      projects,
      systems,
      serveText: async (text) => (await systems.ask<DirectoryServes>({ kind: 'serveText', text }, signal)).url,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Addresses = Record<string, { url: string } | { shards: Record<string, string> }>;

/** Where each subgraph of the supergraph is; a text for municipal projects is the address of one subgraph. */
function addresses(directory: string, municipalProjects: Record<string, string> | string | undefined): Addresses {
  const all = CONTRACT_NAMES.map((name) => {
    const shards = shardNames(name);
    const nowhere = shards ? { shards: Object.fromEntries(shards.map((shard) => [shard, NOWHERE])) } : { url: NOWHERE };
    return [name, nowhere] as const;
  });
  const known: Addresses = { directory: { url: directory } };
  if (typeof municipalProjects === 'string') known['municipal-projects'] = { url: municipalProjects };
  else if (municipalProjects) known['municipal-projects'] = { shards: municipalProjects };
  return { ...Object.fromEntries(all), ...known };
}

interface PlacementYaml {
  contracts: Record<string, { shards: { name: string }[] }>;
}

function readPlacement(): PlacementYaml {
  return parse(readFileSync(PLACEMENT, 'utf8')) as PlacementYaml;
}

function shardNames(contract: string): string[] | undefined {
  return readPlacement().contracts[contract]?.shards.map(({ name }) => name);
}

/** A placement in which municipal projects have no shards. */
function placementOfOne(folder: string): string {
  const { contracts } = readPlacement();
  const { 'municipal-projects': _, ...others } = contracts;
  const file = join(folder, 'placement-of-one.yaml');
  writeFileSync(file, stringify({ contracts: others }));
  return file;
}

/** As a hub runs in production, its log included; patient, because a busy machine must not look like an outage. */
function hubConfig(subgraphs: Addresses, placement: string): object {
  return {
    listen: { host: '127.0.0.1', port: 0 },
    today: TODAY,
    placement,
    logLevel: 'info',
    limits: { subgraphTimeoutMs: 20_000 },
    subgraphs,
  };
}
