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
 * The place cut to a level: the division of that level which it lies in, or the place itself if it is higher or a zone
 * that lies in none of that level. `340102001` at COUNTY → `340102`; `3401Z01` (of a city) at COUNTY stays.
 * Throws BAD_USER_INPUT for ZONE, which no place lies under.
 */
export function placePrefix(place: string, level: DivisionLevel): string {
  const length = PLACE_LENGTHS[level];
  if (length === undefined) {
    throw requestError('BAD_USER_INPUT', `Expected level ${Object.keys(PLACE_LENGTHS).join(', ')}, got ${level}.`);
  }
  const prefix = place.slice(0, length);
  return prefix.includes('Z') ? place : prefix;
}

/** The division code of a place: `34` → `340000`, `3401` → `340100`, `3401Z01` → `340100Z01`, longer ones as they are. */
export function codeOfPlace(place: string): string {
  const [division = '', zone] = place.split('Z');
  return division.padEnd(6, '0') + (zone === undefined ? '' : `Z${zone}`);
}
