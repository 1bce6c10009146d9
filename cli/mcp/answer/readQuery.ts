import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { problem, ToolError, toolError } from '../ToolError.ts';

/** What a client of the hub may send at most, unless its operator says otherwise. */
const MAX_TOKENS = 10_000;

/**
 * A document that only reads and fits the schema.
 *
 * @throws ToolError READ_ONLY, GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, OPERATION_RESOLUTION_FAILURE,
 * UNKNOWN_VARIABLE; a problem each, with line and column
 */
export function readQuery(
  schema: GraphQLSchema,
  text: string,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): DocumentNode {
  const document = parseText(text);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const writing = operations.find(({ operation }) => operation !== OperationTypeNode.QUERY);
  if (writing) {
    throw toolError(
      'READ_ONLY',
      `Expected only queries, found a ${writing.operation} (${placeOf(writing.loc?.startToken)}).`,
    );
  }
  const problems = validate(schema, document, undefined, { maxErrors: 20 });
  if (problems.length > 0)
    throw new ToolError(problems.map((it) => problem('GRAPHQL_VALIDATION_FAILED', describe(it))));
  expectKnownVariables(chooseOperation(operations, operationName), variables);
  return document;
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw new ToolError([problem('GRAPHQL_PARSE_FAILED', describe(error))], error);
    // The parser calls itself for each level, and says so in the words of JavaScript.
    if (error instanceof RangeError) {
      throw new ToolError([problem('GRAPHQL_PARSE_FAILED', 'The query is nested too deeply.')], error);
    }
    throw error;
  }
}

function chooseOperation(
  operations: readonly OperationDefinitionNode[],
  wanted: string | undefined,
): OperationDefinitionNode {
  const chosen = operations.filter(({ name }) => wanted === undefined || name?.value === wanted);
  const [only, ...more] = chosen;
  if (only && more.length === 0) return only;
  const names = operations.map(({ name }) => name?.value ?? '(without a name)').join(', ') || 'none';
  const message =
    wanted === undefined
      ? `Expected operationName, as the document has not one operation: ${names}.`
      : `Expected an operation "${wanted}", found ${names}.`;
  throw new ToolError([problem('OPERATION_RESOLUTION_FAILURE', message)]);
}

/** The hub takes no notice of others; whoever misspells one would take the answer for another than it is. */
function expectKnownVariables(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): void {
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const unknown = Object.keys(given).filter((name) => !declared.includes(name));
  if (unknown.length === 0) return;
  const expected = declared.length === 0 ? 'no variables' : `only the variables ${declared.join(', ')}`;
  throw toolError('UNKNOWN_VARIABLE', `Expected ${expected}; got ${unknown.join(', ')}.`);
}

function describe({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place ? `${message} (${placeOf(place)})` : message;
}

function placeOf(place: { line: number; column: number } | undefined): string {
  return place ? `line ${place.line}, column ${place.column}` : 'no place';
}
