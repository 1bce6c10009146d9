import {
  canonicalCode,
  cityOf,
  DIVISIONS,
  type Division,
  findDivision,
  isRetired,
  placeOf,
  RETIRED_DIVISIONS,
} from '../../../../schema/divisions.ts';
import { compactText } from '../table/cleanText.ts';
import type { TellProblem } from './TellProblem.ts';

/** The city that a ledger is of, and the divisions that it may name. */
export interface CityDivisions {
  city: Division;
  /** Current counties, then those that were given up and lie in it today. */
  counties: readonly Division[];
}

/** Undefined if the code is no city's. */
export function cityDivisions(code: string): CityDivisions | undefined {
  const city = findDivision(code);
  if (city?.level !== 'CITY') return undefined;
  const isWithin = (division: Division) => division.level === 'COUNTY' && cityOf(division.code) === code;
  return { city, counties: [...DIVISIONS.filter(isWithin), ...RETIRED_DIVISIONS.filter(isWithin)] };
}

/** 全市, 市直 and the like. */
const WHOLE_CITY = /^(?:全市|全市域|市本级|市直|市级|市区|本市|各县市区|各县区|各县\(市、?区\))$/;

/**
 * The division that a cell means, within the city: names recur elsewhere (郊区, 黄山区). A code of 6 to 12 digits or of a
 * development zone is taken as it is; a township's name counts for its county. What cannot be read is the city's.
 */
export function readDivision(text: string, { city, counties }: CityDivisions, tell: TellProblem): string {
  const plain = compactText(text);
  if (/^\d{6,12}(?:Z\d{2})?$/i.test(plain)) return readCode(plain.toUpperCase(), city, tell);
  const name = plain.replace(/^安徽省/, '');
  if (WHOLE_CITY.test(name) || name === city.name || `${name}市` === city.name) return city.code;
  const inside = name.startsWith(city.name) ? name.slice(city.name.length) : name;
  const county =
    counties.find((it) => it.name === inside || it.name.slice(0, -1) === inside) ?? longest(inside, counties);
  if (!county) {
    const known = DIVISIONS.find((it) => it.name === inside || it.name === name);
    tell(known ? 'FOREIGN_DIVISION' : 'UNKNOWN_DIVISION', text, city.name);
    return city.code;
  }
  if (county.successor !== null) tell('RETIRED_DIVISION', text, present(county.code));
  return county.code;
}

function readCode(code: string, city: Division, tell: TellProblem): string {
  const known = placeOf(code) === undefined ? undefined : cityOf(code);
  if (known === undefined) tell('UNKNOWN_DIVISION', code, city.name);
  else if (known !== city.code) tell('FOREIGN_DIVISION', code, city.name);
  else {
    if (isRetired(code)) tell('RETIRED_DIVISION', code, present(code));
    return code;
  }
  return city.code;
}

/** 瑶海区明光路街道 is in 瑶海区. */
function longest(name: string, counties: readonly Division[]): Division | undefined {
  const within = counties.filter((county) => county.name.length > 1 && name.startsWith(county.name));
  return within.toSorted((a, b) => b.name.length - a.name.length)[0];
}

function present(code: string): string {
  const successor = canonicalCode(code) ?? code;
  return `${findDivision(successor)?.name ?? ''} ${successor}`.trim();
}
