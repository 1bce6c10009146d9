import type { Database } from '../../kit/database/database.ts';
import { type MatterOrderName, orderOfMatters } from '../../kit/ledger/orders.ts';
import type { Connection } from '../../kit/paging/connection.ts';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import { createLists } from '../../kit/paging/lists.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { VersionTable } from '../records/tables.ts';
import { overviewConditions, versionsAt } from './conditions.ts';
import { coverageOf } from './coverage.ts';
import type { KnownSources } from './knownSources.ts';
import type { ListArguments } from './lists.ts';
import { type Moment, momentOf } from './moment.ts';
import { INDEX_STORAGE } from './storage.ts';

/** A matter as it stood: a version of it, and the moment that is asked for. */
export interface MatterStateParent {
  row: VersionTable;
  moment: Moment;
}

/** Lists over the matters as they stood at the end of a day. Throws as `createLists` and `momentOf`. */
export function createStateLists(database: Database, sources: KnownSources) {
  const lists = createLists<VersionTable>(database, { table: 'matter', alias: 'm' });
  return {
    all({ asOf, filter, orderBy, ...page }: ListArguments & { asOf: string }, context: SubgraphContext) {
      const moment = momentOf(asOf, context);
      const conditions = overviewConditions(filter, { ...context, today: moment.day }, INDEX_STORAGE);
      const connection = lists.all(conditions, orderOfStates(orderBy), page, versionsAt(moment.instant));
      return {
        ...stateConnection(connection, moment),
        coverage: async () => coverageOf(await sources.all(context), { filter }, [moment.instant], context),
      };
    },
  };
}

const orderOfStates = (orderBy: MatterOrderName | null | undefined): KeysetOrder<VersionTable> =>
  orderOfMatters(orderBy ?? 'DEADLINE_ASC') as KeysetOrder<VersionTable>;

function stateConnection(connection: Connection<VersionTable>, moment: Moment) {
  const state = (row: VersionTable): MatterStateParent => ({ row, moment });
  return {
    ...connection,
    nodes: async (arguments_: unknown, context: SubgraphContext) =>
      (await connection.nodes(arguments_, context)).map(state),
    edges: async (arguments_: unknown, context: SubgraphContext) =>
      (await connection.edges(arguments_, context)).map(({ node, cursor }) => ({ node: state(node), cursor })),
  };
}
