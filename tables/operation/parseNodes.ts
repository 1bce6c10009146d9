/** Parts of an operation, made of their texts. */
import {
  type FieldNode,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** `... @include(if: $x) { id }`, or a field. */
export function parseSelection(text: string): SelectionNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return operation.selectionSet.selections[0] as SelectionNode;
}

/** `alias: name(argument: $value) { … }` */
export function parseField(text: string): FieldNode {
  return parseSelection(text) as FieldNode;
}

/** `$first: Int! = 20` */
export function parseVariable(text: string): VariableDefinitionNode {
  const [operation] = parse(`query (${text}) { _ }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return operation.variableDefinitions?.[0] as VariableDefinitionNode;
}
