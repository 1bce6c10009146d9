/** From places in what was merged to places in the answer. */
import type { ObjectSelection, ProjectedField, ProjectedValue, ProjectionPlan, Selection } from './ProjectionPlan.ts';

type Path = readonly (string | number)[];

/**
 * Every place in the answer at which the value of `path` stands: one that was asked under two names stands at two. Below a
 * null that is that null. A value that the client did not ask for was needed for others: then it is the places of those
 * that are missing in the same object.
 */
export function placePath(plan: ProjectionPlan, path: Path, data: unknown): (string | number)[][] {
  return placeInObject(plan, plan.root, path, data, []);
}

function placeInObject(
  plan: ProjectionPlan,
  index: number,
  path: Path,
  object: unknown,
  above: Path,
): (string | number)[][] {
  const [step, ...rest] = path;
  if (step === undefined) return [[...above]];
  const isThere = typeof object === 'object' && object !== null;
  const value = isThere && Object.hasOwn(object, step) ? (object as Record<string | number, unknown>)[step] : null;
  const selected = fieldsOf(plan.selections[index] as Selection, object);
  const fields = selected.filter(({ plannedName }) => plannedName === step);
  if (fields.length === 0) return isThere ? missingIn(object, selected, above) : [[...above]];
  return fields.flatMap(({ responseKey, value: planned }) =>
    placeInValue(plan, planned, rest, value, [...above, responseKey]),
  );
}

function missingIn(object: object, selected: readonly ProjectedField[], above: Path): (string | number)[][] {
  const isMissing = ({ plannedName, value }: ProjectedField) =>
    value.kind !== 'typename' &&
    value.kind !== 'denied' &&
    (!Object.hasOwn(object, plannedName) || (object as Record<string, unknown>)[plannedName] === null);
  return selected.filter(isMissing).map(({ responseKey }) => [...above, responseKey]);
}

function placeInValue(
  plan: ProjectionPlan,
  planned: ProjectedValue,
  path: Path,
  value: unknown,
  above: Path,
): (string | number)[][] {
  const [step, ...rest] = path;
  if (step === undefined) return [[...above]];
  switch (planned.kind) {
    case 'list':
      if (typeof step !== 'number') return [[...above]];
      return placeInValue(plan, planned.item, rest, Array.isArray(value) ? value[step] : null, [...above, step]);
    case 'object':
      return placeInObject(plan, planned.selection, path, value, above);
    default:
      return [[...above]];
  }
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
