/** The filter of the index once more, over plain rows and without SQL: as the ledgers' own, and by more texts. */
import type { MatterFilter } from '../../../kit/filters/matterFilter.ts';
import type { MatterRow } from '../../../kit/ledger/MatterRow.ts';
import { matchesFilter } from '../../../kit/reference/matchesFilter.ts';
import { bodyNameVariants } from '../../../kit/search/bodyNames.ts';
import type { DirectoryName } from '../../feed/FeedStore.ts';
import type { OverviewFilter } from '../../queries/conditions.ts';
import { DIRECTORY_NAMES } from '../names.ts';
import { sourceIdOf, typeOf } from '../sources.ts';

/** Whether the row is one that the filter lets through. */
export function matchesOverview(
  row: MatterRow,
  { matter, type, source }: OverviewFilter,
  today: string,
  names = DIRECTORY_NAMES,
): boolean {
  if (type && !type.includes(enumOf(row))) return false;
  if (source && !source.includes(sourceIdOf(row))) return false;
  return !matter || matchesMatter(row, matter, today, names);
}

/** Value of MatterType: `mp:340100:1` → MUNICIPAL_PROJECT. */
export function enumOf(row: MatterRow) {
  const words = typeOf(row).replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`);
  return words.toUpperCase() as NonNullable<OverviewFilter['type']>[number];
}

/**
 * How well a row answers to a query that finds it: for each term 4 if it is in the title, else 2 if it is in a name of
 * its body or official, else 1.
 */
export function relevanceOfRow(row: MatterRow, query: string, names = DIRECTORY_NAMES): number {
  return termsOf(query).reduce((sum, term) => {
    if (plainText(row.title).includes(term)) return sum + 4;
    return sum + (namesOf(row, names).some((name) => name.includes(term)) ? 2 : 1);
  }, 0);
}

function matchesMatter(
  row: MatterRow,
  { text, anyOf, ...rest }: MatterFilter,
  today: string,
  names: readonly DirectoryName[],
): boolean {
  if (!matchesFilter(row, rest, today)) return false;
  if (text && !termsOf(text).every((term) => textsOf(row, names).some((of) => of.includes(term)))) return false;
  return !anyOf || anyOf.some((alternative) => matchesMatter(row, alternative, today, names));
}

function textsOf(row: MatterRow, names: readonly DirectoryName[]): string[] {
  const { title, content, serviceTarget, category, statusText } = row;
  const own = [title, content, serviceTarget, category?.label ?? null, statusText].filter((text) => text !== null);
  return [...own.map(plainText), ...namesOf(row, names)];
}

/** Names of the lead body in all their forms, and of those who lead without an end. */
function namesOf({ leadBody, leads }: MatterRow, names: readonly DirectoryName[]): string[] {
  const known = names.filter(({ kind, id }) =>
    kind === 'Organization'
      ? id === leadBody
      : kind === 'Official' && leads.some(({ official, to }) => official === id && to === null),
  );
  return known.flatMap(({ kind, name, aliases }) => {
    const given = [...(name === null ? [] : [name]), ...aliases];
    return (kind === 'Organization' ? given.flatMap(bodyNameVariants) : given).map(plainText);
  });
}

function termsOf(query: string): string[] {
  return [...new Set(plainText(query).split(' ').filter(Boolean))];
}

function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('〔', '[').replace(/\s+/g, ' ').trim();
}
