import type { Database } from '../kit/database/database.ts';
import { insertRows } from '../kit/ledger/insertRows.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import {
  CampaignFigureRecord,
  type CampaignFigureTable,
  CampaignRecord,
  type CampaignTable,
} from './records/CampaignRecord.ts';
import { ProvincialProjectRecord } from './records/ProvincialProjectRecord.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** Key and general projects of the province, and its campaigns: one ledger for all. */
export const provincialProjects: SubgraphDefinition = {
  contract: 'provincial-projects',
  entities: [ProvincialProjectRecord, CampaignRecord, CampaignFigureRecord, ...ledgerRecords],
  migrations: [initialMigration],
  createResolvers,
};

export type ProvincialProjectRow = MatterRow & {
  provincialTier: 'KEY' | 'GENERAL' | null;
  supervisedBy: string | null;
};

export interface CampaignRow {
  id: string;
  name: string;
  organizer: string | null;
  from: string | null;
  to: string | null;
  figures: CampaignFigureRow[];
}

export type CampaignFigureRow = Omit<CampaignFigureTable, 'campaign' | 'ordinal'>;

/** Fills the empty ledger of the province. */
export function fillProvincialProjects(
  database: Database,
  { projects, campaigns }: { projects: readonly ProvincialProjectRow[]; campaigns: readonly CampaignRow[] },
  names: ReadonlyMap<string, string>,
): Promise<void> {
  return fillLedger(database.entityManager(), {
    matters: projects,
    names,
    record: ProvincialProjectRecord,
    ownColumns: ({ provincialTier, supervisedBy }) => ({ tier: provincialTier, supervisedBy }),
    async also(transaction) {
      await insertRows(transaction, CampaignRecord, campaigns.map(campaignColumns));
      await insertRows(transaction, CampaignFigureRecord, campaigns.flatMap(figureColumns));
    },
  });
}

function campaignColumns({ from, to, figures: _, ...campaign }: CampaignRow): CampaignTable {
  return { ...campaign, fromDate: from, toDate: to };
}

function figureColumns({ id, figures }: CampaignRow): CampaignFigureTable[] {
  return figures.map((figure, i) => ({ campaign: id, ordinal: i + 1, ...figure }));
}
