import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
} from 'graphql';

/** Types that a question can come to, from the root types and from entities by their key; in the schema's order. */
export function reachableTypes(schema: GraphQLSchema): Set<GraphQLNamedType> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (it) => it != null,
  );
  const entities = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && keysOf(type).some(({ resolvable }) => resolvable),
  );
  const found = new Set<GraphQLNamedType>();
  const open: GraphQLNamedType[] = [...roots, ...entities];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    open.push(...neighboursOf(schema, type));
  }
  return new Set(Object.values(schema.getTypeMap()).filter((type) => found.has(type)));
}

export interface EntityKey {
  fields: readonly string[];
  resolvable: boolean;
}

/** From `@key`, in the order of the text. */
export function keysOf({ astNode, extensionASTNodes }: GraphQLObjectType | GraphQLInterfaceType): EntityKey[] {
  const directives = [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
  return directives
    .filter(({ name }) => name.value === 'key' || name.value === 'federation__key')
    .map(({ arguments: given = [] }) => {
      const fields = given.find(({ name }) => name.value === 'fields')?.value;
      const resolvable = given.find(({ name }) => name.value === 'resolvable')?.value;
      return {
        fields: fields?.kind === Kind.STRING ? fields.value.trim().split(/[\s,]+/) : [],
        resolvable: !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value),
      };
    });
}

function neighboursOf(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const used = Object.values(type.getFields()).flatMap((field) => [
    getNamedType(field.type),
    ...field.args.map((argument) => getNamedType(argument.type)),
  ]);
  return isInterfaceType(type) ? [...used, ...schema.getPossibleTypes(type)] : [...used, ...type.getInterfaces()];
}
