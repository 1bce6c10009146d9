import {
  type GraphQLField,
  GraphQLInt,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { type Connection, ownCoverage, ownSource } from '../paging/connection.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type MockKeys, matterTypeOf } from './mockKeys.ts';
import { mockOrder, mockPage } from './mockPages.ts';
import { hashOf, mockValue, type ValueAsked } from './mockValue.ts';

/** An object that is made up as it is asked for: its type, what names it, and what is known of it already. */
export type MockObject = { __typename: string; seed: string } & Record<string, unknown>;

type Field = GraphQLField<unknown, unknown>;
type Arguments = Record<string, unknown>;

/** Made-up answers to every field of a schema: entities keep their keys, lists page, enums and scalars are valid. */
export interface MockObjects {
  /** The entity of a key, null if the mock has none such. */
  entity(type: string, key: string): MockObject | null;
  /** The value of a field; what the parent has already is not made up. */
  resolve(type: GraphQLObjectType, field: Field, parent: unknown, args: Arguments, context: SubgraphContext): unknown;
}

/** Entities by the name of their key. */
export function keyOf(type: string): 'code' | 'id' {
  return type === 'Division' || type === 'Channel' ? 'code' : 'id';
}

export function createMockObjects(
  schema: GraphQLSchema,
  keys: MockKeys,
  isEntity: (type: string) => boolean,
): MockObjects {
  function entity(type: string, key: string): MockObject | null {
    const named = type === 'Matter' ? matterTypeOf(key) : type;
    return named !== undefined && keys.has(type, key) ? { __typename: named, seed: key, [keyOf(type)]: key } : null;
  }

  function all(type: string): MockObject[] {
    return keys.of(type).map((key) => entity(type, key) as MockObject);
  }

  function made(
    type: GraphQLObjectType,
    field: Field,
    parent: MockObject,
    args: Arguments,
    context: SubgraphContext,
  ): unknown {
    const { seed = '' } = parent;
    const named = getNamedType(field.type);
    const nullable = getNullableType(field.type);
    const value = (of: string) => ({ typeName: type.name, field: field.name, seed: of, today: context.today });
    if (isListType(nullable)) {
      if (isLeafType(named)) return [mockValue(named, value(seed))];
      if (field.name === 'groups') return groupsOf(named.name, parent, seed);
      if (isKnown(named.name)) return listOf(type, named.name, args, seed, context);
      return [0, 1].map((i) => plain(named.name, `${seed}.${field.name}${i}`));
    }
    if (isLeafType(named)) return field.name === 'count' ? totalOf(type, value(seed)) : mockValue(named, value(seed));
    if (named.name === 'Coverage') return ownCoverage(context);
    if (named.name === 'Source') return ownSource(context);
    if (isConnection(named)) return pageOf(named, field, args, context);
    if (isKnown(named.name)) return referenced(named.name, field, args, `${seed}.${field.name}`);
    return { ...plain(named.name, `${seed}.${field.name}`), groupBy: args.groupBy };
  }

  function isKnown(type: string): boolean {
    return isEntity(type) || (isInterfaceType(schema.getType(type)) && type === 'Matter');
  }

  function plain(type: string, seed: string): MockObject {
    return { __typename: type, seed };
  }

  /** By the key that was asked for, or any. */
  function referenced(type: string, field: Field, args: Arguments, seed: string): MockObject | null {
    const key = args[keyOf(type)];
    if (typeof key === 'string' && field.args.some(({ name }) => name === keyOf(type))) return entity(type, key);
    const known = keys.of(type);
    return entity(type, known[hashOf(seed) % known.length] ?? '');
  }

  /** All of a root field; few of what hangs on something. */
  function listOf(parent: GraphQLObjectType, type: string, args: Arguments, seed: string, context: SubgraphContext) {
    const held = all(type).filter((node) => fits(node, args, context));
    const start = hashOf(seed) % Math.max(1, held.length);
    return parent === schema.getQueryType() ? held : held.slice(start, start + 2);
  }

  function groupsOf(type: string, { groupBy }: MockObject, seed: string): MockObject[] {
    const by = Array.isArray(groupBy) ? (groupBy as string[]) : [];
    const count = by.length === 0 ? 1 : 3;
    return Array.from({ length: count }, (_, i) => {
      const key = by.map((name) => `${name}-${i + 1}`);
      return { ...plain(type, `${seed}.groups${i}`), key, label: key.map((text) => `模拟 ${text}`) };
    });
  }

  function isConnection(type: unknown): type is GraphQLObjectType {
    return isObjectType(type) && 'pageInfo' in type.getFields() && 'nodes' in type.getFields();
  }

  function pageOf(
    type: GraphQLObjectType,
    field: Field,
    args: Arguments,
    context: SubgraphContext,
  ): Connection<MockObject> {
    const { nodes } = type.getFields();
    const node = nodes && getNamedType(nodes.type).name;
    const held = node === undefined ? [] : all(node).filter((it) => fits(it, args, context));
    const orderBy = field.args.find(({ name }) => name === 'orderBy');
    const order = mockOrder(schema, orderBy && getNamedType(orderBy.type).name, args.orderBy);
    const page = { first: Number(args.first), after: args.after as string | null | undefined };
    const valueAt = (of: MockObject, path: readonly string[]) => textAt(of, path, context);
    return Object.assign(mockPage(held, order, page, valueAt), { __typename: type.name, seed: type.name });
  }

  /** The text at a path of an object, null if something on the way is. */
  function textAt(object: MockObject, path: readonly string[], context: SubgraphContext): string | null {
    const value = path.reduce<unknown>((of, name) => {
      const known = of as MockObject | null;
      const type = known && schema.getType(known.__typename);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      return field && isObjectType(type) ? resolve(type, field, known, {}, context) : null;
    }, object);
    return typeof value === 'string' ? value : null;
  }

  /** Whether an object has what the arguments ask for by the names of its own fields. */
  function fits(node: MockObject, args: Arguments, context: SubgraphContext): boolean {
    const type = schema.getType(node.__typename);
    if (!isObjectType(type)) return true;
    return Object.entries(args).every(([name, asked]) => {
      const field = type.getFields()[name];
      if (!field || asked === null || asked === undefined || !isLeafType(getNamedType(field.type))) return true;
      const value = resolve(type, field, node, {}, context);
      return Array.isArray(asked) ? asked.includes(value) : asked === value;
    });
  }

  function resolve(
    type: GraphQLObjectType,
    field: Field,
    parent: unknown,
    args: Arguments,
    context: SubgraphContext,
  ): unknown {
    const known = (parent ?? {}) as MockObject;
    const value = known[field.name];
    if (value === undefined || field.name === 'seed') return made(type, field, known, args, context);
    return typeof value === 'function' ? value.call(known, args, context) : value;
  }

  return { entity, resolve };
}

/** What others in the same object add up to, where it has them. */
const PARTS_OF_COUNT = ['open', 'completed', 'closed', 'withdrawn'];

function totalOf(type: GraphQLObjectType, asked: ValueAsked): number {
  const numberOf = (field: string) => mockValue(GraphQLInt, { ...asked, field }) as number;
  const hasParts = PARTS_OF_COUNT.every((part) => part in type.getFields());
  return hasParts ? PARTS_OF_COUNT.reduce((sum, part) => sum + numberOf(part), 0) : numberOf(asked.field);
}
