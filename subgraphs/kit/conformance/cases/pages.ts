import { decodeKeysetCursor, MAX_PAGE_SIZE } from '../../../../schema/contract.ts';
import { comparePositions, positionOf } from '../../reference/orderMatters.ts';
import type { Check, CheckCase, FoundFault } from '../CheckCase.ts';
import { fault } from '../CheckCase.ts';
import { comparedSets } from '../compareLists.ts';
import { differing } from '../differing.ts';
import type { KnownRow } from '../KnownRow.ts';
import { type PageWalk, pageWalks } from '../pageWalks.ts';

type Asked = PageWalk['pages'][number];

export const pageCases: readonly CheckCase[] = [
  {
    ...{ code: 'PAGES_SORTED', group: 'PAGES', needs: ['ROWS'] },
    title: 'Rows come in the order that was asked for, across pages',
    cure: 'Sort by the value of the order, compared as bytes (PostgreSQL: collate "C"), in the direction of the order.',
    async *run(check) {
      yield* comparedNeighbours(check, ([a, b], order) => {
        if (a.value === null || b.value === null || a.value === b.value) return null;
        return comparePositions(a, b, order) < 0 ? null : `${a.value} before ${b.value}`;
      });
    },
  },
  {
    ...{ code: 'NULLS_LAST', group: 'PAGES', needs: ['ROWS'] },
    title: 'Rows without a sort value come last, in both directions',
    cure: 'Sort by "value is null" before the value, in both directions: databases disagree where nulls belong.',
    async *run(check) {
      yield* comparedNeighbours(check, ([a, b]) =>
        a.value === null && b.value !== null ? `null before ${b.value}` : null,
      );
    },
  },
  {
    ...{ code: 'TIES_BY_ID', group: 'PAGES', needs: ['ROWS'] },
    title: 'Rows of one sort value come by id, ascending in both directions',
    cure: 'Sort by id ascending after the value, compared as bytes, also where the order descends.',
    async *run(check) {
      yield* comparedNeighbours(check, ([a, b]) =>
        a.value === b.value && a.id > b.id ? `${a.id} before ${b.id}` : null,
      );
    },
  },
  {
    ...{ code: 'PAGES_COMPLETE', group: 'PAGES', needs: ['ROWS'] },
    title: 'Pages of any size, laid end to end, have every row once',
    cure: 'Start a page with the first row beyond the cursor under the same order, ties included.',
    async *run(check) {
      const all = check.rows().map(({ id }) => id);
      for await (const walk of pageWalks(check)) {
        const last = walk.pages.at(-1) as Asked;
        const repeated = walk.ids.find((id, i) => walk.ids.indexOf(id) !== i);
        const what = `${walk.order} by ${walk.first}`;
        if (repeated !== undefined) {
          const exchange = walk.pages.findLast(({ page }) => page.nodes.some(({ id }) => id === repeated))?.exchange;
          yield fault(exchange ?? last.exchange, `${what}: each row once`, `${repeated} twice`);
          continue;
        }
        const differ = comparedSets(all, walk.ids);
        if (differ) yield fault(last.exchange, `${what}: ${differ.expected}`, differ.came);
      }
    },
  },
  {
    ...{ code: 'HAS_NEXT_PAGE', group: 'PAGES', needs: ['ROWS'] },
    title: 'hasNextPage is true where rows follow, and only there',
    cure: 'Fetch one row more than the page has, and say whether it came.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page }, { seen, count }) => {
        const follows = seen < count;
        return page.pageInfo.hasNextPage === follows ? null : [`hasNextPage ${follows}`, `${!follows}`];
      });
    },
  },
  {
    ...{ code: 'PAGE_INFO', group: 'PAGES', needs: ['ROWS'] },
    title: 'pageInfo has the cursors of the first and last row, and whether the page began after one',
    cure: 'Take startCursor and endCursor from the page itself, null on an empty one; hasPreviousPage is whether `after` was given.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page: { edges, pageInfo }, after }) => {
        const expected = {
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
          hasPreviousPage: after !== null,
        };
        const { startCursor, endCursor, hasPreviousPage } = pageInfo;
        return differing(expected, { startCursor, endCursor, hasPreviousPage });
      });
    },
  },
  {
    ...{ code: 'EDGES_ALIGNED', group: 'PAGES', needs: ['ROWS'] },
    title: 'edges and nodes are the same rows',
    cure: 'Answer both from one page.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page: { edges, nodes } }) =>
        differing(
          nodes.map(({ id }) => id),
          edges.map(({ node }) => node.id),
        ),
      );
    },
  },
  {
    ...{ code: 'PAGE_SIZE_KEPT', group: 'PAGES', needs: ['ROWS'] },
    title: `A page has no more rows than were asked for, and is as long as asked up to ${MAX_PAGE_SIZE}`,
    cure: 'Honour `first`; a smaller page is fine only if hasNextPage says that more follows.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page }, { first, seen, count }) => {
        const length = page.nodes.length;
        if (length > first) return [`at most ${first} rows`, `${length} rows`];
        const cutShort = length < first && seen < count && !page.pageInfo.hasNextPage;
        return cutShort || length === 0 ? [`${first} rows, or that more follow`, `${length} rows`] : null;
      });
    },
  },
  {
    ...{ code: 'CURSOR_FORM', group: 'PAGES', needs: ['ROWS'] },
    title: 'A cursor is k1. and the base64url of [order, value or null, id]',
    cure: 'Make it from the order, the sort value in its canonical text and the id: another shard has to understand it.',
    async *run(check) {
      const rows = rowsById(check);
      yield* faultsOfPages(check, ({ page }, { order }) => {
        for (const { cursor, node } of page.edges) {
          const row = rows.get(node.id);
          const expected = row && [order, positionOf(row, order).value, row.id];
          const position = decodeKeysetCursor(cursor);
          const came = position && [position.order, position.value, position.id];
          const differ = expected && differing(expected, came ?? cursor);
          if (differ) return differ;
        }
        return null;
      });
    },
  },
  {
    ...{ code: 'TOTAL_COUNT', group: 'PAGES', needs: ['LEDGER'] },
    title: 'totalCount is the number of rows under the filter, on whichever page',
    cure: 'Count by the same conditions as you list by, without the cursor.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page }, { count }) => differing(count, page.totalCount));
    },
  },
  {
    ...{ code: 'COVERAGE', group: 'PAGES', needs: ['LEDGER'] },
    title: "A page's coverage says that this holder answered",
    cure: 'Answer coverage { complete: true, missing: [] } with your own source: the hub adds up those of all shards.',
    async *run(check) {
      yield* faultsOfPages(check, ({ page }) => differing({ complete: true, missing: [] }, page.coverage));
    },
  },
];

