import type { SelectedField } from './collectFields.ts';
import { isWrapper } from './findLists.ts';
import { dottedNames, fieldOf, type Leaf } from './Leaf.ts';
import { readLabel } from './readLabel.ts';

/** Leaves that say what an object is called: of an object of which nothing else is asked they need no words of their own. */
const NAMING = new Set(['name', 'label', 'raw', 'title']);

/**
 * A heading each leaf, in words of the schema's descriptions: `预警·逾期工作日` of `lateness.workingDaysLate`, `牵头单位` of a
 * lead body that is asked for its name alone. Where two would be the same, the response names stand behind them.
 */
export function nameHeadings(leaves: readonly Leaf[]): string[] {
  const headings = leaves.map((leaf) => headingOf(leaf, leaves));
  const count = Map.groupBy(headings, (heading) => heading);
  return headings.map((heading, index) => {
    const leaf = leaves[index];
    return leaf && (count.get(heading)?.length ?? 0) > 1 ? `${heading}（${dottedNames(leaf)}）` : heading;
  });
}

function headingOf(leaf: Leaf, leaves: readonly Leaf[]): string {
  const telling = leaf.way.filter((field) => !isWrapper(field));
  const object = telling.at(-2);
  const isNaming = NAMING.has(fieldOf(leaf).fieldName);
  const isAlone = () => leaves.filter(({ way }) => object && way.includes(object)).length === 1;
  // What a group is called stands under the word of its key.
  const named = isNaming && (leaf.ofKey || (object && isAlone())) ? telling.slice(0, -1) : telling;
  return [...named.map(labelOf), ...(leaf.ofKey ? [leaf.ofKey.word] : [])].join('·');
}

function labelOf({ fieldName, responseName, description }: SelectedField): string {
  return fieldName === '__typename' ? '类型' : (readLabel(description) ?? responseName);
}
