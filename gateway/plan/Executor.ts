/** What stands behind the server: operations in, answers out. */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestContext, SubgraphSource } from '../fetch/SubgraphSource.ts';
import type { ShardsAsked } from '../shard/shardsAsked.ts';

/** A validated operation of a client. */
export interface Operation {
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** The schema that it was validated by: an executor may have been given another since. */
  schema: GraphQLSchema;
}

/** A supergraph, and who answers for each of its subgraphs. */
export interface ServedSupergraph {
  supergraphSdl: string;
  sources: ReadonlyMap<string, SubgraphSource>;
  /** Into how many shards a field's cost multiplies. Default: one each. */
  shardsAsked?: ShardsAsked;
  /** Called once another is served and no request is under way that began with this one. */
  onRetired?(): void;
}

export interface Executor {
  /** The API schema: what clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Called at once and whenever another supergraph is served; returns what ends that. */
  onSchemaChange(listener: (schema: GraphQLSchema, supergraphSdl: string) => void): () => void;
  /**
   * Whether a field of an interface is asked of the owner of each type on its own: whoever answers the rows of the
   * interface does not know it. Planning takes as much longer.
   */
  isPlannedByType(interfaceName: string, fieldName: string): boolean;
  /**
   * Never throws for what a subgraph does: its fields are null and `errors` says why, each error with `extensions.code`,
   * `extensions.subgraph` and its path in the answer.
   */
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  /**
   * Serves another supergraph, or the same by others, from now on. The plans of what was asked of the old one are made
   * before, as far as it can still be asked; those of the same are kept. Requests under way end as they began. Rejects,
   * and changes nothing, if it cannot be served.
   */
  replace(next: ServedSupergraph): Promise<void>;
  stop(): Promise<void>;
}
