/** A fetch whose fields require one field with different arguments becomes several: a representation has one value for it. */
import { type FieldNode, type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from './nodes.ts';
import type { PlanningNames } from './planningSupergraph.ts';

export interface RequiringEntity {
  subgraph: string;
  selectionSet: SelectionSetNode;
  requires: readonly RequiredSelection[];
}

/** Equal to `[entity]` where no two required fields claim one name. */
export function splitByRequirements(entity: RequiringEntity, names: PlanningNames): RequiringEntity[] {
  if (!hasClash(entity.requires)) return [entity];
  const groups: { selections: InlineFragmentNode[]; hidden: Set<string> }[] = [];
  for (const fragment of entity.selectionSet.selections) {
    if (fragment.kind !== Kind.INLINE_FRAGMENT || !fragment.typeCondition)
      throw new Error('Expected entities by type.');
    const type = fragment.typeCondition.name.value;
    for (const field of fragment.selectionSet.selections) {
      const needed = field.kind === Kind.FIELD ? names.requiredBy(entity.subgraph, type, field.name.value) : [];
      const fits = ({ hidden }: { hidden: Set<string> }) =>
        !hasClash(entity.requires, new Set([...hidden, ...needed]), names);
      let group = groups.find(fits);
      if (!group) {
        group = { selections: [], hidden: new Set() };
        groups.push(group);
      }
      for (const name of needed) group.hidden.add(name);
      group.selections.push(withOnly(fragment, field));
    }
  }
  return groups.map(({ selections, hidden }) => ({
    subgraph: entity.subgraph,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
    requires: withoutOthers(entity.requires, hidden, names),
  }));
}

/** Whether two fields of one object get the same name; with `kept`, among those and whatever is not hidden. */
function hasClash(
  selections: readonly RequiredSelection[],
  kept?: ReadonlySet<string>,
  names?: PlanningNames,
): boolean {
  const sources = new Map<string, string>();
  const visit = (below: readonly RequiredSelection[]): boolean =>
    below.some((selection) => {
      if (selection.kind === 'Fragment') return visit(selection.selections);
      if (kept && names?.realField(selection.from) && !kept.has(selection.from)) return false;
      if (hasClash(selection.selections, kept, names)) return true;
      const known = sources.get(selection.name);
      sources.set(selection.name, selection.from);
      return known !== undefined && known !== selection.from;
    });
  return visit(selections);
}

function withoutOthers(
  selections: readonly RequiredSelection[],
  kept: ReadonlySet<string>,
  names: PlanningNames,
): RequiredSelection[] {
  return selections
    .filter((it) => it.kind === 'Fragment' || !names.realField(it.from) || kept.has(it.from))
    .map((it) => ({ ...it, selections: withoutOthers(it.selections, kept, names) }));
}

function withOnly(fragment: InlineFragmentNode, field: SelectionNode): InlineFragmentNode {
  return { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [field as FieldNode] } };
}
