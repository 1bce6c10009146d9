import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import { assembleContract, type ContractName } from '../../../schema/contract.ts';

const schemas = new Map<ContractName, GraphQLSchema>();

/** The schema of a contract, made once a process. */
export function contractSchema(contract: ContractName): GraphQLSchema {
  const schema = schemas.get(contract) ?? schemaFromSdl(assembleContract(contract));
  schemas.set(contract, schema);
  return schema;
}

/** A schema to look names up in. Throws GraphQLError if the text does not parse. */
export function schemaFromSdl(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValidSDL: true, assumeValid: true });
}
