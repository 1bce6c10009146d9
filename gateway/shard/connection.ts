/** Gathers one keyset-paged connection from many shards: few rows, few rounds, and exactly what one database would answer. */
import { encodeKeysetCursor, type KeysetPosition } from '../../schema/contract.ts';
import type { Gap, GapReason } from './coverage.ts';
import { FieldError } from './errors.ts';
import { compareKeys, type OrderRule } from './order.ts';
import { type ShardPage, verifyPage, verifyTotal } from './verify.ts';

/** What one shard is asked in one round. */
export interface ConnectionAsk {
  shard: string;
  /** False: only the connection itself (totalCount, or anything that shows that it is there), no rows. */
  rows: boolean;
  /** Whether totalCount is needed: in the first round only. */
  total: boolean;
  /** At least 1; of no meaning if `rows` is false. */
  first: number;
  /** Bare contract cursor. */
  after: string | null;
  /** 1 for the first round. */
  round: number;
}

export type AskOutcome<P> =
  | { kind: 'page'; page: ShardPage<P> }
  | { kind: 'gap'; reason: GapReason; message: string; cause?: unknown };

export interface ConnectionInput<P> {
  /** Those that can hold rows, in the order of the placement. */
  shards: readonly string[];
  /** Out of the client's cursor: shards missing on page one, and shards lost since. */
  missingBefore: readonly string[];
  lostBefore: readonly string[];
  first: number;
  after: KeysetPosition | null;
  rule: OrderRule;
  /** Nodes, edges or pageInfo were selected. */
  wantsRows: boolean;
  wantsTotal: boolean;
  /** Ask each shard for `first` at once: for many representations, where one round is worth more than few rows. */
  exactFirst: boolean;
  /** The shard that a row's id names; absent if ids of this type name none. */
  shardOf?: (id: string) => string | undefined;
  /** The most rows that may be asked for in all. */
  maxRows: number;
  /**
   * Asks all of these at the same time; outcomes in the order of the asks. Called once a round, the first time before
   * gatherConnection returns, so that the first asks of many connections can be collected into one request a shard.
   */
  ask(asks: readonly ConnectionAsk[]): Promise<readonly AskOutcome<P>[]>;
}

/** A row of the answer: the `index`-th of that page. */
export interface Pick<P> {
  shard: string;
  page: ShardPage<P>;
  index: number;
  position: KeysetPosition;
}

