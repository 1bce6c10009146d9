/** Apollo's idea of a subgraph over ours: failures become errors with code and place, warnings are collected. */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type GraphQLFormattedError, parse } from 'graphql';
import type { Warning } from '../../schema/contract.ts';
import { FetchFailure, type SubgraphError, type SubgraphResponse } from '../fetch/transport.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';
import type { RequestContext, SubgraphSource } from './executor.ts';
import { fetchedPaths, MAX_PATHS } from './fetchedPaths.ts';
import type { MergedAnswer } from './mergedAnswer.ts';
import { addWarning } from './warnings.ts';

const CODE_BY_REASON = {
  UNREACHABLE: 'SUBGRAPH_UNREACHABLE',
  TIMED_OUT: 'SUBGRAPH_TIMED_OUT',
  FAILED: 'SUBGRAPH_FAILED',
} as const;

/** A request's context with what is known while it is executed. */
export interface ExecutionContext extends RequestContext {
  merged: MergedAnswer;
}

/** `subgraphText` gives the text of a fetch the names that subgraphs know. */
export function createSubgraphDataSource(
  subgraph: string,
  source: SubgraphSource,
  subgraphText: (query: string) => string,
): GraphQLDataSource {
  return {
    async process(options) {
      const context = options.context as ExecutionContext;
      const { query = '', variables = {}, operationName } = options.request;
      const request = { query: subgraphText(query), variables, ...(operationName ? { operationName } : {}) };
      let response: SubgraphResponse;
      try {
        response = await source.execute(request, context);
      } catch (error) {
        const places = fetchedPaths(documentOf(options), variables);
        return { errors: formatted(atObjects(failureErrors(subgraph, error, context, places), options)) };
      }
      const { data, errors, extensions } = response;
      const { warnings } = extensions ?? {};
      if (Array.isArray(warnings)) for (const warning of warnings as Warning[]) addWarning(context, warning);
      const isOfRoot = !Array.isArray(variables.representations);
      if (data && isOfRoot) context.merged.add(data);
      const placed = errors && placeErrors(errors, data, options);
      const named = placed?.map((error) => ({ ...error, extensions: { ...error.extensions, subgraph } }));
      return { data: data ?? undefined, ...(named ? { errors: formatted(atObjects(named, options)) } : {}) };
    },
  };
}

function documentOf(options: GraphQLDataSourceProcessOptions): DocumentNode {
  return ('document' in options && options.document) || parse(options.request.query ?? '');
}

/**
 * An error of the whole answer is said of each place that it left empty, and so is one of a whole entity: its object
 * is there, with what others know of it. One that is said of many places says nothing new after a hundred.
 */
function placeErrors(
  errors: readonly SubgraphError[],
  data: SubgraphResponse['data'],
  options: GraphQLDataSourceProcessOptions,
): SubgraphError[] {
  const { variables = {} } = options.request;
  const document = documentOf(options);
  const counts = new Map<string, number>();
  return errors.flatMap((error) => {
    const { path, message } = error;
    const [root, index] = path ?? [];
    const isOfEntity = path?.length === 2 && root === '_entities' && typeof index === 'number';
    if (!isOfEntity && (path || data)) return [error];
    const count = counts.get(message) ?? 0;
    const places = fetchedPaths(document, variables, isOfEntity ? index : undefined).slice(0, MAX_PATHS - count);
    counts.set(message, count + places.length);
    return places.map((place) => ({ ...error, path: place }));
  });
}

/** Errors of representations, with the index of the object that each was made of: what the gateway takes it for. */
function atObjects(errors: SubgraphError[], options: GraphQLDataSourceProcessOptions): SubgraphError[] {
  const { representations } = options.request.variables ?? {};
  const path = 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined;
  if (!Array.isArray(representations) || !path) return errors;
  const indexes = (options.context as ExecutionContext).merged.indexesAt(path, representations);
  if (!indexes) return errors;
  return errors.map((error) => {
    const [root, index, ...rest] = error.path ?? [];
    const moved = root === '_entities' && typeof index === 'number' ? indexes[index] : undefined;
    return moved === undefined ? error : { ...error, path: ['_entities', moved, ...rest] };
  });
}

function formatted(errors: SubgraphError[]): GraphQLFormattedError[] {
  return errors as GraphQLFormattedError[];
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
