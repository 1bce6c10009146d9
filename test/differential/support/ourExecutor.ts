/** The executor under test over the subgraphs of an invented graph: the one file that knows how it is made. */

import { type RequestContext, type SubgraphSource, variableValues } from '../../../gateway/fetch/SubgraphSource.ts';
import { FetchFailure, type SubgraphError } from '../../../gateway/fetch/transport.ts';
import { createExecutor } from '../../../gateway/plan/createExecutor.ts';
import { type Party, readAnswer } from './Answer.ts';
import type { OperationState } from './graphData.ts';
import type { InventedGraph } from './inventGraph.ts';
import { AwayError, type Subgraph } from './subgraphs.ts';

export async function createOurParty({ supergraphSdl }: InventedGraph, subgraphs: readonly Subgraph[]): Promise<Party> {
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, createSource(subgraph)]));
  const executor = await createExecutor({ supergraphSdl, sources, plansInline: true });
  return {
    answer: (asked) =>
      readAnswer(asked, (state) => {
        const { document, variables } = asked;
        const operation = { schema: executor.schema, document, operationName: null, variables };
        return executor.execute(operation, createContext(state));
      }),
    stop: () => executor.stop(),
  };
}

function createSource(subgraph: Subgraph): SubgraphSource {
  return {
    prepare: (query) => ({
      async execute(variables, context) {
        try {
          const { data, errors } = await subgraph.answer(query, variableValues(variables), stateOf(context));
          return { data: data ?? null, errors: errors as SubgraphError[] | undefined };
        } catch (error) {
          if (!(error instanceof AwayError)) throw error;
          const endpoint = { subgraph: subgraph.name, shard: null, url: '', timeoutMs: 0 };
          throw new FetchFailure('UNREACHABLE', endpoint, error.message, error);
        }
      },
    }),
  };
}

const states = new WeakMap<AbortSignal, OperationState>();

/** The signal is what every stage hands on as it is. */
function createContext(state: OperationState): RequestContext {
  const { signal } = new AbortController();
  states.set(signal, state);
  return {
    requestId: 'differential',
    today: '2026-01-01',
    calendar: '2026',
    signal,
    completeRequired: false,
    warnings: [],
  };
}

function stateOf({ signal }: RequestContext): OperationState {
  const state = states.get(signal);
  if (!state) throw new Error('Expected the context of a request that was made here.');
  return state;
}
