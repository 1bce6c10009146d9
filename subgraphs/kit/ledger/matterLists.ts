import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { KeysetPosition } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import { type Condition, every } from '../filters/matterFilter.ts';
import { type Connection, connectionOf, type Page, toPage } from '../paging/connection.ts';
import { isAfter, type KeysetOrder, orderTerms } from '../paging/keyset.ts';
import { checkFirst, readAfter } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type MatterOrderName, orderOfMatters } from './orders.ts';
import type { RelationOf } from './relations.ts';
import type { MatterTable } from './tables.ts';

export interface ListArguments {
  orderBy: MatterOrderName;
  first: number;
  after?: string | null | undefined;
}

export interface RelatedList {
  /** The entity that the list hangs on. */
  parent: string;
  /** Fields that differ in relation or filter differ in this text: those alike are answered by one statement. */
  list: string;
  relation: RelationOf;
  conditions(): Condition[];
}

/** The lists of matters of one ledger, as connections of the contract. */
export interface MatterLists<Matter extends MatterTable> {
  /** All matters under the conditions. */
  all(conditions: Condition[], arguments_: ListArguments): Connection<Matter>;
  /** The matters of one parent; those of all parents asked in the same request come by one statement. */
  of(list: RelatedList, arguments_: ListArguments, context: SubgraphContext): Connection<Matter>;
}

interface RelatedLoaders<Matter> {
  page: DataLoader<string, Page<Matter>>;
  total: DataLoader<string, number>;
}

/**
 * Lists over a ledger's matters: keyset pages in any order of the contract, with totals.
 * Throws PAGE_SIZE_OUT_OF_RANGE and INVALID_CURSOR for arguments out of the contract.
 */
export function createMatterLists<Matter extends MatterTable>(database: Database): MatterLists<Matter> {
  const query = database.query;
  const loadersOfRequest = {};

  async function page(
    conditions: Condition[],
    order: KeysetOrder<MatterTable>,
    first: number,
    after: KeysetPosition | null,
  ) {
    const all = after ? [...conditions, isAfter(order, after)] : conditions;
    const { rows } = await sql<Matter>`
      select m.* from matter m where ${every(all)} order by ${orderTerms(order)} limit ${first + 1}`.execute(query);
    return toPage(rows, first);
  }

  async function total(conditions: Condition[]): Promise<number> {
    const { rows } = await sql<{ count: number | string }>`
      select count(*) as count from matter m where ${every(conditions)}`.execute(query);
    return Number(rows[0]?.count ?? 0);
  }

  function relatedLoaders(
    { relation, conditions }: RelatedList,
    order: KeysetOrder<MatterTable>,
    first: number,
    after: KeysetPosition | null,
  ): RelatedLoaders<Matter> {
    return {
      page: new DataLoader(async (parents) => {
        const related = relation(parents);
        const held = [related.condition, ...conditions(), ...(after ? [isAfter(order, after)] : [])];
        const { rows } = await sql<Matter & { relatedTo: string }>`
          select * from (
            select m.*, ${related.parent} as "relatedTo",
              row_number() over (partition by ${related.parent} order by ${orderTerms(order)}) as "rowOfParent"
            from ${related.from} where ${every(held)}
          ) p where p."rowOfParent" <= ${first + 1} order by p."relatedTo", p."rowOfParent"`.execute(query);
        const byParent = Map.groupBy(rows, (row) => row.relatedTo);
        return parents.map((parent) => toPage(byParent.get(related.keyOf(parent)) ?? [], first));
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
    all(conditions, arguments_) {
      const order = orderOfMatters(arguments_.orderBy);
      const first = checkFirst(arguments_.first);
      const after = readAfter(arguments_.after, order.name);
      return connectionOf<Matter>({
        order,
        resumed: after !== null,
        page: () => page(conditions, order, first, after),
        total: () => total(conditions),
      });
    },
    of(list, arguments_, context) {
      const order = orderOfMatters(arguments_.orderBy);
      const first = checkFirst(arguments_.first);
      const after = readAfter(arguments_.after, order.name);
      const known = context.once(loadersOfRequest, () => new Map<string, RelatedLoaders<Matter>>());
      const key = JSON.stringify([list.list, order.name, first, after]);
      const loaders = known.get(key) ?? relatedLoaders(list, order, first, after);
      known.set(key, loaders);
      return connectionOf<Matter>({
        order,
        resumed: after !== null,
        page: () => loaders.page.load(list.parent),
        total: () => loaders.total.load(list.parent),
      });
    },
  };
}
