/** A hub in front of given subgraphs, over a supergraph composed of just their contracts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { composeContracts } from '../../schema/compose.ts';
import { assembleContract, type ContractName } from '../../schema/contract.ts';
import { parseConfig } from '../config.ts';
import { createHub } from '../hub.ts';

export interface TestHub {
  address: string;
  /** Serves these subgraphs from now on, over a supergraph composed of just their contracts. */
  reload(subgraphs: Partial<Record<ContractName, unknown>>): Promise<void>;
  /** Lines of the log so far. */
  logLines(): Record<string, unknown>[];
  stop(): Promise<void>;
}

/** What a client gets: the HTTP status, the headers, and the GraphQL answer. */
export interface ClientAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any query
  body: any;
}

export async function startTestHub(
  subgraphs: Partial<Record<ContractName, unknown>>,
  settings: Record<string, unknown> = {},
  placementYaml?: string,
): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-hub-'));
  if (placementYaml) writeFileSync(join(folder, 'placement.yaml'), placementYaml);
  const readConfig = async (served: Partial<Record<ContractName, unknown>>) => {
    const supergraphSdl = await composeOnce(Object.keys(served) as ContractName[]);
    writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
    return parseConfig(
      stringify({
        listen: { port: 0 },
        today: '2021-06-17',
        supergraph: 'supergraph.graphql',
        ...(placementYaml ? { placement: 'placement.yaml' } : {}),
        subgraphs: served,
        ...settings,
      }),
      join(folder, 'hub.yaml'),
    );
  };
  const lines: string[] = [];
  const logger = pino(
    { level: 'debug' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const hub = await createHub(await readConfig(subgraphs), logger);
  const address = await hub.start();
  return {
    address,
    reload: async (served) => hub.reload(await readConfig(served)),
    logLines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    async stop() {
      await hub.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** By the names of the contracts. Many tests start hubs over the same ones. */
const composed = new Map<string, Promise<string>>();

function composeOnce(names: readonly ContractName[]): Promise<string> {
  const key = names.toSorted().join();
  let supergraphSdl = composed.get(key);
  if (!supergraphSdl) {
    supergraphSdl = composeContracts(names.map((name) => ({ name, sdl: assembleContract(name) }))).then(
      (composition) => composition.supergraphSdl,
    );
    composed.set(key, supergraphSdl);
  }
  return supergraphSdl;
}

export async function ask(
  hub: TestHub,
  query: string,
  {
    variables,
    extensions,
    operationName,
    signal,
  }: {
    variables?: Record<string, unknown>;
    extensions?: Record<string, unknown>;
    operationName?: string;
    signal?: AbortSignal;
  } = {},
): Promise<ClientAnswer> {
  const response = await fetch(`${hub.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, extensions, operationName }),
    signal,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
