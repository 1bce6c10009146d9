/** The seam behind which operations are planned and executed. */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Warning } from '../../schema/contract.ts';
import type { CallContext, SubgraphRequest, SubgraphResponse } from '../fetch/transport.ts';

/** A validated operation of a client. */
export interface Operation {
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** The same for the same document: what a plan is cached under. */
  documentHash: string;
}

/** What one request of a client carries through all stages. */
export interface RequestContext extends CallContext {
  /** Fail a gathered field rather than answer it without some shards. */
  completeRequired: boolean;
  /** Warnings of the subgraphs that were asked, each once; filled while executing. */
  warnings: Warning[];
}

/** Everything that answers for one logical subgraph: its only holder, or the shard stage. */
export interface SubgraphSource {
  /** Throws FetchFailure if nothing at all could be answered; a GraphQL answer with errors is returned. */
  execute(request: SubgraphRequest, context: RequestContext): Promise<SubgraphResponse>;
}

export interface Executor {
  /** The API schema: what clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /**
   * Never throws for what a subgraph does: its fields are null and `errors` says why, each error with `extensions.code`,
   * `extensions.subgraph` and its path in the answer.
   */
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  stop(): Promise<void>;
}
