/** Addresses that owners have published, laid over those that the operator has configured. */
import { targetId } from '../../schema/registry.ts';
import type { PlacementFile, ShardAddress, SubgraphAddresses } from '../supergraph/loadPlacement.ts';
import { ownContractSdl } from './ownContracts.ts';
import type { Published } from './Published.ts';

export interface LaidAddresses {
  subgraphs: Record<string, SubgraphAddresses>;
  /** What was published and has no place any more, by id of the target: it is not served. */
  withoutPlace: string[];
}

/**
 * Every subgraph and shard gets an address: the published one, else the configured one, else none, which makes it
 * UNPUBLISHED. What was published of shards that the placement has no longer, or of subgraphs that the supergraph has no
 * longer, is left out: a placement that shrank must not keep the hub from starting.
 */
export function layPublished(
  configured: Readonly<Record<string, SubgraphAddresses>>,
  { holders, contracts: publishedContracts }: Published,
  subgraphNames: readonly string[],
  { contracts }: PlacementFile,
): LaidAddresses {
  const subgraphs: Record<string, SubgraphAddresses> = { ...configured };
  const placed = new Set<string>();
  const addressOf = (contract: string, shard: string | null) => {
    const id = targetId({ kind: 'HOLDER', contract, shard });
    const holder = holders.get(id);
    if (!holder) return undefined;
    placed.add(id);
    const { url, timeoutMs, sdl } = holder;
    const address = { url, ...(timeoutMs === null ? {} : { timeoutMs }), origin: 'PUBLISHED' } as const;
    return shard === null ? address : { ...address, contractSdl: sdl };
  };
  for (const contract of subgraphNames) {
    const given = configured[contract] ?? { required: false };
    const placement = contracts[contract];
    if (!placement) {
      const url = given.url ?? unpublishedUrl(contract, null);
      const standing = given.url === undefined ? ({ url, origin: 'UNPUBLISHED' } as const) : {};
      subgraphs[contract] = { ...given, ...standing, ...addressOf(contract, null) };
      continue;
    }
    const shards: Record<string, ShardAddress> = { ...given.shards };
    // Who is configured serves what the hub came with, whatever of the contract was published since.
    const contractSdl = publishedContracts.has(contract) ? ownContractSdl(contract) : undefined;
    for (const { name } of placement.shards) {
      const standing: ShardAddress = shards[name] ?? { url: unpublishedUrl(contract, name), origin: 'UNPUBLISHED' };
      const version = standing.contract === undefined && contractSdl !== undefined ? { contractSdl } : {};
      shards[name] = { ...standing, ...version, ...addressOf(contract, name) };
    }
    subgraphs[contract] = { ...given, shards };
  }
  return { subgraphs, withoutPlace: [...holders.keys()].filter((id) => !placed.has(id)) };
}

/** An address of its own, at which nobody listens: what is kept by address must not be shared. */
function unpublishedUrl(contract: string, shard: string | null): string {
  return `unpublished:${targetId({ kind: 'HOLDER', contract, shard })}`;
}

/** Ids of all holders that the graph has a place for, published or not. */
export function placesOf(subgraphNames: readonly string[], { contracts }: PlacementFile): string[] {
  return subgraphNames.flatMap((contract) => {
    const shards = contracts[contract]?.shards.map(({ name }) => name) ?? [null];
    return shards.map((shard) => targetId({ kind: 'HOLDER', contract, shard }));
  });
}
