import { MAX_PAGE_SIZE } from '../../../../schema/contract.ts';
import { type Check, type CheckCase, fault, warning } from '../CheckCase.ts';
import type { AnsweredExchange } from '../Holder.ts';
import { NotTried } from '../NotTried.ts';

/** The hub's timeout of a shard, unless it is configured otherwise. */
const HUB_TIMEOUT_MS = 2_000;
/** A row read by itself costs about as much as a request of one row; read together, far less. */
const SUSPICIOUS_SHARE = 0.5;
/** Below this a ratio says more about the machine than about the holder. */
const NOISE_MS = 50;
const PARTS =
  'leads { post } measures { text } indicators { name } reports(first: 3) { nodes { on } } events(first: 3) { nodes { at } }';

export const speedCases: readonly CheckCase[] = [
  {
    ...{ code: 'ENTITIES_TOGETHER', group: 'SPEED', needs: ['ROWS'] },
    title: 'Many representations take little longer than one',
    cure: 'Read all rows of a request in one statement (a DataLoader does), and the parts of all of them in one each.',
    async *run(check) {
      const { type } = check.face();
      const ids = check.rows().map(({ id }) => id);
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id title ${PARTS} } } }`;
      const of = (count: number) => ({
        of: Array.from({ length: count }, (_, i) => ({ __typename: type, id: ids[i % ids.length] })),
      });
      const distinct = Math.min(MAX_PAGE_SIZE, ids.length);
      yield* comparedTimes(check, distinct, (count) => check.holder.data(query, of(count)));
    },
  },
  {
    ...{ code: 'PAGES_TOGETHER', group: 'SPEED', needs: ['ROWS'] },
    title: 'A page of many rows takes little longer than one of a single row',
    cure: 'Read the parts of all rows of a page in one statement each, not row by row.',
    async *run(check) {
      const { list } = check.face();
      const query = `query ($first: Int!) { ${list}(first: $first) { nodes { id title ${PARTS} } } }`;
      const most = Math.min(MAX_PAGE_SIZE, check.rows().length);
      yield* comparedTimes(check, most, (first) => check.holder.data(query, { first }));
    },
  },
  {
    ...{ code: 'FAST_ENOUGH', group: 'SPEED', needs: ['LEDGER'] },
    title: `Of list pages, 95 % are answered within ${HUB_TIMEOUT_MS / 2} ms`,
    cure: `Add an index for each order (value, id); beyond ${HUB_TIMEOUT_MS} ms the hub goes on without you.`,
    async *run(check) {
      const { list } = check.face();
      const query = `query ($orderBy: MatterOrder!) { ${list}(first: 20, orderBy: $orderBy) {
        totalCount nodes { id title status deadline { date } lateness { state } leadBody { id } updatedAt } } }`;
      const exchanges: AnsweredExchange[] = [];
      for (const orderBy of ['DEADLINE_ASC', 'UPDATED_DESC', 'REGISTERED_DESC', 'CLOSED_DESC', 'LAST_REPORT_DESC']) {
        for (let i = 0; i < 4; i += 1) exchanges.push(await check.holder.data(query, { orderBy }));
      }
      const inOrder = exchanges.toSorted((a, b) => a.durationMs - b.durationMs);
      const at = (share: number) => inOrder[Math.ceil(share * inOrder.length) - 1] as AnsweredExchange;
      const measured = `p50 ${Math.round(at(0.5).durationMs)} ms, p95 ${Math.round(at(0.95).durationMs)} ms`;
      check.note(`${measured} of ${exchanges.length} pages`);
      const slow = at(0.95);
      if (slow.durationMs > HUB_TIMEOUT_MS) yield fault(slow, `p95 within ${HUB_TIMEOUT_MS} ms`, measured);
      else if (slow.durationMs > HUB_TIMEOUT_MS / 2)
        yield warning(slow, `p95 within ${HUB_TIMEOUT_MS / 2} ms`, measured);
    },
  },
];

/** Times of one, fifty and as many as there may be: a warning if each costs about a request, a fault if it times out. */
async function* comparedTimes(check: Check, most: number, ask: (count: number) => Promise<AnsweredExchange>) {
  if (most < 20) throw new NotTried(`only ${most} rows, and a ratio needs 20`);
  const one = await fastest(ask, 1);
  const fifty = await fastest(ask, Math.min(50, most));
  const all = await fastest(ask, most);
  const times = [one, fifty, all].map(({ durationMs }) => `${durationMs.toFixed(1)} ms`).join(', ');
  const measured = `${times} for 1, ${Math.min(50, most)} and ${most}`;
  check.note(measured);
  if (all.durationMs > HUB_TIMEOUT_MS) yield fault(all, `${most} within ${HUB_TIMEOUT_MS} ms`, measured);
  else if (all.durationMs > NOISE_MS && all.durationMs > one.durationMs * most * SUSPICIOUS_SHARE) {
    yield warning(all, `${most} in much less than ${most} times the time of one`, measured);
  }
}

/** The fastest of three: what disturbs a measurement only ever lengthens it. */
async function fastest(ask: (count: number) => Promise<AnsweredExchange>, count: number): Promise<AnsweredExchange> {
  const exchanges = [await ask(count), await ask(count), await ask(count)];
  return exchanges.toSorted((a, b) => a.durationMs - b.durationMs)[0] as AnsweredExchange;
}
