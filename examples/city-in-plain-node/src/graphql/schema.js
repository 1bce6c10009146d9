import { buildASTSchema, GraphQLScalarType, isObjectType, isUnionType, parse } from 'graphql';
import { FEDERATION_SDL, federationResolvers } from './federation.js';
import { scalars } from './scalars.js';

/**
 * The contract as an executable schema. Its directives are for the hub to read, so they need no definitions here.
 * Throws if a resolver is for a type or field that the contract does not have.
 */
export function createSchema(contract, { types, entities }) {
  const schema = buildASTSchema(parse(`${contract}\n${FEDERATION_SDL}`), { assumeValidSDL: true });
  const query = { ...types.Query, ...federationResolvers(contract, entities) };
  for (const [typeName, resolvers] of Object.entries({ ...types, Query: query })) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`Expected the contract to have a type ${typeName}.`);
    for (const [name, resolve] of Object.entries(resolvers)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`Expected the contract to have a field ${typeName}.${name}.`);
      field.resolve = resolve;
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLScalarType && scalars[type.name]) Object.assign(type, scalars[type.name]);
    if (isUnionType(type)) type.resolveType = ({ __typename }) => __typename;
  }
  return schema;
}
