/** Apollo's gateway over the subgraphs of an invented graph, as it comes. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { type Party, readAnswer } from './Answer.ts';
import type { OperationState } from './graphData.ts';
import type { InventedGraph } from './inventGraph.ts';
import type { Subgraph } from './subgraphs.ts';

type GatewayRequest = Parameters<ApolloGateway['executor']>[0];

export async function createApolloParty(
  { supergraphSdl }: InventedGraph,
  subgraphs: readonly Subgraph[],
): Promise<Party> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: SILENT,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 100 } },
    buildService: ({ name }) => dataSource(subgraphs.find((subgraph) => subgraph.name === name)),
  });
  const { schema } = await gateway.load();
  return {
    answer: (asked) =>
      readAnswer(asked, async (state) => {
        const { text, document, variables } = asked;
        const request = {
          request: { variables: { ...variables } },
          document,
          queryHash: text,
          operationName: null,
          operation: getOperationAST(document),
          context: state,
          schema,
          logger: SILENT,
          metrics: {},
        };
        const result = await gateway.executor(request as unknown as GatewayRequest);
        return result as ExecutionResult;
      }),
    stop: () => gateway.stop(),
  };
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function dataSource(subgraph: Subgraph | undefined): GraphQLDataSource {
  if (!subgraph) throw new Error('Expected a subgraph of the supergraph.');
  return {
    async process({ request: { query = '', variables = {} }, context }) {
      const { data, errors } = await subgraph.answer(query, variables, context as OperationState);
      return { data: data ?? undefined, errors: errors as never };
    },
  };
}
