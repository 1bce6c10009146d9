/** Placements for tests, with endpoints that nobody listens at. */
import type { ContractPlacement, Shard } from '../../supergraph/placement.ts';

export function placementOf(
  subgraph: string,
  shards: readonly Pick<Shard, 'name' | 'title' | 'division'>[],
): ContractPlacement {
  return {
    subgraph,
    title: subgraph,
    shards: shards.map((shard) => ({
      ...shard,
      required: false,
      contractSdl: null,
      endpoint: { subgraph, shard: shard.name, url: 'http://127.0.0.1:9', timeoutMs: 1_000 },
    })),
  };
}

/** A shard for each of these city codes. */
export function cityPlacement(cities: readonly string[]): ContractPlacement {
  return placementOf(
    'municipal-projects',
    cities.map((code) => ({ name: code, title: `City ${code}`, division: code })),
  );
}
