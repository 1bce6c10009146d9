import assert from 'node:assert/strict';
import { askData, errorCodes, type LedgerUnderTest } from './ledgerUnderTest.ts';

const FEED = `query ($after: String, $first: Int!) {
  matterChanges(after: $after, first: $first) { changes { id deleted at } endCursor hasMore }
}`;

interface FeedPage {
  changes: { id: string; deleted: boolean; at: string }[];
  endCursor: string;
  hasMore: boolean;
}

/** Read in parts of any size, the feed has each matter's change, in the order in which they were made. */
export async function checkChangeFeed(ledger: LedgerUnderTest): Promise<void> {
  const expected = ledger.rows.map(({ id, updatedAt }) => ({ id, deleted: false, at: updatedAt }));
  for (const first of [7, expected.length, 5000]) {
    const changes = await readFeed(ledger, first);
    assert.deepEqual(changes, expected, `by ${first}`);
  }
  const end = await lastPage(ledger);
  const beyond = await readPage(ledger, end.endCursor, 10);
  assert.deepEqual(beyond, { changes: [], endCursor: end.endCursor, hasMore: false });
  for (const first of [0, -1, 5001]) {
    assert.deepEqual(errorCodes(await ledger.ask(FEED, { first })), ['PAGE_SIZE_OUT_OF_RANGE']);
  }
}

/** A cursor from before the ledger was filled anew is refused, as is one that was never given. */
export async function checkFeedRefusals(ledger: LedgerUnderTest, endCursorOfOldEpoch: string): Promise<void> {
  const [epoch] = JSON.parse(Buffer.from(endCursorOfOldEpoch.slice(3), 'base64url').toString());
  const made = (value: unknown) => `c1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
  const { endCursor } = await readPage(ledger, null, 1);
  const [current] = JSON.parse(Buffer.from(endCursor.slice(3), 'base64url').toString());
  assert.notEqual(epoch, current);
  const refused = [endCursorOfOldEpoch, '', 'c1.', 'x', made([epoch]), made([current, -1]), made([current, 1.5])];
  for (const after of [...refused, made([current, 1e300]), made([current, 1e10]), made([current, 'x'])]) {
    const answer = await ledger.ask(FEED, { first: 5, after });
    assert.deepEqual(errorCodes(answer), ['INVALID_CURSOR'], `${after}: ${JSON.stringify(answer)}`);
  }
}

/** The last page of the feed. */
export async function lastPage(ledger: LedgerUnderTest): Promise<FeedPage> {
  let page = await readPage(ledger, null, 50);
  while (page.hasMore) page = await readPage(ledger, page.endCursor, 50);
  return page;
}

async function readFeed(ledger: LedgerUnderTest, first: number): Promise<FeedPage['changes']> {
  const changes: FeedPage['changes'] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: FeedPage = await readPage(ledger, after, first);
    assert.ok(page.changes.length <= first);
    changes.push(...page.changes);
    after = page.endCursor;
    more = page.hasMore;
  }
  return changes;
}

async function readPage(ledger: LedgerUnderTest, after: string | null, first: number): Promise<FeedPage> {
  return (await askData(ledger, FEED, { after, first })).matterChanges;
}
