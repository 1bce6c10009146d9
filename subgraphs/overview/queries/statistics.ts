import DataLoader from 'dataloader';
import type { Database } from '../../kit/database/database.ts';
import { requestError } from '../../kit/errors.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import type { RelationOf } from '../../kit/paging/lists.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { ColumnQueries } from '../columns/createColumnQueries.ts';
import type { MatterGroupBy, MatterGroupOrder } from '../generated/resolvers.ts';
import { type OverviewFilter, overviewConditions, versionsAt } from './conditions.ts';
import { spendCounting } from './countingBudget.ts';
import { type CountedGroup, countMatters } from './countMatters.ts';
import { coverageOf } from './coverage.ts';
import { overviewKeys } from './groupKeys.ts';
import type { KnownSources } from './knownSources.ts';
import { createLabels } from './labels.ts';
import { checkGroupBy, type MatterGroup, matterGroup, sortGroups, totalOf, withLabels } from './matterGroups.ts';
import { momentOf } from './moment.ts';
import { INDEX_STORAGE } from './storage.ts';

export interface StatisticsArguments {
  filter?: OverviewFilter | null;
  groupBy: readonly MatterGroupBy[];
  asOf?: string | null;
  orderBy: MatterGroupOrder;
  first: number;
}

export interface Statistics {
  groups: MatterGroup[];
  total: MatterGroup;
  groupCount: number;
  coverage(): Promise<ReturnType<typeof coverageOf>>;
}

/** Statistics of the matters that hang on an entity: as a list of them, see `RelatedList`. */
export interface RelatedStatistics {
  parent: string;
  /** Fields that differ in relation differ in this text. */
  name: string;
  /** Of the rows that are counted. */
  relationOver(rows: ReturnType<typeof versionsAt>): RelationOf;
  /** The same as a filter. */
  within: MatterFilter;
}

/**
 * Counts matters as of now, by columns if they are there, or of the end of a day in the past; see `matterStats` of the
 * contract.
 */
export function createStatistics(database: Database, sources: KnownSources, columns: ColumnQueries | null) {
  const loadersOfRequest = {};
  const readLabels = createLabels(database.query, sources.nameOf, columns);

  async function answer(
    counted: readonly CountedGroup[],
    { filter, groupBy, asOf, orderBy, first }: StatisticsArguments,
    divisions: readonly string[],
    context: SubgraphContext,
  ): Promise<Statistics> {
    const { day, instant } = momentOf(asOf, context);
    const known = overviewKeys(day);
    const keys = groupBy.map((name) => known[name]);
    const groups = counted.map((group) => matterGroup(group, groupBy, keys));
    const shown = sortGroups(groups, orderBy).slice(0, first);
    const labelOf = await readLabels(
      shown.map(({ values }) => values),
      keys,
      context,
    );
    return {
      groups: shown.map((group) => withLabels(group, keys, labelOf)),
      total: totalOf(counted),
      groupCount: groups.length,
      coverage: async () => coverageOf(await sources.all(context), { filter, divisions }, [instant], context),
    };
  }

  function prepare({ filter, groupBy, asOf }: StatisticsArguments, context: SubgraphContext) {
    const moment = momentOf(asOf, context);
    const { day, instant } = moment;
    const conditions = overviewConditions(filter, { ...context, today: day }, INDEX_STORAGE);
    const known = overviewKeys(day);
    return { day, rows: versionsAt(instant), conditions, keys: groupBy.map((name) => known[name].expression) };
  }

  /** By columns: null where they do not know the moment, or are not there. */
  function countColumns(
    { filter, groupBy, asOf }: StatisticsArguments,
    within: MatterFilter | undefined,
    context: SubgraphContext,
  ): Promise<CountedGroup[]> | null {
    const isOfNow = momentOf(asOf, context).instant === null;
    return isOfNow ? (columns?.countGroups({ filter, within }, groupBy, context) ?? null) : null;
  }

  return {
    async of(arguments_: StatisticsArguments, context: SubgraphContext): Promise<Statistics> {
      checkArguments(arguments_);
      spendCounting(context);
      const { day, rows, conditions, keys } = prepare(arguments_, context);
      const counted = await (countColumns(arguments_, undefined, context) ??
        countMatters(database, { from: rows, conditions, keys, day }));
      return answer(counted, arguments_, [], context);
    },

    /** Those of all parents asked in the same request come by one statement. */
    async related(
      { parent, name, relationOver, within }: RelatedStatistics,
      arguments_: StatisticsArguments,
      divisions: readonly string[],
      context: SubgraphContext,
    ): Promise<Statistics> {
      checkArguments(arguments_);
      const inColumns = countColumns(arguments_, within, context);
      if (inColumns) return answer(await inColumns, arguments_, divisions, context);
      const loaders = context.once(loadersOfRequest, () => new Map<string, DataLoader<string, CountedGroup[]>>());
      const key = JSON.stringify([name, arguments_]);
      const { day, rows, conditions, keys } = prepare(arguments_, context);
      const made = () =>
        new DataLoader<string, CountedGroup[]>(async (parents) => {
          const relation = relationOver(rows)(parents);
          const counted = await countMatters(database, {
            from: relation.from,
            conditions: [relation.condition, ...conditions],
            keys,
            day,
            parent: relation.parent,
          });
          const byParent = Map.groupBy(counted, (group) => group.parent);
          return parents.map((of) => byParent.get(relation.keyOf(of)) ?? []);
        });
      const loader = loaders.get(key) ?? made();
      loaders.set(key, loader);
      const counted = await loader.load(parent);
      return answer(counted.length === 0 && keys.length === 0 ? [EMPTY] : counted, arguments_, divisions, context);
    },
  };
}

function checkArguments({ groupBy, first }: StatisticsArguments): void {
  checkGroupBy(groupBy);
  if (first >= 1 && first <= MAX_GROUPS) return;
  throw requestError('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_GROUPS}, got ${first}.`);
}

/** Most groups of one answer: they are not paged, and every body of a province is one. */
const MAX_GROUPS = 10_000;

/** What is counted of an entity that nothing hangs on: without keys there is always one group. */
const EMPTY: CountedGroup = { ...totalOf([]), parent: null, values: [] };