export interface GatheredConnection<P> {
  picks: readonly Pick<P>[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Of the shards that answered: a lower bound if there are gaps. Null if it was not wanted. */
  totalCount: number | null;
  /** Shards whose rows the answer rests on, in the order given. */
  answered: readonly string[];
  /** In the order given. */
  gaps: readonly Gap[];
  /** What the cursors of this page must carry: shards missing on page one, and shards lost since. */
  missing: readonly string[];
  lost: readonly string[];
  rounds: number;
  rowsFetched: number;
}

/** Thrown if answering would take more rows than the hub may hold. */
export class RowLimitError extends FieldError {
  constructor(message: string) {
    super('TOO_MANY_ROWS', message);
    this.name = 'RowLimitError';
  }
}

/**
 * Asks every shard for its fair share of the page and a little more, then those again that may hold rows which come
 * before the page's end: two rounds, more only if shards cap their pages or fail. A shard that fails, or breaks the
 * contract, in any round loses all its rows and its total, and the page is filled from the others.
 *
 * Shards that earlier pages did without stay out, as their rows would begin in mid-list: they are asked whether they
 * are back, no more. `first` must be at least 1. Throws RowLimitError, and what `ask` throws.
 */
export async function gatherConnection<P>(input: ConnectionInput<P>): Promise<GatheredConnection<P>> {
  const state: Gathering<P> = { input, rowsOf: new Map(), gapOf: new Map(), rounds: 0, rowsFetched: 0 };
  let asks = firstAsks(input);
  while (asks.length > 0) {
    checkRowLimit(state, asks);
    state.rounds += 1;
    const outcomes = await input.ask(asks);
    for (const [index, ask] of asks.entries()) {
      const outcome = outcomes[index];
      if (!outcome) throw new Error(`Expected ${asks.length} outcomes of round ${ask.round}, got ${outcomes.length}.`);
      takeOutcome(state, ask, outcome);
    }
    asks = input.wantsRows ? refillAsks(state) : [];
  }
  return summarize(state);
}

/** How many rows each of `shards` is asked for first, if rows are spread evenly: more than 99 % of pages need no more. */
export function firstShare(first: number, shards: number): number {
  const mean = first / shards;
  return Math.min(first, 2 + Math.ceil(mean + 3 * Math.sqrt(mean)));
}

interface Gathering<P> {
  readonly input: ConnectionInput<P>;
  /** Of each shard that answered in every round so far. */
  readonly rowsOf: Map<string, ShardRows<P>>;
  readonly gapOf: Map<string, Gap>;
  rounds: number;
  rowsFetched: number;
}

/** What one shard gave, over all rounds. */
interface ShardRows<P> {
  readonly shard: string;
  readonly rows: Pick<P>[];
  more: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

function firstAsks<P>(input: ConnectionInput<P>): ConnectionAsk[] {
  const { first, after, wantsRows, wantsTotal } = input;
  const taking = input.shards.filter((shard) => !wasOut(input, shard)).length;
  const share = input.exactFirst ? first : firstShare(first, taking);
  const position = after && encodeKeysetCursor(after);
  return input.shards.map((shard) => {
    const takesPart = !wasOut(input, shard);
    const rows = wantsRows && takesPart;
    return { shard, rows, total: wantsTotal && takesPart, first: share, after: rows ? position : null, round: 1 };
  });
}

/**
 * A shard must be asked again if it has more and its last row comes before the page's end. As that row's rank among
 * all held is known, no more than `first - rank` of its further rows can be on the page.
 */
function refillAsks<P>({ input, rowsOf, rounds }: Gathering<P>): ConnectionAsk[] {
  const asks: ConnectionAsk[] = [];
  for (const [index, { shard, position }] of mergeRows(input.rule, rowsOf)
    .slice(0, input.first - 1)
    .entries()) {
    const held = rowsOf.get(shard);
    if (!held?.more || held.rows.at(-1)?.position !== position) continue;
    const after = encodeKeysetCursor(position);
    asks.push({ shard, rows: true, total: false, first: input.first - (index + 1), after, round: rounds + 1 });
  }
  return asks;
}

function checkRowLimit<P>({ input, rowsFetched }: Gathering<P>, asks: readonly ConnectionAsk[]): void {
  const asked = asks.reduce((sum, { rows, first }) => (rows ? sum + first : sum), 0);
  if (rowsFetched + asked <= input.maxRows) return;
  throw new RowLimitError(
    `Expected to hold at most ${input.maxRows} rows for one list, got a page of ${input.first} over ${input.shards.length} shards; ask for fewer rows a page.`,
  );
}

function takeOutcome<P>(state: Gathering<P>, ask: ConnectionAsk, outcome: AskOutcome<P>): void {
  const gap = gapIn(state, ask, outcome);
  if (gap) loseShard(state, ask.shard, gap);
}

/** Takes what the shard gave; or says why it gave nothing. */
function gapIn<P>(state: Gathering<P>, ask: ConnectionAsk, outcome: AskOutcome<P>): Omit<Gap, 'shard'> | undefined {
  if (outcome.kind === 'gap') return { reason: outcome.reason, message: outcome.message, cause: outcome.cause };
  if (wasOut(state.input, ask.shard)) {
    const message = `Shard ${ask.shard} answers again; it joins on a fresh first page.`;
    return { reason: 'BACK_WHILE_PAGING', message };
  }
  const violation = ask.rows ? takeRows(state, ask, outcome.page) : takeTotal(state, ask, outcome.page);
  return violation === undefined ? undefined : { reason: 'BROKEN_CONTRACT', message: violation };
}

function takeRows<P>(state: Gathering<P>, ask: ConnectionAsk, page: ShardPage<P>): string | undefined {
  const { rule, shardOf, after } = state.input;
  const { shard } = ask;
  state.rowsFetched += Math.min(page.cursors.length, ask.first);
  const held = state.rowsOf.get(shard) ?? newShardRows(shard, page);
  const last = held.rows.at(-1)?.position ?? after;
  const verdict = verifyPage(page, { shard, rule, asked: ask.first, after: last, wantsTotal: ask.total, shardOf });
  if (verdict.kind === 'broken') return verdict.violation;
  for (const [index, position] of verdict.keys.entries()) held.rows.push({ shard, page, index, position });
  held.more = page.hasNextPage;
  state.rowsOf.set(shard, held);
  return undefined;
}

function takeTotal<P>(state: Gathering<P>, { shard, total }: ConnectionAsk, page: ShardPage<P>): string | undefined {
  const violation = verifyTotal(page, shard, total);
  if (violation === undefined) state.rowsOf.set(shard, newShardRows(shard, page));
  return violation;
}

function newShardRows<P>(shard: string, page: ShardPage<P>): ShardRows<P> {
  return { shard, rows: [], more: false, hasPreviousPage: page.hasPreviousPage, totalCount: page.totalCount ?? 0 };
}

/** Its rows of earlier rounds leave too: half of a shard's rows in a page would be neither with it nor without it. */
function loseShard<P>({ input, rowsOf, gapOf }: Gathering<P>, shard: string, gap: Omit<Gap, 'shard'>): void {
  rowsOf.delete(shard);
  const wasThere = input.after !== null && !input.missingBefore.includes(shard);
  if (wasThere && AWAY.has(gap.reason)) {
    const message = `Lost while paging (${gap.reason}): ${gap.message}`;
    gapOf.set(shard, { ...gap, shard, reason: 'LOST_WHILE_PAGING', message });
  } else {
    gapOf.set(shard, { ...gap, shard });
  }
}

/** Reasons that say that a shard dropped out; the others say what it does wrong, which is of more use. */
const AWAY: ReadonlySet<GapReason> = new Set(['UNREACHABLE', 'TIMED_OUT', 'REFUSED', 'FAILED']);

/** Whether earlier pages were made without this shard. */
function wasOut<P>({ missingBefore, lostBefore }: ConnectionInput<P>, shard: string): boolean {
  return missingBefore.includes(shard) || lostBefore.includes(shard);
}

/** All rows held, in order. */
function mergeRows<P>(rule: OrderRule, rowsOf: ReadonlyMap<string, ShardRows<P>>): Pick<P>[] {
  const rows = [...rowsOf.values()].flatMap((held) => held.rows);
  return rows.sort((a, b) => compareKeys(rule, a.position, b.position));
}

function summarize<P>({ input, rowsOf, gapOf, rounds, rowsFetched }: Gathering<P>): GatheredConnection<P> {
  const merged = mergeRows(input.rule, rowsOf);
  const held = [...rowsOf.values()];
  const gaps = input.shards.flatMap((shard) => gapOf.get(shard) ?? []);
  const lostNow = gaps.map(({ shard }) => shard).filter((shard) => !wasOut(input, shard));
  const isFirstPage = input.after === null;
  return {
    picks: merged.slice(0, input.first),
    hasNextPage: merged.length > input.first || held.some(({ more }) => more),
    hasPreviousPage: held.some(({ hasPreviousPage }) => hasPreviousPage),
    totalCount: input.wantsTotal ? held.reduce((sum, { totalCount }) => sum + totalCount, 0) : null,
    answered: input.shards.filter((shard) => rowsOf.has(shard)),
    gaps,
    missing: isFirstPage ? lostNow : input.missingBefore,
    lost: isFirstPage ? [] : [...input.lostBefore, ...lostNow],
    rounds,
    rowsFetched,
  };
}
