import { type DocumentNode, GraphQLError, getOperationAST, Kind, parse, visit } from 'graphql';
import { fieldDepth } from './fieldDepth.ts';

/** What the server has to know of a text before the shard stage gets it. */
export interface RouterText {
  document: DocumentNode;
  /** query, mutation, subscription; null if the text has several operations and none of this name. */
  operationType: string | null;
  operationName: string | null;
  /** It asks for the schema: no shard can say more of that than the contract does. */
  isIntrospection: boolean;
}

export interface TextLimits {
  /** Words and marks of GraphQL. */
  maxQueryTokens: number;
  /** Fields within fields. */
  maxQueryDepth: number;
}

/** @throws GraphQLError GRAPHQL_PARSE_FAILED, also for too many tokens; QUERY_TOO_LARGE for too many levels */
export function readRouterText(
  query: string,
  operationName: string | undefined,
  { maxQueryTokens, maxQueryDepth }: TextLimits,
): RouterText {
  const document = parseBounded(query, maxQueryTokens);
  const depth = fieldDepth(document);
  if (depth > maxQueryDepth) {
    throw new GraphQLError(`Expected a query of at most ${maxQueryDepth} fields within fields, got ${depth}.`, {
      extensions: { code: 'QUERY_TOO_LARGE' },
    });
  }
  const operation = getOperationAST(document, operationName);
  let isIntrospection = false;
  visit(document, {
    [Kind.FIELD]({ name }: { name: { value: string } }) {
      isIntrospection ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return {
    document,
    operationType: operation?.operation ?? null,
    operationName: operation?.name?.value ?? null,
    isIntrospection,
  };
}

function parseBounded(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
    if (error instanceof GraphQLError) {
      const { message, source, positions } = error;
      throw new GraphQLError(message, { source, positions, extensions });
    }
    // The parser calls itself for each level, and says so in the words of JavaScript.
    if (error instanceof RangeError) {
      throw new GraphQLError('Syntax Error: The query is nested too deeply.', { extensions });
    }
    throw error;
  }
}
