/** What stands between a client's operation and the one that is planned, both ways. */
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import { LruMap } from '../shard/lru.ts';
import { type ClientOperation, collectFields, conditionVariables, readConditions } from './ClientOperation.ts';
import type { Operation } from './executor.ts';
import type { InterfaceOrigins } from './interfaceOrigins.ts';
import { planDocument } from './planDocument.ts';
import { createProjection, type Projection } from './projectAnswer.ts';
import { nameResponses, type ResponseNames } from './responseNames.ts';

export interface PreparedOperation {
  /** What is planned and executed; undefined if no subgraph need be asked. */
  planned: Operation | undefined;
  /** From the result of `planned`, or `answerAlone`, to what the client asked: its names, its order, nothing else. */
  restore(result: ExecutionResult): ExecutionResult;
}

/**
 * Documents of clients are parsed once and kept: what is found out about one is kept with it, for each outcome of its
 * conditions.
 */
export function createPreparer(
  schema: GraphQLSchema,
  origins: InterfaceOrigins,
): (asked: Operation) => PreparedOperation {
  const known = new WeakMap<DocumentNode, KnownDocument>();
  return (asked) => {
    const { document, operationName, variables } = asked;
    const about = known.get(document) ?? readDocument(document, origins);
    known.set(document, about);
    const { names, outcomes } = about;
    const client = clientOperation(schema, asked, about.conditionVariables);
    const key = JSON.stringify([operationName, ...client.conditions]);
    const { planned, projection, introspection } = outcomes.getOrCreate(key, () => ({
      planned: planDocument(client, names, origins),
      projection: createProjection(client, names),
      introspection: introspectionDocument(client, names),
    }));
    const clientSentence = (sentence: string) => origins.unpin(sentence).replace(NAME, names.clientName);
    return {
      planned: planned && { ...asked, document: planned, documentHash: `${asked.documentHash} ${key}` },
      restore(result) {
        if (!introspection || !result.data) return restoreResult(result, projection, clientSentence);
        const { data, errors } = executeSync({ schema, document: introspection, variableValues: variables });
        if (errors) throw errors[0];
        return restoreResult({ ...result, data: { ...result.data, ...data } }, projection, clientSentence);
      },
    };
  };
}

/** The result where no subgraph need be asked: nothing, or what is wrong with the variables. */
export function answerAlone(schema: GraphQLSchema, { document, operationName, variables }: Operation): ExecutionResult {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables);
  return errors ? { errors } : { data: {} };
}

/** Outcomes of a document's conditions that are remembered. */
const MAX_OUTCOMES = 64;

const NAME = /[_A-Za-z]\w*/g;

interface KnownDocument {
  names: ResponseNames;
  conditionVariables: readonly string[];
  outcomes: LruMap<{
    planned: DocumentNode | undefined;
    projection: Projection;
    introspection: DocumentNode | undefined;
  }>;
}

function readDocument(document: DocumentNode, { fieldNames }: InterfaceOrigins): KnownDocument {
  return {
    names: nameResponses(document, fieldNames),
    conditionVariables: conditionVariables(document),
    outcomes: new LruMap(MAX_OUTCOMES),
  };
}

function clientOperation(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
  conditions: readonly string[],
): ClientOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('Expected an operation in a validated document.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { schema, operation, fragments, conditions: readConditions(conditions, operation, variables) };
}

/** The root fields by which a schema tells of itself, under their planned names; undefined if none was asked. */
function introspectionDocument(client: ClientOperation, names: ResponseNames): DocumentNode | undefined {
  const { schema, operation, fragments } = client;
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || !root) return undefined;
  const selections = [...collectFields(client, root, [operation.selectionSet]).values()]
    .filter(({ node }) => node.name.value === '__schema' || node.name.value === '__type')
    .map(({ node, selectionSets }) => ({
      ...node,
      alias: { kind: Kind.NAME, value: names.plannedName(node) } as const,
      directives: [],
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: selectionSets.flatMap((selectionSet) => selectionSet.selections),
      } as const,
    }));
  if (selections.length === 0) return undefined;
  const introspection = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  return { kind: Kind.DOCUMENT, definitions: [introspection, ...fragments.values()] };
}

function restoreResult(
  { data, errors, ...rest }: ExecutionResult,
  projection: Projection,
  clientSentence: (sentence: string) => string,
): ExecutionResult {
  const restored = errors && restoreErrors(errors, data, projection, clientSentence);
  return {
    ...rest,
    ...(data === undefined ? {} : { data: data && projection.project(data) }),
    ...(restored && restored.length > 0 ? { errors: restored } : {}),
  };
}

/** Each error at its place in the answer, once. */
function restoreErrors(
  errors: readonly GraphQLError[],
  data: unknown,
  projection: Projection,
  clientSentence: (sentence: string) => string,
): GraphQLError[] {
  const restored = new Map<string, GraphQLError>();
  for (const error of errors) {
    const path = error.path && projection.projectPath(error.path, data);
    if (error.path && !path) continue;
    const message = clientSentence(error.message);
    const { nodes, source, positions, extensions } = error;
    const originalError = error.originalError ?? error;
    const moved = new GraphQLError(message, { path, nodes, source, positions, extensions, originalError });
    const key = JSON.stringify([path, message, extensions]);
    if (!restored.has(key)) restored.set(key, moved);
  }
  return [...restored.values()];
}
