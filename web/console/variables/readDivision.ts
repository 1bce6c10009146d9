import { DIVISIONS } from '../../../schema/divisions.ts';

/** The code of a division of just this name, if there is but one; else what was typed. `阜阳市` is `341200`, `郊区` stays. */
export function readDivision(typed: string): string {
  const name = typed.trim();
  const named = DIVISIONS.filter((division) => division.name === name || division.name === `${name}市`);
  const [only] = named.length > 1 ? named.filter((division) => division.name === name) : named;
  return only && named.filter((division) => division.name === only.name).length === 1 ? only.code : name;
}
