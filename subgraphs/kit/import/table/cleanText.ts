/** Characters that no reader sees: byte-order marks, joiners, soft hyphens, control characters but line breaks and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;

/** Text of a cell without what nobody sees: line breaks as `\n`, hard blanks as blanks, none at the ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** A text as it is compared: full-width forms made half-width (NFKC), without any white space. `（１） 号` → `(1)号`. */
export function compactText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
