/**
 * Objects that are one entity, and equal in all that is known of them, become one object. The lead body of a hundred
 * rows comes a hundred times in an answer: as one object it is asked for, merged and projected once.
 */
import { keepWhatIsMade } from '../projection/made.ts';
import { isEqualJson } from './isEqualJson.ts';
import { type Tree, visitObjectsAt } from './objectsAt.ts';

/** Response name of the field by which most entities of a type differ; undefined if none is known. */
export type KeyOf = (typename: string) => string | undefined;

/**
 * The objects at a path, as `objectsAt` finds them, after equal ones became one. Of those that a key tells apart each
 * stands there once; one that was replaced is in the answer no more.
 */
export function unifyEntitiesAt(root: Tree, path: readonly string[], keyOf: KeyOf): Tree[] {
  const unifier = new Unifier(keyOf);
  visitObjectsAt(root, path, (object, holder, step) => {
    const unified = unifier.unify(object);
    if (unified !== object) holder[step] = unified;
  });
  return unifier.objects;
}

class Unifier {
  readonly objects: Tree[] = [];
  readonly #keyOf: KeyOf;
  readonly #types = new Map<string, Type>();

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf;
  }

  /** The object that shall stand in the place of this one. */
  unify(object: Tree): Tree {
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
