import { MAX_PAGE_SIZE } from '../../../schema/contract.ts';
import type { MatterOrderName } from '../ledger/orders.ts';
import { MATTER_ORDERS } from '../reference/orderMatters.ts';
import { type Check, filterOf } from './CheckCase.ts';
import type { AnsweredExchange } from './Holder.ts';

export interface AnsweredPage {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  coverage: { complete: boolean; missing: unknown[] };
}

/** All pages of the list under one order, in one page size. */
export interface PageWalk {
  order: MatterOrderName;
  first: number;
  pages: { page: AnsweredPage; exchange: AnsweredExchange; after: string | null }[];
  ids: string[];
}

const PAGE_QUERY = (list: string, filterType: string) =>
  `query ($orderBy: MatterOrder!, $first: Int!, $after: String, $filter: ${filterType}) {
    page: ${list}(orderBy: $orderBy, first: $first, after: $after, filter: $filter) {
      edges { cursor node { id } } nodes { id } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } coverage { complete missing { shard } }
    }
  }`;

export async function askPage(check: Check, orderBy: MatterOrderName, first: number, after: string | null) {
  const { list, filterType } = check.face();
  const variables = { orderBy, first, after, filter: filterOf(check.ledger()) };
  const exchange = await check.holder.data(PAGE_QUERY(list, filterType), variables);
  return { page: exchange.data.page as AnsweredPage, exchange, after };
}

/** Each order walked twice: in half a dozen pages or so, and in pages as large as there may be. Each made once a check. */
export async function* pageWalks(check: Check): AsyncGenerator<PageWalk> {
  const count = check.rows().length;
  for (const [i, order] of MATTER_ORDERS.entries()) {
    // Sizes differ from order to order, so that borders of pages fall on other rows.
    for (const first of [Math.min(MAX_PAGE_SIZE, Math.ceil(count / 6) + 1 + i), MAX_PAGE_SIZE]) {
      yield await check.once(`walk ${order} ${first}`, () => walk(check, order, first));
    }
  }
}

/** Goes on while rows are missing, whatever hasNextPage says: that is looked at by itself. */
async function walk(check: Check, order: MatterOrderName, first: number): Promise<PageWalk> {
  const count = check.rows().length;
  const pages: PageWalk['pages'] = [];
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const asked = await askPage(check, order, first, after);
    pages.push(asked);
    const before = ids.length;
    ids.push(...asked.page.nodes.map(({ id }) => id));
    const { endCursor } = asked.page.pageInfo;
    if (ids.length === before || ids.length >= count || endCursor === null || endCursor === after) break;
    after = endCursor;
  }
  return { order, first, pages, ids };
}
