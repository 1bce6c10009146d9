/** A case executed by Apollo's gateway, as it comes. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, type GraphQLFormattedError, getOperationAST, parse } from 'graphql';
import type { ComposedCase } from './composeCase.ts';
import type { ApolloAnswer, ExecutionCase } from './ExecutionCase.ts';
import { RequestLog } from './RequestLog.ts';
import type { TableSubgraph } from './tableSubgraph.ts';

type GatewayRequest = Parameters<ApolloGateway['executor']>[0];

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export async function askApollo(
  { query, variables, options: { operationName } }: ExecutionCase,
  { supergraphSdl, subgraphs }: ComposedCase,
): Promise<{ answer: ApolloAnswer; log: RequestLog }> {
  const log = new RequestLog();
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: SILENT,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 100 } },
    buildService: ({ name }) => dataSource(subgraphs.find((subgraph) => subgraph.name === name)),
  });
  const document = parse(query);
  try {
    // It refuses a supergraph that links what it does not know.
    const { schema } = await gateway.load();
    const request = {
      ...{ request: { variables: { ...variables }, operationName }, document, queryHash: query, operationName, schema },
      ...{ operation: getOperationAST(document, operationName), context: log, logger: SILENT, metrics: {} },
    };
    const result = (await gateway.executor(request as unknown as GatewayRequest)) as ExecutionResult;
    const { data, errors } = result;
    // Its errors have messages that JSON does not see.
    const plain = { ...(data === undefined ? {} : { data: JSON.parse(JSON.stringify(data)) }), errors };
    return { answer: answerOf(plain), log };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { answer: answerOf({ errors: [{ message }] }), log };
  } finally {
    await gateway.stop();
  }
}

/** What is compared: its codes are others. */
export function answerOf(answer: {
  data?: unknown;
  errors?: readonly Pick<GraphQLFormattedError, 'message' | 'path'>[];
}): ApolloAnswer {
  const { data, errors = [] } = answer;
  return {
    ...(data === undefined ? {} : { data }),
    errors: errors.map(({ message, path }) => ({ message, ...(path ? { path } : {}) })),
  };
}

function dataSource(subgraph: TableSubgraph | undefined): GraphQLDataSource {
  if (!subgraph) throw new Error('Expected a subgraph of the supergraph.');
  return {
    async process({ request: { query = '', variables = {} }, context }) {
      const { data, errors } = await subgraph.answer(query, { ...variables }, context as RequestLog);
      return { data: data ?? undefined, errors: errors as never };
    },
  };
}
