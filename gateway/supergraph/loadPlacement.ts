/** schema/placement.yaml and the addresses of the configuration, joined into the placement that the stages work by. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFederatedSchema } from '../../schema/evolution/readFederatedSchema.ts';
import type { Endpoint } from '../fetch/transport.ts';
import type { ContractPlacement, Placement } from './placement.ts';

const placementFileSchema = z.strictObject({
  contracts: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      shards: z
        .array(
          z.strictObject({
            name: z.string().regex(/^[0-9A-Za-z-]{1,32}$/),
            title: z.string(),
            division: z.string().optional(),
          }),
        )
        .min(1)
        .refine((shards) => new Set(shards.map(({ name }) => name)).size === shards.length, {
          error: 'Expected each shard name once',
        }),
    }),
  ),
});
export type PlacementFile = z.infer<typeof placementFileSchema>;

/** The part of the configuration that says where subgraphs listen. */
export interface SubgraphAddresses {
  url?: string;
  /** Of the one holder's address, where it is not the operator's. */
  origin?: Endpoint['origin'];
  shards?: Record<string, ShardAddress>;
  timeoutMs?: number;
  required: boolean;
}

export interface ShardAddress {
  url: string;
  timeoutMs?: number;
  required?: boolean;
  origin?: Endpoint['origin'];
  /** Path of the contract by which it answers, if that is not the hub's own. */
  contract?: string;
  /** The same contract as SDL, for who has it at hand. */
  contractSdl?: string;
}

/** Every logical subgraph of the supergraph has its place: one endpoint, or a shard each of its contract. */
export interface PlacedSubgraphs {
  placement: Placement;
  /** By subgraph: those without shards. */
  endpoints: ReadonlyMap<string, Endpoint>;
}

/** The placement does not fit the supergraph or the configuration; the message says where and what is missing. */
export class PlacementError extends Error {
  override name = 'PlacementError';
}

/** @throws PlacementError */
export function readPlacementFile(path: string): PlacementFile {
  let parsed: ReturnType<typeof placementFileSchema.safeParse>;
  try {
    parsed = placementFileSchema.safeParse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new PlacementError(`${path}: cannot be read as YAML.`, { cause });
  }
  if (!parsed.success) throw new PlacementError(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Gives every subgraph named by the supergraph its addresses. Subgraphs may be down; they may not be without an
 * address, and no address may be without a subgraph or shard.
 *
 * @throws PlacementError, with all that does not fit, a line each
 */
export function placeSubgraphs(
  subgraphNames: readonly string[],
  file: PlacementFile,
  addresses: Readonly<Record<string, SubgraphAddresses>>,
  defaultTimeoutMs: number,
): PlacedSubgraphs {
  const problems: string[] = [];
  const endpoints = new Map<string, Endpoint>();
  const contracts = new Map<string, ContractPlacement>();

  for (const name of Object.keys(addresses)) {
    if (!subgraphNames.includes(name)) problems.push(`subgraphs.${name}: the supergraph has no such subgraph.`);
  }
  for (const subgraph of subgraphNames) {
    const given = addresses[subgraph];
    const contract = file.contracts[subgraph];
    if (!given) {
      problems.push(`subgraphs.${subgraph}: expected its address${contract ? 'es, one a shard' : ''}, got nothing.`);
    } else if (!contract) {
      if (given.url === undefined) problems.push(`subgraphs.${subgraph}: expected url, its contract is not sharded.`);
      else
        endpoints.set(subgraph, {
          subgraph,
          shard: null,
          url: given.url,
          timeoutMs: given.timeoutMs ?? defaultTimeoutMs,
          ...(given.origin && { origin: given.origin }),
        });
    } else {
      const placed = placeShards(subgraph, contract, given, defaultTimeoutMs, problems);
      contracts.set(subgraph, placed);
    }
  }
  if (problems.length > 0) throw new PlacementError(problems.join('\n'));
  return { placement: { epoch: epochOf(contracts), contracts }, endpoints };
}

function placeShards(
  subgraph: string,
  contract: PlacementFile['contracts'][string],
  given: SubgraphAddresses,
  defaultTimeoutMs: number,
  problems: string[],
): ContractPlacement {
  const shards = given.shards ?? {};
  for (const name of Object.keys(shards)) {
    if (!contract.shards.some((shard) => shard.name === name)) {
      problems.push(`subgraphs.${subgraph}.shards.${name}: the placement has no such shard.`);
    }
  }
  return {
    subgraph,
    title: contract.title,
    shards: contract.shards.map(({ name, title, division }) => {
      const shard = shards[name];
      if (!shard) problems.push(`subgraphs.${subgraph}.shards.${name}: expected an address (${title}), got nothing.`);
      return {
        name,
        title,
        division: division ?? null,
        required: shard?.required ?? given.required,
        contractSdl: shard ? contractSdlOf(`subgraphs.${subgraph}.shards.${name}`, shard, problems) : null,
        endpoint: {
          subgraph,
          shard: name,
          url: shard?.url ?? '',
          timeoutMs: shard?.timeoutMs ?? given.timeoutMs ?? defaultTimeoutMs,
          ...(shard?.origin && { origin: shard.origin }),
        },
      };
    }),
  };
}

function contractSdlOf(place: string, { contract, contractSdl }: ShardAddress, problems: string[]): string | null {
  if (contractSdl !== undefined) return contractSdl;
  if (contract === undefined) return null;
  try {
    const sdl = readFileSync(contract, 'utf8');
    readFederatedSchema(sdl);
    return sdl;
  } catch (error) {
    problems.push(`${place}.contract: expected the SDL of a contract in ${contract}: ${(error as Error).message}`);
    return null;
  }
}

/** A hash of the names alone: moving a shard to another address leaves every cursor valid. */
function epochOf(contracts: ReadonlyMap<string, ContractPlacement>): string {
  const names = [...contracts].map(([subgraph, { shards }]) => [subgraph, ...shards.map(({ name }) => name)]);
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 12);
}
