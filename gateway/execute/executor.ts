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
   * Whether a field of an interface is asked of the owner of each type on its own: whoever answers the rows of the
   * interface does not know it. Planning takes as much longer.
   */
  readonly isPlannedByType: (interfaceName: string, fieldName: string) => boolean;
  /**
   * Never throws for what a subgraph does: its fields are null and `errors` says why, each error with `extensions.code`,
   * `extensions.subgraph` and its path in the answer.
   */
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  stop(): Promise<void>;
}
