import { getNullableType, isListType } from 'graphql';
import type { SelectedField, SelectedFields } from './collectFields.ts';
import { isAboutList, isPage } from './findLists.ts';
import type { NestedList } from './TablePlan.ts';

/** Lists within the rows, those within lists and those of scalars included, in the order of the document. */
export function findNestedLists(fields: SelectedFields | null, above: readonly string[] = []): NestedList[] {
  return [...(fields?.values() ?? [])].flatMap((field) => {
    if (isAboutList(field)) return [];
    const path = [...above, field.responseName];
    const below = findNestedLists(field.fields, path);
    if (!isListType(getNullableType(field.type))) return below;
    const told = isPage(field)
      ? whatTellsLength(fields ?? new Map(), above)
      : { hasNextPageAt: null, totalCountAt: null };
    return [{ name: path.join('.'), path, ...told }, ...below];
  });
}

/** Where the connection whose fields these are was asked how far it goes. */
function whatTellsLength(
  fields: SelectedFields,
  above: readonly string[],
): Pick<NestedList, 'hasNextPageAt' | 'totalCountAt'> {
  const pathTo = (fieldName: string, from: SelectedFields | null | undefined, prefix: readonly string[]) => {
    const field = [...(from?.values() ?? [])].find((candidate: SelectedField) => candidate.fieldName === fieldName);
    return field ? { field, path: [...prefix, field.responseName] } : undefined;
  };
  const pageInfo = pathTo('pageInfo', fields, above);
  const hasNextPage = pageInfo && pathTo('hasNextPage', pageInfo.field.fields, pageInfo.path);
  return { hasNextPageAt: hasNextPage?.path ?? null, totalCountAt: pathTo('totalCount', fields, above)?.path ?? null };
}
