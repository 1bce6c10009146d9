import { yuanToFen } from '../../schema/decimal.ts';
import type { Database } from '../kit/database/database.ts';
import { insertRows } from '../kit/ledger/insertRows.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { type MeetingKind, WorkerMeetingRecord } from './records/WorkerMeetingRecord.ts';
import { type WorkerServiceKind, WorkerServiceRecord } from './records/WorkerServiceRecord.ts';
import { withholdHardship } from './records/withholdHardship.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** What one enterprise group does for its workers: each group holds a shard, named by its credit code. */
export const workerServices: SubgraphDefinition = {
  contract: 'worker-services',
  entities: [WorkerServiceRecord, WorkerMeetingRecord, ...ledgerRecords],
  migrations: [initialMigration],
  createResolvers,
};

export type WorkerServiceRow = MatterRow & {
  serviceKind: WorkerServiceKind;
  /** Id of the enterprise group. */
  group: string;
  /** Id of the meeting at which it was raised. */
  raisedAt: string | null;
  /** Yuan, with at most two decimals. */
  plannedInvestment: string | null;
  peopleServed: number | null;
};

export interface WorkerMeetingRow {
  id: string;
  kind: MeetingKind;
  heldOn: string;
  /** Id of the enterprise group. */
  group: string;
  place: string | null;
  attendees: number | null;
}

export interface WorkerData {
  services: readonly WorkerServiceRow[];
  meetings: readonly WorkerMeetingRow[];
}

/**
 * Fills the empty ledger of one enterprise group; of hardship aid only what may leave the group (`withholdHardship`).
 * `names` are those of bodies, the group's own among them, and of officials. Throws an Error naming the service if it
 * was raised at a meeting that is not there, or if an amount is not in whole fen.
 */
export async function fillWorkerServices(
  database: Database,
  { services, meetings }: WorkerData,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  checkMeetings(services, meetings);
  await fillLedger(database.entityManager(), {
    matters: services.map((service) => (service.serviceKind === 'HARDSHIP_AID' ? withholdHardship(service) : service)),
    names,
    record: WorkerServiceRecord,
    ownColumns: ({ serviceKind, group, raisedAt, plannedInvestment, peopleServed }) => ({
      kind: serviceKind,
      enterpriseGroup: group,
      raisedAt,
      plannedInvestment: plannedInvestment === null ? null : yuanToFen(plannedInvestment),
      peopleServed,
    }),
    also: (transaction) =>
      insertRows(
        transaction,
        WorkerMeetingRecord,
        meetings.map(({ group, ...meeting }) => ({ ...meeting, enterpriseGroup: group })),
      ),
  });
}

function checkMeetings(services: readonly WorkerServiceRow[], meetings: readonly WorkerMeetingRow[]): void {
  const known = new Set(meetings.map(({ id }) => id));
  for (const { id, raisedAt } of services) {
    if (raisedAt !== null && !known.has(raisedAt)) {
      throw new Error(`Service ${id}: expected a meeting of this ledger that it was raised at, got "${raisedAt}".`);
    }
  }
}
