/** Who and where: the divisions, bodies and officials that all ledgers of the province draw on. */
import {
  CITY_CODES,
  canonicalCode,
  DIVISIONS,
  PROVINCE_CODE,
  placeOf,
  RETIRED_DIVISIONS,
} from '../../../schema/divisions.ts';
import { makeDivisions, readTowns, type Town, type TownsByCounty } from './divisions.ts';
import { makeOfficials, type Officials, type Post } from './officials.ts';
import { makeOrganizations, type Organizations } from './organizations.ts';
import { Random } from './random.ts';
import type { DivisionRow } from './types.ts';

export interface Cast {
  seed: number;
  towns: TownsByCounty;
  divisions: readonly DivisionRow[];
  nameByCode: ReadonlyMap<string, string>;
  organizations: Organizations;
  officials: Officials;
}

/** About 0.1 s; the same for the same seed. */
export function makeCast(seed: number): Cast {
  const towns = readTowns();
  const divisions = makeDivisions(towns);
  const organizations = makeOrganizations(new Random(seed, 'organizations'), towns);
  const officials = makeOfficials(new Random(seed, 'officials'), organizations);
  const nameByCode = new Map(divisions.map(({ code, name }) => [code, name]));
  return { seed, towns, divisions, nameByCode, organizations, officials };
}

export function countiesOf(city: string): string[] {
  return DIVISIONS.filter((it) => it.level === 'COUNTY' && it.parent === city).map((it) => it.code);
}

export const COUNTY_CODES: readonly string[] = CITY_CODES.flatMap(countiesOf);

export function townsOf({ towns }: Cast, county: string): readonly Town[] {
  return towns.get(county) ?? [];
}

/** The body with that role at a division, or at the nearest one above that has it. */
export function bodyFor({ organizations: { byRole } }: Cast, role: string, division: string): string {
  const county = (canonicalCode(division) ?? division).slice(0, 6);
  for (const code of [county, `${county.slice(0, 4)}00`, PROVINCE_CODE]) {
    const found = byRole.get(`${role}@${code}`);
    if (found !== undefined) return found;
  }
  throw new Error(`Expected a body with role "${role}" at or above ${division}.`);
}

/** Office or administration of a township or of a development zone. */
export function townBody({ organizations: { byRole } }: Cast, division: string): string | undefined {
  return byRole.get(`town@${division.slice(0, 9)}`);
}

export function unitOf({ organizations: { byRole } }: Cast, group: string, unit: string): string {
  const found = byRole.get(`unit@${group}:${unit}`);
  if (found === undefined) throw new Error(`Expected a unit "${unit}" of the group "${group}".`);
  return found;
}

export function leadersOf({ officials }: Cast, division: string): readonly Post[] {
  const found = officials.leaders.get(division);
  if (!found) throw new Error(`Expected a province, city or county that has leaders, got "${division}".`);
  return found;
}

export function headOf({ officials }: Cast, body: string): Post | null {
  return officials.heads.get(body) ?? null;
}

/** A post of a leader by the beginning of its title after the division's name: `leaderPost(cast, '341700', '市长')`. */
export function leaderPost(cast: Cast, division: string, ending: string): Post {
  const found = leadersOf(cast, division).find((it) => it.title.includes(ending));
  if (!found) throw new Error(`Expected a leader of ${division} whose post contains "${ending}".`);
  return found;
}

/** Name as it stands in a title: with the place above it where the name alone says little. */
export function placeName({ nameByCode }: Cast, division: string): string {
  const own = nameByCode.get(division) ?? '';
  if (division.length === 12) return `${nameByCode.get(division.slice(0, 9)) ?? ''}${own}`;
  if (division.length === 6 && own.endsWith('区')) return `${nameByCode.get(`${division.slice(0, 4)}00`) ?? ''}${own}`;
  return own;
}

/** The code that a city's old system still sends for a county, if the county had one under another code. */
export function retiredCodeOf(county: string): string | null {
  const place = placeOf(county);
  return RETIRED_DIVISIONS.find(({ code }) => placeOf(code) === place)?.code ?? null;
}
