/** From places in what was merged to places in the answer. */
import type { ObjectSelection, ProjectedField, ProjectedValue, ProjectionPlan, Selection } from './ProjectionPlan.ts';

type Path = readonly (string | number)[];

/** Places of values, in planned names, that could not be had without the one at `path`. */
export type DependentsOf = (path: Path) => readonly Path[];

/**
 * Every place in the answer at which the value of `path` stands: one that was asked under two names stands at two. Below a
 * null that is that null. A value that the client did not ask for was needed for others: then it is their places, of
 * those that are null if any is, and what is empty in the same object if nobody knows whose.
 */
export function placePath(
  plan: ProjectionPlan,
  path: Path,
  data: unknown,
  dependentsOf: DependentsOf = () => [],
): (string | number)[][] {
  return new PathPlacer(plan, data, dependentsOf).place(path);
}

class PathPlacer {
  readonly #plan: ProjectionPlan;
  readonly #data: unknown;
  readonly #dependentsOf: DependentsOf;
  /** Values that were looked for already: what is needed may need others. */
  readonly #seen = new Set<string>();

  constructor(plan: ProjectionPlan, data: unknown, dependentsOf: DependentsOf) {
    this.#plan = plan;
    this.#data = data;
    this.#dependentsOf = dependentsOf;
  }

  place(path: Path): (string | number)[][] {
    return this.#inObject(path, this.#plan.root, 0, this.#data, []);
  }

  /** `depth`: how much of the path leads to the object. */
  #inObject(path: Path, selection: number, depth: number, object: unknown, above: Path): (string | number)[][] {
    const step = path[depth];
    if (step === undefined) return [[...above]];
    const isThere = typeof object === 'object' && object !== null;
    const selected = fieldsOf(this.#plan.selections[selection] as Selection, object);
    const fields = selected.filter(({ plannedName }) => plannedName === step);
    if (fields.length === 0) {
      if (!isThere) return [[...above]];
      const dependents = this.#placeDependents(path);
      return dependents.length > 0 ? dependents : emptyIn(object, selected, above);
    }
    const value = isThere && Object.hasOwn(object, step) ? (object as Record<string | number, unknown>)[step] : null;
    return fields.flatMap(({ responseKey, value: planned }) =>
      this.#inValue(path, planned, depth + 1, value, [...above, responseKey]),
    );
  }

  #inValue(path: Path, planned: ProjectedValue, depth: number, value: unknown, above: Path): (string | number)[][] {
    const step = path[depth];
    if (step === undefined) return [[...above]];
    switch (planned.kind) {
      case 'list': {
        if (typeof step !== 'number') return [[...above]];
        const item: unknown = Array.isArray(value) ? value[step] : null;
        return this.#inValue(path, planned.item, depth + 1, item, [...above, step]);
      }
      case 'object':
        return this.#inObject(path, planned.selection, depth, value, above);
      default:
        return [[...above]];
    }
  }

  #placeDependents(path: Path): (string | number)[][] {
    const key = JSON.stringify(path);
    if (this.#seen.has(key)) return [];
    this.#seen.add(key);
    const dependents = this.#dependentsOf(path);
    const empty = dependents.filter((it) => (valueAt(this.#data, it) ?? null) === null);
    return (empty.length > 0 ? empty : dependents).flatMap((it) => this.place(it));
  }
}

/** What was never answered; else what is null: some reason it has. */
function emptyIn(object: object, selected: readonly ProjectedField[], above: Path): (string | number)[][] {
  const fetched = selected.filter(({ value }) => !isMadeHere(value));
  const unanswered = fetched.filter(({ plannedName }) => !Object.hasOwn(object, plannedName));
  const isNull = ({ plannedName }: ProjectedField) => (object as Record<string, unknown>)[plannedName] === null;
  const empty = unanswered.length > 0 ? unanswered : fetched.filter(isNull);
  return empty.map(({ responseKey }) => [...above, responseKey]);
}

function isMadeHere({ kind }: ProjectedValue): boolean {
  return kind === 'typename' || kind === 'denied' || kind === 'introspection';
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Those of its type; of nothing, those of any type that it might have been. */
function fieldsOf({ isAbstract, objects }: Selection, object: unknown): readonly ProjectedField[] {
  if (!isAbstract) return objects[0]?.fields ?? [];
  const typename =
    typeof object === 'object' && object !== null && '__typename' in object ? object.__typename : undefined;
  // An interface with objects of its own may have its name there, until somebody tells the type.
  return objects.find(({ type }) => type === typename)?.fields ?? distinct(objects);
}

function distinct(objects: readonly ObjectSelection[]): ProjectedField[] {
  const byKey = new Map<string, ProjectedField>();
  for (const field of objects.flatMap(({ fields }) => fields)) byKey.set(field.responseKey, field);
  return [...byKey.values()];
}
