import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { operationNotFound } from '../checkOperation.ts';

export interface ReadOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Every error of a document that does not fit the schema. */
export class InvalidQuery extends Error {
  override name = 'InvalidQuery';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/**
 * Parses and validates as `/graphql` does, and finds the operation that is meant.
 *
 * @throws InvalidQuery GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, OPERATION_RESOLUTION_FAILURE
 */
export function readOperation(
  schema: GraphQLSchema,
  { query, operationName }: { query: string; operationName: string | null },
  { maxQueryTokens, introspection }: { maxQueryTokens: number; introspection: boolean },
): ReadOperation {
  const document = parseDocument(query, maxQueryTokens);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules);
  if (errors.length > 0) throw new InvalidQuery(errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new InvalidQuery([operationNotFound(operationName)]);
  return { document, operation };
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    // What is no GraphQLError overflowed the parser's stack.
    const tooDeep = new GraphQLError('Syntax Error: The query is nested too deeply.');
    const { message, source, positions } = error instanceof GraphQLError ? error : tooDeep;
    throw new InvalidQuery([coded(new GraphQLError(message, { source, positions }), 'GRAPHQL_PARSE_FAILED')]);
  }
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
