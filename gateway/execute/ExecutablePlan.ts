/** A plan with what executing it needs again and again: made once, when it is first executed. */

import type { PreparedRequest, SubgraphSource } from '../fetch/SubgraphSource.ts';
import type { EntityFetchNode, FetchVariable, QueryPlan, RootFetchNode } from '../plan/nodes.ts';
import { LruMap } from '../shard/lru.ts';
import { fetchesOf } from './fetchesOf.ts';
import { createRepresentations, type RepresentationOf } from './representations.ts';

export interface ExecutablePlan {
  readonly plan: QueryPlan;
  rootRequest(node: RootFetchNode): PreparedRequest;
  representations(node: EntityFetchNode): RepresentationOf;
  /** The request that asks for the entities of these fetches together; all are of one subgraph. */
  entityRequest(nodes: readonly EntityFetchNode[]): PreparedRequest;
  isInterface(typeName: unknown): boolean;
  /** Whether values depend on enclosing objects (`@fromContext`). */
  readonly hasContexts: boolean;
}

/** Fetches that are ready together differ with what was found: few combinations occur. */
const MAX_COMBINATIONS = 64;

export function createExecutablePlan(
  plan: QueryPlan,
  sources: ReadonlyMap<string, SubgraphSource>,
  isInterface: (typeName: unknown) => boolean,
): ExecutablePlan {
  const rootRequests = new Map<number, PreparedRequest>();
  const representations = new Map<number, RepresentationOf>();
  const entityRequests = new LruMap<PreparedRequest>(MAX_COMBINATIONS);
  const prepare = (subgraph: string, text: string): PreparedRequest => {
    const source = sources.get(subgraph);
    if (!source) throw new Error(`Expected a source for subgraph "${subgraph}", got none.`);
    return source.prepare(text);
  };
  return {
    plan,
    isInterface,
    hasContexts: fetchesOf(plan.node).some((it) => it.kind === 'EntityFetch' && it.contextRewrites.length > 0),
    rootRequest: ({ id, subgraph, text }) => getOrCreate(rootRequests, id, () => prepare(subgraph, text)),
    representations: (fetch) => getOrCreate(representations, fetch.id, () => createRepresentations(fetch)),
    entityRequest(nodes) {
      const key = nodes.length === 1 ? String(nodes[0]?.id) : nodes.map(({ id }) => id).join(',');
      return entityRequests.getOrCreate(key, () => prepare(nodes[0]?.subgraph ?? '', entityText(nodes)));
    },
  };
}

/** Response name of the n-th list of entities in a request of so many, and the variable with its representations. */
export function entityNames(index: number, count: number): { entities: string; representations: string } {
  // One alone has the names that everybody gives it.
  const suffix = count === 1 ? '' : String(index);
  return { entities: `_entities${suffix}`, representations: `representations${suffix}` };
}

function entityText(nodes: readonly EntityFetchNode[]): string {
  const declarations = new Map<string, string>();
  const fields = nodes.map(({ selection, variables }, index) => {
    const { entities, representations } = entityNames(index, nodes.length);
    declarations.set(representations, '[_Any!]!');
    for (const { name, declaration } of variables) declarations.set(name, declaration);
    const alias = entities === '_entities' ? '' : `${entities}:`;
    return `${alias}_entities(representations:$${representations})${selection}`;
  });
  const declared = [...declarations].map(([name, declaration]) => `$${name}:${declaration}`);
  return `query(${declared.join(',')}){${fields.join(' ')}}`;
}

/** What a client gave for variables of a fetch; what it left out is left out. */
export function variablesFor(
  declared: readonly FetchVariable[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  // Without a prototype: a variable may have any name.
  const values = Object.create(null) as Record<string, unknown>;
  for (const { name, clientName } of declared) {
    if (Object.hasOwn(given, clientName) && given[clientName] !== undefined) values[name] = given[clientName];
  }
  return values;
}

function getOrCreate<V>(map: Map<number, V>, key: number, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
