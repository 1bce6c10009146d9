import { decodeKeysetCursor, MAX_PAGE_SIZE } from '../../../../schema/contract.ts';
import { type Check, type CheckCase, type FoundFault, fault, warning } from '../CheckCase.ts';
import { comparedIds } from '../compareLists.ts';
import { type AnsweredExchange, describeAnswer, errorCodes } from '../Holder.ts';
import { NotTried } from '../NotTried.ts';
import { type OtherList, otherListsOf, type SortedOrder } from '../otherLists.ts';

/** Pages that a long list is walked by: what is wrong with paging shows at the first borders. */
const MAX_PAGES = 8;

interface OtherPage {
  nodes: Record<string, unknown>[];
  edges?: { cursor: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const otherListCases: readonly CheckCase[] = [
  {
    ...{ code: 'OTHER_LISTS', group: 'PAGES', needs: [] },
    title: 'The other lists of the contract page without a gap, under every order that they have',
    cure: 'Page them by keyset as the list of matters: by the value of the order, then by id, nulls last.',
    async *run(check) {
      const lists = listsOf(check);
      for (const list of lists) {
        for (const order of list.orders.length > 0 ? list.orders : [null]) yield* comparedWalk(check, list, order);
      }
    },
  },
  {
    ...{ code: 'OTHER_LISTS_REFUSE', group: 'PAGES', needs: [] },
    title: 'The other lists refuse page sizes out of range and texts that are no cursor',
    cure: 'Check `first` and `after` of every list in one place, before you ask the database.',
    async *run(check) {
      for (const list of listsOf(check)) {
        const asked: [variables: object, code: string][] = [
          [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'],
          [{ first: 1_000_000 }, 'PAGE_SIZE_OUT_OF_RANGE'],
          [{ first: 5, after: 'no cursor' }, 'INVALID_CURSOR'],
        ];
        for (const [variables, code] of asked) {
          const query = `query ($first: Int!, $after: String) { list: ${list.field}(first: $first, after: $after) { totalCount } }`;
          const exchange = await check.holder.ask(query, { ...variables });
          const codes = errorCodes(exchange);
          if (codes.length === 1 && codes[0] === code) continue;
          const tell = codes.length > 0 ? warning : fault;
          yield tell(exchange, `${code} of ${list.field} for ${JSON.stringify(variables)}`, describeAnswer(exchange));
        }
      }
    },
  },
];

function listsOf(check: Check): OtherList[] {
  const lists = otherListsOf(check);
  if (lists.length === 0) throw new NotTried('the contract has no other list');
  return lists;
}

async function* comparedWalk(check: Check, list: OtherList, order: SortedOrder | null): AsyncGenerator<FoundFault> {
  const what = order === null ? list.field : `${list.field} by ${order.name}`;
  const whole = await askPage(check, list, order, MAX_PAGE_SIZE, null);
  const ids = whole.page.nodes.map((node) => String(node.key));
  if (order !== null) yield* comparedOrder(whole, what, order);
  if (!whole.page.pageInfo.hasNextPage && whole.page.totalCount !== ids.length) {
    yield fault(whole.exchange, `${what}: totalCount ${ids.length}`, String(whole.page.totalCount));
  }
  const first = Math.max(1, Math.ceil(Math.min(ids.length, 40) / MAX_PAGES));
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { page, exchange }: AskedPage = await askPage(check, list, order, first, after);
    seen.push(...page.nodes.map((node) => String(node.key)));
    const differ = comparedIds(ids.slice(0, seen.length), seen);
    if (differ) {
      yield fault(exchange, `${what} in pages of ${first}: ${differ.expected}`, differ.came);
      return;
    }
    const follows = seen.length < ids.length || whole.page.pageInfo.hasNextPage;
    if (page.pageInfo.hasNextPage !== follows) {
      yield fault(exchange, `${what}: hasNextPage ${follows} after ${seen.length} rows`, `${!follows}`);
      return;
    }
    after = page.pageInfo.endCursor;
    if (!follows || after === null) break;
  }
}

/** By the value of the order, nulls last, then by id; each cursor in the contract's form. */
function* comparedOrder({ page, exchange }: AskedPage, what: string, order: SortedOrder): Generator<FoundFault> {
  for (const [i, node] of page.nodes.entries()) {
    const position = [order.name, node.value ?? null, node.key];
    const cursor = decodeKeysetCursor(page.edges?.[i]?.cursor ?? '');
    const came = cursor && [cursor.order, cursor.value, cursor.id];
    if (JSON.stringify(came) !== JSON.stringify(position)) {
      yield fault(
        exchange,
        `${what}: a cursor of ${JSON.stringify(position)}`,
        JSON.stringify(came ?? page.edges?.[i]?.cursor),
      );
      return;
    }
    const before = page.nodes[i - 1];
    if (before && !isInOrder(before, node, order)) {
      yield fault(
        exchange,
        `${what}: rows in order`,
        `${before.value} (${before.key}) before ${node.value} (${node.key})`,
      );
      return;
    }
  }
}

function isInOrder(a: Record<string, unknown>, b: Record<string, unknown>, { descending }: SortedOrder): boolean {
  if (a.value === b.value) return String(a.key) < String(b.key);
  if (a.value === null || b.value === null) return b.value === null;
  return String(a.value) < String(b.value) !== descending;
}

interface AskedPage {
  page: OtherPage;
  exchange: AnsweredExchange;
}

async function askPage(
  { holder }: Check,
  { field, key, orderType, hasEdges }: OtherList,
  order: SortedOrder | null,
  first: number,
  after: string | null,
): Promise<AskedPage> {
  const ordered = order === null ? '' : `, $orderBy: ${orderType}!`;
  const query = `query ($first: Int!, $after: String${ordered}) {
    list: ${field}(first: $first, after: $after${order === null ? '' : ', orderBy: $orderBy'}) {
      nodes { key: ${key}${order === null ? '' : ` value: ${order.path}`} } ${hasEdges ? 'edges { cursor }' : ''}
      totalCount pageInfo { hasNextPage endCursor }
    } }`;
  const exchange = await holder.data(query, { first, after, ...(order === null ? {} : { orderBy: order.name }) });
  return { page: exchange.data.list, exchange };
}
