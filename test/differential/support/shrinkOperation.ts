/** The smallest operation that still shows what a larger one showed. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { AskedOperation } from './Answer.ts';

/** Leaves out one part after the other while `shows` holds of what is left. Asks at most a few hundred times. */
export async function shrinkOperation(
  schema: GraphQLSchema,
  asked: AskedOperation,
  shows: (smaller: AskedOperation) => Promise<boolean>,
): Promise<AskedOperation> {
  let budget = MAX_TRIES;
  let smallest = asked;
  const attempt = async (document: DocumentNode): Promise<boolean> => {
    const candidate = operationOf(asked, tidied(document));
    if (candidate.text === smallest.text || validate(schema, candidate.document).length > 0) return false;
    budget--;
    if (!(await shows(candidate))) return false;
    smallest = candidate;
    return true;
  };
  await attempt(withFragmentsInlined(asked.document));
  for (let progress = true; progress && budget > 0; ) {
    progress = false;
    for (let place = 0; budget > 0; place++) {
      const edits = editsAt(smallest.document, place);
      if (!edits) break;
      for (const edited of edits) {
        if (await attempt(edited)) {
          progress = true;
          place = Math.max(-1, place - 1);
          break;
        }
      }
    }
  }
  return smallest;
}

const MAX_TRIES = 500;

function operationOf(asked: AskedOperation, document: DocumentNode): AskedOperation {
  const declared = new Set<string>();
  visit(document, { VariableDefinition: ({ variable }) => void declared.add(variable.name.value) });
  const variables = Object.fromEntries(Object.entries(asked.variables).filter(([name]) => declared.has(name)));
  return { ...asked, document, variables, text: print(document) };
}

/** What can be made simpler about the n-th selection of a document; undefined if it has no such. */
function editsAt(document: DocumentNode, place: number): DocumentNode[] | undefined {
  const edit = (change: (selection: SelectionNode) => readonly SelectionNode[]): DocumentNode | undefined => {
    let count = 0;
    let isFound = false;
    const edited = visit(document, {
      SelectionSet: {
        // Before what is below: the parts nearest to the root come first.
        enter(set: SelectionSetNode) {
          const selections = set.selections.flatMap((selection) => {
            if (count++ !== place) return [selection];
            isFound = true;
            return change(selection);
          });
          return isFound ? { ...set, selections: selections.length > 0 ? selections : [TYPENAME] } : undefined;
        },
      },
    });
    return isFound ? edited : undefined;
  };
  const removed = edit(() => []);
  if (!removed) return undefined;
  const edits = [
    removed,
    edit((selection) => (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections : [selection])),
    edit((selection) =>
      'selectionSet' in selection ? (selection.selectionSet?.selections ?? [selection]) : [selection],
    ),
    edit((selection) => [{ ...selection, directives: [] }]),
    edit((selection) => (selection.kind === Kind.FIELD ? [{ ...selection, alias: undefined }] : [selection])),
    edit((selection) => (selection.kind === Kind.FIELD ? [{ ...selection, arguments: [] }] : [selection])),
  ];
  return edits.filter((edited) => edited !== undefined);
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The same document without named fragments. */
export function withFragmentsInlined(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  visit(document, { FragmentDefinition: (node) => void fragments.set(node.name.value, node) });
  const inline = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment) return selection;
        const { typeCondition, selectionSet } = fragment;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition,
          directives: selection.directives,
          selectionSet: inline(selectionSet),
        };
      }
      return selection.selectionSet ? { ...selection, selectionSet: inline(selection.selectionSet) } : selection;
    }),
  });
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, selectionSet: inline(definition.selectionSet) }
        : definition,
    ),
  };
}

/** Without fragments and variables that nobody uses. */
function tidied(document: DocumentNode): DocumentNode {
  const spread = new Set<string>();
  for (let size = -1; size < spread.size; ) {
    size = spread.size;
    visit(document, {
      FragmentDefinition: { enter: (node) => (spread.has(node.name.value) ? undefined : false) },
      FragmentSpread: { enter: (node) => void spread.add(node.name.value) },
    });
  }
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value),
  );
  const used = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      VariableDefinition: { enter: () => false },
      Variable: { enter: (node) => void used.add(node.name.value) },
    });
  }
  return {
    ...document,
    definitions: definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? {
            ...definition,
            variableDefinitions: definition.variableDefinitions?.filter(({ variable }) =>
              used.has(variable.name.value),
            ),
          }
        : definition,
    ),
  };
}
