/** Who holds which rows of a sharded contract. */
import type { Endpoint } from '../fetch/transport.ts';

export interface Shard {
  /** As in ids and in coverage, e.g. `340100`. */
  name: string;
  /** In the reader's language, e.g. `合肥市`. */
  title: string;
  /** The division whose rows (with those below it) this shard holds; null for shards that are no place. */
  division: string | null;
  /** A gap in a required shard fails the field instead of shrinking it. */
  required: boolean;
  /** SDL of the contract by which it answers, of whatever make; null: the hub's own. */
  contractSdl: string | null;
  endpoint: Endpoint;
}

/** Shards of one contract, in the order in which answers are stated. */
export interface ContractPlacement {
  subgraph: string;
  /** Title of the system, for Source and ShardGap. */
  title: string;
  shards: readonly Shard[];
}

/** `epoch` changes whenever shards are added, removed or renamed; part of every signed cursor. */
export interface Placement {
  epoch: string;
  contracts: ReadonlyMap<string, ContractPlacement>;
}
