/** What a stage needs to know to talk to a subgraph: the request, the answer, and the ways in which asking fails. */

import type { Identity } from '../identity.ts';
import type { CancelSignal } from './CancelSource.ts';
import type { PreparedText } from './prepareText.ts';

/** Where one holder of a logical subgraph (a shard, or the only one) listens. */
export interface Endpoint {
  /** Logical subgraph, e.g. `municipal-projects`. */
  subgraph: string;
  /** Shard name, e.g. `340100`; null where the subgraph has no shards. */
  shard: string | null;
  url: string;
  /** The longest that one request may take, in milliseconds. */
  timeoutMs: number;
  /**
   * PUBLISHED: its owner has said where it listens, so the address is held against the address rules whenever it is
   * connected to. UNPUBLISHED: nobody has said it, and it is UNREACHABLE. Default: the operator has.
   */
  origin?: 'PUBLISHED' | 'UNPUBLISHED';
}

/** A GraphQL request as an object. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** A GraphQL request as it is sent: its parts are text already. */
export interface TransportRequest {
  text: PreparedText;
  /** One JSON object; left out if there are no variables. */
  variablesText?: string;
}

export interface SubgraphError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: SubgraphError[];
  extensions?: Record<string, unknown>;
}

/** What every request to a subgraph inherits from the client's request. */
export interface CallContext {
  requestId: string;
  /** ISO date in Asia/Shanghai. */
  today: string;
  /** Version of the working-day calendar. */
  calendar: string;
  /** Aborted when the client went away or the request's deadline passed. */
  signal: AbortSignal;
  /** Lowers the endpoint's timeout, never raises it. */
  timeoutMs?: number;
  /** Who asks; of an anonymous client it may be left out. Identical reads are shared between equal rights only. */
  identity?: Identity;
}

/** UNREACHABLE: no connection, or it broke. TIMED_OUT: no whole answer in time. FAILED: an answer that is no GraphQL response. */
export type FetchFailureReason = 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED';

/** Thrown by a transport. The message is safe to show: it names subgraph and shard, never an address. */
export class FetchFailure extends Error {
  readonly reason: FetchFailureReason;
  readonly subgraph: string;
  readonly shard: string | null;
  constructor(reason: FetchFailureReason, endpoint: Endpoint, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'FetchFailure';
    this.reason = reason;
    this.subgraph = endpoint.subgraph;
    this.shard = endpoint.shard;
  }
}

/** Nothing was sent: the endpoint has not answered lately and is left alone for a moment. */
export class NotAskedFailure extends FetchFailure {}

/** Whether the request allowed less time than the endpoint's own: running out of it says nothing about the endpoint. */
export function isTimeoutLowered(
  { timeoutMs: most }: Endpoint,
  { timeoutMs }: Pick<CallContext, 'timeoutMs'>,
): boolean {
  return timeoutMs !== undefined && timeoutMs < most;
}

/** Sends one GraphQL request to one endpoint. Rejects with FetchFailure. */
export interface Sender<Answer> {
  send(endpoint: Endpoint, request: TransportRequest, context: SendContext): Promise<Answer>;
}

export interface SendContext extends Omit<CallContext, 'signal'> {
  signal: CancelSignal;
}

/** What stages ask with. A GraphQL answer with errors is returned, not thrown; whoever gets an answer may change it. */
export type Transport = Sender<SubgraphResponse>;

/** The same before anyone has looked into what came. */
export type Exchange = Sender<RawAnswer>;

export interface RawAnswer {
  statusCode: number;
  contentType: string;
  /** Whatever kind of body it is. */
  text: string;
}
