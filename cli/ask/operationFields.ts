/** Fields of an operation: found by their response names, and with more selected below them. */
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { parseField } from '../../tables/operation/parseNodes.ts';
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

export function withFields(field: FieldNode, added: readonly string[]): FieldNode {
  const { selectionSet } = field;
  if (!selectionSet) return field;
  const selections = [...selectionSet.selections, ...added.map(parseField)];
  return { ...field, selectionSet: { ...selectionSet, selections } };
}
