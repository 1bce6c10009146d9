import { type GraphQLSchema, getNamedType, isAbstractType, isEnumType } from 'graphql';
import type { SelectedField } from './collectFields.ts';
import { readLabel } from './readLabel.ts';
import type { CellKind, Column } from './TablePlan.ts';

const KIND_OF_SCALAR: Readonly<Record<string, CellKind>> = {
  ID: 'id',
  Int: 'integer',
  Float: 'float',
  Boolean: 'boolean',
  Decimal: 'decimal',
  Date: 'date',
  DateTime: 'instant',
};

/** What the cells of a leaf are, from its type; a scalar that is not known is text. */
export function describeCell(
  schema: GraphQLSchema,
  { fieldName, type, owner }: SelectedField,
): Pick<Column, 'kind' | 'words'> {
  if (fieldName === '__typename' && isAbstractType(owner)) {
    return { kind: 'enum', words: wordsOf(schema.getPossibleTypes(owner)) };
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return { kind: 'enum', words: wordsOf(named.getValues()) };
  return { kind: KIND_OF_SCALAR[named.name] ?? 'text' };
}

function wordsOf(values: readonly { name: string; description?: string | null }[]): Record<string, string> {
  return Object.fromEntries(values.map(({ name, description }) => [name, readLabel(description) ?? name]));
}
