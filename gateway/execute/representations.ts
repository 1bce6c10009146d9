/** Representations: `{__typename, …key}` of an object, as the JSON text that is sent and by which equal ones are known. */
import type { EntityFetchNode, RequiredSelection, RewriteStep, ValueSet } from '../plan/nodes.ts';

type Tree = Readonly<Record<string, unknown>>;

/** How the objects of one type are represented. */
export interface Representation {
  /** Its text; undefined if the object lacks a part. */
  write(object: Tree): string | undefined;
  /**
   * Response names of the parts in which objects of one type differ: those that are equal in all of them have one text.
   * Parts of a key, which few share, stand before what is only required.
   */
  readonly keys: readonly string[];
}

/** By the type that an object says it is of; undefined if that is none of those that were meant. */
export type RepresentationOf = (typename: string | undefined) => Representation | undefined;

/**
 * A part that is null is sent as null; one that was never answered skips the object, and only that one. Parts of one type
 * are found out once.
 */
export function createRepresentations({ requires, inputRewrites, keys }: EntityFetchNode): RepresentationOf {
  return representationsBy(requires, inputRewrites, (parts, typename) => keysOf(parts, keys, typename));
}

/** Types that are remembered. */
const MAX_TYPES = 1_000;

function representationsBy(
  requires: readonly RequiredSelection[],
  rewrites: readonly ValueSet[],
  keysFor: (parts: readonly Part[], typename: string | undefined) => Keys | undefined = () => [],
): RepresentationOf {
  const known = new Map<string | undefined, Representation | undefined>();
  return (typename) => {
    const representation = known.get(typename);
    if (representation || known.has(typename)) return representation;
    const parts = partsOf(requires, rewrites, typename);
    const keys = parts.length > 0 ? keysFor(parts, typename) : undefined;
    const made = keys && representationOf(parts, keys, typename);
    // A subgraph may make types up, and this lives as long as the plan.
    if (known.size < MAX_TYPES) known.set(typename, made);
    return made;
  };
}

/** Names of the fields of each key. */
type Keys = readonly (readonly string[])[];

/**
 * Keys that the parts have, none if none is known. Undefined: a plan may ask less of a type than any key has, and nobody
 * could resolve that.
 */
function keysOf(parts: readonly Part[], keys: EntityFetchNode['keys'], typename: string | undefined): Keys | undefined {
  const typePart = parts.find(({ name }) => name === '__typename');
  const named = typePart?.constant ?? typename;
  const ofType = typeof named === 'string' && Object.hasOwn(keys, named) ? keys[named] : undefined;
  if (ofType === undefined) return [];
  const names = new Set(parts.map(({ name }) => name));
  const whole = ofType.filter((key) => key.every((name) => names.has(name)));
  return whole.length > 0 ? whole : undefined;
}

interface Part {
  name: string;
  /** Response name in the object. */
  from: string;
  /** Its text; undefined: the object lacks it. */
  write(value: unknown): string | undefined;
  /** What it is set to, if it is. */
  constant?: unknown;
}

function representationOf(parts: readonly Part[], keys: Keys, typename: string | undefined): Representation {
  const differing = parts.filter(({ from, constant: set }) => from !== '__typename' && set === undefined);
  const isOfKey = ({ name }: Part) => keys[0]?.includes(name) ?? false;
  const inOrder = [...differing.filter(isOfKey), ...differing.filter((part) => !isOfKey(part))];
  return { write: createWriter(parts, typename), keys: inOrder.map(({ from }) => from) };
}

/** For objects that say that they are of that type, or do not say their type. */
function createWriter(parts: readonly Part[], typename: string | undefined): Representation['write'] {
  const written: WrittenPart[] = [];
  // What is the same in all of them is written once.
  let fixed = '{';
  for (const [index, { name, from, write }] of parts.entries()) {
    fixed += `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    const sameText = from === '__typename' && typename !== undefined ? write(typename) : undefined;
    if (sameText !== undefined) fixed += sameText;
    else {
      written.push({ before: fixed, from, write, isInherited: from in Object.prototype });
      fixed = '';
    }
  }
  const after = `${fixed}}`;
  return (object) => {
    let text = '';
    for (const { before, from, write, isInherited } of written) {
      const value = isInherited && !Object.hasOwn(object, from) ? undefined : object[from];
      const part = typeof value === 'string' && write === writeLeaf ? JSON.stringify(value) : write(value);
      if (part === undefined) return undefined;
      text += before + part;
    }
    return text + after;
  };
}

interface WrittenPart extends Pick<Part, 'from' | 'write'> {
  before: string;
  isInherited: boolean;
}

/** What fragments that take the type ask, each name once. */
function partsOf(
  requires: readonly RequiredSelection[],
  rewrites: readonly ValueSet[],
  typename: string | undefined,
): Part[] {
  const fields = new Map<string, { from: string; selections: RequiredSelection[] }>();
  const add = (selections: readonly RequiredSelection[]): void => {
    for (const selection of selections) {
      if (selection.kind === 'Fragment') {
        if (takes(selection.types, typename)) add(selection.selections);
        continue;
      }
      const field = fields.get(selection.name) ?? { from: selection.from, selections: [] };
      field.selections.push(...selection.selections);
      fields.set(selection.name, field);
    }
  };
  add(requires);
  const taken = rewrites.flatMap((rewrite) => {
    const path = withoutTypes(rewrite.path, typename);
    return path ? [{ path, value: rewrite.value }] : [];
  });
  return [...fields].map(([name, { from, selections }]): Part => {
    const below = taken.filter(({ path }) => path[0] === name);
    const set = below.find(({ path }) => path.length === 1);
    if (set) return { name, from, write: constant(set.value), constant: set.value };
    if (selections.length === 0) return { name, from, write: writeLeaf };
    const inner = below.map(({ path, value }) => ({ path: path.slice(1), value }));
    return { name, from, write: objectWriter(selections, inner) };
  });
}

function takes(types: readonly string[], typename: string | undefined): boolean {
  return types.length === 0 || typename === undefined || types.includes(typename);
}

/** The rest of a path behind fragments that take the type; undefined if one does not. */
function withoutTypes(path: readonly RewriteStep[], typename: string | undefined): RewriteStep[] | undefined {
  let start = 0;
  for (const step of path) {
    if (typeof step === 'string') break;
    if (!takes(step.types, typename)) return undefined;
    start += 1;
  }
  return path.slice(start);
}

function writeLeaf(value: unknown): string | undefined {
  return JSON.stringify(value);
}

function constant(value: unknown): Part['write'] {
  const text = JSON.stringify(value);
  return (given) => (given === undefined ? undefined : text);
}

function objectWriter(selections: readonly RequiredSelection[], rewrites: readonly ValueSet[]): Part['write'] {
  const representationFor = representationsBy(selections, rewrites);
  const write = (value: unknown): string | undefined => {
    if (value === null) return 'null';
    if (Array.isArray(value)) {
      const texts = value.map(write);
      return texts.includes(undefined) ? undefined : `[${texts.join(',')}]`;
    }
    if (typeof value !== 'object') return undefined;
    const { __typename: typename } = value as Tree;
    const representation = representationFor(typeof typename === 'string' ? typename : undefined);
    return representation ? representation.write(value as Tree) : '{}';
  };
  return write;
}
