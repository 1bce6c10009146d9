import { type GraphQLField, type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { Check } from './CheckCase.ts';

/** Some entities of one type that the holder has. */
export interface EntitySample {
  type: string;
  /** Field of its key. */
  key: string;
  values: string[];
}

const MAX_VALUES = 20;

/** Keys of entities that the contract's root lists give, at most one sample a type. */
export async function sampleEntities(check: Check): Promise<EntitySample[]> {
  const samples = new Map<string, EntitySample>();
  for (const { field, entity, key, path } of entityLists(check)) {
    if (samples.has(entity)) continue;
    const pageSize = field.args.some(({ name }) => name === 'first') ? `(first: ${MAX_VALUES})` : '';
    const inside = path === null ? `{ ${key} }` : `{ ${path} { ${key} } }`;
    const { data } = await check.holder.data(`{ list: ${field.name}${pageSize} ${inside} }`);
    const nodes = (path === null ? data.list : data.list?.[path]) ?? [];
    const values = [...new Set(nodes.map((node: Record<string, string>) => node[key]))].slice(
      0,
      MAX_VALUES,
    ) as string[];
    if (values.length > 0) samples.set(entity, { type: entity, key, values });
  }
  return [...samples.values()];
}

interface EntityList {
  field: GraphQLField<unknown, unknown>;
  entity: string;
  key: string;
  /** Field of a connection that holds the rows; null for a plain list. */
  path: 'nodes' | null;
}

function* entityLists({ schema }: Check): Generator<EntityList> {
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) {
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) continue;
    const type = getNamedType(field.type);
    if (!isObjectType(type)) continue;
    const node = type.getFields().nodes && getNamedType(type.getFields().nodes?.type);
    const entity = isObjectType(node) ? node : type;
    const key = resolvableKey(entity);
    if (key === null) continue;
    if (isObjectType(node)) yield { field, entity: entity.name, key, path: 'nodes' };
    else if (String(field.type).startsWith('[')) yield { field, entity: entity.name, key, path: null };
  }
}

/** The field of a type's one-field key by which the holder resolves it; null if it does not. */
function resolvableKey(type: GraphQLObjectType): string | null {
  for (const directive of [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? [])) {
    if (directive.name.value !== 'key') continue;
    const argument = (name: string) => directive.arguments?.find((it) => it.name.value === name)?.value;
    const fields = argument('fields');
    const resolvable = argument('resolvable');
    if (resolvable?.kind === 'BooleanValue' && !resolvable.value) continue;
    if (fields?.kind === 'StringValue' && /^\w+$/.test(fields.value)) return fields.value;
  }
  return null;
}
