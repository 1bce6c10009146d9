import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../kit/database/database.ts';
import { type Page, toPage } from '../../kit/paging/connection.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { ListedMatter } from '../queries/orders.ts';
import type { VersionTable } from '../records/tables.ts';
import type { Block } from './Block.ts';
import { currentOfficial } from './BlockLeads.ts';
import type { Columns } from './Columns.ts';
import { dayNumber } from './calendarNumbers.ts';
import { beginWalk, compareRows, firstRows, type SortedRow, selectFirst } from './firstRows.ts';
import { RecordMatter } from './RecordMatter.ts';
import type { RowWalk } from './RowWalk.ts';
import { type RowsAsked, type SelectedRows, selectRows, termsOf } from './selectRows.ts';
import type { ColumnOrder, ColumnPosition } from './sortColumns.ts';
import { verifyTerms } from './verifyTerms.ts';

/** Reads rows by version, null for one that is past by now. */
export type ReadRows = (versions: readonly number[]) => Promise<readonly (VersionTable | null)[]>;

export interface PageAsked {
  database: Database;
  columns: Columns;
  asked: RowsAsked;
  order: ColumnOrder;
  after: ColumnPosition | null;
  /** What went through the list up to there, over these blocks, if it is known. */
  walkOf(blocks: readonly Block[]): RowWalk | null;
  first: number;
  /** ISO date of the request. */
  today: string;
  /** Reads whole rows; null if columns have all that the request and the order need of the rows of a page. */
  read: ReadRows | null;
  /** Reads whole rows that may be in the page or not. */
  look: ReadRows;
}

/** A page with what went through the list for it. */
export interface WalkedPage extends Page<ListedMatter> {
  walk: RowWalk | null;
}

/** How often a page is looked for whose rows change before they are read. */
const ATTEMPTS = 3;

/** A page of a list: its rows are found in the columns, and read from the database as far as columns do not have them. */
export async function readPage(page: PageAsked, context: SubgraphContext): Promise<WalkedPage> {
  const selected = await selectForPage(page, context);
  const find = selected.unsureTerms.length === 0 ? findSure : findUnsure;
  for (let attempt = 1; ; attempt++) {
    const { rows, changed, walk = null } = await find(page, selected);
    if (!changed || attempt === ATTEMPTS) return { ...toPage(rows, page.first), walk };
    // The store tells the columns right after it committed.
    await setImmediate();
  }
}

/** The terms of the list's own text are left to be looked up row by row, as far as the page goes. */
async function selectForPage({ database, columns, asked }: PageAsked, context: SubgraphContext): Promise<SelectedRows> {
  const selected = selectRows(asked, columns.codes, context);
  const own = new Set(termsOf(asked.filter));
  const others = selected.unsureTerms.filter((term) => !own.has(term));
  if (others.length === 0) return selected;
  const sure = await verifyTerms(database, columns, selected.condition, others);
  return selectRows(asked, columns.codes, context, sure);
}

interface FoundRows {
  /** One more than the page has, if there are more. */
  rows: ListedMatter[];
  /** A row of them was there no more when it was to be read. */
  changed: boolean;
  /** What can go on behind them. */
  walk?: RowWalk | null;
}

async function findSure(page: PageAsked, { condition }: SelectedRows): Promise<FoundRows> {
  const { columns, order, after, first, read, today } = page;
  const count = first + 1;
  if (read === null) {
    const walk = page.walkOf(columns.blocks) ?? beginWalk(columns.blocks, condition, order, after, count);
    const walked = walk?.next(count) ?? null;
    const sorted = walked ?? selectFirst(columns.blocks, condition, order, after, count);
    const day = dayNumber(today);
    // No list shows what of a matter is not in its record.
    const rows = sorted.map((row) => new RecordMatter(row, day) as Partial<ListedMatter> as ListedMatter);
    return { rows, changed: false, walk: walked ? walk : null };
  }
  const sorted = firstRows(columns.blocks, condition, order, after, count);
  const rows = await read(sorted.map(({ version }) => version));
  const found = settled(page, sorted, rows);
  return { rows: found.map(({ row }) => row), changed: found.length < sorted.length };
}

/** Candidates looked at first; as long as nothing is decided, more and more. */
const CANDIDATES = 64;
const MORE_CANDIDATES = 4;

/**
 * Reads candidates in their order until the first ones that contain all terms are known. By relevance, a candidate may
 * come out further back than it stood, never further to the front.
 */
async function findUnsure(page: PageAsked, { condition, unsureTerms }: SelectedRows): Promise<FoundRows> {
  const { columns, order, after, first, look } = page;
  const wanted = first + 1;
  let found: SettledRow[] = [];
  let changed = false;
  // Candidates from before the page may come out in it.
  let position = order.isBound ? null : after;
  for (let count = Math.max(CANDIDATES, wanted); ; count *= MORE_CANDIDATES) {
    const candidates = firstRows(columns.blocks, condition, order, position, count);
    const read = settled(page, candidates, await look(candidates.map(({ version }) => version)));
    changed ||= read.length < candidates.length;
    const containing = read.filter(
      ({ row, place }) =>
        unsureTerms.every((term) => row.searchText.includes(term)) && (!after || compareRows(place, after) > 0),
    );
    found = [...found, ...containing].sort((a, b) => compareRows(a.place, b.place)).slice(0, wanted);
    const [last, lastFound] = [candidates.at(-1) ?? null, found[wanted - 1]];
    const isDecided = last !== null && lastFound !== undefined && compareRows(lastFound.place, last) <= 0;
    if (candidates.length < count || isDecided) return { rows: found.map(({ row }) => row), changed };
    position = last;
  }
}

interface SettledRow {
  row: ListedMatter;
  place: ColumnPosition;
}

/** The rows that are still there, with who leads them, and the places where they really stand. */
function settled(
  { order, columns, today }: PageAsked,
  sorted: readonly SortedRow[],
  rows: readonly (VersionTable | null)[],
): SettledRow[] {
  const { official } = columns.codes;
  const day = dayNumber(today);
  return sorted.flatMap(({ key, id, block, row: place }, i) => {
    const row = rows[i];
    if (!row) return [];
    const settled = order.settle(row, key);
    // A version's leads never change, wherever it has been copied since.
    settled.row.leadNow = official.textOf(currentOfficial(block.leads, place, day));
    return [{ row: settled.row, place: { key: settled.key, id } }];
  });
}
