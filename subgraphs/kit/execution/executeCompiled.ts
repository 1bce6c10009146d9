import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { compileOperation } from './compileOperation.ts';
import { NotPlain } from './NotPlain.ts';
import { HOT, type ObjectWriter } from './ObjectWriter.ts';
import { type Container, Run } from './Run.ts';

/** A valid query to be executed. */
export interface CompiledExecution {
  schema: GraphQLSchema;
  /** The same object for the same text: what is compiled is kept with it. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As they came with the request. */
  variables: Readonly<Record<string, unknown>>;
  context: unknown;
  /** See `OperationParts`; what is compiled first decides. */
  hotAfter?: number;
}

/**
 * The data of a valid query over the schema's own resolvers, the same as graphql-js gives, at a fraction of its cost a
 * row. Null if anything is not plain: an error, a null where none may be, introspection, a mutation. Nothing is known of
 * the cause then, and the query has to be executed anew, by graphql-js, which says what was wrong and where.
 */
export async function executeCompiled(asked: CompiledExecution): Promise<Record<string, unknown> | null> {
  const { schema, operation, context } = asked;
  const read = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
  if (read.errors) return null;
  const variables = read.coerced;
  try {
    const writer = compiledOf(preparedOf(asked), asked, variables);
    if (!writer) return null;
    const run = new Run(context, variables);
    let data: Container | null = null;
    run.begin(() => {
      data = writer.write(undefined, run);
    });
    await run.finished;
    return data;
  } catch {
    return null;
  }
}

/** Of an operation of a document that was met before. */
interface PreparedOperation {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Names of the variables that decide what is included and skipped. */
  conditions: readonly string[];
  /** By the values of the conditions; null: not plain. */
  compiled: Map<string, ObjectWriter | null>;
}

/** Conditions may come in more combinations than are worth keeping. */
const MAX_COMBINATIONS = 16;

const preparedOperations = new WeakMap<OperationDefinitionNode, PreparedOperation>();

function preparedOf({ schema, document, operation }: CompiledExecution): PreparedOperation {
  let prepared = preparedOperations.get(operation);
  if (prepared?.schema !== schema) {
    prepared = { schema, fragments: fragmentsOf(document), conditions: conditionsIn(document), compiled: new Map() };
    preparedOperations.set(operation, prepared);
  }
  return prepared;
}

function compiledOf(
  { schema, fragments, conditions, compiled }: PreparedOperation,
  { operation, hotAfter = HOT }: CompiledExecution,
  variables: Readonly<Record<string, unknown>>,
): ObjectWriter | null {
  const key = conditions.map((name) => String(variables[name])).join();
  let writer = compiled.get(key);
  if (writer === undefined) {
    try {
      writer = compileOperation({ schema, operation, fragments, variables, hotAfter });
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
      writer = null;
    }
    if (compiled.size === MAX_COMBINATIONS) compiled.clear();
    compiled.set(key, writer);
  }
  return writer;
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'include' && name.value !== 'skip') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
