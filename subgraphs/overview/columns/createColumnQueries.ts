import type { Database } from '../../kit/database/database.ts';
import { perRequest } from '../../kit/entities/loaders.ts';
import { type Connection, connectionOf } from '../../kit/paging/connection.ts';
import { cursorOf, type KeysetOrder } from '../../kit/paging/keyset.ts';
import { checkFirst, type PageArguments, readPosition } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import { mayRead } from '../../kit/server/selectedFields.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import type { CountedGroup } from '../queries/countMatters.ts';
import type { ListedMatter } from '../queries/orders.ts';
import type { VersionTable } from '../records/tables.ts';
import type { Block } from './Block.ts';
import type { Columns } from './Columns.ts';
import { categoryLabels } from './categoryLabels.ts';
import { countGroups, countRows, countValues } from './countRows.ts';
import type { MatterColumns } from './createMatterColumns.ts';
import { dayRules } from './DayColumns.ts';
import { groupColumn } from './groupColumns.ts';
import { KeptWalks } from './KeptWalks.ts';
import { type ReadRows, readPage } from './readPage.ts';
import { readRows } from './readRows.ts';
import { type RowsAsked, selectRows } from './selectRows.ts';
import { type ColumnOrder, type ColumnPosition, columnOrder } from './sortColumns.ts';
import { verifyTerms } from './verifyTerms.ts';

/**
 * What the columns answer of the matters as they are now: the same as SQL over them. Every method gives null where they
 * cannot, above all as long as they are not loaded: the database is to be asked then.
 */
export interface ColumnQueries {
  /** Throws as `createLists`. */
  connection(
    asked: RowsAsked,
    order: KeysetOrder<ListedMatter>,
    page: ListPage,
    context: SubgraphContext,
  ): Connection<ListedMatter> | null;
  /** As `countMatters`, of the day of the context. */
  countGroups(asked: RowsAsked, by: readonly MatterGroupBy[], context: SubgraphContext): Promise<CountedGroup[]> | null;
  /** As `countByKey`, of the day of the context. */
  countValues(asked: RowsAsked, by: MatterGroupBy, context: SubgraphContext): Promise<CountedValue[]> | null;
  /** What each category is called by the matters that are in it, the last name in the order of texts. */
  categoryLabels(): ReadonlyMap<string, string> | null;
}

export interface ListPage extends PageArguments {
  /** Name of the variable that `after` stands for in the request; null: none. */
  afterVariable: string | null;
}

export interface CountedValue {
  values: [string | null];
  count: number;
}

/** Fields that look into all texts of a row. */
const WHOLE_FIELDS = ['matches'];

/** Rows of a page that is worth answering ahead. */
const LONG_PAGE = 200;

export function createColumnQueries(database: Database, { current }: MatterColumns): ColumnQueries {
  const walks = new KeptWalks();
  const look: ReadRows = (versions) => readRows(database, versions);
  /** Those of all lists of a request come together. */
  const wholeRows = perRequest<number, VersionTable | null>(async (versions, context) => {
    // More than may be given at all: said before they are read.
    if (versions.length > context.rowsLeft()) context.giveRows(versions.length);
    return readRows(database, versions);
  });

  /** How the rows of a list are read: not at all, unless their place in it, or a field, depends on all of their texts. */
  function readFor(order: ColumnOrder, context: SubgraphContext): ReadRows | null {
    if (!order.isBound && !mayRead(WHOLE_FIELDS, context)) return null;
    const loader = wholeRows(context);
    return async (versions) => {
      const found = await Promise.all(versions.map((version) => loader.load(version)));
      for (const [i, row] of found.entries()) if (row === null) loader.clear(versions[i] as number);
      return found;
    };
  }

  /** Whoever pages through a long list will ask for the next page, too. */
  function expectNext(value: string, variable: string, { blocks }: Columns, context: SubgraphContext): void {
    context.expect({ variable, value, holds: () => current()?.blocks === blocks });
  }

  /** Rows that fulfil what is asked, and no others. */
  async function select(columns: Columns, asked: RowsAsked, context: SubgraphContext) {
    const { condition, unsureTerms } = selectRows(asked, columns.codes, context);
    if (unsureTerms.length === 0) return condition;
    const sure = await verifyTerms(database, columns, condition, unsureTerms);
    return selectRows(asked, columns.codes, context, sure).condition;
  }

  return {
    connection(asked, order, page, context) {
      const columns = current();
      const sorted = columns && columnOrder(order.name, asked.filter);
      if (!columns || !sorted) return null;
      const first = checkFirst(page.first);
      const position = readPosition(page.after, order);
      const key = position && sorted.keyOf(position.value);
      // A cursor that no list gives: whatever SQL makes of it.
      if (key === undefined) return null;
      const after = position && key !== null ? { key, id: position.id } : null;
      const isLong = first >= LONG_PAGE && !asked.within;
      const walkKey = (place: ColumnPosition) =>
        JSON.stringify([order.name, asked, context.today, place.key, place.id]);
      const walkOf = (blocks: readonly Block[]) => (isLong && after ? walks.take(walkKey(after), blocks) : null);
      return connectionOf<ListedMatter>({
        order,
        resumed: after !== null,
        page: async () => {
          const { rows, more, walk } = await readPage(
            {
              ...{ database, columns, asked, order: sorted, after, first, today: context.today },
              ...{ walkOf, read: readFor(sorted, context), look },
            },
            context,
          );
          const last = rows.at(-1);
          const lastKey = last && sorted.keyOf(order.sortOf(last));
          if (more && last && lastKey !== undefined && isLong) {
            if (walk) walks.keep(walkKey({ key: lastKey, id: last.id }), walk);
            if (page.afterVariable) expectNext(cursorOf(order, last), page.afterVariable, columns, context);
          }
          return { rows, more };
        },
        total: async () => {
          const condition = await select(columns, asked, context);
          return countRows(columns.blocks, condition);
        },
      });
    },

    countGroups(asked, by, context) {
      const columns = current();
      if (!columns) return null;
      return select(columns, asked, context).then((condition) => {
        const rules = dayRules(context.today);
        const keys = by.map((name) => groupColumn(name, columns.codes, rules));
        return countGroups(columns.blocks, condition, keys, rules);
      });
    },

    countValues(asked, by, context) {
      const columns = current();
      if (!columns) return null;
      return select(columns, asked, context).then((condition) =>
        countValues(columns.blocks, condition, groupColumn(by, columns.codes, dayRules(context.today))),
      );
    },

    categoryLabels() {
      const columns = current();
      return columns && categoryLabels(columns);
    },
  };
}
