/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { CampaignTable } from '../records/CampaignRecord.ts';
import type { ProvincialProjectTable } from '../records/ProvincialProjectRecord.ts';

export type {
  IndicatorParent,
  MatterEventConnectionParent,
  MatterEventParent,
  ProgressReportConnectionParent,
  ProgressReportParent,
} from '../../kit/ledger/parents.ts';
export type ProvincialProjectParent = ProvincialProjectTable;
export type ProvincialProjectConnectionParent = Connection<ProvincialProjectTable>;
export type CampaignParent = CampaignTable;
