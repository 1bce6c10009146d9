import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A fetch that failed for a list of 500 rows shall not answer with 500 errors: the rest says nothing new. */
export const MAX_PATHS = 100;

/**
 * The places of a subgraph's answer that a request asked for: the response keys of its root fields, or of the fields
 * asked of each representation (`_entities`, index, key). Where a whole fetch failed, each is null for that reason.
 * At most 100. With `entityIndex` only those of that representation.
 */
export function fetchedPaths(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  entityIndex?: number,
): (string | number)[][] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return [];
  const collect = (selectionSet: SelectionSetNode, typename: unknown) =>
    collectFields(selectionSet, typename, variables, fragments);

  const paths: (string | number)[][] = [];
  for (const field of collect(operation.selectionSet, undefined)) {
    const key = responseKey(field);
    if (field.name.value !== '_entities' || !Array.isArray(variables.representations)) {
      paths.push([key]);
      continue;
    }
    variables.representations.forEach((representation: { __typename?: unknown }, index) => {
      if (!field.selectionSet || paths.length >= MAX_PATHS) return;
      if (entityIndex !== undefined && index !== entityIndex) return;
      for (const inner of collect(field.selectionSet, representation.__typename)) {
        if (inner.name.value !== '__typename') paths.push([key, index, responseKey(inner)]);
      }
    });
  }
  return paths.slice(0, MAX_PATHS);
}

/** Fields of a selection set without those left out by conditions or meant for another type; each response key once. */
function collectFields(
  selectionSet: SelectionSetNode,
  typename: unknown,
  variables: Readonly<Record<string, unknown>>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  const fields = new Map<string, FieldNode>();
  const visit = (inner: SelectionSetNode) => {
    for (const selection of inner.selections) {
      if (isLeftOut(selection.directives ?? [], variables)) continue;
      if (selection.kind === Kind.FIELD) {
        if (!fields.has(responseKey(selection))) fields.set(responseKey(selection), selection);
        continue;
      }
      const target = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = target?.typeCondition?.name.value;
      if (target && (condition === undefined || typename === undefined || condition === typename))
        visit(target.selectionSet);
    }
  };
  visit(selectionSet);
  return [...fields.values()];
}

function isLeftOut(directives: readonly DirectiveNode[], variables: Readonly<Record<string, unknown>>): boolean {
  return directives.some(({ name, arguments: [condition] = [] }) => {
    const value = condition?.value;
    const holds =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : undefined;
    return (name.value === 'skip' && holds === true) || (name.value === 'include' && holds === false);
  });
}

function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
