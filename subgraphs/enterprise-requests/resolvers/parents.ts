/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { EnterpriseRequestTable } from '../records/EnterpriseRequestRecord.ts';

export type {
  IndicatorParent,
  MatterEventConnectionParent,
  MatterEventParent,
  ProgressReportConnectionParent,
  ProgressReportParent,
} from '../../kit/ledger/parents.ts';
export type EnterpriseRequestParent = EnterpriseRequestTable;
export type EnterpriseRequestConnectionParent = Connection<EnterpriseRequestTable>;
