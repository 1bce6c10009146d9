/** The year that a ledger is of, by the first of its names that says one: `2021年重点民生项目台账`. Null: none does. */
export function yearOfNames(names: readonly string[]): number | null {
  for (const name of names) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(name.normalize('NFKC'))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
