/** The objects of the answer at a path of a plan, in which `@` stands for the items of a list. */

export type Tree = Record<string, unknown>;

/**
 * In the order of the answer; nulls and whatever is no object are passed over. Entities that stand at many places are one
 * object there, and their lists one list: what lies below a list is looked at once.
 */
export function objectsAt(root: Tree, path: readonly string[]): Tree[] {
  const found: Tree[] = [];
  visitObjectsAt(root, path, (object) => found.push(object));
  return found;
}

/** The same, each with the object or list that holds it, and where; an object of no use holds the root. */
export function visitObjectsAt(root: Tree, path: readonly string[], visit: VisitObject): void {
  if (path.length > 0) new Walk(path, visit).through(root, 0);
  else visit(root, {}, '');
}

type VisitObject = (object: Tree, holder: Record<string | number, unknown>, step: string | number) => void;

class Walk {
  readonly #path: readonly string[];
  readonly #visit: VisitObject;
  /** By depth: at another depth the same list leads elsewhere. */
  readonly #seen: Set<readonly unknown[]>[] = [];

  constructor(path: readonly string[], visit: VisitObject) {
    this.#path = path;
    this.#visit = visit;
  }

  through(holder: unknown, depth: number): void {
    if (typeof holder !== 'object' || holder === null) return;
    const step = this.#path[depth] as string;
    if (step === '@') {
      if (!Array.isArray(holder) || !this.#isNew(holder, depth)) return;
      for (let index = 0; index < holder.length; index++) this.#follow(holder as never, index, depth + 1);
    } else if (!Array.isArray(holder) && (step !== '__proto__' || Object.hasOwn(holder, step))) {
      // Of all that objects inherit this alone is an object.
      this.#follow(holder as Tree, step, depth + 1);
    }
  }

  #follow(holder: Record<string | number, unknown>, step: string | number, depth: number): void {
    const value = holder[step];
    if (depth < this.#path.length) this.through(value, depth);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      this.#visit(value as Tree, holder, step);
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
}

/** An object with where it stands, and the objects that it stands in, from the root on. */
export interface PlacedObject {
  object: Tree;
  path: (string | number)[];
  /** One for each field of the path. */
  holders: Tree[];
}

/** The same with places: for what is asked less often, such as where an error belongs. */
export function placedObjectsAt(root: Tree, path: readonly string[]): PlacedObject[] {
  const found: PlacedObject[] = [];
  const visit = (value: unknown, depth: number, at: (string | number)[], holders: Tree[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const step = path[depth];
    if (step === undefined) {
      if (!Array.isArray(value)) found.push({ object: value as Tree, path: at, holders });
    } else if (step === '@') {
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) visit(item, depth + 1, [...at, index], holders);
    } else if (!Array.isArray(value) && Object.hasOwn(value, step)) {
      visit((value as Tree)[step], depth + 1, [...at, step], [...holders, value as Tree]);
    }
  };
  visit(root, 0, [], []);
  return found;
}
