import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Where divisions lie, as the directory's own table says. */
export interface Places {
  /** Code of the city or county that a division is or lies in today; null if it lies in none. */
  cityOf(code: string): string | null;
  countyOf(code: string): string | null;
  /** Pairs of counties: who helps, and who is helped. */
  countyPairs: readonly { strong: string; developing: string }[];
}

interface DivisionRow {
  code: string;
  level: string;
  parent: string | null;
  host: string | null;
  successor: string | null;
}

/** Reads the directory's SQLite file. Retired codes lead to what they became, zones to the county that hosts them. */
export function readPlaces(dataDirectory: string): Places {
  const database = new DatabaseSync(join(dataDirectory, 'directory.sqlite'), { readOnly: true });
  const rows = database.prepare('select * from division').all() as unknown as DivisionRow[];
  const countyPairs = database
    .prepare('select strong, developing from "countyPair"')
    .all() as unknown as Places['countyPairs'];
  database.close();
  const divisions = new Map(rows.map((row) => [row.code, row]));

  function above(code: string, level: string): string | null {
    // Of a township whose county was given up the directory knows only the county.
    const division = divisions.get(code) ?? divisions.get(code.slice(0, 6));
    if (!division) throw new Error(`Expected the directory to know the division ${code}.`);
    const { successor, host, parent } = division;
    if (successor !== null) return above(successor, level);
    if (division.level === level) return division.code;
    const next = host ?? parent;
    return next === null ? null : above(next, level);
  }

  return { cityOf: (code) => above(code, 'CITY'), countyOf: (code) => above(code, 'COUNTY'), countyPairs };
}
