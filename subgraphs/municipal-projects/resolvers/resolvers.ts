import { perArguments } from '../../kit/entities/loaders.ts';
import type { Ledger, LedgerFilter } from '../../kit/ledger/Ledger.ts';
import { ownCoverage } from '../../kit/paging/connection.ts';
import type { DivisionLevel, MunicipalProjectFilter, Resolvers } from '../generated/resolvers.ts';
import type { MunicipalProjectTable } from '../records/MunicipalProjectRecord.ts';
import { loadMatrices } from './projectMatrix.ts';

export type MunicipalLedger = Ledger<MunicipalProjectTable, MunicipalProjectFilter & LedgerFilter>;

/** Resolvers of the municipal-projects contract over one city's ledger. */
export function createResolvers(ledger: MunicipalLedger): Resolvers {
  const matrix = perArguments((ids: readonly string[], { level, indicator }: MatrixArguments, context) =>
    loadMatrices(ledger, ids, level, indicator, context),
  );

  return {
    ...ledger.partTypes,
    Query: {
      municipalProject: (_, { id }, context) => ledger.find(id, context),
      municipalProjects: (_, list, context) => ledger.list(list, context),
      municipalProjectStats: async (_, { filter, groupBy }, context) => ({
        groups: (await ledger.count(filter, groupBy, context)).map(({ sums, ...group }) => ({
          ...group,
          measures: sums.measures ?? 0,
        })),
        coverage: ownCoverage(context),
      }),
      matterChanges: ledger.changes,
    },
    MunicipalProject: {
      ...ledger.matterFields,
      __resolveReference: ({ id }, context) => ledger.find(id, context),
      municipalTier: (project) => project.tier,
      carriesOut: (project) => (project.carriesOut === null ? null : { id: project.carriesOut }),
    },
    Organization: {
      __resolveReference: async ({ id }, context) => ((await ledger.bodyIsPresent(id, context)) ? { id } : null),
      municipalProjects: ({ id }, list, context) => ledger.listOfBody(id, list, context),
    },
    Official: {
      __resolveReference: async ({ id }, context) => ((await ledger.officialIsPresent(id, context)) ? { id } : null),
      municipalProjects: ({ id }, list, context) => ledger.listOfOfficial(id, list, context),
    },
    Division: {
      municipalProjects: ({ code }, list, context) => ledger.listOfDivision(code, list, context),
    },
    ProvincialProject: {
      municipalProjects: ({ id }, list, context) => ledger.listOfColumn('carriesOut', id, list, context),
      matrix: async ({ id }, { level, indicator }, context) => ({
        groups: await matrix({ level, indicator: indicator ?? null }, context).load(id),
        coverage: ownCoverage(context),
      }),
    },
  };
}

interface MatrixArguments {
  level: DivisionLevel;
  indicator: string | null;
}
