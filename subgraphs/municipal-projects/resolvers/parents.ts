/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { MunicipalProjectTable } from '../records/MunicipalProjectRecord.ts';

export type {
  IndicatorParent,
  MatterEventConnectionParent,
  MatterEventParent,
  ProgressReportConnectionParent,
  ProgressReportParent,
} from '../../kit/ledger/parents.ts';
export type MunicipalProjectParent = MunicipalProjectTable;
export type MunicipalProjectConnectionParent = Connection<MunicipalProjectTable>;
