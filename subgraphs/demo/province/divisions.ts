/** Divisions of the directory: those of the schema, their townships and villages, development zones, retired codes. */
import { readFileSync } from 'node:fs';
import { DIVISIONS, RETIRED_DIVISIONS } from '../../../schema/divisions.ts';
import type { DivisionRow } from './types.ts';
import { ZONES } from './zones.ts';

export interface Place {
  code: string;
  name: string;
}

export interface Town extends Place {
  villages: Place[];
}

/** Townships by code of their county, in order of code; those of development zones under the zone's code. */
export type TownsByCounty = ReadonlyMap<string, readonly Town[]>;

export function readTowns(): TownsByCounty {
  const zoneByTownCode = new Map(ZONES.map(({ townCode, code }) => [townCode, code]));
  const towns = new Map<string, Town[]>();
  const text = readFileSync(new URL('./data/towns.csv', import.meta.url), 'utf8');
  for (const line of text.trimEnd().split('\n')) {
    const [code = '', name = '', ...villages] = line.split(',');
    const county = zoneByTownCode.get(code.slice(0, 6)) ?? code.slice(0, 6);
    const town = { code, name, villages: villages.map((it) => ({ code: code + it.slice(0, 3), name: it.slice(3) })) };
    const siblings = towns.get(county);
    if (siblings) siblings.push(town);
    else towns.set(county, [town]);
  }
  return towns;
}

/**
 * Parents before children, retired codes last. Of a retired code only the year of its end is known: it is valid to the
 * last day of that year, its successor from the next day.
 */
export function makeDivisions(towns: TownsByCounty): DivisionRow[] {
  const known = new Set(DIVISIONS.map(({ code }) => code));
  const predecessors = new Map(RETIRED_DIVISIONS.map(({ successor, retiredIn }) => [successor, retiredIn]));
  const startOf = (code: string) => {
    const year = predecessors.get(code);
    return year == null ? null : `${year + 1}-01-01`;
  };
  const rows: DivisionRow[] = DIVISIONS.map(({ code, name, level, parent }) => ({
    ...{ code, name, level, parent, host: null },
    ...{ validFrom: startOf(code), validTo: null, successor: null },
  }));
  for (const { code, name, host } of ZONES) {
    rows.push({ ...current(code, name, 'ZONE', `${host.slice(0, 4)}00`), host });
  }
  for (const [county, townsHere] of towns) {
    if (!known.has(county)) continue;
    for (const town of townsHere) {
      rows.push(current(town.code, town.name, 'TOWNSHIP', county));
      for (const village of town.villages) rows.push(current(village.code, village.name, 'VILLAGE', town.code));
    }
  }
  for (const { code, name, level, parent, retiredIn, successor } of RETIRED_DIVISIONS) {
    rows.push({
      ...{ code, name, level, parent: parent !== null && known.has(parent) ? parent : null, host: null },
      ...{ validFrom: startOf(code), validTo: `${retiredIn}-12-31`, successor },
    });
  }
  return rows;
}

function current(code: string, name: string, level: DivisionRow['level'], parent: string): DivisionRow {
  return { code, name, level, parent, host: null, validFrom: null, validTo: null, successor: null };
}
