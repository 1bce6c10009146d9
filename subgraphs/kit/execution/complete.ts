import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { FieldPlan, FieldsOf } from './compileOperation.ts';
import { NotPlain } from './NotPlain.ts';
import { type Complete, type Container, expectValue, forget, type Run } from './Run.ts';

/** Of a scalar or an enum: what its type makes of the value. */
export function completeLeaf(type: GraphQLLeafType, isNullable: boolean): Complete {
  return (value, _run, into, key) => {
    if (isNull(value, isNullable)) {
      into[key] = null;
      return;
    }
    const serialized: unknown = type.serialize(expectValue(value));
    if (serialized === undefined || serialized === null) throw new NotPlain(`${type.name} made nothing of a value`);
    into[key] = serialized;
  };
}

/** Of a list: each item by `item`, in place. */
export function completeList(item: Complete, isNullable: boolean): Complete {
  return (value, run, into, key) => {
    if (isNull(value, isNullable)) {
      into[key] = null;
      return;
    }
    const values = Array.isArray(value) ? value : itemsOf(expectValue(value));
    const list: unknown[] = new Array(values.length);
    into[key] = list;
    let i = 0;
    try {
      for (; i < values.length; i++) run.settle(values[i], item, list as unknown as Container, i);
    } catch (error) {
      forget(values.slice(i));
      throw error;
    }
  };
}

/** Of an object whose type the schema tells. */
export function completeObject(type: GraphQLObjectType, fieldsOf: FieldsOf, isNullable: boolean): Complete {
  if (type.isTypeOf) throw new NotPlain('a type that checks its objects');
  let fields: readonly FieldPlan[] | undefined;
  return (value, run, into, key) => {
    if (isNull(value, isNullable)) {
      into[key] = null;
      return;
    }
    fields ??= fieldsOf(type);
    into[key] = completeFields(fields, expectValue(value), run, {});
  };
}

/** Of an interface or a union: the type resolver tells which object it is. */
export function completeAbstract(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  fieldsOf: FieldsOf,
  infoOf: (run: Run) => GraphQLResolveInfo,
  isNullable: boolean,
): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const possible = new Map(schema.getPossibleTypes(type).map((it) => [it.name, it]));
  if (possible.values().some((it) => it.isTypeOf)) throw new NotPlain('a type that checks its objects');
  const asItsType: (source: unknown) => Complete = (source) => (name, run, into, key) => {
    const runtime = typeof name === 'string' ? possible.get(name) : undefined;
    if (!runtime) throw new NotPlain(`no type of ${type.name}`);
    into[key] = completeFields(fieldsOf(runtime), source, run, {});
  };
  return (value, run, into, key) => {
    if (isNull(value, isNullable)) {
      into[key] = null;
      return;
    }
    const source = expectValue(value);
    run.settle(resolveType(source, run.context, infoOf(run), type), asItsType(source), into, key);
  };
}

/** Reads the fields of an object in their order and gives what they are written into. */
export function completeFields(fields: readonly FieldPlan[], source: unknown, run: Run, into: Container): Container {
  for (const field of fields) run.settle(field.read(source, run), field.complete, into, field.key);
  return into;
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
