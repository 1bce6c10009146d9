/** An operation of a file, checked against a schema as the hub checks it; what is wrong is said with its place. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  validate,
} from 'graphql';
import { CommandError } from './CommandError.ts';

export interface ReadOperation {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A text and what messages call it. */
export interface NamedText {
  name: string;
  text: string;
}

/** `-` reads standard input to its end. Throws CommandError if there is no such file. */
export async function readText(file: string): Promise<NamedText> {
  if (file === '-') return { name: 'standard input', text: await text(process.stdin) };
  try {
    return { name: file, text: await readFile(file, 'utf8') };
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'failed', error);
  }
}

/**
 * `operationName` may be left out where there is one operation.
 *
 * @throws CommandError, a line each problem: `query.graphql:3:5: Cannot query field "x" on type "Query".`
 */
export function readOperation(
  { name, text: source }: NamedText,
  schema: GraphQLSchema,
  operationName: string | undefined,
): ReadOperation {
  const document = parseText(source, name);
  const operation = chooseOperation(document, name, operationName);
  if (!schema.getRootType(operation.operation)) {
    throw new CommandError(`${name}: the graph has no ${operation.operation}s. Expected a query.`);
  }
  const problems = validate(schema, document);
  if (problems.length > 0) throw new CommandError(problems.map((problem) => describe(problem, name)).join('\n'));
  return { text: source, document, operation };
}

function parseText(source: string, name: string): DocumentNode {
  try {
    return parse(new Source(source, name));
  } catch (error) {
    if (error instanceof GraphQLError) throw new CommandError(describe(error, name));
    // The parser calls itself for each level, and says so in the words of JavaScript.
    if (error instanceof RangeError) throw new CommandError(`${name}: the query is nested too deeply.`);
    throw error;
  }
}

function chooseOperation(document: DocumentNode, name: string, wanted: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map((operation) => operation.name?.value ?? '(without a name)').join(', ');
  if (operations.length === 0) throw new CommandError(`${name}: expected an operation, found none.`);
  if (wanted === undefined) {
    const [only, ...more] = operations;
    if (only && more.length === 0) return only;
    throw new CommandError(`${name}: expected --operation, as there are several: ${names}.`, 'usage');
  }
  const chosen = operations.find((operation) => operation.name?.value === wanted);
  if (!chosen) throw new CommandError(`${name}: expected an operation "${wanted}", found ${names}.`, 'usage');
  return chosen;
}

function describe({ message, locations }: GraphQLError, name: string): string {
  const [place] = locations ?? [];
  return place ? `${name}:${place.line}:${place.column}: ${message}` : `${name}: ${message}`;
}
