import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';

/** `MatterFilter.status` and `MatterStatus.CLOSED`: the fields of an input type, of those within it, and values of their enums. */
export function inputCoordinates(schema: GraphQLSchema, typeName: string): string[] {
  const seen = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): string[] => {
    if (seen.has(type)) return [];
    seen.add(type);
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...visit(getNamedType(field.type)),
    ]);
  };
  return visit(schema.getType(typeName) as GraphQLNamedType);
}

/** Adds the coordinates that a value of an input type uses. */
export function collectUsed(schema: GraphQLSchema, typeName: string, value: unknown, into: Set<string>): void {
  const visit = (type: GraphQLNamedType | GraphQLInputType, held: unknown): void => {
    const named = getNamedType(type) as GraphQLNamedType;
    if (Array.isArray(held)) {
      for (const element of held) visit(named, element);
    } else if (isEnumType(named)) {
      into.add(`${named.name}.${held}`);
    } else if (isInputObjectType(named)) {
      for (const [name, inner] of Object.entries(held as object)) {
        into.add(`${named.name}.${name}`);
        visit((named.getFields()[name] as { type: GraphQLInputType }).type, inner);
      }
    }
  };
  visit(schema.getType(typeName) as GraphQLNamedType, value);
}
