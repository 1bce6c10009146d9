import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { createLedger } from '../../kit/ledger/createLedger.ts';
import type { LedgerFilter } from '../../kit/ledger/Ledger.ts';
import type { ProvincialProjectFilter, Resolvers } from '../generated/resolvers.ts';
import type { ProvincialProjectTable } from '../records/ProvincialProjectRecord.ts';
import { createCampaigns } from './campaigns.ts';

/** Resolvers of the provincial-projects contract over the ledger of the province. */
export function createResolvers(database: Database): Resolvers {
  const ledger = createLedger<ProvincialProjectTable, ProvincialProjectFilter & LedgerFilter>(database, ownConditions);
  const campaigns = createCampaigns(database);

  return {
    ...ledger.partTypes,
    Query: {
      provincialProject: (_, { id }, context) => ledger.find(id, context),
      provincialProjects: (_, list, context) => ledger.list(list, context),
      campaigns: () => campaigns.list(),
      campaign: (_, { id }, context) => campaigns.find(id, context),
      matterChanges: ledger.changes,
    },
    ProvincialProject: {
      ...ledger.matterFields,
      __resolveReference: ({ id }, context) => ledger.find(id, context),
      provincialTier: (project) => project.tier,
      supervisedBy: (project) => (project.supervisedBy === null ? null : { id: project.supervisedBy }),
    },
    Campaign: {
      __resolveReference: ({ id }, context) => campaigns.find(id, context),
      organizer: (campaign) => (campaign.organizer === null ? null : { id: campaign.organizer }),
      from: (campaign) => campaign.fromDate,
      to: (campaign) => campaign.toDate,
      figures: ({ id }, { key }, context) => campaigns.figuresOf(id, key ?? null, context),
    },
    Organization: {
      provincialProjects: ({ id }, list, context) => ledger.listOfBody(id, list, context),
    },
    Official: {
      provincialProjects: ({ id }, list, context) => ledger.listOfOfficial(id, list, context),
    },
    Division: {
      provincialProjects: ({ code }, list, context) => ledger.listOfDivision(code, list, context),
    },
  };
}

function ownConditions({ tier, supervisedBy }: ProvincialProjectFilter): Condition[] {
  const conditions: Condition[] = [];
  if (tier) conditions.push(isOneOf(matterColumn('tier'), tier));
  if (isGiven(supervisedBy)) conditions.push(sql`${matterColumn('supervisedBy')} = ${supervisedBy}`);
  return conditions;
}
