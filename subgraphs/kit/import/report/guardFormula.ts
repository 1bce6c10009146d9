/**
 * A text as it may stand in a spreadsheet: one that would be run as a formula, once it is saved as CSV and opened, gets
 * an apostrophe in front. Numbers with a sign stay.
 */
export function guardFormula(text: string): string {
  const isNumber = /^[+-]\d+(?:[.,]\d+)*%?$/.test(text);
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
}

/** The other way round, for a sheet that was handed back. */
export function unguardFormula(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, '');
}
