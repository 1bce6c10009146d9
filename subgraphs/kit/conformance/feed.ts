import { type AnsweredExchange, type Exchange, errorCodes, type Holder } from './Holder.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';

export const FEED_QUERY = `query ($after: String, $first: Int!) {
  matterChanges(after: $after, first: $first) { changes { id deleted at } endCursor hasMore }
}`;
export const MAX_FEED_PAGE = 5_000;

export interface FedChange {
  id: string;
  deleted: boolean;
  at: string;
}

export interface FeedPage {
  changes: FedChange[];
  endCursor: string;
  hasMore: boolean;
}

export interface ReadFeed {
  pages: { page: FeedPage; exchange: AnsweredExchange; after: string | null }[];
  changes: FedChange[];
  /** Whether it was read to its end. */
  whole: boolean;
}

export async function askFeed(holder: Holder, after: string | null, first: number) {
  const exchange = await holder.data(FEED_QUERY, { after, first });
  return { page: exchange.data.matterChanges as FeedPage, exchange, after };
}

/** Reads the feed from a place on in pages of one size, at most so many pages. Stops where it makes no progress. */
export async function readFeed(
  holder: Holder,
  start: string | null,
  first: number,
  maxPages: number,
): Promise<ReadFeed> {
  const pages: ReadFeed['pages'] = [];
  let more = true;
  for (let after = start; more && pages.length < maxPages; ) {
    const read = await askFeed(holder, after, first);
    pages.push(read);
    more = read.page.hasMore;
    if (more && (read.page.endCursor === after || read.page.changes.length === 0)) {
      throw new UnexpectedAnswer({
        expected: 'a page that goes on, since hasMore is true',
        came: `${read.page.changes.length} changes, endCursor ${JSON.stringify(read.page.endCursor)} after ${JSON.stringify(after)}`,
        request: read.exchange.request,
      });
    }
    after = read.page.endCursor;
  }
  return { pages, changes: pages.flatMap(({ page }) => page.changes), whole: !more };
}

/** Where a feed of moderate length ends, as text to compare; null if it cannot be told. */
export async function feedEnd(holder: Holder): Promise<string | null> {
  let after: string | null = null;
  for (let pages = 0; pages < 4; pages += 1) {
    const page: FeedPage | undefined = await pageOrNothing(holder, after);
    if (!page) return null;
    if (!page.hasMore) return page.endCursor;
    after = page.endCursor;
  }
  return null;
}

async function pageOrNothing(holder: Holder, after: string | null): Promise<FeedPage | undefined> {
  try {
    const exchange: Exchange = await holder.ask(FEED_QUERY, { after, first: MAX_FEED_PAGE });
    return errorCodes(exchange).length > 0 ? undefined : exchange.answer?.data?.matterChanges;
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return undefined;
    throw error;
  }
}
