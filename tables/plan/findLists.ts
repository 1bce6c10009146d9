import { type GraphQLCompositeType, getNullableType, isListType, isObjectType } from 'graphql';
import type { SelectedField, SelectedFields } from './collectFields.ts';

/** A list of objects that no other list is around. */
export interface FoundList {
  list: SelectedField;
  /** From the root of the operation down to the list. */
  path: readonly SelectedField[];
  /** How many elements of `path` lead to the connection whose page the list is; null if it is none. */
  connectionDepth: number | null;
}

/** Fields that tell about a list, and hold no rows of their own. */
const ABOUT_LISTS = new Set(['pageInfo', 'coverage']);

/** The outermost lists of objects, in the order of the document. */
export function findLists(fields: SelectedFields, above: readonly SelectedField[] = []): FoundList[] {
  return [...fields.values()].flatMap((field) => {
    if (!field.fields || isAboutList(field)) return [];
    const path = [...above, field];
    if (!isListType(getNullableType(field.type))) return findLists(field.fields, path);
    return [{ list: field, path, connectionDepth: isPage(field) ? above.length : null }];
  });
}

/** `pageInfo` and `coverage`: they tell about a list, and are neither rows nor columns. */
export function isAboutList({ fieldName }: SelectedField): boolean {
  return ABOUT_LISTS.has(fieldName);
}

/** An object that is there for its list: a connection, or groups with their total. What else it says is about the list. */
export function holdsList({ owner }: SelectedField): boolean {
  return isObjectType(owner) && Object.keys(owner.getFields()).some((name) => ABOUT_LISTS.has(name));
}

/** `nodes` or `edges` of a connection. */
export function isPage({ fieldName, owner }: SelectedField): boolean {
  return (fieldName === 'nodes' || fieldName === 'edges') && isObjectType(owner) && 'pageInfo' in owner.getFields();
}

/** Where a page stands after an element of it; nothing of the element itself. */
export function isCursor({ fieldName, owner }: SelectedField): boolean {
  return fieldName === 'cursor' && isEdge(owner);
}

/** Fields that only hold what they are around: `nodes`, `edges`, and the `node` of an edge. */
export function isWrapper(field: SelectedField): boolean {
  return isPage(field) || (field.fieldName === 'node' && isEdge(field.owner));
}

function isEdge(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && 'node' in type.getFields() && 'cursor' in type.getFields();
}
