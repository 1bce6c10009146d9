/** A hub with a registry over two cities and the directory, and owners who ask it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegistryFailure } from '../../../schema/registry.ts';
import { TWO_CITIES } from '../../testing/placements.ts';
import { startTestHub, type TestHub } from '../../testing/startTestHub.ts';
import { sha256 } from '../sha256.ts';

export const TOKENS = { hefei: 'token-of-hefei', wuhu: 'token-of-wuhu', operator: 'token-of-the-operator' } as const;
export type OwnerName = keyof typeof TOKENS;

const OWNS: Readonly<Record<OwnerName, string[]>> = {
  hefei: ['municipal-projects/340100', 'contracts/municipal-projects'],
  wuhu: ['municipal-projects/340200'],
  operator: ['*'],
};

export const OWNERS = (Object.keys(TOKENS) as OwnerName[]).map((name) => ({
  ...{ name, tokenHash: sha256(TOKENS[name]), owns: OWNS[name] },
}));

export interface RegistryHub extends TestHub {
  folder: string;
  registryAddress: string;
  /** Asks the admin API as an owner. */
  call<Answer>(owner: OwnerName, method: string, path: string, body?: object): Promise<RegistryResponse<Answer>>;
  /** Has the hub read a configuration of which these keys of `registry` differ. */
  reconfigure(registry: Record<string, unknown>): Promise<void>;
  publish(owner: OwnerName, target: string, url: string, more?: object): Promise<RegistryResponse>;
}

export interface RegistryResponse<Answer = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Answer & Partial<RegistryFailure>;
}

export interface RegistryHubOptions {
  /** Kept; default: a new one, which goes with the hub. */
  folder?: string;
  registry?: Record<string, unknown>;
  /** Addresses that the operator has configured. */
  subgraphs?: Record<string, unknown>;
}

export async function startRegistryHub(options: RegistryHubOptions = {}): Promise<RegistryHub> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'guatu-registry-'));
  const registry = { folder, listen: { port: 0 }, owners: OWNERS, allow: ['127.0.0.1'], ...options.registry };
  const contracts = { directory: undefined, 'municipal-projects': undefined };
  const settings = { subgraphs: options.subgraphs ?? {}, registry };
  const hub = await startTestHub(contracts, settings, TWO_CITIES);
  const registryAddress = hub
    .logLines()
    .map((line) => line.registryAddress)
    .find((it) => typeof it === 'string');
  if (registryAddress === undefined) throw new Error('Expected the log to name the address of the registry.');
  const call = async <Answer>(owner: OwnerName, method: string, path: string, body?: object) =>
    askRegistry<Answer>(registryAddress, TOKENS[owner], method, path, body);
  return {
    ...hub,
    ...{ folder, registryAddress, call },
    reconfigure(change) {
      Object.assign(registry, change);
      return hub.reload(contracts);
    },
    publish: (owner, target, url, more = {}) =>
      call(owner, 'PUT', `targets/${encodeURIComponent(target)}`, { url, why: 'Moved.', ...more }),
    async stop() {
      await hub.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true });
    },
  };
}

export async function askRegistry<Answer = Record<string, unknown>>(
  address: string,
  token: string,
  method: string,
  path: string,
  body?: object,
): Promise<RegistryResponse<Answer>> {
  const response = await fetch(`${address}/registry/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer & Partial<RegistryFailure>;
  return { status: response.status, headers: response.headers, body: answer };
}
