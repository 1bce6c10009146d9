import type { SelectedField } from './collectFields.ts';
import type { GroupKey } from './readGroupKeys.ts';

/** What a column is made of. */
export interface Leaf {
  /** A field without fields of its own, and the way to it: from the row, or from the root for what is around the rows. */
  way: readonly [SelectedField, ...SelectedField[]];
  /** Of `key` and `label` of groups: which of their elements it is, and the key that this is a value of; else null. */
  ofKey: (GroupKey & { element: number }) | null;
}

/** The field itself. */
export function fieldOf({ way }: Leaf): SelectedField {
  return way.at(-1) ?? way[0];
}

/** Response names with dots, `division.name`; of an element of a group's key with that: `label.LEAD_BODY`. */
export function dottedNames({ way, ofKey }: Leaf): string {
  const names = way.map(({ responseName }) => responseName);
  return [...names, ...(ofKey ? [ofKey.name] : [])].join('.');
}
