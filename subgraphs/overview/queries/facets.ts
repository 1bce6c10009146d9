import type { RawBuilder } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { requestError } from '../../kit/errors.ts';
import type { Condition } from '../../kit/filters/conditions.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import { checkFirst } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { ColumnQueries } from '../columns/createColumnQueries.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import type { OverviewFilter } from './conditions.ts';
import { countByKey } from './countByKey.ts';
import { spendCounting } from './countingBudget.ts';
import { overviewKeys } from './groupKeys.ts';
import type { ReadLabels } from './labels.ts';

export interface FacetArguments {
  by: readonly MatterGroupBy[];
  first: number;
}

/** The list that facets stand beside. */
export interface FacetedList {
  from: RawBuilder<unknown>;
  /** Those that are no filter: what hangs on the list's entity. */
  conditions: readonly Condition[];
  filter: OverviewFilter | null | undefined;
  /** The same as a filter. */
  within?: MatterFilter;
  conditionsOf(filter: OverviewFilter | null | undefined, context: SubgraphContext): Condition[];
  readLabels: ReadLabels;
  columns: ColumnQueries | null;
}

/** Most facets beside one list: each is a count over all of it. */
const MAX_FACETS = 12;

/**
 * Counts by each key over the whole list, with the filter on the key's own field lifted: what else there would be to
 * choose. The most frequent values first, ties by key, nulls last among them.
 */
export async function readFacets(
  database: Database,
  { from, conditions, within, filter, conditionsOf, readLabels, columns }: FacetedList,
  { by, first }: FacetArguments,
  context: SubgraphContext,
) {
  checkFirst(first);
  spendCounting(context, by.length);
  if (by.length > MAX_FACETS) {
    throw requestError('BAD_USER_INPUT', `Expected at most ${MAX_FACETS} facets, got ${by.length}.`);
  }
  const keys = overviewKeys(context.today);
  return Promise.all(
    by.map(async (name) => {
      const key = keys[name];
      const lifted = withoutOwn(filter, name);
      const held = [...conditions, ...conditionsOf(lifted, context)];
      const counted = await (columns?.countValues({ filter: lifted, within }, name, context) ??
        countByKey(database, { from, conditions: held, key: key.expression }));
      const values = counted.map(({ values: [value = null], count }) => ({
        key: value === null ? null : (key.keyOf?.(value) ?? value),
        value,
        count,
      }));
      const shown = values.sort(byFrequency).slice(0, first);
      const labelOf = await readLabels(
        shown.map(({ value }) => [value]),
        [key],
        context,
      );
      return {
        by: name,
        values: shown.map(({ value, ...rest }) => ({ ...rest, label: value === null ? null : labelOf(key, value) })),
        hasMore: values.length > first,
      };
    }),
  );
}

function byFrequency(a: { key: string | null; count: number }, b: { key: string | null; count: number }): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

/** The fields of the filter that a key is about. */
const OWN_FIELDS: Readonly<Record<MatterGroupBy, readonly (keyof MatterFilter)[]>> = {
  TYPE: [],
  SOURCE: [],
  CITY: ['division'],
  COUNTY: ['division'],
  LEAD_BODY: ['leadBody'],
  LEAD_OFFICIAL: ['lead'],
  LEADER_LEVEL: ['lead'],
  STATUS: ['status'],
  LATENESS: ['lateness'],
  CATEGORY: ['category'],
  CHANNEL: ['channel'],
  RESOLUTION: ['resolution'],
  SATISFACTION: ['satisfaction'],
  REGISTERED_MONTH: ['registered'],
  DUE_MONTH: ['due'],
  CLOSED_MONTH: ['closed'],
};

function withoutOwn(filter: OverviewFilter | null | undefined, name: MatterGroupBy): OverviewFilter {
  const { matter, type, source } = filter ?? {};
  const lifted = matter ? { ...matter } : null;
  if (lifted) for (const field of OWN_FIELDS[name]) delete lifted[field];
  return {
    matter: lifted,
    type: name === 'TYPE' ? null : (type ?? null),
    source: name === 'SOURCE' ? null : (source ?? null),
  };
}
