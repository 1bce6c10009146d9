import { MAX_PAGE_SIZE } from '../../../schema/contract.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { checkPages, positionOf } from './checkPages.ts';
import type { LedgerSource, MatterPart, PageQuestion, SourcePage, SourcePosition } from './LedgerSource.ts';
import { EVERY_MATTER, type MatterCondition } from './MatterCondition.ts';

/** All matters of a source under a condition, sorted by id, page after page. */
export async function readAll<Row extends MatterRow>(
  source: Pick<LedgerSource<Row>, 'page'>,
  condition: MatterCondition,
  parts: ReadonlySet<MatterPart>,
): Promise<Row[]> {
  const rows: Row[] = [];
  const order = { field: 'registeredOn', descending: false } as const;
  for (let after: SourcePosition | null = null, more = true; more; ) {
    const question: PageQuestion = {
      ...{ condition, lists: [EVERY_MATTER], order, after, first: MAX_PAGE_SIZE, withTotal: false, parts },
    };
    const pages = await source.page(question);
    checkPages(pages, question);
    const page = pages[0] as SourcePage<Row>;
    rows.push(...page.rows);
    more = page.more;
    const last = page.rows.at(-1);
    after = last === undefined ? null : positionOf(last, order);
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
