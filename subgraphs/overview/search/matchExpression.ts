import type { DatabaseDialect } from '../../kit/database/database.ts';
import { characterAt, codeOf, isBlank } from './tokenCode.ts';

/** Most tokens that one term asks for: more narrow nothing, and a term may be as long as a request. */
const MAX_TOKENS = 16;

/**
 * What finds a normalised term (as `searchTerms` gives them) among the tokens of `searchTokens`: text for FTS5 `MATCH`,
 * or for a cast to `tsquery`. One character is a prefix, two are a token, more are all their pairs. Rows that it does not
 * find do not contain the term; those that it finds do if `isExact`, else `searchText` has to be compared. Throws an
 * Error for a term that is empty or has white space. `停` → `fvg*` or `fvg:*`; `停车场` → `fvgri4 ri4gif` or
 * `fvgri4 & ri4gif`.
 */
export function matchExpression(term: string, dialect: DatabaseDialect): string {
  const codes = charactersOf(term).map(codeOf);
  const [first, ...rest] = codes;
  if (first === undefined) throw new Error('Expected a term of at least one character, got none.');
  if (rest.length === 0) return dialect === 'postgresql' ? `${first}:*` : `${first}*`;
  const pairs = new Set(rest.map((code, i) => codes[i] + code));
  return [...pairs].slice(0, MAX_TOKENS).join(AND[dialect]);
}

/** What finds rows with all of the terms; at least one. */
export function matchExpressionOfAll(terms: readonly string[], dialect: DatabaseDialect): string {
  return terms.map((term) => matchExpression(term, dialect)).join(AND[dialect]);
}

/** Whether a row that has the tokens of a term is sure to contain it: up to two characters are one token. */
export function isExact(term: string): boolean {
  return charactersOf(term).length <= 2;
}

const AND: Record<DatabaseDialect, string> = { sqlite: ' AND ', postgresql: ' & ' };

function charactersOf(term: string): number[] {
  const characters: number[] = [];
  for (let i = 0; i < term.length; i++) {
    const character = characterAt(term, i);
    if (isBlank(character)) throw new Error(`Expected a term without white space, got "${term}".`);
    if (character > 0xffff) i++;
    characters.push(character);
  }
  return characters;
}
