import { encodeKeysetCursor, MAX_PAGE_SIZE } from '../../../../schema/contract.ts';
import { comparePositions, MATTER_ORDERS, orderMatters, positionOf } from '../../reference/orderMatters.ts';
import type { Check, CheckCase } from '../CheckCase.ts';
import { fault } from '../CheckCase.ts';
import { comparedIds } from '../compareLists.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';
import type { KnownRow } from '../KnownRow.ts';
import { askPage } from '../pageWalks.ts';

const PAGE_SIZE = 10;

export const cursorCases: readonly CheckCase[] = [
  {
    ...{ code: 'CURSOR_MEANING', group: 'PAGES', needs: ['ROWS'] },
    title: "After a cursor come the rows beyond its position, also if it is another shard's or its row is gone",
    cure: 'Compare with the value and id in the cursor; do not look its row up.',
    async *run(check) {
      for (const order of MATTER_ORDERS) {
        const inOrder = orderMatters(check.rows(), order);
        for (const at of [0.2, 0.5, 0.9]) {
          const { value } = positionOf(inOrder[Math.floor(at * inOrder.length)] as KnownRow, order);
          // Below every id of this ledger, between them, and above them.
          for (const id of ['', `${inOrder[Math.floor(inOrder.length / 2)]?.id}-gone`, '~']) {
            const after = encodeKeysetCursor({ order, value, id });
            const expected = inOrder.filter(
              (row) => comparePositions(positionOf(row, order), { value, id }, order) > 0,
            );
            const { page, exchange } = await askPage(check, order, PAGE_SIZE, after);
            const differ = comparedIds(
              expected.slice(0, PAGE_SIZE).map((row) => row.id),
              page.nodes.map((node) => node.id),
            );
            const what = `after ${JSON.stringify([order, value, id])}`;
            if (differ) yield fault(exchange, `${what}: ${differ.expected}`, differ.came);
          }
        }
      }
    },
  },
  {
    ...{ code: 'CURSOR_REFUSED', group: 'PAGES', needs: ['LEDGER'] },
    title: 'A text that is no cursor, and a cursor of another order, are refused with INVALID_CURSOR',
    cure: 'Check prefix, form and order of `after` before you ask the database.',
    async *run(check) {
      const made = (value: unknown) => `k1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
      const other = encodeKeysetCursor({ order: 'CLOSED_ASC', value: '2021-01-01', id: 'x' });
      for (const after of ['', 'k1.', 'MTA=', made(['DEADLINE_ASC', 1, 'x']), made({}), other]) {
        yield* refused(check, { after }, 'INVALID_CURSOR');
      }
    },
  },
  {
    ...{ code: 'PAGE_SIZE_REFUSED', group: 'PAGES', needs: ['LEDGER'] },
    title: `A page size below 1 or above the declared maximum is refused with PAGE_SIZE_OUT_OF_RANGE`,
    cure: `Check \`first\` before you ask the database; accept at least 1 to ${MAX_PAGE_SIZE}.`,
    async *run(check) {
      for (const first of [0, -1, 1_000_000]) yield* refused(check, { first }, 'PAGE_SIZE_OUT_OF_RANGE');
    },
  },
];

/** A fault unless the question is refused with the code, for this field alone. */
async function* refused(check: Check, variables: Record<string, unknown>, code: string) {
  const { list } = check.face();
  const query = `query ($first: Int! = 5, $after: String) { asked: ${list}(first: $first, after: $after, orderBy: DEADLINE_ASC) { nodes { id } } }`;
  const exchange = await check.holder.ask(query, variables);
  const codes = errorCodes(exchange);
  if (codes.length !== 1 || codes[0] !== code) {
    yield fault(exchange, `${code} for ${JSON.stringify(variables)}`, describeAnswer(exchange));
  }
}
