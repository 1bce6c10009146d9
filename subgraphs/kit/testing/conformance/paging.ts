import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../../schema/contract.ts';
import type { MatterOrderName } from '../../ledger/orders.ts';
import { comparePositions, MATTER_ORDERS, orderMatters, positionOf } from '../../reference/orderMatters.ts';
import { SEED } from '../arbitraryMatters.ts';
import { askData, type LedgerUnderTest } from './ledgerUnderTest.ts';

interface AnsweredPage {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  coverage: { complete: boolean; missing: unknown[] };
}

/** Pages of any size, laid end to end, are the rows in order; each cursor is the contract's for its row. */
export async function checkPaging(ledger: LedgerUnderTest): Promise<void> {
  const pageSizes = fc.sample(fc.integer({ min: 1, max: 40 }), { numRuns: MATTER_ORDERS.length, seed: SEED });
  for (const [i, order] of MATTER_ORDERS.entries()) {
    const expected = orderMatters(ledger.rows, order).map(({ id }) => id);
    const first = pageSizes[i] ?? 1;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: AnsweredPage = await askPage(ledger, order, first, after);
      checkPage(ledger, page, order, first, after);
      seen.push(...page.nodes.map(({ id }) => id));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
      assert.ok(seen.length <= expected.length, `${order} by ${first}: expected ${expected.length} rows, got more`);
    }
    assert.deepEqual(seen, expected, `${order} by ${first}`);
  }
}

/** A cursor that another ledger gave, or whose row is gone, leads to the rows that come after it. */
export async function checkForeignCursors(ledger: LedgerUnderTest): Promise<void> {
  const value = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...ledger.rows.flatMap(({ deadline, updatedAt }) => [deadline.date ?? updatedAt, updatedAt])),
  );
  const id = fc.oneof(
    fc.constantFrom(...ledger.rows.map((row) => row.id)),
    fc.constantFrom('', 'a', 'Z', 'mp:340100:', 'zz'),
  );
  const property = fc.asyncProperty(fc.constantFrom(...MATTER_ORDERS), value, id, async (order, value, id) => {
    // An order over a column without nulls gives no such cursor.
    if (value === null && /^(UPDATED|REGISTERED)/.test(order)) return;
    const page = await askPage(ledger, order, 10, encodeKeysetCursor({ order, value, id }));
    const after = orderMatters(ledger.rows, order).filter(
      (row) => comparePositions(positionOf(row, order), { value, id }, order) > 0,
    );
    assert.deepEqual(
      page.nodes.map((node) => node.id),
      after.slice(0, 10).map((row) => row.id),
    );
    assert.equal(page.pageInfo.hasNextPage, after.length > 10);
  });
  await fc.assert(property, { seed: SEED, numRuns: 100 });
}

async function askPage(
  ledger: LedgerUnderTest,
  order: MatterOrderName,
  first: number,
  after: string | null,
): Promise<AnsweredPage> {
  const query = `query ($order: MatterOrder!, $first: Int!, $after: String) {
    page: ${ledger.shape.list}(orderBy: $order, first: $first, after: $after) {
      edges { cursor node { id } } nodes { id } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } coverage { complete missing { shard } }
    }
  }`;
  return (await askData(ledger, query, { order, first, after })).page;
}

function checkPage(
  { rows }: LedgerUnderTest,
  { edges, nodes, totalCount, pageInfo, coverage }: AnsweredPage,
  order: MatterOrderName,
  first: number,
  after: string | null,
): void {
  assert.equal(totalCount, rows.length);
  assert.deepEqual(coverage, { complete: true, missing: [] });
  assert.ok(nodes.length <= first, `expected at most ${first} rows, got ${nodes.length}`);
  assert.deepEqual(
    edges.map(({ node }) => node.id),
    nodes.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { cursor, node } of edges) {
    const row = byId.get(node.id);
    assert.ok(row, `expected a row of the ledger, got ${node.id}`);
    assert.deepEqual(decodeKeysetCursor(cursor), { order, ...positionOf(row, order) });
  }
  assert.equal(pageInfo.hasPreviousPage, after !== null);
  assert.equal(pageInfo.startCursor, edges[0]?.cursor ?? null);
  assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor ?? null);
}
