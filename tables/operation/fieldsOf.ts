import { type GraphQLField, isInterfaceType, isObjectType } from 'graphql';

/** The fields of an object or an interface by name; none of any other type. */
export function fieldsOf(type: unknown): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}
