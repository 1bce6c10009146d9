import { execute, GraphQLError, parse, validate } from 'graphql';
import { createContext } from './context.js';

/** Enough for what a hub sends, too little to exhaust the parser's stack. */
const PARSE_LIMITS = { maxTokens: 20_000 };
/** Documents that are kept parsed and validated: a hub sends few, again and again. */
const MAX_KEPT_DOCUMENTS = 500;
/** Longer ones, in characters, are parsed each time. */
const MAX_KEPT_LENGTH = 20_000;

/** The function that answers GraphQL requests: `(asked, headers) => response`. It never throws. */
export function createRunner(schema, settings) {
  const kept = new Map();

  function prepare(query) {
    const known = kept.get(query);
    if (known) return known;
    const document = withCode('GRAPHQL_PARSE_FAILED', () => parse(query, PARSE_LIMITS));
    const problems = withCode('GRAPHQL_VALIDATION_FAILED', () => validate(schema, document));
    const prepared = { document, problems };
    if (problems.length > 0 || query.length > MAX_KEPT_LENGTH) return prepared;
    if (kept.size >= MAX_KEPT_DOCUMENTS) kept.delete(kept.keys().next().value);
    kept.set(query, prepared);
    return prepared;
  }

  return async function answer({ query, variables, operationName }, headers) {
    try {
      const context = createContext(headers, settings);
      const { document, problems } = prepare(query);
      if (problems.length > 0) return { errors: problems.map((it) => tell(it, 'GRAPHQL_VALIDATION_FAILED')) };
      const result = await execute({
        schema,
        document,
        variableValues: variables ?? {},
        operationName,
        contextValue: context,
      });
      return finish(result, context);
    } catch (error) {
      return { errors: [tell(error, 'INTERNAL_SERVER_ERROR')] };
    }
  };
}

function finish({ data, errors = [] }, context) {
  // Refused as a whole: thousands of its lists may have been.
  const tooMany = errors.find(({ extensions }) => extensions.code === 'TOO_MANY_ROWS');
  if (tooMany) return { data: null, errors: [{ message: tooMany.message, extensions: tooMany.extensions }] };
  // Without a place in the answer it is the request that does not fit the schema: a variable of the wrong kind.
  const told = errors.map((error) => tell(error, error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT', context));
  return {
    ...(data === undefined ? {} : { data }),
    ...(told.length > 0 ? { errors: told } : {}),
    ...(context.warnings.length > 0 ? { extensions: { warnings: context.warnings } } : {}),
  };
}

/** What a client sees of an error. What somebody threw without a code is ours: it goes to the log. */
function tell(error, otherwise, context) {
  const thrown = error.originalError ?? error;
  const isSaid = thrown instanceof GraphQLError;
  const code = isSaid ? (error.extensions.code ?? otherwise) : 'INTERNAL_SERVER_ERROR';
  if (!isSaid) console.error(`Request ${context?.requestId}:`, thrown);
  const { message, locations, path } = error;
  return {
    message: isSaid ? message : 'The ledger failed to answer this part of the request.',
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code },
  };
}

/** What is nested too deeply for the stack is the client's mistake as well. */
function withCode(code, work) {
  try {
    return work();
  } catch (error) {
    const sentence = error instanceof GraphQLError ? error.message : 'Expected a document that is nested less deeply.';
    throw new GraphQLError(sentence, { source: error.source, positions: error.positions, extensions: { code } });
  }
}
