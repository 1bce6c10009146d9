/**
 * Planning, execution and merge by Apollo's gateway, between two steps of ours: `prepareOperation.ts` makes of what was
 * asked what plans well, and of what was merged what was asked. Nothing outside this folder knows. The gateway makes no
 * network call of its own: the supergraph is given, plans and traces are not reported, every fetch goes to a source.
 */
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Executor, Operation, SubgraphSource } from './executor.ts';
import { readInterfaceOrigins } from './interfaceOrigins.ts';
import { createMergedAnswer } from './mergedAnswer.ts';
import { answerAlone, createPreparer } from './prepareOperation.ts';
import { renameReservedVariable } from './renameReservedVariable.ts';
import { createSubgraphDataSource, type ExecutionContext } from './subgraphDataSource.ts';

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
  const origins = readInterfaceOrigins(supergraphSdl);
  const gateway = new ApolloGateway({
    supergraphSdl: origins.supergraphSdl,
    logger,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS } },
    __exposeQueryPlanExperimental: false,
    buildService({ name }) {
      const source = sources.get(name);
      if (!source) throw new Error(`Expected a source for subgraph "${name}", got none.`);
      return createSubgraphDataSource(name, source, origins.unpin);
    },
  });
  const { schema: plannedSchema } = await gateway.load();
  const schema = apiSchemaOf(supergraphSdl);
  const prepare = createPreparer(schema, origins);
  return {
    schema,
    supergraphSdl,
    isPlannedByType: (interfaceName, fieldName) => !origins.comesWithRow(interfaceName, fieldName),
    async execute(asked, context) {
      const { planned, restore } = prepare(asked);
      if (!planned) return restore(answerAlone(schema, asked));
      const executing: ExecutionContext = { ...context, merged: createMergedAnswer() };
      const request = gatewayRequest(renameReservedVariable(planned), executing, plannedSchema, logger);
      const result = await gateway.executor(request).catch((error: unknown) => {
        throw tooLargeToPlan(error) ?? error;
      });
      return restore(stateNullViolations(result));
    },
    stop: () => gateway.stop(),
  };
}

/**
 * Plans that are weighed for one operation, the rest is not looked at. The best is nearly always among the first, as
 * they are ordered by how often they change the subgraph; ten thousand, the planner's own number, take a second.
 */
const MAX_EVALUATED_PLANS = 100;

/** What clients see of the supergraph. */
function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  // The plain call refuses a supergraph that uses the authorization directives.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return supergraph.apiSchema().toGraphQLJSSchema();
}

/** The part of Apollo Server's request that the gateway reads. */
function gatewayRequest(
  { document, operationName, variables, documentHash }: Operation,
  context: ExecutionContext,
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

/** The planner counts the ways that it would have to follow, and gives up over its own limits: in words only. */
function tooLargeToPlan(error: unknown): GraphQLError | undefined {
  const isTooLarge = /^Number of [\w-]+ selections exceeds|^Exceeded maximum/;
  if (!(error instanceof Error && isTooLarge.test(error.message))) return undefined;
  return new GraphQLError('Expected a query that can be planned; ask for fewer lists within lists.', {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
    originalError: error,
  });
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
