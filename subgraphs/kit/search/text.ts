/**
 * Text as it is searched, on both sides: full-width forms made half-width and compatibility characters plain (NFKC,
 * so that （） is ()), 〔〕【】 made [], lower case, any white space one blank, none at the ends. Both what is stored for
 * searching and what is asked must go through it. `　关于Ａ级（试点）〔2021〕３号 ` → `关于a级(试点)[2021]3号`.
 */
export function normalizeText(text: string): string {
  if (NORMAL.test(text)) return text;
  // Lower case can undo the normal form (J and a caron have no character of their own, j and a caron do): twice.
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return plain
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most names and titles: ideographs, digits and small letters, none of which changes. */
const NORMAL = /^[\u3400-\u9fff0-9a-z]*$/;

/**
 * The terms of a query, all of which a text must contain: split at white space, normalised, each once.
 * One character is a term. An empty query has none, and is no condition. `停车  改造` → `['停车', '改造']`.
 */
export function searchTerms(query: string): string[] {
  const terms = normalizeText(query).split(' ').filter(Boolean);
  return [...new Set(terms)];
}

/** Pattern that finds a term anywhere, for `LIKE … ESCAPE '\'`: `50%` → `%50\%%`. */
export function likePattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}
