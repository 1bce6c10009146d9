import type { MatterRow } from '../ledger/MatterRow.ts';
import type { MatterOrderName } from '../ledger/orders.ts';

export const MATTER_ORDERS: readonly MatterOrderName[] = [
  ...(['DEADLINE_ASC', 'DEADLINE_DESC', 'UPDATED_ASC', 'UPDATED_DESC', 'REGISTERED_ASC', 'REGISTERED_DESC'] as const),
  ...(['CLOSED_ASC', 'CLOSED_DESC', 'LAST_REPORT_ASC', 'LAST_REPORT_DESC'] as const),
];

export interface SortPosition {
  value: string | null;
  id: string;
}

/** Where a row stands under an order. */
export function positionOf(row: MatterRow, order: MatterOrderName): SortPosition {
  return { value: sortValue(row, order), id: row.id };
}

/** Rows in the order of the contract: by value, nulls last in both directions, then by id, ascending in both. */
export function orderMatters<Row extends MatterRow>(rows: readonly Row[], order: MatterOrderName): Row[] {
  return rows.toSorted((a, b) => comparePositions(positionOf(a, order), positionOf(b, order), order));
}

export function comparePositions(a: SortPosition, b: SortPosition, order: MatterOrderName): number {
  if (a.value !== b.value) {
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return a.value < b.value === order.endsWith('_ASC') ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The day of the newest report. */
export function lastReportOn(row: MatterRow): string | null {
  return (
    row.reports
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  );
}

function sortValue(row: MatterRow, order: MatterOrderName): string | null {
  if (order.startsWith('DEADLINE')) return row.deadline.date;
  if (order.startsWith('UPDATED')) return row.updatedAt;
  if (order.startsWith('REGISTERED')) return row.registeredOn;
  if (order.startsWith('CLOSED')) return row.closedOn;
  return lastReportOn(row);
}
