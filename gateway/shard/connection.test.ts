import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeysetCursor } from '../../schema/contract.ts';
import { type ConnectionAsk, firstShare, RowLimitError } from './connection.ts';
import { compareKeys, type OrderRule, type SortKey } from './order.ts';
import { orderRules, SEED, shardedRows } from './testing/arbitraries.ts';
import { type LedgerOptions, type LedgerPage, memoryLedger } from './testing/memoryLedger.ts';
import { gatherPage, type LedgerConnection, pageThrough, rowsOfPage } from './testing/pageThrough.ts';

const DEADLINE_ASC: OrderRule = { name: 'DEADLINE_ASC', path: 'deadline.date', kind: 'DATE', descending: false };
const DEADLINE_DESC: OrderRule = { ...DEADLINE_ASC, name: 'DEADLINE_DESC', descending: true };

const runs = { seed: SEED, numRuns: 300 };

const scenarios = orderRules.chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    rows: shardedRows(rule, 40),
    first: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 })),
    pageCap: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    exactFirst: fc.boolean(),
  }),
);

function row(shard: string, value: string | null, local: string): SortKey {
  return { value, id: `x:${shard}:${local}` };
}

function ledgerOf(rule: OrderRule, rows: Record<string, SortKey[]>, options?: LedgerOptions) {
  return memoryLedger(rule, new Map(Object.entries(rows)), options);
}

function idsOf(page: LedgerConnection): string[] {
  return rowsOfPage(page).map(({ id }) => id);
}

