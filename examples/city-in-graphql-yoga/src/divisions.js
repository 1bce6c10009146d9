/** Division codes of GB/T 2260, retired ones with what they became. */
import { readTable } from './csv.js';

const OWN_DIGITS = { PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };

/**
 * Codes become paths: `340100` → `3401`, `340102001` as it is, `340111Z01` (a zone) below its host. Whatever lies in a
 * division has a path that begins with its path.
 */
export function readDivisions(csv) {
  const known = new Map(readTable(csv).map((division) => [division.code, division]));

  /** The division named by the first six digits, and what of the code lies below it. */
  function read(code) {
    const division = known.get(code.slice(0, 6));
    const below = code.slice(6);
    if (!division) return null;
    if (/^(000){0,2}$/.test(below)) return { division, below: '' };
    if (/^Z\d\d$/.test(below)) return { division, below };
    const isTown = division.level === 'COUNTY' && /^\d{3}(\d{3})?$/.test(below) && !below.startsWith('000');
    return isTown ? { division, below: below.replace(/^(\d{3})000$/, '$1') } : null;
  }

  function newest(division) {
    return division.successor === null ? division : newest(known.get(division.successor));
  }

  return {
    /** Null for a code that nobody knows. */
    pathOf(code) {
      const parts = read(code);
      if (!parts) return null;
      const { code: current, level } = newest(parts.division);
      return current.slice(0, OWN_DIGITS[level]) + parts.below;
    },
    /** The code that is used for a retired one; null for any other. */
    successorOf(code) {
      const parts = read(code);
      return parts?.division.successor ? newest(parts.division).code + parts.below : null;
    },
    nameOf: (code) => known.get(code)?.name ?? null,
  };
}

/** The path of the division of a level that a path lies in; itself if it is higher, or a zone that lies in none. */
export function cutPath(path, level) {
  const cut = path.slice(0, OWN_DIGITS[level]);
  return cut.includes('Z') ? path : cut;
}

/** Whether paths can be cut to the level: nothing lies below zones. */
export const isCuttable = (level) => level in OWN_DIGITS;

/** `3401` → `340100`, `3401Z01` → `340100Z01`. */
export function codeOfPath(path) {
  const [digits, zone] = path.split('Z');
  return digits.padEnd(6, '0') + (zone === undefined ? '' : `Z${zone}`);
}
