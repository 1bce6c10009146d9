import type { Database } from '../database/database.ts';
import type { Condition } from '../filters/conditions.ts';
import type { Connection } from '../paging/connection.ts';
import { createLists, type RelatedList } from '../paging/lists.ts';
import type { PageArguments } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type MatterOrderName, orderOfMatters } from './orders.ts';
import { MATTERS } from './relations.ts';
import type { MatterTable } from './tables.ts';

export interface ListArguments extends PageArguments {
  orderBy: MatterOrderName;
}

/** The lists of matters of one ledger, as connections of the contract. */
export interface MatterLists<Matter extends MatterTable> {
  /** All matters under the conditions. */
  all(conditions: Condition[], arguments_: ListArguments): Connection<Matter>;
  /** The matters of one parent; those of all parents asked in the same request come by one statement. */
  of(list: RelatedList, arguments_: ListArguments, context: SubgraphContext): Connection<Matter>;
}

/** Lists over a ledger's matters: keyset pages in any order of the contract, with totals. Throws as `createLists`. */
export function createMatterLists<Matter extends MatterTable>(database: Database): MatterLists<Matter> {
  const lists = createLists<Matter>(database, MATTERS);
  return {
    all: (conditions, { orderBy, ...page }) => lists.all(conditions, orderOfMatters(orderBy), page),
    of: (list, { orderBy, ...page }, context) => lists.of(list, orderOfMatters(orderBy), page, context),
  };
}
