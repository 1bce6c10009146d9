import { CITY_CODES, cityOf, findDivision } from '../../../schema/divisions.ts';
import type { GroupFiguresFragment, WallBoardQuery } from '../../generated/documents.ts';
import { LIGHTS, type LightName, lightOf } from './lights.ts';

/** A row of the board: a place, with how many of its open matters show which light. */
export interface PlaceRow {
  /** Code of a city or county; null: what the level above does itself. */
  code: string | null;
  /** Null for a null code. */
  name: string | null;
  figures: GroupFiguresFragment;
  lights: Readonly<Record<LightName, number>>;
  /** The place's own system, if it is missing from the answer; `staleAsOf` null: its rows are not counted. */
  gap: PlaceGap | null;
  /** Rows of the place may not be counted: its figures are lower bounds. */
  atLeast: boolean;
}

export interface PlaceGap {
  name: string;
  reason: string;
  since: string | null;
  staleAsOf: string | null;
}

type Answered<Field extends keyof WallBoardQuery> = NonNullable<WallBoardQuery[Field]>;
type Missing = Answered<'places'>['coverage']['missing'];
type Cities = Answered<'cities'>;

/**
 * Rows in the order of the graph. Of the province (`within` null) each of the 16 cities has one, counted or not; of a
 * city, the counties that something is counted of.
 */
export function readPlaces(
  places: Answered<'places'> | Cities,
  lights: WallBoardQuery['lights'],
  within: string | null,
): PlaceRow[] {
  const { missing } = places.coverage;
  const gaps = gapsOfCities(missing);
  const ofCity = (code: string | null) => {
    const city = cityOf(code ?? within ?? '') ?? null;
    return { gap: gaps.get(city ?? '') ?? null, atLeast: isAtLeast(city, missing) };
  };
  const counted = countLights(lights);
  const rows = places.groups.map(
    ({ key: [code = null], ...figures }): PlaceRow => ({
      code,
      name: code === null ? null : (findDivision(code)?.name ?? code),
      figures,
      lights: counted.get(code) ?? NO_LIGHTS,
      ...ofCity(code),
    }),
  );
  if (within !== null) return rows;
  const present = new Set(rows.map(({ code }) => code));
  const absent = CITY_CODES.filter((code) => !present.has(code));
  return [
    ...rows,
    ...absent.map((code) => ({
      code,
      name: findDivision(code)?.name ?? code,
      figures: NOTHING,
      lights: NO_LIGHTS,
      ...ofCity(code),
    })),
  ];
}

/** Sums over all rows, as the board's last line shows them. */
export function totalLights(rows: readonly PlaceRow[]): Record<LightName, number> {
  const total = { ...NO_LIGHTS };
  for (const { lights } of rows) for (const { name } of LIGHTS) total[name] += lights[name];
  return total;
}

/** Whether nothing is known of a place: it has no rows, and its system did not answer. That is not zero. */
export function isUnknown({ figures, gap }: PlaceRow): boolean {
  return figures.count === 0 && gap !== null && gap.staleAsOf === null;
}

/** Whether rows of a city may be missing: those of its own system, or of one over all cities. Null: of any city. */
export function isAtLeast(city: string | null, missing: Missing): boolean {
  return missing.some(
    ({ system, shard, staleAsOf }) =>
      staleAsOf === null && (city === null || system !== 'municipal-projects' || shard === city),
  );
}

/** Missing systems of cities, by the city's code: its shard bears it. */
export function gapsOfCities(missing: Missing): Map<string, PlaceGap> {
  return new Map(
    missing
      .filter(({ system, shard }) => system === 'municipal-projects' && CITY_CODES.includes(shard))
      .map(({ shard, name, reason, since, staleAsOf }) => [shard, { name, reason, since, staleAsOf }]),
  );
}

function countLights(lights: WallBoardQuery['lights']): Map<string | null, Record<LightName, number>> {
  const counted = new Map<string | null, Record<LightName, number>>();
  for (const { key, open } of lights?.groups ?? []) {
    const [code = null, state = null] = key;
    const row = counted.get(code) ?? { ...NO_LIGHTS };
    row[lightOf(state).name] += open;
    counted.set(code, row);
  }
  return counted;
}

const NO_LIGHTS: Readonly<Record<LightName, number>> = { red: 0, yellow: 0, blue: 0, green: 0, grey: 0 };

const NOTHING: GroupFiguresFragment = {
  count: 0,
  open: 0,
  completed: 0,
  closed: 0,
  closedOnTime: 0,
  onTimeBase: 0,
  onTimeRate: null,
  openOverdue: 0,
  behind: 0,
  dueSoon: 0,
};
