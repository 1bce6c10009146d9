import { bodyNameVariants } from '../../kit/search/bodyNames.ts';
import { normalizeText } from '../../kit/search/text.ts';

/** What of a matter is searched, as its owner and the directory write it. */
export interface SearchedParts {
  title: string;
  /** Names of the lead body, as `namesOfBody` gives them. */
  bodyNames: readonly string[];
  /** Names of those who lead. */
  officialNames: readonly string[];
  content: string | null;
  serviceTarget: string | null;
  categoryLabel: string | null;
  statusText: string | null;
}

/** How many characters (code points, as both databases count) of a `searchText` are its title, and its title and names. */
export interface FieldEnds {
  titleEnd: number;
  /** The line break after the title included. */
  namesEnd: number;
}

/**
 * The text by which a matter is found, normalised: the first line is its title, the second all names of its body and
 * officials, each further one a part that is there. Both first lines are there even if empty (`fieldEnds` counts on it).
 * `{title: '停车（难）', bodyNames: ['市城管局'], …, content: '新增'}` → `停车(难)\n市城管局\n新增`.
 */
export function searchTextOf(parts: SearchedParts): string {
  const names = withoutContained([...parts.bodyNames, ...parts.officialNames].map(normalizeText));
  const others = [parts.content, parts.serviceTarget, parts.categoryLabel, parts.statusText]
    .map((part) => normalizeText(part ?? ''))
    .filter((part) => part !== '');
  return [normalizeText(parts.title), names.join(' '), ...others].join('\n');
}

/** Where title and names of a text that `searchTextOf` made end. `停车\n市城管局\n新增` → `{titleEnd: 2, namesEnd: 7}`. */
export function fieldEnds(searchText: string): FieldEnds {
  const [title = '', names = ''] = searchText.split('\n', 2);
  const titleEnd = countCharacters(title);
  return { titleEnd, namesEnd: titleEnd + 1 + countCharacters(names) };
}

/**
 * All names by which a body is found, normalised: its own, those the directory knows, and the forms of each. A name that
 * another one contains is left out: who searches for it finds the other. None of a body without a name or alias.
 */
export function namesOfBody(name: string | null, aliases: readonly string[]): string[] {
  const names = name === null ? aliases : [name, ...aliases];
  return withoutContained(names.flatMap(bodyNameVariants).map(normalizeText));
}

function withoutContained(names: readonly string[]): string[] {
  const distinct = [...new Set(names)];
  return distinct.filter((name) => !distinct.some((other) => other !== name && other.includes(name)));
}

function countCharacters(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if (text.charCodeAt(i) >= 0xd800 && (text.codePointAt(i) as number) > 0xffff) count--;
  }
  return count;
}
