import { getNullableType, isListType } from 'graphql';
import type { SelectedField } from './collectFields.ts';
import { fieldOf, type Leaf } from './Leaf.ts';
import { readGroupKeys } from './readGroupKeys.ts';

/** Fields of a group that have a value for each of `groupBy`, in its order. */
const BY_KEY = new Set(['key', 'label']);

/** Of `key` and `label` of groups a leaf for each key, where the keys are known; else the leaf. `path` leads to the rows. */
export function splitByKeys(
  leaf: Leaf,
  path: readonly SelectedField[],
  variables: Readonly<Record<string, unknown>>,
): Leaf[] {
  const { fieldName, type } = fieldOf(leaf);
  const statistics = [...path, ...leaf.way].at(-3);
  if (!statistics || !BY_KEY.has(fieldName) || !isListType(getNullableType(type))) return [leaf];
  const keys = readGroupKeys(statistics, variables);
  return keys.length === 0 ? [leaf] : keys.map((key, element) => ({ ...leaf, ofKey: { ...key, element } }));
}
