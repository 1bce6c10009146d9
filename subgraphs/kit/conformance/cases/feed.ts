import { type Check, type CheckCase, fault } from '../CheckCase.ts';
import { comparedIds } from '../compareLists.ts';
import { askFeed, FEED_QUERY, MAX_FEED_PAGE, type ReadFeed, readFeed } from '../feed.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';
import { NotTried } from '../NotTried.ts';
import { spread } from '../spread.ts';

/** Changes that are compared one by one; what is read of a longer feed is told. */
const MAX_PAGES = 20;

export const feedCases: readonly CheckCase[] = [
  {
    ...{ code: 'FEED_COMPLETE', group: 'FEED', needs: ['LEDGER'] },
    title: 'The feed has every row of the ledger, and says of none of them that it is gone',
    cure: 'Write a change with every change of a row, in the same transaction, the first one when it is registered.',
    async *run(check) {
      const feed = await wholeFeed(check);
      if (!feed.whole) throw new NotTried(`the feed has more than ${MAX_PAGES * MAX_FEED_PAGE} changes`);
      const last = new Map(feed.changes.map((change) => [change.id, change]));
      const exchange = feed.pages.at(-1)?.exchange;
      for (const { id } of check.rows()) {
        const change = last.get(id);
        if (change && !change.deleted) continue;
        yield fault(exchange as never, `a change of ${id}`, change ? 'its deletion, and it is listed' : 'none');
      }
    },
  },
  {
    ...{ code: 'FEED_RESUMES', group: 'FEED', needs: ['LEDGER'] },
    title: 'From any cursor on the feed goes on with the next change, in the same order every time',
    cure: 'Number the changes in the order in which they become visible, and begin after the number in the cursor.',
    async *run(check) {
      const whole = await wholeFeed(check);
      const ids = whole.changes.map(({ id }) => id);
      if (ids.length === 0) throw new NotTried('no changes');
      const size = Math.max(1, Math.ceil(ids.length / 9));
      const parts = await readFeed(check.holder, null, size, 12);
      const read = parts.changes.map(({ id }) => id);
      const differ = comparedIds(ids.slice(0, read.length), read);
      if (differ || (parts.whole && read.length < ids.length)) {
        const last = parts.pages.at(-1)?.exchange;
        const { expected, came } = differ ?? { expected: `${ids.length} changes`, came: `${read.length} changes` };
        yield fault(last as never, `by ${size}: ${expected}`, came);
        return;
      }
      for (const { page } of spread(parts.pages, 3)) {
        const at = parts.pages.findIndex((it) => it.page === page) + 1;
        const next = await askFeed(check.holder, page.endCursor, 3);
        const begins = parts.pages.slice(0, at).reduce((sum, it) => sum + it.page.changes.length, 0);
        const wrong = comparedIds(
          ids.slice(begins, begins + 3),
          next.page.changes.map(({ id }) => id),
        );
        if (wrong) yield fault(next.exchange, `after change ${begins}: ${wrong.expected}`, wrong.came);
      }
    },
  },
  {
    ...{ code: 'FEED_PAGES', group: 'FEED', needs: ['LEDGER'] },
    title: 'A page of the feed keeps to its size, and hasMore is true only where changes follow',
    cure: 'Fetch one change more than the page has, and say whether it came; give endCursor on an empty page too.',
    async *run(check) {
      const { changes, whole, pages } = await wholeFeed(check);
      const first = Math.max(1, Math.floor(changes.length / 2));
      const { page, exchange } = await askFeed(check.holder, null, first);
      if (page.changes.length > first) yield fault(exchange, `at most ${first} changes`, `${page.changes.length}`);
      const follows = changes.length > page.changes.length;
      if (page.hasMore !== follows) yield fault(exchange, `hasMore ${follows}`, String(page.hasMore));
      if (!whole) return;
      const last = pages.at(-1);
      if (typeof last?.page.endCursor !== 'string') {
        yield fault(last?.exchange as never, 'an endCursor', JSON.stringify(last?.page.endCursor));
        return;
      }
      const beyond = await askFeed(check.holder, last.page.endCursor, 10);
      const isEmpty = beyond.page.changes.length === 0 && !beyond.page.hasMore;
      if (!isEmpty || typeof beyond.page.endCursor !== 'string') {
        yield fault(beyond.exchange, 'no changes, hasMore false and an endCursor', JSON.stringify(beyond.page));
      }
    },
  },
  {
    ...{ code: 'FEED_CURSOR_REFUSED', group: 'FEED', needs: ['LEDGER'] },
    title: 'A text that is no cursor of the feed is refused with INVALID_CURSOR',
    cure: 'Check the form of `after`: whoever goes on from a wrong place loses changes for good.',
    async *run(check) {
      for (const after of ['', 'x', 'c1.e30', 'k1.WyJERUFETElORV9BU0MiLG51bGwsIngiXQ']) {
        const exchange = await check.holder.ask(FEED_QUERY, { after, first: 5 });
        if (errorCodes(exchange).join() !== 'INVALID_CURSOR') {
          yield fault(exchange, `INVALID_CURSOR for ${JSON.stringify(after)}`, describeAnswer(exchange));
        }
      }
    },
  },
  {
    ...{ code: 'FEED_PAGE_SIZE_REFUSED', group: 'FEED', needs: ['LEDGER'] },
    title: 'A page of the feed of a size below 1 or beyond all measure is refused with PAGE_SIZE_OUT_OF_RANGE',
    cure: `Accept \`first\` from 1 to ${MAX_FEED_PAGE}.`,
    async *run(check) {
      for (const first of [0, -1, 1_000_000]) {
        const exchange = await check.holder.ask(FEED_QUERY, { first });
        if (errorCodes(exchange).join() !== 'PAGE_SIZE_OUT_OF_RANGE') {
          yield fault(exchange, `PAGE_SIZE_OUT_OF_RANGE for ${first}`, describeAnswer(exchange));
        }
      }
    },
  },
];

function wholeFeed(check: Check): Promise<ReadFeed> {
  return check.once('feed', () => readFeed(check.holder, null, MAX_FEED_PAGE, MAX_PAGES));
}
