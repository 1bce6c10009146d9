import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { fragmentsOf, keepUsed } from '../../tables/operation/keepUsed.ts';

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
  const fragments = fragmentsOf(document);
  const rewritten: OperationDefinitionNode = {
    ...operation,
    selectionSet: rewriteSelections(operation.selectionSet, at),
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
  };
  return keepUsed(document, rewritten);

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
