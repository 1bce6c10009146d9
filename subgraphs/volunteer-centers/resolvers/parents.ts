/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { VolunteerCenterTable } from '../records/VolunteerCenterRecord.ts';
import type { VolunteerProjectTable } from '../records/VolunteerProjectRecord.ts';

export type {
  IndicatorParent,
  MatterEventConnectionParent,
  MatterEventParent,
  ProgressReportConnectionParent,
  ProgressReportParent,
} from '../../kit/ledger/parents.ts';
export type VolunteerProjectParent = VolunteerProjectTable;
export type VolunteerProjectConnectionParent = Connection<VolunteerProjectTable>;
export type VolunteerCenterParent = VolunteerCenterTable;
export type VolunteerCenterConnectionParent = Connection<VolunteerCenterTable>;
