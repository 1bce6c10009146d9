import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { ErrorCode } from '../../errors.ts';
import type { SubgraphRequest } from '../../fetch/transport.ts';
import { type RequestOptions, readRequestOptions } from '../requestOptions.ts';

/** What a router asks of a subgraph, and what it asks of the proxy itself in `extensions.guatu`. */
export interface RouterRequest extends SubgraphRequest {
  options: RequestOptions;
}

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Reads the parsed body of a POST.
 *
 * @throws GraphQLError BAD_REQUEST, PERSISTED_QUERY_NOT_SUPPORTED or, for an option, BAD_USER_INPUT
 */
export function readRouterRequest(body: unknown): RouterRequest {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    if (isQueryByHash(body)) throw requestError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    const [issue] = parsed.error.issues;
    const place = ['body', ...(issue?.path ?? [])].map(String).join('.');
    throw requestError('BAD_REQUEST', `${place}: ${issue?.message}.`);
  }
  const { query, variables, operationName, extensions } = parsed.data;
  return {
    query,
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
    options: readRequestOptions(extensions ?? undefined),
  };
}

/** The first try of a router that is set to send hashes; it sends the text when told that they are not served. */
function isQueryByHash(body: unknown): boolean {
  return z.object({ extensions: z.object({ persistedQuery: z.object({}) }) }).safeParse(body).success;
}

function requestError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
