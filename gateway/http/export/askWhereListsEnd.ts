import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { freshNames } from './freshNames.ts';

/**
 * Adds to every page of a document the question whether its list goes on, under a name that nothing else has: lists
 * within rows are never asked further, and the file must say of which something is left out.
 *
 * `reports(first: 3) { nodes { text } }` → `reports(first: 3) { guatu_goesOn: pageInfo { hasNextPage } nodes { text } }`
 */
export function askWhereListsEnd(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const question = parseQuestion(freshNames(document)('goesOn'));
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const type = types.getParentType();
        const isConnection = (isObjectType(type) || isInterfaceType(type)) && 'pageInfo' in type.getFields();
        if (!isConnection || !node.selections.some(isPage)) return undefined;
        return { ...node, selections: [question, ...node.selections] };
      },
    }),
  );
}

function isPage(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && (selection.name.value === 'nodes' || selection.name.value === 'edges');
}

function parseQuestion(name: string): SelectionNode {
  const [definition] = parse(`{ ${name}: pageInfo { hasNextPage } }`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet.selections[0] as SelectionNode;
}