describe('paging through shards equals paging through one database', () => {
  it('for any rows, order, page size, number of shards and page cap', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ({ rule, rows, first, pageCap, exactFirst }) => {
        const ledger = memoryLedger(rule, rows, { pageCap });
        const union = ledger.union(ledger.shards);
        const pages = await pageThrough(ledger, rule, { first, exactFirst });
        expect(pages.flatMap(rowsOfPage)).toEqual(union);
        for (const [index, page] of pages.entries()) {
          const isLast = index === pages.length - 1;
          if (!isLast) expect(page.picks).toHaveLength(first);
          expect(page).toMatchObject({ hasNextPage: !isLast, hasPreviousPage: index > 0, totalCount: union.length });
          expect(page).toMatchObject({ answered: ledger.shards, gaps: [], missing: [], lost: [] });
          expect(page.picks.map(({ position }) => ({ value: position.value, id: position.id }))).toEqual(
            rowsOfPage(page),
          );
        }
      }),
      runs,
    );
  });

  it('for any failures: no row twice, none of a shard that answered lost, and what is missing is said', async () => {
    const troubled = scenarios.chain((scenario) =>
      fc.record({
        ...constants(scenario),
        failures: fc.array(
          fc.record({
            shard: fc.constantFrom(...scenario.rows.keys()),
            page: fc.nat({ max: 3 }),
            round: fc.integer({ min: 1, max: 2 }),
          }),
          { maxLength: 6 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(troubled, async ({ rule, rows, first, pageCap, exactFirst, failures }) => {
        let current = 0;
        const fails = ({ shard, round }: ConnectionAsk) =>
          failures.some((it) => it.shard === shard && it.page === current && it.round === round);
        const ledger = memoryLedger(rule, rows, {
          pageCap,
          failing: (ask) => (fails(ask) ? 'UNREACHABLE' : undefined),
        });
        const pages = await pageThrough(ledger, rule, { first, exactFirst }, (page) => {
          current = page;
        });

        let after: SortKey | undefined;
        for (const page of pages) {
          const last = after;
          const rest = ledger.union(page.answered).filter((it) => !last || compareKeys(rule, last, it) < 0);
          expect(rowsOfPage(page)).toEqual(rest.slice(0, first));
          expect(page.hasNextPage).toBe(rest.length > first);
          expect(page.totalCount).toBe(ledger.union(page.answered).length);
          expect([...page.answered, ...page.gaps.map(({ shard }) => shard)].sort()).toEqual([...ledger.shards].sort());
          after = rowsOfPage(page).at(-1);
        }
        for (const [index, page] of pages.slice(1).entries()) {
          const before = pages[index]?.answered;
          expect(page.answered.filter((shard) => !before?.includes(shard))).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('cost', () => {
  /** If the shards with the most of the page are found one after the other, each is asked for what may be left. */
  function mostRows(first: number, shards: number): number {
    const share = firstShare(first, shards);
    let most = share * shards;
    for (let rank = share; rank < first; rank += share) most += first - rank;
    return most;
  }

  it('is two rounds at most and bounded rows, if no shard caps its pages or fails', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ({ rule, rows, first }) => {
        const ledger = memoryLedger(rule, rows);
        for (const page of await pageThrough(ledger, rule, { first })) {
          expect(page.rounds).toBeLessThanOrEqual(2);
          expect(page.rowsFetched).toBeLessThanOrEqual(mostRows(first, rows.size));
        }
      }),
      runs,
    );
  });

  it('is one round if each shard is asked for the whole page', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ({ rule, rows, first }) => {
        const page = await gatherPage(memoryLedger(rule, rows), rule, { first, exactFirst: true });
        expect(page.rounds).toBe(1);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('is two rounds on 333 shards whose deadlines are crowded, at an eighth of the rows', async () => {
    const rows = new Map<string, SortKey[]>();
    for (let shard = 100; shard < 433; shard += 1) {
      const many = shard % 50 === 0 ? 200 : 20;
      const value = (local: number) => (local % 2 === 0 ? '2021-12-31' : `2021-0${1 + (local % 9)}-15`);
      rows.set(
        String(shard),
        Array.from({ length: many }, (_, local) => row(String(shard), value(local), String(local).padStart(3, '0'))),
      );
    }
    const ledger = memoryLedger(DEADLINE_DESC, rows);
    const pages: LedgerConnection[] = [];
    let page = await gatherPage(ledger, DEADLINE_DESC, { first: 100 });
    for (; pages.length < 20; pages.push(page)) {
      const after = page.picks.at(-1)?.position ?? null;
      page = await gatherPage(ledger, DEADLINE_DESC, { first: 100, after });
      expect(page.rounds).toBeLessThanOrEqual(2);
      expect(page.rowsFetched).toBeLessThan(333 * 100 * 0.15);
    }
  });

  it('asks a second round of all shards that need it at once, each for what can still be on the page', async () => {
    const local = (count: number, shard: string, value: string) =>
      Array.from({ length: count }, (_, index) => row(shard, value, String(index).padStart(2, '0')));
    const ledger = ledgerOf(DEADLINE_ASC, {
      '101': local(30, '101', '2021-01-01'),
      '102': local(30, '102', '2021-02-01'),
      '103': local(30, '103', '2021-03-01'),
      '104': local(30, '104', '2021-04-01'),
    });
    await gatherPage(ledger, DEADLINE_ASC, { first: 20 });
    const share = firstShare(20, 4);
    expect(ledger.asked).toHaveLength(2);
    expect(ledger.asked[0]?.map(({ first }) => first)).toEqual([share, share, share, share]);
    expect(ledger.asked[1]).toMatchObject([{ shard: '101', first: 20 - share, round: 2, total: false }]);
  });

  it('is refused if the hub would hold more rows than it may', async () => {
    const ledger = ledgerOf(DEADLINE_ASC, { '101': [], '102': [] });
    const page = gatherPage(ledger, DEADLINE_ASC, { first: 50, maxRows: 99, exactFirst: true });
    await expect(page).rejects.toThrow(RowLimitError);
    await expect(page).rejects.toThrow(
      'Expected to hold at most 99 rows for one list, got a page of 50 over 2 shards; ask for fewer rows a page.',
    );
    expect(ledger.asked).toEqual([]);
  });
});

describe('order', () => {
  const rows = {
    '101': [row('101', null, 'a'), row('101', '2021-06-01', 'b'), row('101', '2021-03-01', 'c')],
    '102': [row('102', '2021-06-01', 'a'), row('102', null, 'b')],
  };

  it.each([
    [DEADLINE_ASC, ['x:101:c', 'x:101:b', 'x:102:a', 'x:101:a', 'x:102:b']],
    [DEADLINE_DESC, ['x:101:b', 'x:102:a', 'x:101:c', 'x:101:a', 'x:102:b']],
  ])('$name puts nulls last and ties by id ascending, across page borders', async (rule, ids) => {
    for (const first of [1, 2, 3, 4, 5]) {
      expect((await pageThrough(ledgerOf(rule, rows), rule, { first })).flatMap(idsOf)).toEqual(ids);
    }
  });
});

describe('a shard that does not answer', () => {
  const rows = {
    '101': [row('101', '2021-01-01', 'a'), row('101', '2021-04-01', 'b'), row('101', '2021-05-01', 'c')],
    '102': [row('102', '2021-02-01', 'a'), row('102', '2021-06-01', 'b')],
    '103': [row('103', '2021-03-01', 'a'), row('103', '2021-07-01', 'b')],
  };

  it('is a gap; rows and total are of the others', async () => {
    const ledger = ledgerOf(DEADLINE_ASC, rows, {
      failing: ({ shard }) => (shard === '102' ? 'TIMED_OUT' : undefined),
    });
    const page = await gatherPage(ledger, DEADLINE_ASC, { first: 3 });
    expect(idsOf(page)).toEqual(['x:101:a', 'x:103:a', 'x:101:b']);
    expect(page).toMatchObject({ totalCount: 5, answered: ['101', '103'], missing: ['102'], lost: [] });
    expect(page.gaps).toMatchObject([{ shard: '102', reason: 'TIMED_OUT' }]);
  });

  it('in round two loses its rows, and the page is filled from the others', async () => {
    const failing = ({ shard, round }: ConnectionAsk) => (shard === '101' && round > 1 ? 'UNREACHABLE' : undefined);
    const ledger = ledgerOf(DEADLINE_ASC, rows, { failing, pageCap: 1 });
    const page = await gatherPage(ledger, DEADLINE_ASC, { first: 3 });
    expect(idsOf(page)).toEqual(['x:102:a', 'x:103:a', 'x:102:b']);
    expect(page).toMatchObject({ totalCount: 4, hasNextPage: true, answered: ['102', '103'] });
    expect(page.gaps).toMatchObject([{ shard: '101', reason: 'UNREACHABLE' }]);
  });

  it('but did on page one is lost while paging, and stays out when it is back', async () => {
    let down: string[] = [];
    const failing = ({ shard }: ConnectionAsk) => (down.includes(shard) ? 'UNREACHABLE' : undefined);
    const ledger = ledgerOf(DEADLINE_ASC, rows, { failing });
    const downOn = [[], ['102'], ['102'], []];
    const pages = await pageThrough(ledger, DEADLINE_ASC, { first: 1 }, (page) => {
      down = downOn[page] ?? [];
    });
    expect(pages.flatMap(idsOf)).toEqual(['x:101:a', 'x:103:a', 'x:101:b', 'x:101:c', 'x:103:b']);
    expect(pages.map(({ gaps }) => gaps.map(({ reason }) => reason))).toEqual([
      [],
      ['LOST_WHILE_PAGING'],
      ['LOST_WHILE_PAGING'],
      ['BACK_WHILE_PAGING'],
      ['BACK_WHILE_PAGING'],
    ]);
    expect(pages[1]?.gaps[0]?.message).toBe('Lost while paging (UNREACHABLE): Shard 102 was made to fail.');
    expect(pages.map(({ lost }) => lost)).toEqual([[], ['102'], ['102'], ['102'], ['102']]);
  });

  it('on page one keeps its reason, is asked for no rows when it is back, and joins on a fresh first page', async () => {
    let down = ['102'];
    const failing = ({ shard }: ConnectionAsk) => (down.includes(shard) ? 'TIMED_OUT' : undefined);
    const ledger = ledgerOf(DEADLINE_ASC, rows, { failing });
    const pages = await pageThrough(ledger, DEADLINE_ASC, { first: 2 }, (page) => {
      if (page === 2) down = [];
    });
    expect(pages.flatMap(idsOf)).toEqual(['x:101:a', 'x:103:a', 'x:101:b', 'x:101:c', 'x:103:b']);
    expect(pages.map(({ gaps }) => gaps.map(({ reason }) => reason))).toEqual([
      ['TIMED_OUT'],
      ['TIMED_OUT'],
      ['BACK_WHILE_PAGING'],
    ]);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([5, 5, 5]);
    const probes = ledger.asked
      .slice(1)
      .flat()
      .filter(({ shard }) => shard === '102');
    expect(probes.every(({ rows: asksRows, total }) => !asksRows && !total)).toBe(true);
    const fresh = await gatherPage(ledger, DEADLINE_ASC, { first: 2 });
    expect(idsOf(fresh)).toEqual(['x:101:a', 'x:102:a']);
    expect(fresh.gaps).toEqual([]);
  });

  it('among all but one, or all, leaves what there is', async () => {
    const allBut = (up: string[]) =>
      ledgerOf(DEADLINE_ASC, rows, { failing: ({ shard }) => (up.includes(shard) ? undefined : 'FAILED') });
    const one = await gatherPage(allBut(['103']), DEADLINE_ASC);
    expect(idsOf(one)).toEqual(['x:103:a', 'x:103:b']);
    expect(one).toMatchObject({ answered: ['103'], missing: ['101', '102'], totalCount: 2 });
    const none = await gatherPage(allBut([]), DEADLINE_ASC);
    expect(none).toMatchObject({ picks: [], answered: [], hasNextPage: false, totalCount: 0 });
    expect(none.gaps.map(({ shard }) => shard)).toEqual(['101', '102', '103']);
  });
});

describe('a shard that breaks the contract', () => {
  const rows = {
    '101': [row('101', '2021-01-01', 'a'), row('101', '2021-04-01', 'b')],
    '102': [row('102', '2021-02-01', 'a'), row('102', '2021-06-01', 'b'), row('102', '2021-07-01', 'c')],
  };

  function distorted(distort: (page: LedgerPage) => Partial<LedgerPage>) {
    const options = (page: LedgerPage, { shard }: ConnectionAsk) =>
      shard === '102' ? { ...page, ...distort(page) } : page;
    return ledgerOf(DEADLINE_ASC, rows, { distort: options });
  }

  it.each<[string, (page: LedgerPage) => Partial<LedgerPage>]>([
    ['unsorted', ({ cursors, ids = [] }) => ({ cursors: cursors.toReversed(), ids: ids.toReversed() })],
    ['repeating', ({ cursors: [one = ''], ids = [] }) => ({ cursors: [one, one], ids: [ids[0], ids[0]] })],
    [
      'foreign ids',
      () => ({
        cursors: [encodeKeysetCursor({ order: 'DEADLINE_ASC', value: null, id: 'x:101:z' })],
        ids: ['x:101:z'],
      }),
    ],
    ['nodes that are not those of the edges', ({ ids = [] }) => ({ ids: ids.toReversed() })],
    ['no total', () => ({ totalCount: null })],
    ['more without a row', () => ({ cursors: [], ids: [], hasNextPage: true })],
  ])('%s loses its rows: BROKEN_CONTRACT', async (_what, distort) => {
    const page = await gatherPage(distorted(distort), DEADLINE_ASC);
    expect(idsOf(page)).toEqual(['x:101:a', 'x:101:b']);
    expect(page).toMatchObject({
      totalCount: 2,
      answered: ['101'],
      gaps: [{ shard: '102', reason: 'BROKEN_CONTRACT' }],
    });
  });

  it('by ignoring `after` is found on the next page, as such and not as lost', async () => {
    const ignoring = memoryLedger(DEADLINE_ASC, new Map(Object.entries(rows)));
    const ask = (asks: readonly ConnectionAsk[]) =>
      ignoring.ask(asks.map((it) => (it.shard === '102' ? { ...it, after: null } : it)));
    const [, second] = await pageThrough({ ...ignoring, ask }, DEADLINE_ASC, { first: 2 });
    expect(second?.gaps).toMatchObject([{ shard: '102', reason: 'BROKEN_CONTRACT' }]);
    expect(second?.lost).toEqual(['102']);
  });

  it('by answering more than asked', async () => {
    const ledger = memoryLedger(DEADLINE_ASC, new Map(Object.entries(rows)));
    const ask = (asks: readonly ConnectionAsk[]) => ledger.ask(asks.map((it) => ({ ...it, first: it.first + 1 })));
    const page = await gatherPage({ ...ledger, ask }, DEADLINE_ASC, { first: 1 });
    expect(page.gaps.map(({ shard, reason }) => [shard, reason])).toEqual([
      ['101', 'BROKEN_CONTRACT'],
      ['102', 'BROKEN_CONTRACT'],
    ]);
  });
});

describe('what is asked', () => {
  const rows = { '101': [row('101', '2021-01-01', 'a')], '102': [row('102', '2021-02-01', 'a')] };

  it('is no rows if only totals are wanted, and neither if only coverage is', async () => {
    const ledger = ledgerOf(DEADLINE_ASC, rows);
    const totals = await gatherPage(ledger, DEADLINE_ASC, { wantsRows: false });
    expect(totals).toMatchObject({
      totalCount: 2,
      picks: [],
      hasNextPage: false,
      rowsFetched: 0,
      answered: ['101', '102'],
    });
    const coverage = await gatherPage(ledger, DEADLINE_ASC, { wantsRows: false, wantsTotal: false });
    expect(coverage).toMatchObject({ totalCount: null, answered: ['101', '102'], gaps: [] });
    expect(ledger.asked.flat().map(({ rows: asksRows, total }) => [asksRows, total])).toEqual([
      [false, true],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });

  it('is nothing if no shard can hold rows: an empty list, and complete', async () => {
    const ledger = ledgerOf(DEADLINE_ASC, rows);
    const page = await gatherPage(ledger, DEADLINE_ASC, { shards: [] });
    expect(page).toMatchObject({ picks: [], totalCount: 0, hasNextPage: false, gaps: [], rounds: 0 });
    expect(ledger.asked).toEqual([]);
  });

  it('goes out before the call returns, so that many connections can share requests', () => {
    const ledger = ledgerOf(DEADLINE_ASC, rows);
    void gatherPage(ledger, DEADLINE_ASC);
    expect(ledger.asked).toHaveLength(1);
  });
});

/** Fixed values as arbitraries, to add random ones beside them. */
function constants<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}
