import { parseCsv } from './csv.js';

/** How many digits of its code are a division's own: what lies below begins with the same. */
const DIGITS = { PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };

/** Looks up division codes in the published table, towns, villages and zones by the county or host that they lie in. */
export function readDivisions(csv) {
  const byCode = new Map(parseCsv(csv).map((division) => [division.code, division]));

  function split(code) {
    const division = byCode.get(code.slice(0, 6));
    if (!division) return null;
    const rest = code.slice(6);
    if (rest === '' || rest === '000' || rest === '000000') return { division, rest: '' };
    if (/^Z\d\d$/.test(rest)) return { division, rest };
    if (division.level !== 'COUNTY' || !/^(?!000)\d{3}(\d{3})?$/.test(rest)) return null;
    return { division, rest: rest.length === 6 && rest.endsWith('000') ? rest.slice(0, 3) : rest };
  }

  function today(division) {
    return division.successor ? today(byCode.get(division.successor)) : division;
  }

  return {
    /** E.g. 340100 → 3401, 340102001 as it is, 340100Z02 → 3401Z02, a retired code as its successor; null if unknown. */
    placeOf(code) {
      const parts = split(code);
      if (!parts) return null;
      const { code: current, level } = today(parts.division);
      return current.slice(0, DIGITS[level]) + parts.rest;
    },
    /** The code used for a retired one, else null. */
    successorOf(code) {
      const parts = split(code);
      return parts?.division.successor ? today(parts.division).code + parts.rest : null;
    },
    nameOf: (code) => byCode.get(code)?.name ?? null,
  };
}

/** Whether places lie in divisions of the level: nothing lies below zones. */
export const isLevelOfPlaces = (level) => level in DIGITS;

/** A place cut to such a level; a zone that lies in none of the level stays whole. */
export function placeAt(place, level) {
  const cut = place.slice(0, DIGITS[level]);
  return cut.includes('Z') ? place : cut;
}

/** The code of a place: 3401 → 340100, 3401Z02 → 340100Z02. */
export function codeOf(place) {
  return place.replace(/^\d{2,5}(?=Z|$)/, (digits) => digits.padEnd(6, '0'));
}
