import type { Tree } from '../merge/objectsAt.ts';
import type { Representation, RepresentationOf } from './representations.ts';

/** Objects that are asked for, and the representations that are sent for them: equal ones are one. */
export class CollectedEntities {
  readonly objects: readonly Tree[];
  /** Of each object the number of its representation; NOT_ASKED if it is of no type that was meant, or lacks a part. */
  readonly numbers: readonly number[];
  /** Each representation once, by number. */
  readonly texts: string[] = [];
  readonly #representationOf: RepresentationOf;
  readonly #types = new Map<string, CollectedType>();
  /** By number, the object of it that was seen last. */
  readonly #examples: Tree[] = [];
  /** Made when a text may be one of those that are there. */
  #byText: Map<string, number> | undefined;

  constructor(representationOf: RepresentationOf, objects: readonly Tree[]) {
    this.#representationOf = representationOf;
    this.objects = objects;
    const numbers = new Array<number>(objects.length);
    // Neighbours are mostly of one type.
    let type: CollectedType | undefined;
    for (let index = 0; index < objects.length; index++) {
      const object = objects[index] as Tree;
      const { __typename: typename } = object;
      if (typename !== type?.typename) type = typeof typename === 'string' ? this.#typeOf(typename) : undefined;
      numbers[index] = type?.representation ? this.#numberOf(object, type.representation, type.byKey) : NOT_ASKED;
    }
    this.numbers = numbers;
  }

  #typeOf(typename: string): CollectedType {
    const known = this.#types.get(typename);
    if (known) return known;
    const type = { typename, representation: this.#representationOf(typename), byKey: new Map<unknown, number>() };
    this.#types.set(typename, type);
    return type;
  }

  #numberOf(object: Tree, { keys, write }: Representation, byKey: Map<unknown, number>): number {
    const first = keys.length === 0 ? undefined : object[keys[0] as string];
    const known = byKey.get(first);
    if (known !== undefined && isEqualAfterFirst(object, this.#examples[known] as Tree, keys)) return known;
    const text = write(object);
    if (text === undefined) return NOT_ASKED;
    // A new value of the only part is a new text, unless other types or other objects may have written the same.
    const isNew = keys.length === 1 && typeof first !== 'object' && this.#types.size === 1 && !this.#byText;
    const number = isNew ? this.texts.push(text) - 1 : this.#numberOfText(text);
    byKey.set(first, number);
    this.#examples[number] = object;
    return number;
  }

  #numberOfText(text: string): number {
    this.#byText ??= new Map(this.texts.map((it, number) => [it, number]));
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#byText.set(text, number);
    return number;
  }
}

export const NOT_ASKED = -1;

interface CollectedType {
  typename: string;
  /** Undefined if none is meant. */
  representation: Representation | undefined;
  /** By the first part of the key: text need not be written to find that it was there. */
  byKey: Map<unknown, number>;
}

/** Parts that are objects are compared by identity: then their texts are compared instead. */
function isEqualAfterFirst(object: Tree, other: Tree, keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as string;
    if (object[key] !== other[key]) return false;
  }
  return true;
}
