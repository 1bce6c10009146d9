/** Where the entities of a fetch stand in what was merged so far. */

export interface MergedAnswer {
  /** Takes the data of a fetch of root fields: what comes later is merged into these very objects. */
  add(data: Readonly<Record<string, unknown>>): void;
  /**
   * For each representation the index of its object among all objects at `path`, where `@` stands for the items of a
   * list. Undefined if they cannot be told.
   */
  indexesAt(path: readonly (string | number)[], representations: readonly unknown[]): number[] | undefined;
}

/**
 * The gateway moves an error of the n-th representation to the n-th object at the path of its fetch. But where rows are
 * of several types, only those of the fetch's own were asked for: the n-th representation is of a later object.
 */
export function createMergedAnswer(): MergedAnswer {
  const roots: Readonly<Record<string, unknown>>[] = [];
  return {
    add: (data) => void roots.push(data),
    indexesAt(path, representations) {
      const [first] = path;
      const root = roots.find((data) => first !== undefined && Object.hasOwn(data, first));
      return root && alignInOrder(objectsAt(root, path), representations);
    },
  };
}

function objectsAt(value: unknown, path: readonly (string | number)[]): unknown[] {
  if (value === null || value === undefined) return [];
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, step === '@' ? rest : path));
  return Object.hasOwn(value, step) ? objectsAt((value as Record<string | number, unknown>)[step], rest) : [];
}

/** Representations were made of objects one after the other: each is of the next one that it fits. */
function alignInOrder(objects: readonly unknown[], representations: readonly unknown[]): number[] | undefined {
  const indexes: number[] = [];
  let next = 0;
  for (const representation of representations) {
    while (next < objects.length && !fits(representation, objects[next])) next++;
    if (next === objects.length) return undefined;
    indexes.push(next++);
  }
  return indexes;
}

function fits(representation: unknown, object: unknown): boolean {
  if (typeof representation !== 'object' || representation === null) return representation === object;
  if (typeof object !== 'object' || object === null) return false;
  return Object.entries(representation).every(
    ([key, value]) => Object.hasOwn(object, key) && fits(value, (object as Record<string, unknown>)[key]),
  );
}
