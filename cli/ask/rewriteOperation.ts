import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

export interface Rewriting {
  /** Response names from the root down to the field that is changed. */
  at: readonly string[];
  change(field: FieldNode): FieldNode;
  /** Whether the rest of the operation stays. Without it, the way down to the field is all that is left. */
  keepOthers: boolean;
  /** Variables that the change needs. */
  variables?: readonly VariableDefinitionNode[];
}

/**
 * A document with one operation, in which a field is changed; the document itself stays as it is. Fragments on the way
 * to the field are written out, as others may spread them elsewhere; what nothing uses any more is left out.
 */
export function rewriteOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { at, change, keepOthers, variables = [] }: Rewriting,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [])),
  );
  const rewritten: OperationDefinitionNode = {
    ...operation,
    selectionSet: rewriteSelections(operation.selectionSet, at),
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
  };
  return keepUsed(rewritten, fragments);

  function rewriteSelections({ selections, ...rest }: SelectionSetNode, way: readonly string[]): SelectionSetNode {
    return { ...rest, selections: selections.flatMap((selection) => rewriteSelection(selection, way)) };
  }

  function rewriteSelection(selection: SelectionNode, way: readonly string[]): SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value !== way[0]) return keepOthers ? [selection] : [];
      if (way.length === 1) return [change(selection)];
      const { selectionSet } = selection;
      return [selectionSet ? { ...selection, selectionSet: rewriteSelections(selectionSet, way.slice(1)) } : selection];
    }
    const within = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!within) return [selection];
    const { typeCondition, selectionSet } = within;
    const inline = rewriteSelections(selectionSet, way);
    if (inline.selections.length === 0) return [];
    const { directives } = selection;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inline }];
  }
}

function keepUsed(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
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
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [kept, ...spread.values()] };
  return { document, operation: kept };
}
