/** What an answer says besides its data: codes of errors, warnings, and nothing of what happened inside. */
import { GraphQLError } from 'graphql';

/**
 * Yoga's `maskError`: what was refused keeps its code and sentence. What broke is told without detail; if it broke while
 * a request was carried out, `useContractAnswers` has logged it by then.
 */
export function maskError(error) {
  const { nodes, path } = error;
  if (isUnexpected(error)) {
    if (!path) console.error(error);
    const message = 'The ledger failed to answer this part of the request.';
    return new GraphQLError(message, { nodes, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  }
  // Without a code it is graphql-js that refused a variable of the wrong kind.
  const { code = 'BAD_USER_INPUT', http } = error.extensions;
  return new GraphQLError(error.message, { nodes, path, extensions: { code, ...(http ? { http } : {}) } });
}

/**
 * Plugin: warnings stand beside the data, a request that came to too many rows is refused as a whole, and what broke is
 * logged with the id of the request.
 */
export function useContractAnswers() {
  return {
    onExecute() {
      return {
        onExecuteDone({ args: { contextValue: context }, result, setResult }) {
          for (const error of result.errors ?? []) {
            if (isUnexpected(error)) console.error(`Request ${context.requestId}:`, error.originalError ?? error);
          }
          const tooMany = result.errors?.find(({ extensions }) => extensions.code === 'TOO_MANY_ROWS');
          if (tooMany) setResult({ data: null, errors: [tooMany] });
          else if (context.warnings.length > 0) {
            setResult({ ...result, extensions: { ...result.extensions, warnings: context.warnings } });
          }
        },
      };
    },
  };
}

/** Plugin: a hub sends POST with JSON. Forms, which any page may send from a browser, are not taken. */
export function usePostedJson() {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const isJson = /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
      if (request.method === 'POST' && isJson) return;
      const message = 'Expected POST with content-type application/json.';
      const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }];
      endResponse(fetchAPI.Response.json({ errors }, { status: request.method === 'POST' ? 415 : 405 }));
    },
  };
}

/** Thrown by something other than a refusal, or a null of our own where the contract has none. */
function isUnexpected(error) {
  if (!(error instanceof GraphQLError)) return true;
  if (error.extensions.code !== undefined) return false;
  return error.originalError ? !(error.originalError instanceof GraphQLError) : error.path !== undefined;
}
