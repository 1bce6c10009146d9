import DataLoader from 'dataloader';
import type { SubgraphContext } from '../server/context.ts';

/**
 * A DataLoader a request, made at first use: what is asked in one tick is answered by one call of `batch`.
 * Give the loader a module-long life and the context at each call:
 * `const measures = perRequest(loadMeasures)`, then `measures(context).load(id)`.
 */
export function perRequest<Key, Value>(
  batch: (keys: readonly Key[], context: SubgraphContext) => Promise<readonly Value[]>,
): (context: SubgraphContext) => DataLoader<Key, Value> {
  const identity = {};
  return (context) => context.once(identity, () => new DataLoader<Key, Value>((keys) => batch(keys, context)));
}

/** Rows put back in the order of their keys, one a key, null where there is none. */
export function oneEach<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Rows put back in the order of their keys, any number a key, in the order in which they came. */
export function manyEach<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}

/**
 * As `perRequest`, for a field with arguments: keys asked with equal arguments are answered together.
 * `matrix({ level: 'CITY' }, context).load(id)`
 */
export function perArguments<Key, Arguments extends object, Value>(
  batch: (keys: readonly Key[], arguments_: Arguments, context: SubgraphContext) => Promise<readonly Value[]>,
): (arguments_: Arguments, context: SubgraphContext) => DataLoader<Key, Value> {
  const identity = {};
  return (arguments_, context) => {
    const loaders = context.once(identity, () => new Map<string, DataLoader<Key, Value>>());
    const text = JSON.stringify(arguments_);
    const known = loaders.get(text);
    if (known) return known;
    const made = new DataLoader<Key, Value>((keys) => batch(keys, arguments_, context));
    loaders.set(text, made);
    return made;
  };
}
