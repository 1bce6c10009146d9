import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { requestError } from '../errors.ts';
import { likePattern, searchTerms } from '../search/text.ts';
import type { Condition } from './conditions.ts';

/** Most words that one text filter may look for. */
const MAX_SEARCH_TERMS = 8;

/**
 * The normalised text of a column contains every term of a query; no condition if the query has none. Throws as
 * `checkedTerms`.
 */
export function containsTerms(column: RawBuilder<unknown>, query: string): Condition[] {
  return checkedTerms(query).map((term) => containsTerm(column, term));
}

/** The normalised text of a column contains a normalised term. */
export function containsTerm(column: RawBuilder<unknown>, term: string): Condition {
  return sql<SqlBool>`${column} like ${likePattern(term)} escape '\\'`;
}

/**
 * The terms of a query. Throws BAD_USER_INPUT for more terms than are looked for (leaving some out would find too much),
 * and for NUL, which SQLite would take for the end of the term.
 */
export function checkedTerms(query: string): string[] {
  if (query.includes('\0')) throw requestError('BAD_USER_INPUT', 'Expected text without NUL characters.');
  const terms = searchTerms(query);
  if (terms.length > MAX_SEARCH_TERMS) {
    throw requestError('BAD_USER_INPUT', `Expected at most ${MAX_SEARCH_TERMS} words in a text, got ${terms.length}.`);
  }
  return terms;
}
