import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';

export interface IntrospectionRequest {
  document: DocumentNode;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/**
 * Answers a query for the schema from the contract alone. A query that asks for rows too is refused at those fields: a
 * tool that reads schemas asks for nothing else.
 */
export function introspect(
  schema: GraphQLSchema,
  { document, operationName, variables }: IntrospectionRequest,
  isAllowed: boolean,
): ExecutionResult {
  const rules = isAllowed ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const problems = validate(schema, document, rules);
  if (problems.length > 0) {
    return { errors: problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED')) };
  }
  const { data, errors } = executeSync({
    schema,
    document,
    operationName,
    variableValues: variables,
    fieldResolver() {
      throw new GraphQLError('Expected a query for the schema, or one for rows; not both.');
    },
  });
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => withCode(error, 'BAD_USER_INPUT')) } : {}),
  };
}

function withCode({ message, nodes, path }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, path, extensions: { code } });
}
