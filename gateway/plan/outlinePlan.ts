/** A plan as a tree for programs that show it: what is asked of whom, in which order. Plain JSON. */
import { parse, print } from 'graphql';
import type { Path, PlanNode, QueryPlan } from './nodes.ts';

export type PlanOutline =
  | { kind: 'Sequence' | 'Parallel'; nodes: PlanOutline[] }
  | {
      kind: 'Fetch';
      /** Position among the fetches of the plan. */
      id: number;
      subgraph: string;
      /** Objects of the answer that it asks more of; empty for the answer itself. */
      path: Path;
      /** What is asked, over several lines: an operation, or of entities a selection from brace to brace. */
      query: string;
    };

/** Null if no subgraph need be asked. */
export function outlinePlan({ node }: QueryPlan): PlanOutline | null {
  return node ? outlineNode(node) : null;
}

function outlineNode(node: PlanNode): PlanOutline {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(outlineNode) };
    case 'RootFetch':
      return outlineFetch(node, node.text);
    case 'EntityFetch':
      return outlineFetch(node, node.selection);
    default:
      return node satisfies never;
  }
}

function outlineFetch({ id, subgraph, path }: { id: number; subgraph: string; path: Path }, text: string): PlanOutline {
  return { kind: 'Fetch', id, subgraph, path, query: print(parse(text, { noLocation: true })) };
}
