import { derivedFacts } from '../ledger/derivedFacts.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { PageQuestion, SourceOrder, SourcePage, SourcePosition } from './LedgerSource.ts';
import { SourceError } from './SourceError.ts';
import { comparePositions } from './sourceOrder.ts';

/**
 * Holds what a source answered to what a page is: as many as lists were asked for, no longer than asked, strictly in
 * order, beyond the position, with a total if one was wanted. Throws SourceError, or the hub would refuse the page.
 */
export function checkPages(
  pages: readonly SourcePage[],
  { lists, first, after, order, withTotal }: PageQuestion,
): void {
  if (pages.length !== lists.length) {
    throw new SourceError('page', `a page for each of ${lists.length} lists`, `${pages.length}`);
  }
  for (const { rows, more, total } of pages) {
    if (rows.length > first) throw new SourceError('page', `at most ${first} rows of a list`, `${rows.length}`);
    if (more && rows.length === 0 && first > 0) throw new SourceError('page', 'rows, as more follow', 'none');
    if (withTotal && (total === null || !Number.isSafeInteger(total))) {
      throw new SourceError('page', 'the total of a list', `${total}`);
    }
    let last: SourcePosition | null = after;
    for (const row of rows) {
      const position = positionOf(row, order);
      if (last !== null && comparePositions(last, position, order) >= 0) {
        const direction = order.descending ? 'descending' : 'ascending';
        throw new SourceError(
          'page',
          `rows by ${order.field} ${direction}, nulls last, then by id ascending, after ${JSON.stringify(last)}`,
          JSON.stringify(position),
        );
      }
      last = position;
    }
  }
}

/** Where a row stands in an order. */
export function positionOf(row: MatterRow, { field }: SourceOrder): SourcePosition {
  return { value: sortValue(row, field), id: row.id };
}

function sortValue(row: MatterRow, field: SourceOrder['field']): string | null {
  switch (field) {
    case 'deadlineDate':
      return row.deadline.date;
    case 'lastReportOn':
      return derivedFacts(row).lastReportOn;
    case 'updatedAt':
    case 'registeredOn':
    case 'closedOn':
      return row[field];
    default:
      return field satisfies never;
  }
}
