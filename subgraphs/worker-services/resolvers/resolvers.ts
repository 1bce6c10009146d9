import { sql } from 'kysely';
import { fenToYuan } from '../../../schema/decimal.ts';
import type { Database } from '../../kit/database/database.ts';
import { perRequest } from '../../kit/entities/loaders.ts';
import { type Condition, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { createLedger } from '../../kit/ledger/createLedger.ts';
import { ownCoverage } from '../../kit/paging/connection.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { WorkerServiceTable } from '../records/WorkerServiceRecord.ts';
import { listed, type ServiceFilter, withheldOfHardship } from './hardship.ts';
import { createMeetings } from './meetings.ts';
import { countServices } from './workerStats.ts';

/** Resolvers of the worker-services contract over one enterprise group's ledger. Lists have what is `listed`, no more. */
export function createResolvers(database: Database): Resolvers {
  const ledger = createLedger<WorkerServiceTable, ServiceFilter>(database, ownConditions);
  const meetings = createMeetings(database);
  const groupsPresent = perRequest<string, boolean>((ids) => loadGroupsPresent(database, ids));
  const isPresent = async (id: string, context: SubgraphContext) => {
    const [asBody, asGroup] = await Promise.all([ledger.bodyIsPresent(id, context), groupsPresent(context).load(id)]);
    return asBody || asGroup;
  };
  const fields = ledger.matterFields;

  return {
    ...ledger.partTypes,
    Query: {
      workerService: (_, { id }, context) => ledger.find(id, context),
      workerServices: (_, list, context) => ledger.list(listed(list), context),
      workerServiceStats: async (_, { filter, groupBy }, context) => ({
        groups: await countServices(ledger, filter, groupBy, context),
        coverage: ownCoverage(context),
      }),
      workerMeeting: (_, { id }, context) => meetings.byId(context).load(id),
      workerMeetings: (_, list) => meetings.list(list),
      matterChanges: ledger.changes,
    },
    WorkerService: {
      ...fields,
      content: withheldOfHardship((service) => service.content),
      serviceTarget: withheldOfHardship((service) => service.serviceTarget),
      indicators: withheldOfHardship(fields.indicators),
      measures: withheldOfHardship(fields.measures),
      evidence: withheldOfHardship(fields.evidence),
      reports: withheldOfHardship(fields.reports),
      __resolveReference: ({ id }, context) => ledger.find(id, context),
      serviceKind: (service) => service.kind,
      group: (service) => ({ id: service.enterpriseGroup }),
      raisedAt: (service, _, context) =>
        service.raisedAt === null ? null : meetings.byId(context).load(service.raisedAt),
      plannedInvestment: withheldOfHardship(({ plannedInvestment }) =>
        plannedInvestment === null ? null : fenToYuan(BigInt(plannedInvestment)),
      ),
      peopleServed: withheldOfHardship((service) => service.peopleServed),
    },
    WorkerMeeting: {
      __resolveReference: ({ id }, context) => meetings.byId(context).load(id),
      group: (meeting) => ({ id: meeting.enterpriseGroup }),
      raised: ({ id }, page, context) =>
        ledger.listOfColumn('raisedAt', id, listed({ ...page, filter: null, orderBy: 'REGISTERED_ASC' }), context),
    },
    Organization: {
      __resolveReference: async ({ id }, context) => ((await isPresent(id, context)) ? { id } : null),
      workerServices: ({ id }, list, context) => ledger.listOfBody(id, listed(list), context),
      groupServices: ({ id }, list, context) => ledger.listOfColumn('enterpriseGroup', id, listed(list), context),
      workerMeetings: ({ id }, list, context) => meetings.listOfGroup(list, id, context),
    },
    Official: {
      __resolveReference: async ({ id }, context) => ((await ledger.officialIsPresent(id, context)) ? { id } : null),
      workerServices: ({ id }, list, context) => ledger.listOfOfficial(id, listed(list), context),
    },
    Division: {
      workerServices: ({ code }, list, context) => ledger.listOfDivision(code, listed(list), context),
    },
  };
}

function ownConditions({ kind, group }: ServiceFilter): Condition[] {
  const conditions: Condition[] = [];
  if (kind) conditions.push(isOneOf(matterColumn('kind'), kind));
  if (group) conditions.push(isOneOf(matterColumn('enterpriseGroup'), group));
  return conditions;
}

/** Which of the bodies are enterprise groups that have services or meetings here. */
async function loadGroupsPresent(database: Database, ids: readonly string[]): Promise<boolean[]> {
  const { rows } = await sql<{ id: string }>`
    select "enterpriseGroup" as id from matter where ${isOneOf(sql.ref('enterpriseGroup'), ids)}
    union select "enterpriseGroup" from "workerMeeting" where ${isOneOf(sql.ref('enterpriseGroup'), ids)}`.execute(
    database.query,
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.map((id) => known.has(id));
}
