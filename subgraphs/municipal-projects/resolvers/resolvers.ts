import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { perArguments } from '../../kit/entities/loaders.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { createLedger, type LedgerFilter } from '../../kit/ledger/ledger.ts';
import { ownCoverage } from '../../kit/paging/connection.ts';
import type { GroupKey } from '../../kit/statistics/groups.ts';
import type { DivisionLevel, MunicipalProjectFilter, Resolvers } from '../generated/resolvers.ts';
import type { MunicipalProjectTable } from '../records/MunicipalProjectRecord.ts';
import { loadMatrices } from './projectMatrix.ts';

/** Resolvers of the municipal-projects contract over one city's ledger. */
export function createResolvers(database: Database): Resolvers {
  const ledger = createLedger<MunicipalProjectTable, MunicipalProjectFilter & LedgerFilter>(database, ownConditions);
  const matrix = perArguments((ids: readonly string[], { level, indicator }: MatrixArguments, context) =>
    loadMatrices(database, ids, level, indicator, context),
  );

  return {
    ...ledger.partTypes,
    Query: {
      municipalProject: (_, { id }, context) => ledger.find(id, context),
      municipalProjects: (_, list, context) => ledger.list(list, context),
      municipalProjectStats: async (_, { filter, groupBy }, context) => ({
        groups: (await ledger.count(filter, groupBy, context, OWN_KEYS, { measures: MEASURES })).map(
          ({ sums, ...group }) => ({ ...group, measures: sums.measures ?? 0 }),
        ),
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

const OWN_KEYS: Record<string, GroupKey> = {
  TIER: {
    expression: matterColumn('tier'),
    label: (tier) => ({ KEY: '重点民生项目', MICRO: '微民生项目' })[tier] ?? null,
  },
  BATCH: { expression: matterColumn('batch'), label: (batch) => `第${batch}批` },
};

const MEASURES = sql`coalesce(sum((select count(*) from measure x where x.matter = m.id)), 0)`;

function ownConditions({ tier, batch, carriesOut }: MunicipalProjectFilter): Condition[] {
  const conditions: Condition[] = [];
  if (tier) conditions.push(isOneOf(matterColumn('tier'), tier));
  if (isGiven(batch)) conditions.push(sql`${matterColumn('batch')} = ${batch}`);
  if (isGiven(carriesOut)) conditions.push(sql`${matterColumn('carriesOut')} = ${carriesOut}`);
  return conditions;
}
