/** What is refused of an operation that fits the schema, before anybody is asked: the same whatever it is asked for. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import type { Executor } from '../plan/Executor.ts';
import { checkOperationSize, type OperationLimits } from './operationSize.ts';

export interface CheckedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As the client sent them. */
  variables: Readonly<Record<string, unknown>>;
}

/** @throws GraphQLError GRAPHQL_VALIDATION_FAILED, QUERY_TOO_LARGE */
export function checkOperation(
  { schema, document, operation, variables }: CheckedOperation,
  { isPlannedByType }: Pick<Executor, 'isPlannedByType'>,
  limits: OperationLimits,
): void {
  if (!schema.getRootType(operation.operation)) throw noSuchOperations(operation.operation);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  checkOperationSize({ schema, operation, fragments, variables, isPlannedByType }, limits);
}

/** Validation says nothing about an operation of a type that the schema does not have. */
function noSuchOperations(type: OperationTypeNode): GraphQLError {
  const message = `The graph has no ${type}s. Expected a query.`;
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}

export function operationNotFound(name: string | null | undefined): GraphQLError {
  const message = name
    ? `The document has no operation "${name}".`
    : 'Expected operationName: there are several operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}
