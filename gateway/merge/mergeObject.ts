/** Writes what a fetch answered into an object of the answer. */

type Tree = Record<string, unknown>;

/**
 * Adds the fields of `source` to `target`. What only `source` has is taken as it is, not copied: an entity that stands at
 * several places is one object at all of them, which is right because one name asks one thing everywhere. Objects and
 * lists that both have are merged in turn. A null never takes the place of a value, nor the name of an interface that of
 * a type: a subgraph may know an interface as an object.
 */
export function mergeObject(target: Tree, source: Readonly<Tree>, isInterface: (typeName: unknown) => boolean): void {
  // Parsed JSON inherits nothing that could be counted.
  for (const key in source) {
    // An answer is no code: this key would set the prototype.
    if (key === '__proto__') continue;
    const value = source[key];
    const known = target[key];
    if (known === undefined || known === null) {
      target[key] = value;
    } else if (value === null || value === undefined || value === known) {
      // Nothing new.
    } else if (typeof value === 'object' && typeof known === 'object') {
      mergeValue(known as Tree, value as Tree, isInterface);
    } else if (key !== '__typename' || !isInterface(value)) {
      target[key] = value;
    }
  }
}

function mergeValue(known: Tree | unknown[], value: Tree | unknown[], isInterface: (name: unknown) => boolean): void {
  if (!Array.isArray(known)) {
    if (!Array.isArray(value)) mergeObject(known, value, isInterface);
    return;
  }
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) {
    const there = known[index];
    if (there === null || there === undefined) known[index] = item;
    else if (typeof there === 'object' && typeof item === 'object' && item !== null) {
      mergeValue(there as Tree, item as Tree, isInterface);
    }
  }
}
