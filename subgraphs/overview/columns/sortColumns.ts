import { isIsoDate } from '../../kit/calendar/isoDate.ts';
import type { MatterOrderName } from '../../kit/ledger/orders.ts';
import { canonicalInstant } from '../../kit/server/scalars.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { type ListedMatter, RELEVANCE, rankOf } from '../queries/orders.ts';
import type { VersionTable } from '../records/tables.ts';
import type { Block } from './Block.ts';
import type { SortColumn } from './BlockOrders.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import { dayNumber, instantNumber } from './calendarNumbers.ts';
import { termsOf } from './selectRows.ts';
import { pointsOf } from './textCondition.ts';

/** An order of rows: by a number, ascending, ties by id. */
export interface ColumnOrder {
  /**
   * What the selected rows of a block are sorted by: `sign` times their number; 0 is none, and comes last whatever the
   * sign.
   */
  numbersOf(block: Block, selected: Uint8Array): Int32Array | Float64Array;
  sign: 1 | -1;
  /** The column that those numbers are; null: they are computed. */
  column: SortColumn | null;
  /** Of a position in a list; undefined if no list of this order gives such a one. */
  keyOf(value: string | null): number | undefined;
  /** A row as its list gives it, and what it is sorted by really, where columns knew a bound alone. */
  settle(row: VersionTable, key: number): { row: ListedMatter; key: number };
  /** Columns may know a bound alone: rows then stand at their place or before it. */
  isBound: boolean;
}

/** Of an order whose numbers are those of the rows. */
function asItIs(row: VersionTable, key: number) {
  return { row, key };
}

/** Where a list goes on: after the row of that number and id. */
export interface ColumnPosition {
  key: number;
  id: string;
}

/** The number of rows without a value. */
export const LAST = Number.POSITIVE_INFINITY;

type DayColumn = Exclude<SortColumn, 'updatedAt'>;

const ORDERS: Readonly<Record<MatterOrderName, ColumnOrder>> = {
  DEADLINE_ASC: byDay('deadlineDate', 1),
  DEADLINE_DESC: byDay('deadlineDate', -1),
  UPDATED_ASC: byInstant(1),
  UPDATED_DESC: byInstant(-1),
  REGISTERED_ASC: byDay('registeredOn', 1),
  REGISTERED_DESC: byDay('registeredOn', -1),
  CLOSED_ASC: byDay('closedOn', 1),
  CLOSED_DESC: byDay('closedOn', -1),
  LAST_REPORT_ASC: byDay('lastReportOn', 1),
  LAST_REPORT_DESC: byDay('lastReportOn', -1),
};

/** The order of that name; null for one that columns do not know. */
export function columnOrder(name: string, filter: OverviewFilter | null | undefined): ColumnOrder | null {
  return name === RELEVANCE ? byRelevance(termsOf(filter)) : (ORDERS[name as MatterOrderName] ?? null);
}

function byDay(column: DayColumn, sign: 1 | -1): ColumnOrder {
  return {
    numbersOf: (block) => block[column],
    sign,
    column,
    keyOf(value) {
      if (value === null) return LAST;
      return isIsoDate(value) ? sign * dayNumber(value) : undefined;
    },
    settle: asItIs,
    isBound: false,
  };
}

function byInstant(sign: 1 | -1): ColumnOrder {
  return {
    numbersOf: ({ updatedAt }) => updatedAt,
    sign,
    column: 'updatedAt',
    keyOf: (value) => (isInstant(value) ? sign * instantNumber(value) : undefined),
    settle: asItIs,
    isBound: false,
  };
}

/** More than the milliseconds from 1970 to the year 9999, and so little that the points of all terms are exact. */
const POINT = 2.6e14;

/** The most relevant first, the newest first of those alike. Values of positions are as SQL sorts by (`rankOf`). */
function byRelevance(terms: readonly string[]): ColumnOrder {
  const numbers = new Float64Array(BLOCK_ROWS);
  const keyOf = (value: string | null) => {
    if (value === null || !/^\d\d/.test(value) || !isInstant(value.slice(2))) return undefined;
    return -(Number(value.slice(0, 2)) * POINT + instantNumber(value.slice(2)));
  };
  return {
    numbersOf(block, selected) {
      numbers.set(block.updatedAt);
      for (const term of terms) {
        const points = pointsOf(block, term);
        for (let row = 0; row < block.length; row++) {
          if (selected[row] === 1) numbers[row] = (numbers[row] as number) + POINT * (points[row] as number);
        }
      }
      return numbers;
    },
    sign: -1,
    column: null,
    keyOf,
    settle(row, key) {
      const relevance = rankOf(row, terms);
      return { row: { ...row, relevance }, key: keyOf(relevance) ?? key };
    },
    isBound: true,
  };
}

function isInstant(value: string | null): value is string {
  return value !== null && canonicalInstant(value) === value;
}
