import type { Database } from '../../kit/database/database.ts';
import { perRequest } from '../../kit/entities/loaders.ts';
import { type Connection, connectionOf, type Page } from '../../kit/paging/connection.ts';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import { checkFirst, type PageArguments, readPosition } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import type { CountedGroup } from '../queries/countMatters.ts';
import type { ListedMatter } from '../queries/orders.ts';
import type { VersionTable } from '../records/tables.ts';
import { onCommitted } from '../store/committedChanges.ts';
import type { Columns } from './Columns.ts';
import { categoryLabels } from './categoryLabels.ts';
import { countGroups, countRows, countValues } from './countRows.ts';
import type { MatterColumns } from './createMatterColumns.ts';
import { dayRules } from './DayColumns.ts';
import { groupColumn } from './groupColumns.ts';
import { listedColumns } from './listedColumns.ts';
import { type PageReader, ReadAhead } from './ReadAhead.ts';
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
    page: PageArguments,
    context: SubgraphContext,
  ): Connection<ListedMatter> | null;
  /** As `countMatters`, of the day of the context. */
  countGroups(asked: RowsAsked, by: readonly MatterGroupBy[], context: SubgraphContext): Promise<CountedGroup[]> | null;
  /** As `countByKey`, of the day of the context. */
  countValues(asked: RowsAsked, by: MatterGroupBy, context: SubgraphContext): Promise<CountedValue[]> | null;
  /** What each category is called by the matters that are in it, the last name in the order of texts. */
  categoryLabels(): ReadonlyMap<string, string> | null;
}

export interface CountedValue {
  values: [string | null];
  count: number;
}

/** Rows of a page that is worth reading ahead of. */
const LONG_PAGE = 200;

export function createColumnQueries(database: Database, { current }: MatterColumns): ColumnQueries {
  const ahead = new ReadAhead<Page<ListedMatter>, ColumnPosition>();
  onCommitted(database, () => ahead.forget());
  const look: ReadRows = (versions) => readRows(database, versions);
  const readerOf =
    (columnsFor: typeof listedColumns) => async (versions: readonly number[], context: SubgraphContext) => {
      // More than may be given at all: said before they are read.
      if (versions.length > context.rowsLeft()) context.giveRows(versions.length);
      return readRows(database, versions, columnsFor(context));
    };
  const readListed = readerOf(listedColumns);
  /** Those of all lists of a request that hang on entities come together. */
  const listedRows = perRequest<number, VersionTable | null>(readListed);
  const wholeRows = perRequest<number, VersionTable | null>(readerOf(() => null));

  /** How the rows of a list are read: whole, if their place in it depends on their texts. */
  function readFor(order: ColumnOrder, { within }: RowsAsked, context: SubgraphContext): ReadRows {
    // A list of all matters has nobody to come together with.
    if (!within && !order.isBound) return (versions) => readListed(versions, context);
    const loader = (order.isBound ? wholeRows : listedRows)(context);
    return async (versions) => {
      const found = await Promise.all(versions.map((version) => loader.load(version)));
      for (const [i, row] of found.entries()) if (row === null) loader.clear(versions[i] as number);
      return found;
    };
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
      const pageAfter = (after: ColumnPosition | null) =>
        readPage(
          {
            ...{ database, columns, asked, order: sorted, after, first, today: context.today },
            ...{ read: readFor(sorted, asked, context), look },
          },
          context,
        );
      const pages: PageReader<Page<ListedMatter>, ColumnPosition> = {
        keyOf: (after) => JSON.stringify([order.name, asked, first, after, context.today, listedColumns(context)]),
        read: pageAfter,
        next({ rows, more }) {
          const last = rows.at(-1);
          const key = last && sorted.keyOf(order.sortOf(last));
          return more && last && key !== undefined ? { key, id: last.id } : null;
        },
      };
      return connectionOf<ListedMatter>({
        order,
        resumed: after !== null,
        page: () => {
          // Whoever has asked for a second long page will ask for the next one, too.
          const isPagedThrough = after !== null && first >= LONG_PAGE && !asked.within;
          return isPagedThrough ? ahead.read(after, pages) : pageAfter(after);
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
