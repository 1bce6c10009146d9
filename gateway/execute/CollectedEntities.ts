import type { Tree } from '../merge/objectsAt.ts';
import type { Representation, RepresentationOf } from './representations.ts';

/** Objects that are asked for, and the representations that are sent for them: equal ones are one. */
export class CollectedEntities {
  readonly objects: Tree[] = [];
  /** Of each object the number of its representation. */
  readonly numbers: number[] = [];
  /** Each representation once, by number. */
  readonly texts: string[] = [];
  readonly #representationOf: RepresentationOf;
  readonly #byText = new Map<string, number>();
  /** By type, then by the first part of the key: text need not be written to find that it was there. */
  readonly #byKey = new Map<string, Map<unknown, KnownObject>>();
  // Neighbours are mostly of one type.
  #typename: string | undefined;
  #representation: Representation | undefined;
  #known = new Map<unknown, KnownObject>();

  constructor(representationOf: RepresentationOf) {
    this.#representationOf = representationOf;
  }

  /** One that is of no type that was meant, or lacks a part, is passed over. */
  add(object: Tree): void {
    const { __typename: typename } = object;
    if (typeof typename !== 'string') return;
    if (typename !== this.#typename) this.#turnTo(typename);
    if (!this.#representation) return;
    const number = this.#numberOf(object, this.#representation);
    if (number === undefined) return;
    this.objects.push(object);
    this.numbers.push(number);
  }

  #turnTo(typename: string): void {
    this.#typename = typename;
    this.#representation = this.#representationOf(typename);
    const known = this.#byKey.get(typename) ?? new Map<unknown, KnownObject>();
    this.#byKey.set(typename, known);
    this.#known = known;
  }

  #numberOf(object: Tree, { keys, write }: Representation): number | undefined {
    const first = keys.length === 0 ? undefined : object[keys[0] as string];
    const known = this.#known.get(first);
    if (known && isEqual(object, known.object, keys)) return known.number;
    const number = this.#numberOfText(write(object));
    if (number !== undefined) this.#known.set(first, { object, number });
    return number;
  }

  #numberOfText(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    let number = this.#byText.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#byText.set(text, number);
    }
    return number;
  }
}

/** The last object of its key that was added. */
interface KnownObject {
  object: Tree;
  number: number;
}

/** Parts that are objects are compared by identity: then their texts are compared instead. */
function isEqual(object: Tree, other: Tree, keys: readonly string[]): boolean {
  for (const key of keys) if (object[key] !== other[key]) return false;
  return true;
}
