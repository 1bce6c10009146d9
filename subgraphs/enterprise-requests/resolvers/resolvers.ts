import { sql } from 'kysely';
import { fenToYuan } from '../../../schema/decimal.ts';
import type { Database } from '../../kit/database/database.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { createLedger } from '../../kit/ledger/createLedger.ts';
import type { LedgerFilter } from '../../kit/ledger/Ledger.ts';
import { ownCoverage } from '../../kit/paging/connection.ts';
import type { EnterpriseRequestFilter, Resolvers } from '../generated/resolvers.ts';
import type { EnterpriseRequestTable, Fen } from '../records/EnterpriseRequestRecord.ts';
import { REQUEST_KEYS, REQUEST_SUMS, toRequestGroup } from './requestStats.ts';

/** Resolvers of the enterprise-requests contract over the ledger of the province. */
export function createResolvers(database: Database): Resolvers {
  const ledger = createLedger<EnterpriseRequestTable, EnterpriseRequestFilter & LedgerFilter>(database, ownConditions);

  return {
    ...ledger.partTypes,
    Query: {
      enterpriseRequest: (_, { id }, context) => ledger.find(id, context),
      enterpriseRequests: (_, list, context) => ledger.list(list, context),
      enterpriseRequestStats: async (_, { filter, groupBy }, context) => ({
        groups: (await ledger.count(filter, groupBy, context, REQUEST_KEYS, REQUEST_SUMS)).map(toRequestGroup),
        coverage: ownCoverage(context),
      }),
      matterChanges: ledger.changes,
    },
    EnterpriseRequest: {
      ...ledger.matterFields,
      __resolveReference: ({ id }, context) => ledger.find(id, context),
      requestKind: (request) => request.kind,
      enterprise: (request) => (request.enterprise === null ? null : { id: request.enterprise }),
      fundingNeeded: (request) => toYuan(request.fundingNeeded),
      fundingSolved: (request) => toYuan(request.fundingSolved),
    },
    Organization: {
      enterpriseRequests: ({ id }, list, context) => ledger.listOfBody(id, list, context),
      requestsMade: ({ id }, list, context) => ledger.listOfColumn('enterprise', id, list, context),
    },
    Official: {
      enterpriseRequests: ({ id }, list, context) => ledger.listOfOfficial(id, list, context),
    },
    Division: {
      enterpriseRequests: ({ code }, list, context) => ledger.listOfDivision(code, list, context),
    },
  };
}

function ownConditions({ kind, enterprise }: EnterpriseRequestFilter): Condition[] {
  const conditions: Condition[] = [];
  if (kind) conditions.push(isOneOf(matterColumn('kind'), kind));
  if (isGiven(enterprise)) conditions.push(sql`${matterColumn('enterprise')} = ${enterprise}`);
  return conditions;
}

function toYuan(fen: Fen | null): string | null {
  return fen === null ? null : fenToYuan(BigInt(fen));
}
