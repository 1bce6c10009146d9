/** Whether a shard's page keeps the contract: merging trusts nothing that was not checked here. */
import type { KeysetPosition } from '../../schema/contract.ts';
import type { OrderRule } from './order.ts';

/** One page of one shard, as the asker read it out of the shard's answer. */
export interface ShardPage<P> {
  /** Bare contract cursors of the rows, in the shard's order. */
  cursors: readonly string[];
  /** Ids of the rows themselves, where they were asked for: must be those of the cursors, in the same places. */
  ids?: readonly unknown[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Null if it was not asked for. */
  totalCount: number | null;
  /** The raw answer: whoever gathers takes rows out of it by index. */
  payload: P;
}

export interface PageExpectation {
  shard: string;
  rule: OrderRule;
  /** `first` of the request. */
  asked: number;
  after: KeysetPosition | null;
  wantsTotal: boolean;
  /** The shard that an id names; absent if ids of this type name none. */
  shardOf?: (id: string) => string | undefined;
}

/** `keys` are the rows' positions if the page is right; else `violation` says for the log what is wrong with it. */
export type PageVerdict = { kind: 'kept'; keys: readonly KeysetPosition[] } | { kind: 'broken'; violation: string };

export declare function verifyPage<P>(page: ShardPage<P>, expected: PageExpectation): PageVerdict;
