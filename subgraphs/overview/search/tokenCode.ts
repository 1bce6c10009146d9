/** Letters of one code; both databases must leave them as they are, so lower case and digits alone. */
const RADIX = 36;
/** Letters of the code of a character below `LONG_CODES_FROM`: all that Chinese ledgers are written in. */
export const CODE_LENGTH = 3;
/** Short codes start with 0 to y, long ones with z: no code is the start of another. */
const LONG_CODES_FROM = (RADIX - 1) * RADIX ** (CODE_LENGTH - 1);

/** What a lone half of a surrogate pair becomes when a database stores it. */
const REPLACEMENT_CHARACTER = 0xfffd;

const shortCodes = new Array<string | undefined>(LONG_CODES_FROM);

/**
 * A character as a token writes it: `a` to `z` and digits, so that neither the tokenizer of FTS5 nor the syntax of
 * MATCH, tsvector and tsquery sees anything in it but letters. No two characters share a code, and no code starts
 * another. `codeOf(0x505c)` (停) → `fvg`.
 */
export function codeOf(codePoint: number): string {
  if (codePoint >= LONG_CODES_FROM) return `z${codePoint.toString(RADIX).padStart(CODE_LENGTH + 1, '0')}`;
  shortCodes[codePoint] ??= codePoint.toString(RADIX).padStart(CODE_LENGTH, '0');
  return shortCodes[codePoint];
}

/** Whether a character parts the runs of a normalised text: it has blanks and line breaks, and no other white space. */
export function isBlank(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0x0a;
}

/** The character at a place of a text, as a database will hold it. It takes two units if it is above U+FFFF. */
export function characterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if ((unit & 0xf800) !== 0xd800) return unit;
  const codePoint = text.codePointAt(index) as number;
  return codePoint > 0xffff ? codePoint : REPLACEMENT_CHARACTER;
}
