/** Names that the planner gave to keep fields of a fetch apart are taken back. */
import type { KeyRename, RewriteStep } from '../plan/nodes.ts';
import type { Tree } from './objectsAt.ts';

/** Changes `value`, which may be an object or a list of them, in place. */
export function rewriteAnswer(value: unknown, rewrites: readonly KeyRename[]): void {
  for (const { path, name } of rewrites) {
    const from = path.at(-1);
    if (typeof from !== 'string') throw new Error('Expected a name at the end of a rewrite.');
    visitAt(value, path.slice(0, -1), (object) => {
      if (!Object.hasOwn(object, from)) return;
      object[name] = object[from];
      delete object[from];
    });
  }
}

function visitAt(value: unknown, path: readonly RewriteStep[], visit: (object: Tree) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visitAt(item, path, visit);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const [step, ...rest] = path;
  if (step === undefined) visit(value as Tree);
  else if (typeof step === 'string') {
    if (Object.hasOwn(value, step)) visitAt((value as Tree)[step], rest, visit);
  } else {
    // What does not say its type is taken for one that fits: the fragment was the only one there.
    const { __typename: typename } = value as Tree;
    if (typeof typename !== 'string' || step.types.includes(typename)) visitAt(value, rest, visit);
  }
}
