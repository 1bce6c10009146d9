import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { NotPlain } from './NotPlain.ts';
import type { ObjectWriter, WriterOf } from './ObjectWriter.ts';
import { type Complete, type Container, expectValue, forget, isPromise, type Run } from './Run.ts';

/** Types whose values are nearly always given as they are written. */
const TEXTS: ReadonlySet<GraphQLLeafType> = new Set([GraphQLString, GraphQLID]);

/** Of a scalar or an enum: what its type makes of the value. */
export function completeLeaf(type: GraphQLLeafType, isNullable: boolean): Complete {
  const isText = TEXTS.has(type);
  return (value) => {
    if (isText && typeof value === 'string') return value;
    if (isNull(value, isNullable)) return null;
    const serialized: unknown = type.serialize(expectValue(value));
    if (serialized === undefined || serialized === null) throw new NotPlain(`${type.name} made nothing of a value`);
    return serialized;
  };
}

/** Of a list: each item by `item`, in place. */
export function completeList(item: Complete, isNullable: boolean): Complete {
  return (value, run) => {
    if (isNull(value, isNullable)) return null;
    const values = Array.isArray(value) ? value : itemsOf(expectValue(value));
    const list: unknown[] = new Array(values.length);
    let i = 0;
    try {
      for (; i < values.length; i++) run.settle(values[i], item, list as unknown as Container, i);
    } catch (error) {
      forget(values.slice(i));
      throw error;
    }
    return list;
  };
}

/** Of an object whose type the schema tells. */
export function completeObject(type: GraphQLObjectType, writerOf: WriterOf, isNullable: boolean): Complete {
  if (type.isTypeOf) throw new NotPlain('a type that checks its objects');
  let writer: ObjectWriter | undefined;
  return (value, run) => {
    if (isNull(value, isNullable)) return null;
    writer ??= writerOf(type);
    return writer.write(expectValue(value), run);
  };
}

/** Of an interface or a union: the type resolver tells which object it is. */
export function completeAbstract(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  writerOf: WriterOf,
  infoOf: (run: Run) => GraphQLResolveInfo,
  isNullable: boolean,
): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const possible = new Map(schema.getPossibleTypes(type).map((it) => [it.name, it]));
  if (possible.values().some((it) => it.isTypeOf)) throw new NotPlain('a type that checks its objects');
  return (value, run) => {
    if (isNull(value, isNullable)) return null;
    const source = expectValue(value);
    const name = resolveType(source, run.context, infoOf(run), type);
    if (isPromise(name)) {
      forget([name]);
      throw new NotPlain('a type that is told later');
    }
    const runtime = typeof name === 'string' ? possible.get(name) : undefined;
    if (!runtime) throw new NotPlain(`no type of ${type.name}`);
    return writerOf(runtime).write(source, run);
  };
}

function isNull(value: unknown, isNullable: boolean): boolean {
  if (value !== null && value !== undefined) return false;
  if (!isNullable) throw new NotPlain('null where none may be');
  return true;
}

function itemsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) throw new NotPlain('no list');
  return Array.from(value as Iterable<unknown>);
}
