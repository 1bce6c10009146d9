import { type GraphQLEnumValue, getNamedType, isEnumType, valueFromAST } from 'graphql';
import type { SelectedField } from './collectFields.ts';
import { readLabel } from './readLabel.ts';

/** What statistics are grouped by. */
export interface GroupKey {
  /** As the query has it: `LEAD_BODY`. */
  name: string;
  /** `牵头单位` */
  word: string;
}

/**
 * The keys of a field with the argument `groupBy`, in their order; none if it has no such argument, or if a variable says
 * so whose value is not known.
 */
export function readGroupKeys(
  { node, takes }: SelectedField,
  variables: Readonly<Record<string, unknown>>,
): GroupKey[] {
  const argument = takes.find(({ name }) => name === 'groupBy');
  if (!argument) return [];
  const type = getNamedType(argument.type);
  if (!isEnumType(type)) return [];
  const given = node.arguments?.find(({ name }) => name.value === 'groupBy')?.value;
  const value = given ? valueFromAST(given, argument.type, variables) : argument.defaultValue;
  // A variable may hold a single value in place of a list of it, as GraphQL has it.
  const names = [value ?? []].flat().map(String);
  const known = names.map((name) => type.getValue(name)).filter((key): key is GraphQLEnumValue => key != null);
  // Columns of a key that is there twice would have one name.
  if (known.length < names.length || new Set(names).size < names.length) return [];
  return known.map(({ name, description }) => ({ name, word: readLabel(description) ?? name }));
}
