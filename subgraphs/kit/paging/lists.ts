import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { KeysetPosition } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import { type Condition, every } from '../filters/conditions.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type Connection, connectionOf, type Page, toPage } from './connection.ts';
import { branchesAfter, isAfter, type KeysetOrder, orderTerms } from './keyset.ts';
import { checkFirst, type PageArguments, readPosition } from './pageArguments.ts';

/** A table that lists are made of, and what every query calls its rows: `matter` as `m`. */
export interface ListedTable {
  table: string;
  alias: string;
}

/**
 * How rows hang on another entity: the tables to read (the rows by the alias of their table), the expression that names
 * the parent of a row, and the condition that keeps to the parents asked for. Many parents are answered by one statement.
 */
export interface Relation {
  from: RawBuilder<unknown>;
  parent: RawBuilder<unknown>;
  condition: Condition;
  /** Key under which the rows of a parent come back, where it is not the parent's own key. */
  keyOf(parent: string): string;
}

/** Parents that a relation is made for: their keys, as the hub sent them. */
export type RelationOf = (parents: readonly string[]) => Relation;

export interface RelatedList {
  /** The entity that the list hangs on. */
  parent: string;
  /** Fields that differ in relation or filter differ in this text: those alike are answered by one statement. */
  list: string;
  relation: RelationOf;
  conditions(): Condition[];
}

/** Lists over the rows of one table, as connections of the contract. */
export interface Lists<Row> {
  /** All rows under the conditions; `from` reads them from elsewhere than the table, by its alias. */
  all(
    conditions: Condition[],
    order: KeysetOrder<Row>,
    page: PageArguments,
    from?: RawBuilder<unknown>,
  ): Connection<Row>;
  /** The rows of one parent; those of all parents asked in the same request come by one statement. */
  of(list: RelatedList, order: KeysetOrder<Row>, page: PageArguments, context: SubgraphContext): Connection<Row>;
}

interface RelatedLoaders<Row> {
  page: DataLoader<string, Page<Row>>;
  total: DataLoader<string, number>;
}

/**
 * Keyset pages with totals over a table, as a whole or by parent. Orders and conditions name the rows by `alias`.
 * Throws PAGE_SIZE_OUT_OF_RANGE and INVALID_CURSOR for arguments out of the contract, and TOO_MANY_ROWS for lists within
 * lists that come to more rows than one request may hold.
 */
export function createLists<Row extends object>(database: Database, { table, alias }: ListedTable): Lists<Row> {
  const query = database.query;
  const loadersOfRequest = {};
  const rowsOf = sql`${sql.table(table)} ${sql.ref(alias)}`;
  const columnsOf = ({ selected }: KeysetOrder<Row>) =>
    selected ? sql`${sql.ref(alias)}.*, ${selected}` : sql`${sql.ref(alias)}.*`;

  async function page(
    conditions: Condition[],
    order: KeysetOrder<Row>,
    first: number,
    after: KeysetPosition | null,
    from: RawBuilder<unknown>,
  ) {
    const rows: Row[] = [];
    for (const { condition, terms } of branchesAfter(order, after)) {
      if (rows.length > first) break;
      const { rows: more } = await sql<Row>`
        select ${columnsOf(order)} from ${from} where ${every([...conditions, condition])}
        order by ${terms} limit ${first + 1 - rows.length}`.execute(query);
      rows.push(...more);
    }
    return toPage(rows, first);
  }

  async function total(conditions: Condition[], from: RawBuilder<unknown>): Promise<number> {
    const { rows } = await sql<{ count: number | string }>`
      select count(*) as count from ${from} where ${every(conditions)}`.execute(query);
    return Number(rows[0]?.count ?? 0);
  }

  function relatedLoaders(
    { relation, conditions }: RelatedList,
    order: KeysetOrder<Row>,
    first: number,
    after: KeysetPosition | null,
    context: SubgraphContext,
  ): RelatedLoaders<Row> {
    return {
      page: new DataLoader(async (parents) => {
        // Refused already: nothing is read to be refused again.
        if (context.rowsLeft() < 0) context.giveRows(1);
        const related = relation(parents);
        const held = [related.condition, ...conditions(), ...(after ? [isAfter(order, after)] : [])];
        const left = Math.max(context.rowsLeft(), 0);
        const { rows } = await sql<Row & { relatedTo: string }>`
          select * from (
            select ${columnsOf(order)}, ${related.parent} as "relatedTo",
              row_number() over (partition by ${related.parent} order by ${orderTerms(order)}) as "rowOfParent"
            from ${related.from} where ${every(held)}
          ) p where p."rowOfParent" <= ${first + 1} order by p."relatedTo", p."rowOfParent"
          limit ${left + 1}`.execute(query);
        // More than may be given at all: said now, or the last parents would seem to have fewer rows than they have.
        if (rows.length > left) context.giveRows(rows.length);
        const byParent = Map.groupBy(rows, (row) => row.relatedTo);
        return parents.map((parent) => toPage<Row>(byParent.get(related.keyOf(parent)) ?? [], first));
      }),
      total: new DataLoader(async (parents) => {
        const related = relation(parents);
        const { rows } = await sql<{ relatedTo: string; count: number | string }>`
          select ${related.parent} as "relatedTo", count(*) as count from ${related.from}
          where ${every([related.condition, ...conditions()])} group by ${related.parent}`.execute(query);
        const byParent = new Map(rows.map((row) => [row.relatedTo, Number(row.count)]));
        return parents.map((parent) => byParent.get(related.keyOf(parent)) ?? 0);
      }),
    };
  }

  return {
    all(conditions, order, arguments_, from = rowsOf) {
      const first = checkFirst(arguments_.first);
      const after = readPosition(arguments_.after, order);
      return connectionOf<Row>({
        order,
        resumed: after !== null,
        page: () => page(conditions, order, first, after, from),
        total: () => total(conditions, from),
      });
    },
    of(list, order, arguments_, context) {
      const first = checkFirst(arguments_.first);
      const after = readPosition(arguments_.after, order);
      const known = context.once(loadersOfRequest, () => new Map<string, RelatedLoaders<Row>>());
      const key = JSON.stringify([list.list, order.name, first, after]);
      const loaders = known.get(key) ?? relatedLoaders(list, order, first, after, context);
      known.set(key, loaders);
      return connectionOf<Row>({
        order,
        resumed: after !== null,
        page: () => loaders.page.load(list.parent),
        total: () => loaders.total.load(list.parent),
      });
    },
  };
}
