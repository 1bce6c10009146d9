/** The objects of the answer at a path of a plan, in which `@` stands for the items of a list. */

export type Tree = Record<string, unknown>;

/**
 * In the order of the answer; nulls and whatever is no object are passed over. Entities that stand at many places are one
 * object there, and their lists one list: what lies below a list is looked at once.
 */
export function objectsAt(root: Tree, path: readonly string[]): Tree[] {
  const found: Tree[] = [];
  collect(root, path, 0, found, []);
  return found;
}

function collect(
  value: unknown,
  path: readonly string[],
  depth: number,
  found: Tree[],
  seen: Set<readonly unknown[]>[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === path.length) {
    if (!Array.isArray(value)) found.push(value as Tree);
    return;
  }
  const step = path[depth] as string;
  if (step !== '@') {
    // Of all that objects inherit this alone is an object.
    if (Array.isArray(value) || (step === '__proto__' && !Object.hasOwn(value, step))) return;
    collect((value as Tree)[step], path, depth + 1, found, seen);
    return;
  }
  if (!Array.isArray(value)) return;
  // At another depth the same list leads elsewhere.
  let atDepth = seen[depth];
  if (atDepth === undefined) {
    atDepth = new Set();
    seen[depth] = atDepth;
  }
  if (atDepth.has(value)) return;
  atDepth.add(value);
  for (const item of value) collect(item, path, depth + 1, found, seen);
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
