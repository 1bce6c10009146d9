import { CITY_CODES, findDivision } from '../../../schema/divisions.ts';
import type { Cell } from '../../../tables/plan/TablePlan.ts';

const CODE_OF_NAME = new Map(CITY_CODES.map((code) => [findDivision(code)?.name, code]));

/** Code of the city that a cell names, by its code or its name. Undefined if it names none: 黄山区 is no city, 黄山市 is. */
export function readCity(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined;
  return CITY_CODES.includes(cell) ? cell : CODE_OF_NAME.get(cell);
}
