/** A year of its own, not that of a day or of a document: `2021年重点项目`, but not `2022年1月` or `〔2020〕15号`. */
const YEAR_OF_LEDGER = /(?<![\d〔[(（])(20\d\d)年(?!\s*\d)/;
const ANY_YEAR = /(?<!\d)(20\d\d)(?!\d)/;

/** The year that a ledger is of, by the first of its names that says one: `2021年重点民生项目台账`. Null: none does. */
export function yearOfNames(names: readonly string[]): number | null {
  for (const name of names) {
    const text = name.normalize('NFKC');
    const year = (YEAR_OF_LEDGER.exec(text) ?? ANY_YEAR.exec(text))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
