/** The schema of a contract as the compiler reads it, for tests of what is derived from its directives. */
import { buildASTSchema, type GraphQLField, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { assembleContract, type ContractName } from '../../../schema/contract.ts';

export function contractSchema(name: ContractName): GraphQLSchema {
  return buildASTSchema(parse(assembleContract(name)), { assumeValidSDL: true });
}

/** A field by its coordinate, e.g. `Query.municipalProjects`. */
export function fieldAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`Expected a field at ${coordinate}, got none.`);
  return field;
}
