/**
 * What a spreadsheet would run: a formula, also after quotes, spaces or in full width; and a tab or a line break at the
 * start, which some drop before they look.
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'“”‘’]*[=+\-@＝＋－＠])/u;

/**
 * What a spreadsheet would take for a number or a date and not give back: codes with zeros in front, codes of twelve
 * digits and more (1.13E+17), `1E5`, `3-4`, `2021/8`.
 */
const CHANGED_BY_SPREADSHEETS = /^(?:0\d+|\d{12,}|\d+[Ee]\d+|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)$/;

/** What no text has, and a terminal obeys: escape, backspace, NUL. `\p{Cc}` would take three times as long. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/**
 * A text that opens in a spreadsheet as what it is: `'` before what would be run as a formula, a tab after what would be
 * read as a number or a date; control characters become `�`, as in a workbook. Every other text stays as it is.
 */
export function guardText(text: string): string {
  const shown = CONTROL.test(text) ? text.replace(CONTROLS, '\ufffd') : text;
  if (FORMULA.test(shown)) return `'${shown}`;
  return CHANGED_BY_SPREADSHEETS.test(shown) ? `${shown}\t` : shown;
}
