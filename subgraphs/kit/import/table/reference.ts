/** Row (from 1) and column (from 0) of a reference such as `AB12` or `$AB$12`; undefined if it is none. */
export function readReference(reference: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  return letters === undefined ? undefined : { row: Number(row), column: columnNumber(letters) };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}
