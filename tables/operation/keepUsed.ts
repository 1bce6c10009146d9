import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/**
 * The document with one operation, the fragments that it spreads and the variables that it uses. `document` has the
 * fragments; validation refuses any that nothing uses.
 */
export function keepUsed(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const fragments = fragmentsOf(document);
  const spread = new Map<string, FragmentDefinitionNode>();
  const used = new Set<string>();
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [{ ...operation, variableDefinitions: [] }];
  for (const node of open) {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || spread.has(name.value)) return;
        spread.set(name.value, fragment);
        open.push(fragment);
      },
    });
  }
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const kept: OperationDefinitionNode = { ...operation, variableDefinitions };
  return { document: { kind: Kind.DOCUMENT, definitions: [kept, ...spread.values()] }, operation: kept };
}

/** The fragments of a document, by name. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [])));
}
