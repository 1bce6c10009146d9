/** Compiles selections on objects that the hub makes itself: coverage, page info, the service's SDL. */
import { type GraphQLObjectType, getNamedType, isObjectType, type SelectionSetNode } from 'graphql';
import type { OutputField } from '../program.ts';
import type { CompileContext } from './context.ts';
import { collectFields } from './fields.ts';
import { fieldOf } from './selection.ts';

export function compileOutput(
  context: CompileContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): OutputField[] {
  return collectFields(context, type, selectionSets).map((group) => {
    const { responseKey, name } = group;
    if (name === '__typename') return { responseKey, name, value: type.name, fields: null };
    const returned = getNamedType(fieldOf(type, name).type);
    const fields = isObjectType(returned) ? compileOutput(context, returned, group.selectionSets) : null;
    return { responseKey, name, value: null, fields };
  });
}
