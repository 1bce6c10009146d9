/**
 * What can be observed of a running hub. Stages publish, subscribers attach from outside; nobody listening costs
 * nothing. No event carries rows, and only `OperationAsked` carries values of variables: to see which inputs they use.
 */
import { channel } from 'node:diagnostics_channel';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../errors.ts';
import type { QueryPlan } from '../plan/nodes.ts';

/** One request to one endpoint. `outcome` is OK, ERRORS (a GraphQL answer with errors), or why there was no answer. */
export interface SubgraphCall {
  requestId: string;
  subgraph: string;
  shard: string | null;
  outcome: 'OK' | 'ERRORS' | 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED' | 'CANCELLED';
  /** True for one that took the answer to an equal read under way already: nothing was sent for it. */
  isShared?: boolean;
  /** The client allowed less time than the configuration: TIMED_OUT says nothing about the endpoint then. */
  isTimeoutLowered: boolean;
  /** On the clock of `performance.now()`; left out by a shard proxy. */
  startedAt?: number;
  durationMs: number;
  /** For the log alone: it may hold addresses. */
  cause?: unknown;
}

/** One GraphQL request of a client, when its answer is ready or the client has gone. */
export interface RequestEnd {
  requestId: string;
  operationName: string | null;
  /** query, mutation, subscription; null if the request did not get that far. */
  operationType: string | null;
  durationMs: number;
  /** The client went away before it was answered. */
  cancelled: boolean;
  calls: readonly SubgraphCall[];
  /** Number of errors by code. */
  errors: Readonly<Record<string, number>>;
}

/** Why an export ended: OK, the client's doing (CANCELLED: it went away, NOT_READ: it stopped reading), the hub's, or an error. */
export type ExportOutcome = 'OK' | 'CANCELLED' | 'NOT_READ' | 'STOPPED' | ErrorCode;

/** One export, when its last byte is written or it is broken off. Its pages are no requests of their own here. */
export interface ExportEnd {
  requestId: string;
  operationName: string | null;
  /** csv, xlsx, ndjson, parquet. */
  format: string;
  outcome: ExportOutcome;
  /** False if a system is missing in it. */
  isComplete: boolean;
  pages: number;
  /** Rows of the file, as far as it came. */
  rows: number;
  bytes: number;
  durationMs: number;
}

/** A shard that an answer lacks, with what the coverage does not say. */
export interface ShardGapNote {
  requestId: string;
  subgraph: string;
  shard: string;
  /** Schema coordinate of the gathered field. */
  field: string;
  reason: string;
  message: string;
  cause?: unknown;
}

/** An error that a client sees only as a code: the whole of it. */
export interface HiddenError {
  requestId: string | null;
  error: unknown;
}

/** The plan that a request is executed by. */
export interface PlanUse {
  requestId: string;
  plan: QueryPlan;
  /** It was not there: the request waited for it. */
  isNew: boolean;
}

/** A plan that was made: a request, or a new supergraph, waited for it. */
export interface PlanMade {
  durationMs: number;
  /** Whether the planner gave up. */
  isRefused: boolean;
}

/** An operation that was found valid and within bounds, before it is executed. */
export interface OperationAsked {
  schema: GraphQLSchema;
  /** The same object as long as the hub keeps the document. */
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** As the client calls itself, in headers; null if it does not. */
  client: string | null;
  clientVersion: string | null;
}

export const operationChannel = channel('guatu:operation');
export const planChannel = channel('guatu:plan');
export const planMadeChannel = channel('guatu:plan-made');
export const subgraphCallChannel = channel('guatu:subgraph-call');
export const requestEndChannel = channel('guatu:request-end');
export const exportEndChannel = channel('guatu:export-end');
export const shardGapChannel = channel('guatu:shard-gap');
export const hiddenErrorChannel = channel('guatu:hidden-error');
