/** Values of arguments that come from an enclosing object (`@fromContext`). */
import type { PlacedObject, Tree } from '../merge/objectsAt.ts';
import type { KeyRename, RewriteStep } from '../plan/nodes.ts';

/** By variable. A step `..` leads from an object to the one whose field it is. What is not there is null. */
export function contextValues(
  rewrites: readonly KeyRename[],
  { object, holders }: PlacedObject,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { path, name } of rewrites) {
    const ups = path.findIndex((step) => step !== '..');
    const start = ups === 0 ? object : holders[holders.length - ups];
    const value = valueAt(start, path.slice(ups));
    if (value !== undefined) values[name] = value;
    else if (!Object.hasOwn(values, name)) values[name] = null;
  }
  return values;
}

/** Undefined if a fragment on the way does not take the object. */
function valueAt(value: unknown, path: readonly RewriteStep[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path));
  if (typeof value !== 'object' || value === null) return null;
  if (typeof step === 'string') return Object.hasOwn(value, step) ? valueAt((value as Tree)[step], rest) : null;
  const { __typename: typename } = value as Tree;
  return typeof typename !== 'string' || step.types.includes(typename) ? valueAt(value, rest) : undefined;
}
