/** Walks a plan: asks the subgraphs in its order and merges what they answer. */
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import type { SubgraphError } from '../fetch/transport.ts';
import { ObjectFinder } from '../merge/ObjectFinder.ts';
import type { PlanNode } from '../plan/nodes.ts';
import { EntityFetches } from './EntityFetches.ts';
import type { ExecutablePlan } from './ExecutablePlan.ts';
import { fetchRoot } from './fetchRoot.ts';
import type { PlanRun } from './PlanRun.ts';

export interface MergedAnswer {
  /** In planned names. */
  data: Record<string, unknown>;
  /** In the order of the plan's fetches; paths in planned names. */
  errors: SubgraphError[];
}

/** Never rejects for what a subgraph does: its fields are missing, and errors say why. */
export async function runPlan(
  executable: ExecutablePlan,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<MergedAnswer> {
  const data = {};
  const objects = new ObjectFinder(data);
  const run: PlanRun = { plan: executable, variables, context, data, objects, errors: new Map() };
  const { node } = executable.plan;
  if (node) await runNode(node, run, new EntityFetches(run));
  if (run.errors.size === 0) return { data: run.data, errors: [] };
  const inOrder = [...run.errors].sort(([a], [b]) => a - b);
  return { data: run.data, errors: inOrder.flatMap(([, errors]) => errors) };
}

async function runNode(node: PlanNode, run: PlanRun, entities: EntityFetches): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const child of node.nodes) await runNode(child, run, entities);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((child) => runNode(child, run, entities)));
      return;
    case 'RootFetch':
      return fetchRoot(run, node);
    case 'EntityFetch':
      return entities.fetch(node);
    default:
      return node satisfies never;
  }
}
