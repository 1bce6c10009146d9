import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { manyEach, oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { CampaignFigureTable, CampaignTable } from '../records/CampaignRecord.ts';

/** The campaigns of the province and their reported figures; those of several are read by one statement. */
export function createCampaigns(database: Database) {
  const byId = perRequest<string, CampaignTable | null>(async (ids) => {
    const { rows } = await sql<CampaignTable>`
      select * from campaign c where ${isOneOf(sql.ref('c.id'), ids)}`.execute(database.query);
    return oneEach(ids, rows, (row) => row.id);
  });
  const figures = perRequest<string, CampaignFigureTable[]>(async (campaigns) => {
    const { rows } = await sql<CampaignFigureTable>`
      select * from "campaignFigure" f where ${isOneOf(sql.ref('f.campaign'), campaigns)}
      order by f.campaign, f.ordinal`.execute(database.query);
    return manyEach(campaigns, rows, (row) => row.campaign);
  });

  return {
    /** All of them, by id. */
    async list(): Promise<CampaignTable[]> {
      const { rows } = await sql<CampaignTable>`select * from campaign order by id`.execute(database.query);
      return rows;
    },

    /** Null for an id that is not known. */
    find: (id: string, context: SubgraphContext) => byId(context).load(id),

    /** Figures of the keys given, in the order in which they were reported; null: all of them. */
    async figuresOf(campaign: string, keys: readonly string[] | null, context: SubgraphContext) {
      const all = await figures(context).load(campaign);
      return keys === null ? all : all.filter(({ key }) => keys.includes(key));
    },
  };
}
