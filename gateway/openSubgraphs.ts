/** The stages below the executor, wired for what is served: a source for every subgraph of a supergraph. */
import { assembleContract, type ContractName } from '../schema/contract.ts';
import type { HubConfig } from './config.ts';
import { createDirectSource } from './fetch/directSource.ts';
import type { SubgraphSource } from './fetch/SubgraphSource.ts';
import type { Endpoint, Transport } from './fetch/transport.ts';
import type { ServedSupergraph } from './plan/Executor.ts';
import { layPublished } from './registry/layPublished.ts';
import type { Published } from './registry/Published.ts';
import { ShardHealth } from './shard/coverage.ts';
import { createShardedSource } from './shard/shardedSource.ts';
import { createShardsAsked, type PlacedContract } from './shard/shardsAsked.ts';
import { createShardStage, type ShardStage } from './shard/stage.ts';
import { type PlacementFile, placeSubgraphs, readPlacementFile } from './supergraph/loadPlacement.ts';
import { loadSupergraph, readSupergraph, type Supergraph } from './supergraph/loadSupergraph.ts';
import type { ContractPlacement } from './supergraph/placement.ts';

/** What is served, and where its rows are. */
export interface OpenedSubgraphs extends ServedSupergraph {
  supergraphId: string;
  /** Of every subgraph and shard. */
  endpoints: readonly Endpoint[];
  /** What was published and has no place in it, by id of the target. */
  withoutPlace: readonly string[];
}

/** A configuration with the files that it names, as they were read. */
export interface ReadConfig {
  config: HubConfig;
  supergraph: Supergraph;
  placement: PlacementFile;
}

/** @throws SupergraphError, PlacementError */
export function readNamedFiles(config: HubConfig): ReadConfig {
  return { config, supergraph: loadSupergraph(config.supergraph), placement: readPlacementFile(config.placement) };
}

/** What outlives an opening. */
export interface Lines {
  transport: Transport;
  /** By subgraph. */
  contracts: Map<string, OpenedContract>;
}

/** A contract that shards hold, with what it was opened by. */
interface OpenedContract {
  key: string;
  stage: ShardStage;
  source: SubgraphSource;
  /** Since when which shard does not answer. */
  health: ShardHealth;
}

/**
 * Lays over what is configured what owners have published; null where there is no registry.
 *
 * @throws PlacementError, SupergraphError: it does not fit together
 */
export function openSubgraphs(
  { config, supergraph: configured, placement: file }: ReadConfig,
  published: Published | null,
  lines: Lines,
): OpenedSubgraphs {
  const composed = published?.supergraph;
  const supergraph = composed ? readSupergraph('the published contracts', composed.sdl) : configured;
  const { subgraphs, withoutPlace } = published
    ? layPublished(config.subgraphs, published, supergraph.subgraphNames, file)
    : { subgraphs: config.subgraphs, withoutPlace: [] };
  const { placement, endpoints } = placeSubgraphs(
    supergraph.subgraphNames,
    file,
    subgraphs,
    config.limits.subgraphTimeoutMs,
  );
  const sources = new Map<string, SubgraphSource>();
  for (const [subgraph, endpoint] of endpoints) sources.set(subgraph, createDirectSource(endpoint, lines.transport));
  const placed: PlacedContract[] = [];
  for (const [subgraph, contract] of placement.contracts) {
    const contractSdl = published?.contracts.get(subgraph) ?? assembleContract(subgraph as ContractName);
    const { stage, source } = openContract({ contractSdl, placement: contract, epoch: placement.epoch }, config, lines);
    sources.set(subgraph, source);
    placed.push({ contract: stage.contract, placement: contract });
  }
  const shards = [...placement.contracts.values()].flatMap((contract) => contract.shards);
  return {
    supergraphSdl: supergraph.sdl,
    supergraphId: supergraph.id,
    sources,
    shardsAsked: createShardsAsked(placed),
    endpoints: [...endpoints.values(), ...shards.map(({ endpoint }) => endpoint)],
    withoutPlace,
  };
}

/** What is opened as before is the same as before, with all that it has learned. */
function openContract(
  opening: { contractSdl: string; placement: ContractPlacement; epoch: string },
  { cursorKeys, limits }: HubConfig,
  { transport, contracts }: Lines,
): OpenedContract {
  const { subgraph } = opening.placement;
  const key = JSON.stringify([opening, cursorKeys]);
  const known = contracts.get(subgraph);
  if (known?.key === key) return known;
  const health = known?.health ?? new ShardHealth();
  const stage = createShardStage({
    ...opening,
    transport,
    cursorKeys: cursorKeys.map((secret) => Buffer.from(secret)),
    limits: { maxRows: limits.maxRowsPerList, maxRowsPerFetch: limits.maxRowsPerFetch },
    health,
  });
  const opened = { key, stage, source: createShardedSource(subgraph, stage), health };
  contracts.set(subgraph, opened);
  return opened;
}
