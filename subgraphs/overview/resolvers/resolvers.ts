import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { Database } from '../../kit/database/database.ts';
import { createColumnQueries } from '../columns/createColumnQueries.ts';
import type { MatterColumns } from '../columns/createMatterColumns.ts';
import type { FollowedSource } from '../feed/FeedStore.ts';
import type { FollowedStatus } from '../feed/sourceStatus.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createDifferences } from '../queries/differences.ts';
import { createKnownSources } from '../queries/knownSources.ts';
import { createOverviewLists } from '../queries/lists.ts';
import { createSimilarMatters } from '../queries/similarMatters.ts';
import { sourceStatuses } from '../queries/sourceStatuses.ts';
import { createStateLists, type MatterStateParent } from '../queries/states.ts';
import { createStatistics } from '../queries/statistics.ts';
import type { VersionTable } from '../records/tables.ts';
import { createEntities } from './entities.ts';
import {
  createVersionParts,
  deadlineOf,
  divisionOf,
  latenessOn,
  leadBodyOf,
  leadOfficialOn,
  matterFields,
} from './matterFields.ts';
import { textMatchesOf } from './textMatches.ts';

/**
 * Resolvers of the overview contract over the index. `statusOf`: how following each source goes. `kept`: the matters of
 * now in memory; without them the database answers everything.
 */
export function createResolvers(
  database: Database,
  followed: readonly FollowedSource[],
  statusOf: (source: string) => FollowedStatus,
  kept: MatterColumns | null = null,
): Resolvers {
  const columns = kept && createColumnQueries(database, kept);
  const sources = createKnownSources(database, followed, statusOf);
  const parts = createVersionParts(database);
  const lists = createOverviewLists(database, sources, columns);
  const statistics = createStatistics(database, sources, columns);
  const states = createStateLists(database, sources);
  const differences = createDifferences(database, sources);
  const similar = createSimilarMatters(database, sources);
  const entities = createEntities(database, lists, statistics);
  const matter = matterFields(parts, sources);
  const matches = textMatchesOf(database, parts);

  return {
    Query: {
      matter: (_, { id }, context) => parts.matters(context).load(id),
      matters: (_, list, context, info) => lists.all(list, context, variableOf('after', info)),
      matterStats: (_, counted, context) => statistics.of(counted, context),
      matterStates: (_, list, context) => states.all(list, context),
      matterDifferences: (_, compared, context) => differences.between(compared, context),
      matterClusters: (_, clustered, context) => similar.clusters(clustered, context),
      similarMatters: (_, { id, first }) => similar.similarTo(id, first),
      sources: async (_, __, context) => sourceStatuses(await sources.all(context), database, context),
    },
    Matter: { __resolveType: ({ type }: VersionTable) => type },
    ProvincialProject: matter,
    MunicipalProject: matter,
    EnterpriseRequest: matter,
    VolunteerProject: matter,
    WorkerService: matter,
    MatterEdge: { matches },
    MatterGroup: {
      division: ({ division }) => (division === null ? null : { code: division }),
      leadBody: ({ leadBody }) => (leadBody === null ? null : { id: leadBody }),
      leadOfficial: ({ leadOfficial }) => (leadOfficial === null ? null : { id: leadOfficial }),
    },
    MatterState: {
      asOf: ({ moment }, _, context) => moment.instant ?? context.now,
      id: ({ row }) => row.id,
      matter: ({ row }, _, context) => parts.matters(context).load(row.id),
      title: ({ row }) => row.title,
      status: ({ row }) => row.status,
      division: ({ row }) => divisionOf(row),
      leadBody: ({ row }) => leadBodyOf(row),
      leadOfficial: ({ row, moment }: MatterStateParent, _, context) => leadOfficialOn(moment.day, row, parts, context),
      deadline: ({ row }) => deadlineOf(row),
      lateness: ({ row, moment }) => latenessOn(moment.day, row),
    },
    MatterDifference: {
      matter: ({ id }, _, context) => parts.matters(context).load(id),
    },
    SimilarMatter: {
      // Compared a moment ago and gone since: its row is asked for in the same request.
      matter: async ({ id }, _, context) => (await parts.matters(context).load(id)) as VersionTable,
      sharedTerms: ({ sharedTerms }) => [...sharedTerms],
    },
    ...entities,
  };
}

/** Name of the variable that a field's argument is, null if it is none. */
function variableOf(argument: string, { fieldNodes: [node] }: GraphQLResolveInfo): string | null {
  const value = node?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}
