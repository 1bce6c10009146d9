/** A sharded ledger in memory, for tests: rows by shard, pages as the contract wants them, and ways to go wrong. */
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../schema/contract.ts';
import type { AskOutcome, ConnectionAsk } from '../connection.ts';
import type { GapReason } from '../coverage.ts';
import { compareKeys, type OrderRule, type SortKey } from '../order.ts';
import type { ShardPage } from '../verify.ts';

/** What stands in a page's payload: the rows, in the order of its cursors. */
export type LedgerPage = ShardPage<readonly SortKey[]>;

export interface LedgerOptions {
  /** The most rows that a shard puts on one page, whatever it is asked for. */
  pageCap?: number;
  /** Whether a shard fails when asked so, and why. */
  failing?: (ask: ConnectionAsk) => GapReason | undefined;
  /** What a shard makes of a right page before it answers with it. */
  distort?: (page: LedgerPage, ask: ConnectionAsk) => LedgerPage;
}

export interface MemoryLedger {
  readonly shards: readonly string[];
  /** Every call of `ask`, oldest first. */
  readonly asked: readonly (readonly ConnectionAsk[])[];
  ask(asks: readonly ConnectionAsk[]): Promise<readonly AskOutcome<readonly SortKey[]>[]>;
  /** The rows of these shards as one database would answer them. */
  union(shards: readonly string[]): SortKey[];
}

/** Ids of rows must be `x:<shard>:<local>`. */
export function shardOfRow(id: string): string | undefined {
  return id.split(':')[1];
}

export function memoryLedger(
  rule: OrderRule,
  rowsOf: ReadonlyMap<string, readonly SortKey[]>,
  { pageCap = Number.POSITIVE_INFINITY, failing, distort }: LedgerOptions = {},
): MemoryLedger {
  const sorted = new Map([...rowsOf].map(([shard, rows]) => [shard, rows.toSorted((a, b) => compareKeys(rule, a, b))]));
  const asked: (readonly ConnectionAsk[])[] = [];

  function answer(ask: ConnectionAsk): AskOutcome<readonly SortKey[]> {
    const reason = failing?.(ask);
    if (reason) return { kind: 'gap', reason, message: `Shard ${ask.shard} was made to fail.` };
    const page = readPage(rule, sorted.get(ask.shard) ?? [], ask, pageCap);
    return { kind: 'page', page: distort ? distort(page, ask) : page };
  }

  return {
    shards: [...rowsOf.keys()],
    asked,
    async ask(asks) {
      asked.push(asks);
      return asks.map(answer);
    },
    union(shards) {
      return shards.flatMap((shard) => sorted.get(shard) ?? []).sort((a, b) => compareKeys(rule, a, b));
    },
  };
}

function readPage(rule: OrderRule, rows: readonly SortKey[], ask: ConnectionAsk, pageCap: number): LedgerPage {
  const after = ask.after === null ? null : decodeKeysetCursor(ask.after);
  if (after === undefined) throw new Error(`Expected a contract cursor, got "${ask.after}".`);
  const start = after ? rows.filter((row) => compareKeys(rule, row, after) <= 0).length : 0;
  const taken = ask.rows ? rows.slice(start, start + Math.min(ask.first, pageCap)) : [];
  return {
    cursors: taken.map((row) => encodeKeysetCursor({ order: rule.name, ...row })),
    ids: taken.map(({ id }) => id),
    hasNextPage: ask.rows && start + taken.length < rows.length,
    hasPreviousPage: start > 0,
    totalCount: ask.total ? rows.length : null,
    payload: taken,
  };
}
