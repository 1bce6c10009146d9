/** Errors of a fetch moved to their places in what is merged. */
import type { SubgraphError } from '../fetch/transport.ts';
import type { KeyRename } from '../plan/nodes.ts';

export type Place = readonly (string | number)[];

/** A fetch that failed for a list of 500 rows shall not answer with 500 errors: the rest says nothing new. */
const MAX_PLACES = 100;

/** Nor does a subgraph that has a thousand reasons say anything new. */
const MAX_ERRORS = 1_000;

/** Where the values of a fetch are. */
export interface FetchPlaces {
  /** Of one entity of the answer, or of the answer's root: every object that it was merged into. */
  objectsOf(index: number | null): readonly Place[];
  /** Response names of the fields that were asked of the object at a place. */
  fieldsAt(place: Place): readonly string[];
}

/**
 * An error of an object is said of each field that was asked of it, as the object is there with what others know of it;
 * one of a value below is said there. Each sentence at most a hundred times, all of one fetch a thousand times.
 */
export class ErrorPlacer {
  readonly errors: SubgraphError[] = [];
  readonly #places: FetchPlaces;
  readonly #renames: readonly KeyRename[];
  readonly #counts = new Map<string, number>();

  constructor(places: FetchPlaces, renames: readonly KeyRename[]) {
    this.#places = places;
    this.#renames = renames;
  }

  /** `index`: the entity; null for the root. `path` begins below it. */
  add(error: SubgraphError, index: number | null, path: Place): void {
    if (this.#isFull(error)) return;
    for (const object of this.#places.objectsOf(index)) {
      if (this.#isFull(error)) return;
      if (path.length > 0) this.#push(error, [...object, ...path.map((step) => this.#clientStep(step))]);
      else for (const name of this.#places.fieldsAt(object)) this.#push(error, [...object, name]);
    }
  }

  #push(error: SubgraphError, path: (string | number)[]): void {
    if (this.#isFull(error)) return;
    this.#counts.set(error.message, (this.#counts.get(error.message) ?? 0) + 1);
    this.errors.push({ message: error.message, path, ...(error.extensions ? { extensions: error.extensions } : {}) });
  }

  #isFull({ message }: SubgraphError): boolean {
    return this.errors.length >= MAX_ERRORS || (this.#counts.get(message) ?? 0) >= MAX_PLACES;
  }

  /** Names that were given to keep fields apart are made up: no other field has them. */
  #clientStep(step: string | number): string | number {
    if (typeof step === 'number') return step;
    return this.#renames.find(({ path }) => path.at(-1) === step)?.name ?? step;
  }
}
