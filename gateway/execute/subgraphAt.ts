import type { Tree } from '../merge/objectsAt.ts';
import type { PlanNode } from '../plan/nodes.ts';
import { fetchesOf } from './fetchesOf.ts';

/**
 * Which subgraph answered the value at a place of the merged answer: the one whose fetch asked for it closest by.
 * Undefined if no fetch did.
 */
export function subgraphAt(
  node: PlanNode | null,
  data: Readonly<Tree>,
  place: readonly (string | number)[],
): string | undefined {
  const steps = place.map((step) => (typeof step === 'number' ? '@' : step));
  let closest: { subgraph: string; depth: number } | undefined;
  for (const fetch of fetchesOf(node)) {
    const depth = fetch.path.length;
    if (fetch.path.some((step, index) => steps[index] !== step)) continue;
    const names =
      fetch.kind === 'RootFetch' ? fetch.fields : namesOf(fetch.fields, typeAt(data, place.slice(0, depth)));
    if (!names.includes(String(steps[depth]))) continue;
    if (!closest || depth >= closest.depth) closest = { subgraph: fetch.subgraph, depth };
  }
  return closest?.subgraph;
}

function namesOf(fields: readonly { types: readonly string[]; names: readonly string[] }[], type: unknown): string[] {
  return fields.flatMap(({ types, names }) => (types.includes(type as string) ? names : []));
}

function typeAt(data: unknown, place: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of [...place, '__typename']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
