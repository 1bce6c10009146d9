/** Which contract each shard answers by. */
import type { GraphQLSchema } from 'graphql';
import { conformsTo } from '../../../schema/evolution/conformsTo.ts';
import { readFederatedSchema } from '../../../schema/evolution/readFederatedSchema.ts';
import type { ContractPlacement } from '../../supergraph/placement.ts';
import type { ShardedContract } from '../contract.ts';
import { LruMap } from '../lru.ts';
import type { Piece } from '../program.ts';
import { type FittedPiece, fitPiece } from './fitPiece.ts';

/** Each holder may word its SDL in its own way; a schema takes about a megabyte. */
const MAX_VERSIONS = 100;

/** A contract that lacks something of the hub's; one for all shards that have it. */
export interface HolderVersion {
  /** One of its own in this process, from 1 on; 0 stands for the hub's own contract. */
  number: number;
  schema: GraphQLSchema;
  /** Of a piece of a program; kept as long as the program is. */
  fit(piece: Piece): FittedPiece;
}

/** By shard; who is not here knows all that the hub's contract has, and maybe more. Throws if a contract is no SDL. */
export function readHolderVersions(
  contract: ShardedContract,
  { shards }: ContractPlacement,
): ReadonlyMap<string, HolderVersion> {
  const versions = new Map<string, HolderVersion>();
  for (const { name, contractSdl } of shards) {
    if (contractSdl === null || contractSdl === contract.sdl) continue;
    const version = known.getOrCreate(`${contract.sdl}\0${contractSdl}`, () => readVersion(contract, contractSdl));
    if (version !== null) versions.set(name, version);
  }
  return versions;
}

/**
 * Comparing two contracts takes tens of milliseconds, and every placement that is published makes a stage anew: what
 * came of two texts stays.
 */
const known = new LruMap<HolderVersion | null>(MAX_VERSIONS);

let count = 0;

function readVersion(contract: ShardedContract, sdl: string): HolderVersion | null {
  const lacksNothing = conformsTo(sdl, contract.sdl).every(({ severity }) => severity === 'NOTE');
  if (lacksNothing) return null;
  count += 1;
  const fitted = new WeakMap<Piece, FittedPiece>();
  const version: HolderVersion = {
    number: count,
    schema: readFederatedSchema(sdl),
    fit(piece) {
      let fit = fitted.get(piece);
      if (fit === undefined) {
        fit = fitPiece(contract, version, piece);
        fitted.set(piece, fit);
      }
      return fit;
    },
  };
  return version;
}
