import type { GraphError } from '../../shared/askGraph.ts';

/** Errors of one code and sentence as one, with how many there are. In the order in which they came. */
export function gatherErrors(errors: readonly GraphError[]): { error: GraphError; count: number }[] {
  const gathered = new Map<string, { error: GraphError; count: number }>();
  for (const error of errors) {
    const key = `${error.extensions?.code}\n${error.message}`;
    const known = gathered.get(key);
    if (known) known.count += 1;
    else gathered.set(key, { error, count: 1 });
  }
  return [...gathered.values()];
}
