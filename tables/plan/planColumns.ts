import { type GraphQLSchema, getNullableType, isAbstractType, isListType } from 'graphql';
import type { SelectedField, SelectedFields } from './collectFields.ts';
import { describeCell } from './describeCell.ts';
import { type FoundList, findLists, holdsList, isAboutList, isCursor } from './findLists.ts';
import { dottedNames, fieldOf, type Leaf } from './Leaf.ts';
import { nameHeadings } from './nameHeadings.ts';
import { splitByKeys } from './splitByKeys.ts';
import type { Column } from './TablePlan.ts';

/**
 * The columns of a list: every leaf of its rows, and before them what is the same in all rows, which is every leaf of the
 * objects that the list stands in, and of single objects beside it. Neither what an object says about its list
 * (`totalCount`, `total`, `coverage`) is among them, nor anything of an object that has another list of objects below it.
 */
export function planColumns(
  schema: GraphQLSchema,
  fields: SelectedFields,
  { list, path }: FoundList,
  variables: Readonly<Record<string, unknown>>,
): Column[] {
  const around = leavesAround(fields, path);
  const leaves = [...around, ...leavesOf(list.fields).flatMap((leaf) => splitByKeys(leaf, path, variables))];
  const headings = nameHeadings(leaves);
  const names = nameColumns(leaves, around.length);
  return leaves.map((leaf, index) => ({
    path: leaf.way.map(({ responseName }) => responseName),
    of: index < around.length ? 'around' : 'row',
    ...describeCell(schema, fieldOf(leaf)),
    heading: headings[index] ?? '',
    name: names[index] ?? '',
    listsAt: listsAt(leaf),
    ...(leaf.ofKey ? { element: leaf.ofKey.element } : {}),
  }));
}

/** Leaves beside the way down to the list. */
function leavesAround(fields: SelectedFields, path: readonly SelectedField[]): Leaf[] {
  const leaves: Leaf[] = [];
  let beside: SelectedFields | null = fields;
  for (const [depth, step] of path.entries()) {
    if (!beside || holdsList(step)) break;
    for (const field of beside.values()) {
      if (field === step || hasLists(field)) continue;
      leaves.push(...leavesOfField(field, path.slice(0, depth)));
    }
    beside = step.fields;
  }
  return leaves;
}

function hasLists(field: SelectedField): boolean {
  const holder = [...(field.fields?.values() ?? [])].some(holdsList);
  return holder || findLists(new Map([[field.responseName, field]])).length > 0;
}

function leavesOf(fields: SelectedFields | null, above: readonly SelectedField[] = []): Leaf[] {
  return [...(fields?.values() ?? [])].flatMap((field) => leavesOfField(field, above));
}

function leavesOfField(field: SelectedField, above: readonly SelectedField[]): Leaf[] {
  if (isAboutList(field) || isCursor(field)) return [];
  // Clients ask every object for its type; only where it can be several does it tell anything.
  if (field.fieldName === '__typename' && !isAbstractType(field.owner)) return [];
  const [first = field, ...rest] = [...above, field];
  return field.fields ? leavesOf(field.fields, [first, ...rest]) : [{ way: [first, ...rest], ofKey: null }];
}

/** An element of a list is no list. */
function listsAt({ way, ofKey }: Leaf): number[] {
  const steps = ofKey ? way.slice(0, -1) : way;
  return steps.flatMap((field, at) => (isListType(getNullableType(field.type)) ? [at] : []));
}

/** What is around the rows gives way where a row has the same name. */
function nameColumns(leaves: readonly Leaf[], aroundCount: number): string[] {
  const names = leaves.map(dottedNames);
  const taken = new Set(names.slice(aroundCount));
  return names.map((name, index) => (index < aroundCount && taken.has(name) ? `data.${name}` : name));
}
