/** What of an error a client sees: code, safe sentence, subgraph, shard, path. Everything else goes to the log. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, isErrorCode } from '../errors.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';

/** Addresses, file paths, stacks, SQL: what a system's own sentence may hold and a client must not see. */
const UNSAFE =
  /https?:\/\/|\b\d{1,3}(\.\d{1,3}){3}\b|\blocalhost\b|\bE(CONN|HOST|NET)[A-Z]+|(^|[\s"'(:])(\/[\w.@-]+){2,}|[A-Za-z]:\\|\bat .+:\d+:\d+|\b(select|insert|update|delete)\b.+\b(from|into|set|where)\b/is;

/** An error of executing, as it leaves the hub. `error` may be anything that was thrown. */
export function toClientError(error: unknown, requestId: string): GraphQLError {
  const known = error instanceof GraphQLError ? error : undefined;
  const { code, message, isHidden } = judge(error);
  if (isHidden) hiddenErrorChannel.publish({ requestId, error });
  const { subgraph, shard, http } = known?.extensions ?? {};
  return new GraphQLError(message, {
    nodes: known?.nodes,
    source: known?.source,
    path: known?.path,
    extensions: {
      code,
      ...(subgraph === undefined ? {} : { subgraph }),
      ...(shard === undefined ? {} : { shard }),
      ...(isHidden ? { requestId } : {}),
      // Of an error of the hub's own: the status of the answer, which the server takes out again.
      ...(subgraph === undefined && !isHidden && http ? { http } : {}),
    },
  });
}

/** The same for errors that never reach execution: Apollo Server's `formatError`. Those of execution are through already. */
export function formatClientError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  // A syntax error has a place. What has none overflowed the parser's stack, and says so in the words of JavaScript.
  if (formatted.extensions?.code === 'GRAPHQL_PARSE_FAILED' && !formatted.locations) {
    return { message: 'Syntax Error: The query is nested too deeply.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
  }
  const isThrough = isErrorCode(formatted.extensions?.code) && formatted.extensions.code !== 'INTERNAL_SERVER_ERROR';
  if (isThrough || (error instanceof GraphQLError && error.extensions.requestId)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  hiddenErrorChannel.publish({ requestId: null, error });
  return { message: HUB_FAILED, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

const HUB_FAILED = 'The hub failed to answer this.';

/** A subgraph's own crash, or a code of it that the table lacks, is SUBGRAPH_FAILED; ours is INTERNAL_SERVER_ERROR. */
function judge(error: unknown): { code: ErrorCode; message: string; isHidden: boolean } {
  if (!(error instanceof GraphQLError)) return { code: 'INTERNAL_SERVER_ERROR', message: HUB_FAILED, isHidden: true };
  const { code, subgraph } = error.extensions;
  if (typeof subgraph === 'string') {
    if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' && !UNSAFE.test(error.message)) {
      return { code, message: error.message, isHidden: false };
    }
    const kept = isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' ? code : 'SUBGRAPH_FAILED';
    return { code: kept, message: `Subgraph "${subgraph}" answered with an error.`, isHidden: true };
  }
  if (error.nodes?.[0]?.kind === 'VariableDefinition') {
    return { code: 'BAD_USER_INPUT', message: error.message, isHidden: false };
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') return { code, message: error.message, isHidden: false };
  return { code: 'INTERNAL_SERVER_ERROR', message: HUB_FAILED, isHidden: true };
}
