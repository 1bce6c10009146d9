import { yuanToFen } from '../../schema/decimal.ts';
import type { Database } from '../kit/database/database.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import { ledgerRecords } from '../kit/ledger/records.ts';
import { fillLedger } from '../kit/ledger/writeMatters.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { EnterpriseRequestRecord, type RequestKind } from './records/EnterpriseRequestRecord.ts';
import { createResolvers } from './resolvers/resolvers.ts';

/** Funding, labour, land and policy requests of the enterprises of the province (四送一服): one ledger for all. */
export const enterpriseRequests: SubgraphDefinition = {
  contract: 'enterprise-requests',
  entities: [EnterpriseRequestRecord, ...ledgerRecords],
  migrations: [initialMigration],
  createResolvers,
};

export type EnterpriseRequestRow = MatterRow & {
  requestKind: RequestKind | null;
  enterprise: string | null;
  /** Yuan, with at most two decimals. */
  fundingNeeded: string | null;
  fundingSolved: string | null;
  labourNeeded: number | null;
  labourSolved: number | null;
};

/** Fills the empty ledger of the province. Throws if an amount is not in whole fen. */
export function fillEnterpriseRequests(
  database: Database,
  matters: readonly EnterpriseRequestRow[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  return fillLedger(database.entityManager(), {
    matters,
    names,
    record: EnterpriseRequestRecord,
    ownColumns: ({ requestKind, enterprise, fundingNeeded, fundingSolved, labourNeeded, labourSolved }) => ({
      kind: requestKind,
      enterprise,
      fundingNeeded: fundingNeeded === null ? null : yuanToFen(fundingNeeded),
      fundingSolved: fundingSolved === null ? null : yuanToFen(fundingSolved),
      labourNeeded,
      labourSolved,
    }),
  });
}
