import { characterAt, codeOf, isBlank } from './tokenCode.ts';

/** More than any code point: a pair of characters is one number. */
const PAIR_BASE = 0x110000;
/** Tokens of one text: as many of the longest are within the 1 MB that a tsvector may take. */
const MAX_TOKENS = 100_000;
/** Stands after the last character of a run; no character of a run is a blank. */
const RUN_END = 0x20;

/**
 * The tokens of a row's `searchText`, each once, parted by blanks: every pair of neighbours in a run, and the last
 * character of each run alone. A run is what white space does not part, so no token spans two lines. The same text is
 * what FTS5 indexes and what PostgreSQL casts to `tsvector`. Every character of a run starts a token, so one character
 * is found by its prefix, two are a token, and more are all of their tokens (`matchExpression`). A text of more than
 * 100,000 tokens is found by the first of them alone. `停车 a` → the codes of `停车`, `车`, `a`.
 */
export function searchTokens(searchText: string): string {
  const seen = new Set<number>();
  const tokens: string[] = [];
  const add = (character: number, next: number) => {
    const pair = character * PAIR_BASE + next;
    if (seen.has(pair) || seen.size === MAX_TOKENS) return;
    seen.add(pair);
    tokens.push(next === RUN_END ? codeOf(character) : codeOf(character) + codeOf(next));
  };
  let before = RUN_END;
  for (let i = 0; i < searchText.length; i++) {
    const character = characterAt(searchText, i);
    if (character > 0xffff) i++;
    const next = isBlank(character) ? RUN_END : character;
    if (before !== RUN_END) add(before, next);
    before = next;
  }
  if (before !== RUN_END) add(before, RUN_END);
  return tokens.join(' ');
}
