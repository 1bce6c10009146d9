import type { DivisionLevel } from '../../../schema/divisions.ts';
import { requestError } from '../errors.ts';

/** How many characters of a place name a division of that level; a zone lies beside the levels. */
const PLACE_LENGTHS: Partial<Record<DivisionLevel, number>> = {
  PROVINCE: 2,
  CITY: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
};

/**
 * The place cut to a level: the division of that level which it lies in, or the place itself if it is higher.
 * `340102001` at COUNTY → `340102`. Throws BAD_USER_INPUT for ZONE, which no place lies under.
 */
export function placePrefix(place: string, level: DivisionLevel): string {
  const length = PLACE_LENGTHS[level];
  if (length === undefined) {
    throw requestError('BAD_USER_INPUT', `Expected level ${Object.keys(PLACE_LENGTHS).join(', ')}, got ${level}.`);
  }
  return place.slice(0, length);
}

/** The division code of a place: `34` → `340000`, `3401` → `340100`, longer ones as they are. */
export function codeOfPlace(place: string): string {
  return place.padEnd(6, '0');
}
