/** Which shards can hold rows, as far as the arguments and the parent prove it. */
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { ContractPlacement } from '../supergraph/placement.ts';

export type ShardProof = 'SHARD' | 'DIVISION';

/** One `@prunes`: where the value stands, and what it proves. */
export interface PruneRule {
  /** ARGUMENTS: the path starts with an argument's name. PARENT: with a key field of the entity. */
  origin: 'ARGUMENTS' | 'PARENT';
  path: readonly PruneStep[];
  via: ShardProof;
}

export interface PruneStep {
  name: string;
  /** The object that this field is in has `anyOf`, a list of alternatives of its own type. */
  alternatives: boolean;
}

export declare function pruneRulesOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): PruneRule[];

/** Shards to ask, in the order of the placement. */
export declare function pruneShards(
  rules: readonly PruneRule[],
  args: Readonly<Record<string, unknown>>,
  parent: Readonly<Record<string, unknown>> | null,
  contract: ContractPlacement,
): readonly string[];
