import DataLoader from 'dataloader';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { ListArguments } from '../ledger/matterLists.ts';
import { orderOfMatters } from '../ledger/orders.ts';
import type { MatterTable } from '../ledger/tables.ts';
import { type Connection, connectionOf, type Page } from '../paging/connection.ts';
import { checkFirst, readPosition } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import { checkPages } from './checkPages.ts';
import { type LedgerSource, MAX_ROWS_PER_CALL, type MatterPart, type PageQuestion } from './LedgerSource.ts';
import type { MatterCondition } from './MatterCondition.ts';
import { partsToRead } from './partsToRead.ts';
import { refuseNul } from './refuseNul.ts';
import type { SourceMatters } from './sourceMatters.ts';
import { sourceOrder } from './sourceOrder.ts';

/** A list of matters: those that `holds` is true of, among those of `condition`. */
export interface AskedList {
  /** What lists asked alike have in common. */
  condition: MatterCondition;
  /** What tells this one from the others, e.g. the body that it hangs on. */
  holds: MatterCondition;
}

export type SourceLists<Matter extends MatterTable> = (
  list: AskedList,
  page: ListArguments,
  context: SubgraphContext,
) => Connection<Matter>;

/** What is wanted of a list: a page has its rows, a total their number. */
interface Wanted {
  holds: MatterCondition;
  what: 'PAGE' | 'TOTAL';
}

interface AnsweredList<Matter> extends Page<Matter> {
  total: number;
}

/**
 * Lists over a source as connections of the contract. What a request asks of lists that differ in `holds` alone, pages
 * and totals, goes to the source in one call, up to `MAX_ROWS_PER_CALL` rows. Throws as `createLists`.
 */
export function createSourceLists<Row extends MatterRow, Matter extends MatterTable>(
  source: LedgerSource<Row>,
  matters: SourceMatters<Row, Matter>,
): SourceLists<Matter> {
  const loadersOfRequest = {};

  function createLoader(question: Omit<PageQuestion, 'lists' | 'withTotal'>, context: SubgraphContext) {
    const loader = new DataLoader<Wanted, AnsweredList<Matter>, string>(
      async (wanted) => {
        const asked = new Map(wanted.map(({ holds }) => [JSON.stringify(holds), holds]));
        const first = wanted.some(({ what }) => what === 'PAGE') ? question.first : 0;
        const withTotal = wanted.some(({ what }) => what === 'TOTAL');
        const answered = await askInParts({ ...question, first, withTotal }, [...asked.values()], context);
        const byList = new Map([...asked.keys()].map((key, i) => [key, answered[i] as AnsweredList<Matter>]));
        return wanted.map(({ holds }) => byList.get(JSON.stringify(holds)) as AnsweredList<Matter>);
      },
      { cacheKeyFn: ({ holds, what }) => what + JSON.stringify(holds) },
    );
    return loader;
  }

  async function askInParts(
    question: Omit<PageQuestion, 'lists'>,
    lists: readonly MatterCondition[],
    context: SubgraphContext,
  ): Promise<AnsweredList<Matter>[]> {
    const answered: AnsweredList<Matter>[] = [];
    const listsPerCall = Math.max(1, Math.floor(MAX_ROWS_PER_CALL / Math.max(1, question.first)));
    let rows = 0;
    // Refused already: nothing is read to be refused again.
    if (context.rowsLeft() < 0) context.giveRows(1);
    for (let start = 0; start < lists.length; start += listsPerCall) {
      const part = { ...question, lists: lists.slice(start, start + listsPerCall) };
      const pages = await source.page(part);
      checkPages(pages, part);
      rows += pages.reduce((sum, page) => sum + page.rows.length, 0);
      // More than may be given at all: said before more of them are read.
      if (rows > Math.max(context.rowsLeft(), 0)) context.giveRows(rows);
      for (const page of pages) {
        const taken = page.rows.map((row) => matters.take(row, context));
        answered.push({ rows: taken, more: page.more, total: page.total ?? 0 });
      }
    }
    return answered;
  }

  return ({ condition, holds }, { orderBy, first, after }, context) => {
    const order = orderOfMatters(orderBy);
    const position = readPosition(after, order);
    refuseNul([condition, holds, position]);
    const question = {
      condition,
      order: sourceOrder(orderBy),
      after: position,
      first: checkFirst(first),
      parts: partsFor(orderBy, context),
    };
    const loaders = context.once(
      loadersOfRequest,
      () => new Map<string, DataLoader<Wanted, AnsweredList<Matter>, string>>(),
    );
    const key = JSON.stringify([condition, orderBy, first, position]);
    const loader = loaders.get(key) ?? createLoader(question, context);
    loaders.set(key, loader);
    return connectionOf<Matter>({
      order,
      resumed: position !== null,
      page: () => loader.load({ holds, what: 'PAGE' }),
      total: async () => (await loader.load({ holds, what: 'TOTAL' })).total,
    });
  };
}

/** The cursor of a list by last report is made of the reports. */
function partsFor(orderBy: ListArguments['orderBy'], context: SubgraphContext): ReadonlySet<MatterPart> {
  const parts = partsToRead(context);
  return orderBy.startsWith('LAST_REPORT') ? new Set([...parts, 'reports' as const]) : parts;
}