type Position = ReturnType<typeof positionOf>;

/** Compares each row with the one before it, page borders included. `complain` says how they came if that is wrong. */
async function* comparedNeighbours(
  check: Check,
  complain: (pair: [Position, Position], order: PageWalk['order']) => string | null,
): AsyncGenerator<FoundFault> {
  const rows = rowsById(check);
  for await (const { order, pages } of pageWalks(check)) {
    let before: KnownRow | undefined;
    for (const { page, exchange } of pages) {
      for (const { id } of page.nodes) {
        const row = rows.get(id);
        const complaint = row && before && complain([positionOf(before, order), positionOf(row, order)], order);
        if (complaint) yield fault(exchange, `rows by ${order}`, `${complaint} (${before?.id}, ${id})`);
        before = row;
      }
    }
  }
}

interface PagePlace {
  order: PageWalk['order'];
  first: number;
  /** Rows up to the end of this page. */
  seen: number;
  count: number;
}

/** Looks at each page of each walk by itself; `complain` gives what was expected and what came. */
async function* faultsOfPages(
  check: Check,
  complain: (asked: Asked, place: PagePlace) => [expected: string, came: string] | null,
): AsyncGenerator<FoundFault> {
  const count = check.rows().length;
  for await (const { order, first, pages } of pageWalks(check)) {
    let seen = 0;
    for (const asked of pages) {
      seen += asked.page.nodes.length;
      const complaint = complain(asked, { order, first, seen, count });
      if (complaint) yield fault(asked.exchange, `${order} by ${first}: ${complaint[0]}`, complaint[1]);
    }
  }
}

function rowsById(check: Check): Map<string, KnownRow> {
  return new Map(check.rows().map((row) => [row.id, row]));
}
