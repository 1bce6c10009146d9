import type { GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { OperationParts } from './compileOperation.ts';
import { NotPlain } from './NotPlain.ts';
import type { Run } from './Run.ts';

/**
 * What resolvers get as their fourth argument: the same for all objects of a list, so what is known of one
 * object alone, its `path` above all, is missing: a resolver that asks for it leaves the operation to graphql-js.
 */
export function fieldInfo(
  { schema, operation, fragments }: OperationParts,
  { variables }: Run,
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  fieldNodes: GraphQLResolveInfo['fieldNodes'],
): GraphQLResolveInfo {
  const info: KnownInfo = {
    ...{ schema, operation, fragments, fieldNodes, parentType },
    ...{ fieldName: field.name, returnType: field.type, rootValue: undefined, variableValues: variables },
    get path(): never {
      throw new NotPlain('a resolver that asks where it is');
    },
  };
  return info as GraphQLResolveInfo;
}

/** What graphql-js gives; packages that run beside it declare more. */
type KnownInfo = Pick<
  GraphQLResolveInfo,
  | ('schema' | 'operation' | 'fragments' | 'fieldNodes' | 'parentType' | 'fieldName' | 'returnType' | 'rootValue')
  | ('variableValues' | 'path')
>;
