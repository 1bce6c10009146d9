import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { hubFlags } from '../../../subgraphs/demo/hubFlags.ts';
import { freePort, type GatewayCommand } from './GatewayProcess.ts';
import { SUBGRAPH_NAMES, SUBGRAPH_SDLS, type SubgraphName } from './graph/sdl.ts';

/** What every gateway serves. */
export interface Shop {
  supergraphFile: string;
  urls: Readonly<Record<SubgraphName, string>>;
  /** For what a gateway needs in files. */
  folder: string;
}

export interface Contestant {
  /** As `--gateway` names it. */
  id: string;
  name: string;
  /** Whether it answers any query, rather than those that it was written for. */
  takesAnyQuery: boolean;
  /** Throws an Error that says why it cannot be measured here. */
  command(shop: Shop): Promise<GatewayCommand>;
}

/** Whether identical subgraph requests that are under way at the same time are sent once. */
export type Sharing = 'alone' | 'share';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The first one is the baseline. `grafbaseBinary`: see `--grafbase`. */
export function contestants(grafbaseBinary: string | undefined): Contestant[] {
  return [
    ofNode('apollo', 'Apollo Server, @apollo/gateway', 'contestants/apolloGateway.ts', [], '/'),
    hub('hub', 'Guatu hub', 'alone'),
    hub('hub-sharing', 'Guatu hub, sharing in flight', 'share'),
    ofNode('hive-js', 'Hive Gateway', 'contestants/hiveGateway.ts', ['js', 'alone']),
    ofNode('hive-js-sharing', 'Hive Gateway, sharing in flight', 'contestants/hiveGateway.ts', ['js', 'share']),
    ofNode('hive-rust', 'Hive Gateway, Rust planner', 'contestants/hiveGateway.ts', ['rust', 'alone']),
    ofNode('hive-rust-sharing', 'Hive Gateway, Rust planner, sharing', 'contestants/hiveGateway.ts', ['rust', 'share']),
    grafbase(grafbaseBinary),
    floor('floor', 'floor: written by hand', 'alone'),
    floor('floor-sharing', 'floor, sharing in flight', 'share'),
    floor('floor-least', 'floor, least requests', 'alone', 'least'),
  ];
}

function ofNode(id: string, name: string, module: string, options: string[] = [], path = '/graphql'): Contestant {
  return {
    id,
    name,
    takesAnyQuery: true,
    command: async ({ supergraphFile }) =>
      nodeCommand(module, await freePort(), (port) => [supergraphFile, port, ...options], path),
  };
}

function nodeCommand(
  module: string,
  port: number,
  args: (port: string) => string[],
  path = '/graphql',
  flags: readonly string[] = [],
): GatewayCommand {
  return {
    command: process.execPath,
    args: [...flags, local(module), ...args(String(port))],
    url: `http://127.0.0.1:${port}${path}`,
    isNode: true,
  };
}

/** `requests`: those that the hub sends, or the least that do. */
function floor(id: string, name: string, sharing: Sharing, requests: 'hub' | 'least' = 'hub'): Contestant {
  return {
    id,
    name,
    takesAnyQuery: false,
    command: async ({ urls }) =>
      nodeCommand('floor/shopFloor.ts', await freePort(), (port) => [port, sharing, requests, JSON.stringify(urls)]),
  };
}

/** As `npm run hub` runs it, its log included. */
function hub(id: string, name: string, sharing: Sharing): Contestant {
  return {
    id,
    name,
    takesAnyQuery: true,
    async command({ supergraphFile, urls, folder }) {
      const placement = join(folder, 'no-shards.yaml');
      writeFileSync(placement, stringify({ contracts: {} }));
      return hubCommand(folder, sharing, { supergraph: supergraphFile, placement, subgraphs: urls });
    },
  };
}

/** The hub with these keys of its configuration, whose file is left in the folder. */
export async function hubCommand(folder: string, sharing: Sharing, keys: object): Promise<GatewayCommand> {
  const port = await freePort();
  const file = join(folder, `hub-${port}.yaml`);
  // A busy machine must not look like an outage.
  const limits = { subgraphTimeoutMs: 20_000, shareInFlight: sharing === 'share' };
  writeFileSync(file, stringify({ listen: { host: '127.0.0.1', port }, today: '2021-06-17', limits, ...keys }));
  return nodeCommand('../../../gateway/main.ts', port, () => [file], '/graphql', hubFlags());
}

/** `grafbase dev` over local SDL files: it composes them itself, and asks nothing of the internet. */
function grafbase(binary: string | undefined): Contestant {
  return {
    id: 'grafbase',
    name: 'Grafbase 0.80 (Rust)',
    takesAnyQuery: true,
    async command({ urls, folder }) {
      if (binary === undefined) throw new Error('no binary is named by --grafbase.');
      if (!existsSync(binary)) throw new Error(`--grafbase: there is no file ${binary}.`);
      const port = await freePort();
      const tables = (keys: (name: SubgraphName) => string[]) =>
        SUBGRAPH_NAMES.map((name) => [`[subgraphs.${name}]`, ...keys(name), ''].join('\n')).join('\n');
      for (const name of SUBGRAPH_NAMES) writeFileSync(join(folder, `${name}.graphql`), SUBGRAPH_SDLS[name]);
      const gatewayFile = join(folder, 'grafbase.toml');
      const overridesFile = join(folder, 'grafbase-overrides.toml');
      const url = (name: SubgraphName) => `url = "${urls[name]}"`;
      writeFileSync(
        gatewayFile,
        tables((name) => [url(name)]),
      );
      writeFileSync(
        overridesFile,
        tables((name) => [`schema_path = "${join(folder, `${name}.graphql`)}"`, url(name)]),
      );
      return {
        command: binary,
        args: ['dev', '--gateway-config', gatewayFile, '--graph-overrides', overridesFile, '--port', String(port)],
        url: `http://127.0.0.1:${port}/graphql`,
        isNode: false,
      };
    },
  };
}
