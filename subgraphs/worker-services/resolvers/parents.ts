/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { WorkerMeetingTable } from '../records/WorkerMeetingRecord.ts';
import type { WorkerServiceTable } from '../records/WorkerServiceRecord.ts';

export type {
  IndicatorParent,
  MatterEventConnectionParent,
  MatterEventParent,
  ProgressReportConnectionParent,
  ProgressReportParent,
} from '../../kit/ledger/parents.ts';
export type WorkerServiceParent = WorkerServiceTable;
export type WorkerServiceConnectionParent = Connection<WorkerServiceTable>;
export type WorkerMeetingParent = WorkerMeetingTable;
export type WorkerMeetingConnectionParent = Connection<WorkerMeetingTable>;
