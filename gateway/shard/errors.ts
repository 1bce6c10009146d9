/** Errors that the shard stage answers with. Sentences are safe to show: they name subgraphs and shards, no addresses. */
import type { SubgraphError } from '../fetch/transport.ts';

export type ShardErrorCode =
  /** The caller's mistake. */
  | 'BAD_USER_INPUT'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'INVALID_CURSOR'
  | 'CURSOR_OF_OTHER_QUERY'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  /** A key names no shard of the placement. */
  | 'UNKNOWN_SHARD'
  /** The one shard that has the row did not answer, or answered what the contract forbids. */
  | 'SHARD_UNREACHABLE'
  | 'BROKEN_CONTRACT'
  /** The one shard that has the row does not know yet what was asked; or none of those asked does. */
  | 'OUTDATED_CONTRACT'
  /** None of the shards that can hold rows answered. */
  | 'NO_SHARD_ANSWERED'
  /** A shard is missing although completeness was demanded, or the shard is required. */
  | 'INCOMPLETE'
  | 'TOO_MANY_ROWS';

/** Fails one field: it becomes null and this error goes to its place. */
export class FieldError extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;
  constructor(code: string, message: string, extensions: Record<string, unknown> = {}) {
    super(message);
    this.name = 'FieldError';
    this.extensions = { code, ...extensions };
  }
}

/** Fails the whole fetch: there is no data to answer with. */
export class RequestError extends Error {
  readonly errors: readonly SubgraphError[];
  constructor(errors: readonly SubgraphError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.name = 'RequestError';
    this.errors = errors;
  }
}

export function requestError(code: ShardErrorCode, messages: readonly string[]): RequestError {
  return new RequestError(messages.map((message) => ({ message, extensions: { code } })));
}

/** Errors of a shard's answer, cleaned; what is no error is left out, as a shard may send anything. */
export function cleanErrors(errors: unknown, subgraph: string, shard: string): SubgraphError[] {
  if (!Array.isArray(errors)) return [];
  return (errors as (SubgraphError | null)[])
    .filter((error) => typeof error === 'object' && error !== null)
    .map((error) => cleanError(error, subgraph, shard));
}

/** What of a shard's error may leave the stage: its sentence, its code and where it comes from; never a stack. */
function cleanError(error: SubgraphError, subgraph: string, shard: string): SubgraphError {
  const code = error.extensions?.code;
  return {
    message: String(error.message),
    ...(Array.isArray(error.path) ? { path: error.path } : {}),
    extensions: { code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', subgraph, shard },
  };
}
