import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatterOrderName } from '../../kit/ledger/orders.ts';
import { day, instant, OFFICIALS, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import { fedMatterOf } from '../store/fedMatterOf.ts';
import { indexedMatter } from '../store/indexedMatter.ts';
import { noChanges } from '../store/VersionChanges.ts';
import { overviewFilter } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { sourceIdOf, typeOf } from '../testing/sources.ts';
import { Columns } from './Columns.ts';
import { firstRows, selectFirst } from './firstRows.ts';
import { RowWalk } from './RowWalk.ts';
import { selectRows } from './selectRows.ts';
import { type ColumnOrder, columnOrder } from './sortColumns.ts';

const ORDERS: readonly MatterOrderName[] = [
  ...(['DEADLINE_ASC', 'DEADLINE_DESC', 'UPDATED_ASC', 'UPDATED_DESC', 'REGISTERED_ASC'] as const),
  ...(['REGISTERED_DESC', 'CLOSED_ASC', 'CLOSED_DESC', 'LAST_REPORT_ASC', 'LAST_REPORT_DESC'] as const),
];

/** In blocks of so many rows, some of which are dead. */
function columnsOf(blockRows: number): Columns {
  const columns = new Columns(blockRows);
  for (const [i, row] of sampleIndexRows(150).entries()) {
    const { columns: stated, leads, cooperatingBodies } = indexedMatter(fedMatterOf(row, typeOf(row)), sourceIdOf(row));
    columns.add({ ...stated, version: i + 1, searchText: `${stated.title}\n\n`, leads, cooperatingBodies });
  }
  const removed = Array.from({ length: 20 }, (_, i) => i * 7 + 1);
  columns.apply({ ...noChanges(), removed });
  return columns;
}

const position = fc.record({
  value: fc.oneof(day, instant, fc.constant(null)),
  id: fc.oneof(
    fc.constantFrom(...sampleIndexRows(150).map(({ id }) => id)),
    fc.constantFrom('', 'mp:34', 'z', ...OFFICIALS),
  ),
});

describe.each([16, 64, 8_192])('the first rows of an order in blocks of %i', (blockRows) => {
  const { blocks, codes } = columnsOf(blockRows);

  it('are the same whether rows are gone through in their order or all judged at once', () => {
    const property = fc.property(
      overviewFilter,
      fc.constantFrom(...ORDERS),
      fc.option(position, { nil: null }),
      fc.integer({ min: 1, max: 200 }),
      (filter, name, start, count) => {
        const { condition } = selectRows({ filter }, codes, { today: TODAY, warn: () => {} });
        const order = columnOrder(name, filter) as ColumnOrder;
        const key = start === null ? undefined : order.keyOf(start.value);
        const after = start === null || key === undefined ? null : { key, id: start.id };
        const expected = selectFirst(blocks, condition, order, after, count);
        const { column, sign } = order;
        if (column === null) throw new Error('Expected an order by a column.');
        const walk = RowWalk.begin(blocks, { condition, column, sign, after, count });
        const walked = walk?.next(count);
        expect(walked ?? expected).toEqual(expected);
        const last = walked?.at(-1);
        if (walk && last && walked?.length === count) {
          // It goes on with the row that it ended with.
          const further = selectFirst(blocks, condition, order, last, count - 1);
          expect(walk.next(count)).toEqual([last, ...further]);
        }
        expect(firstRows(blocks, condition, order, after, count)).toEqual(expected);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 600 });
  });
});
