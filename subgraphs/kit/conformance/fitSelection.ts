import { type GraphQLSchema, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** The query without the fields and arguments that the schema does not have: an older holder is asked for what it knows. */
export function fitSelection(query: string, schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  const fitted = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: {
        enter: (node) => (types.getFieldDef() ? undefined : node.name.value.startsWith('__') ? undefined : null),
        // Of what was selected below, nothing may be left.
        leave: (node) => (node.selectionSet && node.selectionSet.selections.length === 0 ? null : undefined),
      },
      Argument: { enter: () => (types.getArgument() ? undefined : null) },
    }),
  );
  const [operation] = fitted.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return query;
  return print(fitted);
}
