/**
 * Objects that are one entity, and equal in all that is known of them, become one object. The lead body of a hundred
 * rows comes a hundred times in an answer: as one object it is asked for, merged and projected once.
 */

import { keepWhatIsMade } from '../projection/made.ts';
import { isEqualJson } from './isEqualJson.ts';
import type { Tree } from './objectsAt.ts';

/** Response name of the field by which most entities of a type differ; undefined if none is known. */
export type KeyOf = (typename: string) => string | undefined;

/**
 * The objects at a path, as `objectsAt` finds them, after equal ones became one. Of those that a key tells apart each
 * stands there once; one that was replaced is in the answer no more.
 */
export function unifyEntitiesAt(root: Tree, path: readonly string[], keyOf: KeyOf): Tree[] {
  if (path.length === 0) return [root];
  const unifier = new Unifier(path, keyOf);
  unifier.visit(root, 0);
  return unifier.objects;
}

class Unifier {
  readonly objects: Tree[] = [];
  readonly #path: readonly string[];
  readonly #keyOf: KeyOf;
  readonly #types = new Map<string, Type>();
  /** By depth: at another depth the same list leads elsewhere. */
  readonly #seen: Set<readonly unknown[]>[] = [];

  constructor(path: readonly string[], keyOf: KeyOf) {
    this.#path = path;
    this.#keyOf = keyOf;
  }

  visit(holder: unknown, depth: number): void {
    if (typeof holder !== 'object' || holder === null) return;
    const step = this.#path[depth] as string;
    if (step === '@') {
      if (!Array.isArray(holder) || !this.#isNew(holder, depth)) return;
      for (let index = 0; index < holder.length; index++) this.#follow(holder, index, depth + 1);
    } else if (!Array.isArray(holder) && (step !== '__proto__' || Object.hasOwn(holder, step))) {
      // Of all that objects inherit this alone is an object.
      this.#follow(holder as Tree, step, depth + 1);
    }
  }

  #follow<Step extends string | number>(holder: Record<Step, unknown>, step: Step, depth: number): void {
    const value = holder[step];
    if (depth < this.#path.length) {
      this.visit(value, depth);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const unified = this.#unify(value as Tree);
      if (unified !== value) holder[step] = unified;
    }
  }

  #isNew(list: readonly unknown[], depth: number): boolean {
    let atDepth = this.#seen[depth];
    if (atDepth === undefined) {
      atDepth = new Set();
      this.#seen[depth] = atDepth;
    }
    if (atDepth.has(list)) return false;
    atDepth.add(list);
    return true;
  }

  /** The object that shall stand in the place of this one. */
  #unify(object: Tree): Tree {
    const { __typename: typename } = object;
    const { keyName, byKey } = typeof typename === 'string' ? this.#typeOf(typename) : UNKNOWN;
    const key = keyName === undefined ? undefined : object[keyName];
    const known = byKey.get(key);
    if (known !== undefined && (known === object || isEqualJson(known, object))) {
      keepWhatIsMade(known);
      return known;
    }
    this.objects.push(object);
    // Of those with equal keys that differ all the same, the others are compared with the first one only.
    if (known === undefined && (typeof key === 'string' || typeof key === 'number')) byKey.set(key, object);
    return object;
  }

  #typeOf(typename: string): Type {
    const known = this.#types.get(typename);
    if (known) return known;
    const type = { keyName: this.#keyOf(typename), byKey: new Map<unknown, Tree>() };
    this.#types.set(typename, type);
    return type;
  }
}

interface Type {
  keyName: string | undefined;
  byKey: Map<unknown, Tree>;
}

const UNKNOWN: Type = { keyName: undefined, byKey: new Map() };
