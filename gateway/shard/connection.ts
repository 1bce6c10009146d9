/** Gathers one keyset-paged connection from many shards: few rows, few rounds, and exactly what one database would answer. */
import type { KeysetPosition } from '../../schema/contract.ts';
import type { Gap, GapReason } from './coverage.ts';
import type { OrderRule } from './order.ts';
import type { ShardPage } from './verify.ts';

/** What one shard is asked in one round. */
export interface ConnectionAsk {
  shard: string;
  /** False: only the connection itself (totalCount, or anything that shows that it is there), no rows. */
  rows: boolean;
  /** At least 1; of no meaning if `rows` is false. */
  first: number;
  /** Bare contract cursor. */
  after: string | null;
  /** 1 for the first round. */
  round: number;
}

export type AskOutcome<P> =
  | { kind: 'page'; page: ShardPage<P> }
  | { kind: 'gap'; reason: GapReason; message: string; cause?: unknown };

export interface ConnectionInput<P> {
  /** Those that can hold rows, in the order of the placement. */
  shards: readonly string[];
  /** Out of the client's cursor: shards missing on page one, and shards lost since. */
  missingBefore: readonly string[];
  lostBefore: readonly string[];
  first: number;
  after: KeysetPosition | null;
  rule: OrderRule;
  /** Nodes, edges or pageInfo were selected. */
  wantsRows: boolean;
  wantsTotal: boolean;
  /** Ask each shard for `first` at once: for many representations, where one round is worth more than few rows. */
  exactFirst: boolean;
  /** The shard that a row's id names; absent if ids of this type name none. */
  shardOf?: (id: string) => string | undefined;
  /** The most rows that may be asked for in all. */
  maxRows: number;
  /**
   * Asks all of these at the same time; outcomes in the order of the asks. Called once a round, the first time before
   * gatherConnection returns, so that the first asks of many connections can be collected into one request a shard.
   */
  ask(asks: readonly ConnectionAsk[]): Promise<readonly AskOutcome<P>[]>;
}

/** A row of the answer: the `index`-th of that page. */
export interface Pick<P> {
  shard: string;
  page: ShardPage<P>;
  index: number;
  position: KeysetPosition;
}

export interface GatheredConnection<P> {
  picks: readonly Pick<P>[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Of the shards that answered: a lower bound if there are gaps. Null if it was not wanted. */
  totalCount: number | null;
  /** Shards whose rows the answer rests on, in the order given. */
  answered: readonly string[];
  gaps: readonly Gap[];
  /** What the cursors of this page must carry: shards missing on page one, and shards lost since. */
  missing: readonly string[];
  lost: readonly string[];
  /** First page of each shard that answered: for what is read once a shard. */
  firstPages: ReadonlyMap<string, ShardPage<P>>;
  rounds: number;
  rowsFetched: number;
}

/** Thrown if answering would take more rows than the hub may hold. */
export class RowLimitError extends Error {
  readonly code = 'TOO_MANY_ROWS';
  constructor(message: string) {
    super(message);
    this.name = 'RowLimitError';
  }
}

export declare function gatherConnection<P>(input: ConnectionInput<P>): Promise<GatheredConnection<P>>;
