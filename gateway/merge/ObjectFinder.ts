import { objectsAt, type Tree } from './objectsAt.ts';
import { type KeyOf, unifyEntitiesAt } from './unifyEntitiesAt.ts';

/** The objects at the paths of a plan, each path walked again only when something was merged that can lead further. */
export class ObjectFinder {
  readonly #root: Tree;
  readonly #found = new Map<readonly string[], readonly Tree[]>();

  constructor(root: Tree) {
    this.#root = root;
  }

  /**
   * As `objectsAt`; with `keyOf` equal entities become one, as `unifyEntitiesAt` says. Paths of one plan that are equal
   * need not be identical.
   */
  at(path: readonly string[], keyOf?: KeyOf): readonly Tree[] {
    for (const [known, objects] of this.#found) if (isSame(known, path)) return objects;
    const objects = keyOf ? unifyEntitiesAt(this.#root, path, keyOf) : objectsAt(this.#root, path);
    this.#found.set(path, objects);
    return objects;
  }

  /** Fields of these names were merged into objects at `path`. */
  merged(path: readonly string[], names: readonly string[]): void {
    for (const known of this.#found.keys()) {
      const step = known[path.length];
      if (step === undefined || !names.includes(step)) continue;
      if (path.every((it, index) => known[index] === it)) this.#found.delete(known);
    }
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
