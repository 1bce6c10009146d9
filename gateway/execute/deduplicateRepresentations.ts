import type { SubgraphError, SubgraphResponse } from '../fetch/transport.ts';

export interface DeduplicatedRepresentations {
  /** Each representation once, in the order of first occurrence. */
  distinct: unknown[];
  /** Copies each entity, and each error of an entity, of an answer to `distinct` to all places it was asked for. */
  restore(response: SubgraphResponse): SubgraphResponse;
}

/**
 * Representations are equal if their JSON is: a planner writes the keys of one fetch in one order. Copies are deep,
 * because answers are merged into the tree in place.
 */
export function deduplicateRepresentations(representations: readonly unknown[]): DeduplicatedRepresentations {
  const indexByText = new Map<string, number>();
  const distinct: unknown[] = [];
  const places = representations.map((representation) => {
    const text = JSON.stringify(representation);
    let index = indexByText.get(text);
    if (index === undefined) {
      index = distinct.push(representation) - 1;
      indexByText.set(text, index);
    }
    return index;
  });
  return {
    distinct,
    restore: (response) => (distinct.length === places.length ? response : spread(response, places)),
  };
}

function spread(response: SubgraphResponse, places: readonly number[]): SubgraphResponse {
  const { data, errors } = response;
  const entities = data?._entities;
  const taken = new Set<number>();
  const copyOnce = (index: number): unknown => {
    const entity = (entities as unknown[])[index];
    if (taken.has(index)) return structuredClone(entity);
    taken.add(index);
    return entity;
  };
  return {
    ...response,
    ...(Array.isArray(entities) ? { data: { ...data, _entities: places.map(copyOnce) } } : {}),
    ...(errors ? { errors: errors.flatMap((error) => spreadError(error, places)) } : {}),
  };
}

function spreadError(error: SubgraphError, places: readonly number[]): SubgraphError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return places.flatMap((from, to) => (from === index ? [{ ...error, path: [root, to, ...rest] }] : []));
}
