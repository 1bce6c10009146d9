import type { Database } from '../../kit/database/database.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { createLedger } from '../../kit/ledger/createLedger.ts';
import type { LedgerFilter } from '../../kit/ledger/Ledger.ts';
import type { Resolvers, VolunteerProjectFilter } from '../generated/resolvers.ts';
import type { VolunteerProjectTable } from '../records/VolunteerProjectRecord.ts';
import { createCenterStats } from './centerStats.ts';
import { createCenters } from './centers.ts';
import { byCenter, isOfCenter } from './projectsOfCenters.ts';

/** Resolvers of the volunteer-centers contract: centers on three levels, and the ledger of their service projects. */
export function createResolvers(database: Database): Resolvers {
  const ledger = createLedger<VolunteerProjectTable, VolunteerProjectFilter & LedgerFilter>(database, ownConditions);
  const centers = createCenters(database);
  const stats = createCenterStats(database);

  return {
    ...ledger.partTypes,
    Query: {
      volunteerProject: (_, { id }, context) => ledger.find(id, context),
      volunteerProjects: (_, list, context) => ledger.list(list, context),
      volunteerCenter: (_, { id }, context) => centers.find(id, context),
      volunteerCenters: (_, list, context) => centers.list(list, context),
      matterChanges: ledger.changes,
    },
    VolunteerProject: {
      ...ledger.matterFields,
      __resolveReference: ({ id }, context) => ledger.find(id, context),
      center: (project, _, context) => (project.center === null ? null : centers.find(project.center, context)),
      volunteerKind: (project) => project.kind,
    },
    VolunteerCenter: {
      __resolveReference: ({ id }, context) => centers.find(id, context),
      division: (center) => ({ code: center.division }),
      parent: (center, _, context) => (center.parent === null ? null : centers.find(center.parent, context)),
      ancestors: (center, _, context) => centers.ancestorsOf(center, context),
      children: ({ id }, page, context) => centers.childrenOf(id, page, context),
      organization: (center) => (center.organization === null ? null : { id: center.organization }),
      stats: ({ id }, _, context) => stats(context).load(id),
      // With all centers below it, unless `filter.centerScope` is SELF; a `filter.center` holds besides, by that scope.
      projects: ({ id }, list, context) => {
        const scope = isGiven(list.filter?.center) ? 'SUBTREE' : (list.filter?.centerScope ?? 'SUBTREE');
        return ledger.listOf(`center ${scope}`, id, byCenter(scope), list, context);
      },
    },
    Organization: {
      volunteerProjects: ({ id }, list, context) => ledger.listOfBody(id, list, context),
    },
    Official: {
      volunteerProjects: ({ id }, list, context) => ledger.listOfOfficial(id, list, context),
    },
    Division: {
      volunteerProjects: ({ code }, list, context) => ledger.listOfDivision(code, list, context),
      volunteerCenters: ({ code }, list, context) => centers.listOfDivision(code, list, context),
    },
  };
}

function ownConditions({ kind, center, centerScope }: VolunteerProjectFilter): Condition[] {
  const conditions: Condition[] = [];
  if (kind) conditions.push(isOneOf(matterColumn('kind'), kind));
  if (isGiven(center)) conditions.push(isOfCenter(center, centerScope ?? 'SUBTREE'));
  return conditions;
}
