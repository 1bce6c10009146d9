/** Apollo's idea of a subgraph over ours: failures become errors with code and place, warnings are collected. */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type GraphQLFormattedError, parse } from 'graphql';
import type { Warning } from '../../schema/contract.ts';
import { FetchFailure, type SubgraphError, type SubgraphResponse } from '../fetch/transport.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';
import type { RequestContext, SubgraphSource } from './executor.ts';
import { fetchedPaths } from './fetchedPaths.ts';
import { addWarning } from './warnings.ts';

const CODE_BY_REASON = {
  UNREACHABLE: 'SUBGRAPH_UNREACHABLE',
  TIMED_OUT: 'SUBGRAPH_TIMED_OUT',
  FAILED: 'SUBGRAPH_FAILED',
} as const;

export function createSubgraphDataSource(subgraph: string, source: SubgraphSource): GraphQLDataSource {
  return {
    async process(options) {
      const context = options.context as RequestContext;
      const { query = '', variables = {}, operationName } = options.request;
      let response: SubgraphResponse;
      try {
        response = await source.execute({ query, variables, ...(operationName ? { operationName } : {}) }, context);
      } catch (error) {
        const places = fetchedPaths(documentOf(options), variables);
        return { errors: failureErrors(subgraph, error, context, places) as GraphQLFormattedError[] };
      }
      const { warnings } = response.extensions ?? {};
      if (Array.isArray(warnings)) for (const warning of warnings as Warning[]) addWarning(context, warning);
      const errors = response.errors?.flatMap((error) => {
        const named = { ...error, extensions: { ...error.extensions, subgraph } };
        // An error of the whole answer: said of each place that it left empty.
        if (error.path || response.data) return [named];
        return fetchedPaths(documentOf(options), variables).map((path) => ({ ...named, path }));
      });
      return { data: response.data ?? undefined, ...(errors ? { errors: errors as GraphQLFormattedError[] } : {}) };
    },
  };
}

function documentOf(options: GraphQLDataSourceProcessOptions): DocumentNode {
  return ('document' in options && options.document) || parse(options.request.query ?? '');
}

function failureErrors(
  subgraph: string,
  error: unknown,
  context: RequestContext,
  places: (string | number)[][],
): SubgraphError[] {
  const { message, extensions } = describeFailure(subgraph, error, context);
  return places.map((path) => ({ message, path, extensions }));
}

function describeFailure(subgraph: string, error: unknown, context: RequestContext): SubgraphError {
  if (error instanceof FetchFailure) {
    const { message, reason, shard } = error;
    return { message, extensions: { code: CODE_BY_REASON[reason], subgraph, ...(shard === null ? {} : { shard }) } };
  }
  if (context.signal.aborted) {
    const message = `Subgraph "${subgraph}" did not answer before the deadline of the request.`;
    return { message, extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph } };
  }
  hiddenErrorChannel.publish({ requestId: context.requestId, error });
  // Without a subgraph: the fault is the hub's.
  return { message: 'The hub failed to answer this.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
