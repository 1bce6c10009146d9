/** Plans by hand: what a test does not say of a node is empty. */
import type { EntityFetchNode, PlanNode, RequiredSelection, RootFetchNode } from '../../plan/nodes.ts';

type Given<Node> = Partial<Omit<Node, 'kind'>> & { id: number; subgraph: string };

export function rootFetch(given: Given<RootFetchNode>): RootFetchNode {
  return {
    ...{ variables: [], outputRewrites: [], operation: 'query', path: [], text: '{ a }', fields: [] },
    ...given,
    kind: 'RootFetch',
  };
}

/** For things of type `T` by their `id`, unless it is told otherwise. */
export function entityFetch(given: Given<EntityFetchNode>): EntityFetchNode {
  return {
    ...{ variables: [], outputRewrites: [], inputRewrites: [], contextRewrites: [], keys: {} },
    ...{
      path: [],
      requires: requiresKey('T', 'id'),
      selection: '{...on T{x}}',
      fields: [{ types: ['T'], names: ['x'] }],
    },
    ...given,
    kind: 'EntityFetch',
  };
}

export function requiresKey(type: string, key: string): RequiredSelection[] {
  const fields = ['__typename', key].map(
    (name): RequiredSelection => ({ kind: 'Field', name, from: name, selections: [] }),
  );
  return [{ kind: 'Fragment', types: [type], selections: fields }];
}

export function sequence(...nodes: PlanNode[]): PlanNode {
  return { kind: 'Sequence', nodes };
}

export function parallel(...nodes: PlanNode[]): PlanNode {
  return { kind: 'Parallel', nodes };
}
