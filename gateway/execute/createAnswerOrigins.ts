/** Where what stands in a merged answer comes from, by the plan: asked only where something is wrong. */
import { placedObjectsAt, type Tree } from '../merge/objectsAt.ts';
import type { EntityFetchNode, PlanNode, RequiredSelection } from '../plan/nodes.ts';
import type { AnswerOrigins } from '../projection/projectAnswer.ts';
import { fetchesOf } from './fetchesOf.ts';

type Place = readonly (string | number)[];

export function createAnswerOrigins(node: PlanNode | null, data: Tree): AnswerOrigins {
  const fetches = fetchesOf(node);
  const entityFetches = fetches.filter((fetch) => fetch.kind === 'EntityFetch');
  return {
    subgraphAt(place) {
      let closest: { subgraph: string; depth: number } | undefined;
      for (const fetch of fetches) {
        const object = placeOf(place, fetch.path);
        if (!object) continue;
        const names = fetch.kind === 'RootFetch' ? fetch.fields : namesFor(fetch, typeAt(data, object));
        if (!names.includes(String(place[object.length]))) continue;
        // The one that asked for it closest by.
        if (!closest || object.length >= closest.depth) closest = { subgraph: fetch.subgraph, depth: object.length };
      }
      return closest?.subgraph;
    },
    dependentsOf: (place) =>
      entityFetches.flatMap((fetch) =>
        [...requiringObjects(fetch, place), ...objectsInContext(fetch, place, data)].flatMap((object) =>
          namesFor(fetch, typeAt(data, object)).map((name) => [...object, name]),
        ),
      ),
  };
}

/** Objects for whose representation the value at a place is a part. */
function requiringObjects(fetch: EntityFetchNode, place: Place): Place[] {
  const object = placeOf(place, fetch.path);
  if (!object || object.length === place.length) return [];
  const names = place.slice(object.length).filter((step) => typeof step === 'string');
  return leadsTo(fetch.requires, names) ? [object] : [];
}

/** Objects below the one whose value, at the place, is an argument for them. */
function objectsInContext({ path, contextRewrites }: EntityFetchNode, place: Place, data: Tree): Place[] {
  return contextRewrites.flatMap((rewrite) => {
    const ups = rewrite.path.findIndex((step) => step !== '..');
    const rest = rewrite.path.slice(ups).filter((step) => typeof step === 'string');
    const holder = placeOf(place, withoutFields(path, ups));
    const names = holder && place.slice(holder.length).filter((step) => typeof step === 'string');
    if (!names || names.some((name, index) => rest[index] !== name)) return [];
    const isBelow = (object: Place) => holder.every((step, index) => object[index] === step);
    return placedObjectsAt(data, path).flatMap((object) => (isBelow(object.path) ? [object.path] : []));
  });
}

/** The beginning of a place that a path of a plan stands for; undefined if they lead elsewhere. */
function placeOf(place: Place, path: readonly string[]): Place | undefined {
  const fits = path.every((step, index) => (step === '@' ? typeof place[index] === 'number' : place[index] === step));
  return fits ? place.slice(0, path.length) : undefined;
}

/** A path to an object that is so many fields further up. */
function withoutFields(path: readonly string[], count: number): string[] {
  const shorter = [...path];
  for (let left = count; left > 0 && shorter.length > 0; ) if (shorter.pop() !== '@') left -= 1;
  return shorter;
}

function leadsTo(selections: readonly RequiredSelection[], names: readonly (string | number)[]): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return true;
  return selections.some((selection) => {
    if (selection.kind === 'Fragment') return leadsTo(selection.selections, names);
    return selection.from === name && leadsTo(selection.selections, rest);
  });
}

function namesFor({ fields }: EntityFetchNode, typename: unknown): string[] {
  const names = fields.flatMap(({ types, names: own }) => (types.includes(typename as string) ? own : []));
  return [...new Set(names)];
}

function typeAt(data: unknown, place: Place): unknown {
  let value = data;
  for (const step of [...place, '__typename']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
