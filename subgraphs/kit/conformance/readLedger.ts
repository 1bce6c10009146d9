import type { GraphQLSchema } from 'graphql';
import { addDays } from '../calendar/isoDate.ts';
import type { MatterFilter } from '../filters/matterFilter.ts';
import { fitSelection } from './fitSelection.ts';
import { errorCodes, type Holder } from './Holder.ts';
import { type KnownRow, ROW_FIELDS, rowOf } from './KnownRow.ts';
import type { LedgerFace } from './LedgerFace.ts';
import { NotTried } from './NotTried.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';

/** The rows of a ledger that are recomputed. */
export interface KnownLedger {
  rows: KnownRow[];
  /** How many the whole ledger has, by its own account. */
  total: number;
  /**
   * What keeps every question to the rows that are known: empty if all are, else those changed or registered before a
   * moment. Without it a total or a list of a large ledger could not be recomputed.
   */
  window: MatterFilter;
}

/** Rows of a page that are read with all their parts: of 100, each with some reports, answers stay below a megabyte. */
const PAGE_SIZE = 100;

/** Reads a ledger up to about `maxRows` rows, the rows that changed first. Throws UnexpectedAnswer, or NotTried. */
export async function readLedger(
  holder: Holder,
  face: LedgerFace,
  served: GraphQLSchema,
  maxRows: number,
  onProgress: (read: number, total: number) => void,
): Promise<KnownLedger> {
  const { rows, total } = await readRows(holder, face, served, 'UPDATED_ASC', maxRows, onProgress);
  if (rows.length >= total || rows.length < maxRows) return { rows, total, window: {} };
  const changedBy = rows.at(-1)?.updatedAt ?? '';
  const before = rows.filter(({ updatedAt }) => updatedAt < changedBy);
  if (before.length > 0) return { rows: before, total, window: { updated: { to: changedBy } } };
  // Whoever filled a ledger in one go has one instant of change for all of it.
  const byDay = await readRows(holder, face, served, 'REGISTERED_ASC', maxRows, onProgress);
  const lastDay = byDay.rows.at(-1)?.registeredOn ?? '';
  const earlier = byDay.rows.filter(({ registeredOn }) => registeredOn < lastDay);
  if (earlier.length > 0) return { rows: earlier, total, window: { registered: { to: addDays(lastDay, -1) } } };
  throw new NotTried(
    `more than ${maxRows} of its ${total} rows changed at one instant and were registered on one day: raise --max-rows`,
  );
}

async function readRows(
  holder: Holder,
  face: LedgerFace,
  served: GraphQLSchema,
  order: 'UPDATED_ASC' | 'REGISTERED_ASC',
  maxRows: number,
  onProgress: (read: number, total: number) => void,
): Promise<{ rows: KnownRow[]; total: number }> {
  const query = fitSelection(
    `query ($first: Int!, $after: String) { page: ${face.list}(orderBy: ${order}, first: $first, after: $after) {
      nodes { ${ROW_FIELDS} ${face.ownFields.map(({ selection }) => selection).join(' ')} }
      totalCount pageInfo { hasNextPage endCursor }
    } }`,
    served,
  );
  const ownNames = face.ownFields.map(({ name }) => name);
  const rows = new Map<string, KnownRow>();
  let total = 0;
  let first = PAGE_SIZE;
  for (let after: string | null = null; ; ) {
    const exchange = await holder.ask(query, { first, after });
    const page = exchange.answer?.data?.page;
    if (errorCodes(exchange).includes('TOO_MANY_ROWS') && first > 1) {
      first = Math.ceil(first / 4);
      continue;
    }
    if (!page || exchange.answer?.errors?.length) {
      const came = exchange.answer?.errors?.[0]?.message ?? exchange.text.slice(0, 200);
      throw new UnexpectedAnswer({ expected: 'a page of rows', came, request: exchange.request });
    }
    holder.shaped(exchange);
    const known = rows.size;
    for (const node of page.nodes) rows.set(node.id, rowOf(node, ownNames));
    total = page.totalCount;
    onProgress(rows.size, Math.min(total, maxRows));
    after = page.pageInfo.endCursor;
    // A page that brings nothing new would be asked for ever: the cases on paging tell why.
    if (!page.pageInfo.hasNextPage || rows.size === known || after === null || rows.size >= maxRows) break;
  }
  return { rows: [...rows.values()], total };
}
