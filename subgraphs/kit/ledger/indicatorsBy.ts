import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isOneOf } from '../filters/conditions.ts';
import { matterColumn } from '../filters/matterColumn.ts';
import type { IndicatorTable } from './tables.ts';

/** A matter that has the key in a column, and its indicators in their order. */
export interface MatterIndicators {
  key: string;
  id: string;
  place: string;
  indicators: IndicatorTable[];
}

/** The matters that have one of the keys in a column, by id, with their indicators: in one statement. */
export async function readIndicatorsBy(
  database: Database,
  column: string,
  keys: readonly string[],
): Promise<MatterIndicators[]> {
  const key = matterColumn(column);
  const { rows } = await sql<IndicatorOfMatter>`
    select ${key} as key, m.id, m.place, i.* from matter m left join indicator i on i.matter = m.id
    where ${isOneOf(key, keys)} order by m.id, i.ordinal`.execute(database.query);
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((ofMatter) => {
    const [{ key, id, place }] = ofMatter as [IndicatorOfMatter];
    return { key, id, place, indicators: ofMatter.filter(({ matter }) => matter !== null) };
  });
}

type IndicatorOfMatter = IndicatorTable & Omit<MatterIndicators, 'indicators'>;
