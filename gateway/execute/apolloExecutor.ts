/**
 * Planning, execution, merge and projection by Apollo's gateway. Nothing outside this folder knows. It makes no
 * network call of its own: the supergraph is given, plans and traces are not reported, every fetch goes to a source.
 */
import { ApolloGateway } from '@apollo/gateway';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Executor, Operation, RequestContext, SubgraphSource } from './executor.ts';
import { createAliasRenamer } from './renameAliases.ts';
import { renameReservedVariable } from './renameReservedVariable.ts';
import { createSubgraphDataSource } from './subgraphDataSource.ts';

type GatewayRequest = Parameters<ApolloGateway['executor']>[0];

/** What the gateway itself has to say goes here; never to the console. */
export interface ExecutorLogger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** @throws if `sources` lacks one of the supergraph's subgraphs */
export async function createApolloExecutor(
  supergraphSdl: string,
  sources: ReadonlyMap<string, SubgraphSource>,
  logger: ExecutorLogger,
): Promise<Executor> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    __exposeQueryPlanExperimental: false,
    buildService({ name }) {
      const source = sources.get(name);
      if (!source) throw new Error(`Expected a source for subgraph "${name}", got none.`);
      return createSubgraphDataSource(name, source);
    },
  });
  const { schema } = await gateway.load();
  const renameAliases = createAliasRenamer(supergraphSdl);
  return {
    schema,
    supergraphSdl,
    async execute(asked, context) {
      const { operation, restore } = renameAliases(asked);
      const result = await gateway.executor(gatewayRequest(renameReservedVariable(operation), context, schema, logger));
      return restore(stateNullViolations(result));
    },
    stop: () => gateway.stop(),
  };
}

/** The part of Apollo Server's request that the gateway reads. */
function gatewayRequest(
  { document, operationName, variables, documentHash }: Operation,
  context: RequestContext,
  schema: GraphQLSchema,
  logger: ExecutorLogger,
): GatewayRequest {
  const request = { variables: { ...variables }, ...(operationName ? { operationName } : {}) };
  return {
    request,
    document,
    queryHash: documentHash,
    operationName,
    operation: getOperationAST(document, operationName),
    context,
    schema,
    logger,
    metrics: {},
  } as unknown as GatewayRequest;
}

/** The gateway tells of a null in a non-null place only in `extensions.valueCompletion`, and only to who looks there. */
function stateNullViolations(result: ExecutionResult): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return result;
  const errors = (valueCompletion as GraphQLError[]).map(
    ({ message, path }) => new GraphQLError(message, { path, extensions: { code: 'NULL_VIOLATION' } }),
  );
  return { ...result, errors: [...(result.errors ?? []), ...errors], extensions };
}
