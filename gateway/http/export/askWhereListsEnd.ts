import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldsOf } from '../../../tables/operation/fieldsOf.ts';
import { parseSelection } from '../../../tables/operation/parseNodes.ts';
import { freshNames } from './freshNames.ts';

/**
 * Adds to every page of a document the question whether its list goes on, under a name that nothing else has: lists
 * within rows are never asked further, and the file must say of which something is left out.
 *
 * `reports(first: 3) { nodes { text } }` → `reports(first: 3) { guatu_goesOn: pageInfo { hasNextPage } nodes { text } }`
 */
export function askWhereListsEnd(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const question = parseSelection(`${freshNames(document)('goesOn')}: pageInfo { hasNextPage }`);
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const isConnection = 'pageInfo' in fieldsOf(types.getParentType());
        if (!isConnection || !node.selections.some(isPage)) return undefined;
        return { ...node, selections: [question, ...node.selections] };
      },
    }),
  );
}

function isPage(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && (selection.name.value === 'nodes' || selection.name.value === 'edges');
}
