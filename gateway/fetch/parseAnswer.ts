import type { SubgraphError, SubgraphResponse } from './transport.ts';

const GRAPHQL_TYPES = new Set(['application/json', 'application/graphql-response+json']);

/**
 * The GraphQL response in an HTTP body, whatever the status; undefined if it is none: other content type, no JSON,
 * neither `data` nor `errors`, or one of them of the wrong kind. An empty list of errors is left out.
 */
export function parseAnswer(contentType: string, text: string): SubgraphResponse | undefined {
  // Nearly all say it in just these words.
  if (!GRAPHQL_TYPES.has(contentType) && !GRAPHQL_TYPES.has(mediaTypeOf(contentType))) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(parsed)) return undefined;
  const { data, errors, extensions } = parsed;
  if (data === undefined && errors === undefined) return undefined;
  if (data !== undefined && data !== null && !isObject(data)) return undefined;
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.every(isGraphqlError)))
    return undefined;
  const response: SubgraphResponse = {};
  if (data !== undefined) response.data = data as SubgraphResponse['data'];
  if (Array.isArray(errors) && errors.length > 0) response.errors = errors as SubgraphError[];
  if (isObject(extensions)) response.extensions = extensions;
  // `{ data: null }` alone would be silence: an answer without rows and without a reason.
  return response.data || response.errors ? response : undefined;
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
function mediaTypeOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGraphqlError(value: unknown): boolean {
  if (!isObject(value) || typeof value.message !== 'string') return false;
  const { path, extensions } = value;
  const pathHolds =
    path === undefined ||
    path === null ||
    (Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number'));
  return pathHolds && (extensions === undefined || extensions === null || isObject(extensions));
}
