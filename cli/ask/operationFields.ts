/** Fields of an operation: found by their response names, and with more selected below them. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { collectFields, type SelectedField } from '../../tables/plan/collectFields.ts';

export interface AskedDocument {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** @throws Error: nothing is selected there */
export function fieldAt(
  schema: GraphQLSchema,
  { document, operation }: AskedDocument,
  at: readonly string[],
): SelectedField {
  let fields: SelectedField['fields'] = collectFields(schema, document, operation);
  let field: SelectedField | undefined;
  for (const name of at) {
    field = fields?.get(name);
    fields = field?.fields ?? null;
  }
  if (field) return field;
  throw new Error(`Expected a field at ${at.join('.')}.`);
}

/** The fields of an object or an interface by name; none of any other type. */
export function fieldsOf(type: unknown): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

export function withFields(field: FieldNode, added: readonly string[]): FieldNode {
  const { selectionSet } = field;
  if (!selectionSet) return field;
  const selections = [...selectionSet.selections, ...added.map(parseField)];
  return { ...field, selectionSet: { ...selectionSet, selections } };
}

/** `alias: name(argument: $value) { … }` */
export function parseField(text: string): FieldNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return operation.selectionSet.selections[0] as FieldNode;
}
