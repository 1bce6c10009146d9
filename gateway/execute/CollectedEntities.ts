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
  /** By type, then by key: text need not be written to find that it was there. */
  readonly #byKey = new Map<string, Map<string, number>>();
  // Neighbours are mostly of one type.
  #typename: string | undefined;
  #representation: Representation | undefined;
  #known = new Map<string, number>();

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
    const known = this.#byKey.get(typename) ?? new Map<string, number>();
    this.#byKey.set(typename, known);
    this.#known = known;
  }

  #numberOf(object: Tree, { onlyKey, write }: Representation): number | undefined {
    const key = onlyKey === undefined ? undefined : object[onlyKey];
    if (typeof key !== 'string') return this.#numberOfText(write(object));
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.#numberOfText(write(object));
      if (number !== undefined) this.#known.set(key, number);
    }
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
