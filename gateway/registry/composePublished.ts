/** The contracts that are composed: those published, and for the others those that the hub came with. */
import type { Contract } from '../../schema/composition/Contract.ts';
import { CONTRACT_NAMES } from '../../schema/contract.ts';
import { CannotComposeError, type Composition, composeInThread } from './composeInThread.ts';
import { ownContractSdl } from './ownContracts.ts';
import type { Published } from './Published.ts';

/** What the operator has configured: published contracts take the place of its own. */
export interface ConfiguredGraph {
  /** Id of the configured supergraph. */
  base: string;
  /** Contracts of which it is composed. */
  subgraphNames: readonly string[];
}

export type PublishedContracts = Published['contracts'];

/** Names in the order in which they are composed, which the rules of our own go by; those of others follow. */
export function contractNames({ subgraphNames }: ConfiguredGraph, contracts: PublishedContracts): string[] {
  const served = new Set([...subgraphNames, ...contracts.keys()]);
  return [...new Set([...CONTRACT_NAMES.filter((name) => served.has(name)), ...served])];
}

/** What a contract says, published or not. @throws CannotComposeError: nobody has said what it says */
export function contractSdlOf(name: string, contracts: PublishedContracts): string {
  const sdl = contracts.get(name) ?? ownContractSdl(name);
  if (sdl !== undefined) return sdl;
  throw new CannotComposeError([
    `The configured supergraph has a subgraph "${name}", of which the hub knows no contract: publish contracts/${name} first.`,
  ]);
}

/** @throws CannotComposeError */
export async function composePublished(
  configured: ConfiguredGraph,
  contracts: PublishedContracts,
  servedApiSdl: string | null,
): Promise<Composition> {
  const composed: Contract[] = contractNames(configured, contracts).map((name) => ({
    name,
    sdl: contractSdlOf(name, contracts),
  }));
  return composeInThread({ contracts: composed, servedApiSdl });
}

/** The same over another configuration. @throws CannotComposeError */
export async function rebasePublished(published: Published, configured: ConfiguredGraph): Promise<Published> {
  const { contracts, supergraph } = published;
  if (contracts.size === 0 || supergraph?.base === configured.base) return published;
  const { supergraphSdl } = await composePublished(configured, contracts, null);
  return { ...published, supergraph: { sdl: supergraphSdl, base: configured.base } };
}
