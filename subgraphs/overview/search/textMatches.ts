import { normalizeText, searchTerms } from '../../kit/search/text.ts';
import { normalizedText } from './normalizedText.ts';
import { snippetOf, type TextRange } from './snippet.ts';

/** A text of a matter as it is shown. */
export interface SearchedField {
  /** As `TextMatch.field` of the contract names it. */
  field: string;
  text: string | null;
  /** Normalised names by which it is found too (`namesOfBody`); it is then a match as a whole. */
  otherNames?: readonly string[];
}

/** `TextMatch` of the contract. */
export interface TextMatch {
  field: string;
  snippet: string;
  /** Sorted, apart from each other, in UTF-16 units of the snippet. */
  ranges: TextRange[];
}

/**
 * Where the terms of a query stand in the fields of a matter that they have found: a match for each field with any of
 * them, in the order of the fields. What a range covers contains a term once normalised; a name that was found by
 * another is covered whole. Nothing without terms.
 */
export function textMatches(fields: readonly SearchedField[], query: string): TextMatch[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  return fields.flatMap(({ field, text, otherNames = [] }) => {
    if (!text) return [];
    const match = matchOf(text, otherNames, terms);
    return match ? [{ field, ...match }] : [];
  });
}

function matchOf(
  text: string,
  otherNames: readonly string[],
  terms: readonly string[],
): Omit<TextMatch, 'field'> | undefined {
  const normal = normalizeText(text);
  const found = terms.filter((term) => normal.includes(term));
  const isFoundByOther = terms.some((term) => !found.includes(term) && otherNames.some((name) => name.includes(term)));
  if (isFoundByOther) return { snippet: text, ranges: [[0, text.length]] };
  return found.length === 0 ? undefined : snippetOf(text, hitsOf(text, found));
}

/** Where terms stand in the original text, by their start. */
function hitsOf(text: string, terms: readonly string[]): TextRange[] {
  const normalized = normalizedText(text);
  const hits = terms.flatMap((term) => {
    const hits: TextRange[] = [];
    for (let at = normalized.text.indexOf(term); at !== -1; at = normalized.text.indexOf(term, at + 1)) {
      hits.push(normalized.originalRange(at, at + term.length));
    }
    return hits;
  });
  return hits.sort(([a], [b]) => a - b);
}
