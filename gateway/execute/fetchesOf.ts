import type { EntityFetchNode, PlanNode, RootFetchNode } from '../plan/nodes.ts';

/** Every fetch of a plan, in the order of their ids. */
export function fetchesOf(node: PlanNode | null): (RootFetchNode | EntityFetchNode)[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'RootFetch':
    case 'EntityFetch':
      return [node];
    default:
      return node satisfies never;
  }
}
