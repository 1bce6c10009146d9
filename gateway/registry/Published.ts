/** What owners have published and is live: laid over what the operator has configured. */

export interface PublishedHolder {
  contract: string;
  shard: string | null;
  url: string;
  /** Null: what the hub is configured with. */
  timeoutMs: number | null;
  /** What it served when it was published. */
  sdl: string;
}

export interface Published {
  /** 0: nothing was ever published. */
  state: number;
  /** By id of the target. */
  holders: ReadonlyMap<string, PublishedHolder>;
  /** SDL by name of the contract. */
  contracts: ReadonlyMap<string, string>;
  /** Composed of all contracts, and over which configured supergraph; null while no contract is published. */
  supergraph: { sdl: string; base: string } | null;
}

export const NOTHING_PUBLISHED: Published = { state: 0, holders: new Map(), contracts: new Map(), supergraph: null };
