/** Pages through a gathered connection as a client does, and keeps every page. */
import type { KeysetPosition } from '../../../schema/contract.ts';
import { type ConnectionInput, type GatheredConnection, gatherConnection } from '../connection.ts';
import type { OrderRule, SortKey } from '../order.ts';
import { type MemoryLedger, shardOfRow } from './memoryLedger.ts';

export type LedgerConnection = GatheredConnection<readonly SortKey[]>;

type Options = Partial<ConnectionInput<readonly SortKey[]>>;

/** One page of a ledger; what `options` leaves out is a plain first page with total. */
export function gatherPage(ledger: MemoryLedger, rule: OrderRule, options: Options = {}): Promise<LedgerConnection> {
  return gatherConnection({
    shards: ledger.shards,
    missingBefore: [],
    lostBefore: [],
    first: 20,
    after: null,
    rule,
    wantsRows: true,
    wantsTotal: true,
    exactFirst: false,
    shardOf: shardOfRow,
    maxRows: 100_000,
    ask: ledger.ask,
    ...options,
  });
}

const MOST_PAGES = 5_000;

/** All pages to the end; `beforePage` is told the number of the page that comes, 0 for the first. */
export async function pageThrough(
  ledger: MemoryLedger,
  rule: OrderRule,
  options: Options,
  beforePage: (page: number) => void = () => {},
): Promise<LedgerConnection[]> {
  const pages: LedgerConnection[] = [];
  for (;;) {
    beforePage(pages.length);
    const last = pages.at(-1);
    const after: KeysetPosition | null = last?.picks.at(-1)?.position ?? null;
    const carried = { after, missingBefore: last?.missing ?? [], lostBefore: last?.lost ?? [] };
    const page = await gatherPage(ledger, rule, { ...options, ...carried });
    pages.push(page);
    if (pages.length > MOST_PAGES) throw new Error(`Expected an end of paging within ${MOST_PAGES} pages.`);
    if (!page.hasNextPage) return pages;
  }
}

/** The rows themselves, taken out of the payloads as a caller would. */
export function rowsOfPage({ picks }: LedgerConnection): SortKey[] {
  return picks.flatMap(({ page, index }) => page.payload[index] ?? []);
}
