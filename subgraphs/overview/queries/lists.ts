import type { Database } from '../../kit/database/database.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import type { MatterOrderName } from '../../kit/ledger/orders.ts';
import type { Connection } from '../../kit/paging/connection.ts';
import { createLists, type RelationOf } from '../../kit/paging/lists.ts';
import type { PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { ColumnQueries } from '../columns/createColumnQueries.ts';
import { type OverviewFilter, overviewConditions, versionsAt } from './conditions.ts';
import { type CoveredList, coverageOf } from './coverage.ts';
import { type FacetArguments, type FacetedList, readFacets } from './facets.ts';
import type { KnownSources } from './knownSources.ts';
import { createLabels } from './labels.ts';
import { type ListedMatter, orderOfList } from './orders.ts';
import { INDEX_STORAGE } from './storage.ts';

export interface ListArguments extends PageArguments {
  filter?: OverviewFilter | null;
  orderBy?: MatterOrderName | null;
}

/** Matters that hang on an entity. */
export interface RelatedMatters {
  parent: string;
  /** Tells the relation apart from others. */
  name: string;
  relation: RelationOf;
  /** The same as a filter. */
  within: MatterFilter;
  /** Divisions that all of the list lies in. */
  divisions?: readonly string[];
}

/** An edge of a list, with the text by which it was searched for. */
export interface MatterEdge {
  node: ListedMatter;
  cursor: string;
  text: string | null;
}

/** A list of matters as its resolvers read it. */
export interface MatterList extends Omit<Connection<ListedMatter>, 'edges' | 'coverage'> {
  edges(arguments_: unknown, context: SubgraphContext): Promise<MatterEdge[]>;
  coverage(arguments_: unknown, context: SubgraphContext): Promise<ReturnType<typeof coverageOf>>;
  facets(arguments_: FacetArguments, context: SubgraphContext): ReturnType<typeof readFacets>;
}

/** Lists over the matters as they are now, by columns if they are there. Throws as `createLists`. */
export function createOverviewLists(database: Database, sources: KnownSources, columns: ColumnQueries | null) {
  const lists = createLists<ListedMatter>(database, { table: 'matter', alias: 'm' });
  const readLabels = createLabels(database.query, sources.nameOf, columns);
  const conditionsOf = (filter: OverviewFilter | null | undefined, context: SubgraphContext) =>
    overviewConditions(filter, context, INDEX_STORAGE);

  function matterList(
    connection: Connection<ListedMatter>,
    { filter }: ListArguments,
    { divisions = [] }: Pick<CoveredList, 'divisions'>,
    countedOver: () => Pick<FacetedList, 'from' | 'conditions' | 'within'>,
  ): MatterList {
    const text = filter?.matter?.text ?? null;
    return {
      ...connection,
      edges: async (arguments_, context) =>
        (await connection.edges(arguments_, context)).map((edge) => ({ ...edge, text })),
      coverage: async (_, context) => coverageOf(await sources.all(context), { filter, divisions }, [null], context),
      facets: (arguments_, context) =>
        readFacets(database, { ...countedOver(), filter, conditionsOf, readLabels, columns }, arguments_, context),
    };
  }

  return {
    /** `afterVariable`: see `ListPage`. */
    all(list: ListArguments, context: SubgraphContext, afterVariable: string | null = null): MatterList {
      const { filter, orderBy, ...page } = list;
      const order = orderOfList(orderBy, filter, database.dialect);
      const conditions = conditionsOf(filter, context);
      const connection =
        columns?.connection({ filter }, order, { ...page, afterVariable }, context) ??
        lists.all(conditions, order, page);
      return matterList(connection, list, {}, () => ({ from: versionsAt(null), conditions: [] }));
    },

    /** Those of all parents asked in the same request come by one statement. */
    of(
      { parent, name, relation, within, divisions = [] }: RelatedMatters,
      list: ListArguments,
      context: SubgraphContext,
    ): MatterList {
      const { filter, orderBy, ...page } = list;
      const order = orderOfList(orderBy, filter, database.dialect);
      const related = {
        parent,
        list: JSON.stringify([name, filter]),
        relation,
        conditions: () => conditionsOf(filter, context),
      };
      const connection =
        columns?.connection({ filter, within }, order, { ...page, afterVariable: null }, context) ??
        lists.of(related, order, page, context);
      return matterList(connection, list, { divisions }, () => {
        const { from, condition } = relation([parent]);
        return { from, conditions: [condition], within };
      });
    },
  };
}
