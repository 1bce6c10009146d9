import { Kind, parse, print, visit } from 'graphql';

/** What a subgraph library adds to a schema so that routers can ask it: no part of any contract. */
const SERVICE_FIELDS = new Set(['_service', '_entities']);
const SERVICE_TYPES = new Set(['_Service', '_Entity', '_Any']);

/** The SDL as its author wrote it, without what a library serves beside it. Throws GraphQLError if it does not parse. */
export function withoutServiceFields(sdl: string): string {
  const isOfLibrary = (node: { name: { value: string } }) => (SERVICE_TYPES.has(node.name.value) ? null : undefined);
  const stripped = visit(parse(sdl), {
    FieldDefinition: (node) => (SERVICE_FIELDS.has(node.name.value) ? null : undefined),
    ObjectTypeDefinition: { enter: isOfLibrary, leave: withoutNoFields },
    ObjectTypeExtension: { leave: withoutNoFields },
    UnionTypeDefinition: isOfLibrary,
    ScalarTypeDefinition: isOfLibrary,
  });
  return print(stripped);
}

/** An extension of Query that had nothing else is no definition any more. */
function withoutNoFields(node: { kind: Kind; fields?: readonly unknown[] }): null | undefined {
  return node.kind === Kind.OBJECT_TYPE_EXTENSION && node.fields?.length === 0 ? null : undefined;
}
