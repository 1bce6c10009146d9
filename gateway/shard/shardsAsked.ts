/** How many shards a field is asked of at most, known before any is. */
import type { ContractPlacement } from '../supergraph/placement.ts';
import type { ShardedContract } from './contract.ts';
import { pruneShards } from './prune.ts';

export interface PlacedContract {
  contract: ShardedContract;
  placement: ContractPlacement;
}

/** 1 for a field that one holder answers, or one shard. */
export type ShardsAsked = (
  typeName: string,
  fieldName: string,
  argumentValues: Readonly<Record<string, unknown>>,
) => number;

/**
 * Counts the shards that the stage asks for a connection or for groups, by its own rule (`pruneShards`) and from the
 * client's arguments: `municipalProjects(filter: {matter: {division: ["340102"]}})` → 1 of 16. What the parent's key
 * would rule out is not known yet, so the most that it can be is counted. A value that does not fit proves nothing.
 *
 * @param argumentValues with defaults, as JSON; a wrong one is refused where the field is executed
 */
export function createShardsAsked(contracts: Iterable<PlacedContract>): ShardsAsked {
  const countsOf = new Map<string, ((values: Readonly<Record<string, unknown>>) => number)[]>();
  for (const { contract, placement } of contracts) {
    for (const [coordinate, { rule, prunes }] of contract.gathers) {
      if (rule !== 'CONNECTION' && rule !== 'GROUPS') continue;
      const counts = countsOf.get(coordinate) ?? [];
      countsOf.set(coordinate, counts);
      counts.push((values) => pruneShards(prunes, values, null, placement).length);
    }
  }
  return (typeName, fieldName, values) => {
    const counts = countsOf.get(`${typeName}.${fieldName}`);
    return counts ? Math.max(...counts.map((count) => count(values))) : 1;
  };
}
