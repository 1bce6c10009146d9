import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';

export interface RowOrder {
  /** Index of the column. */
  at: number;
  descending: boolean;
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** A copy of the rows, sorted by a column; rows without a value come last in both directions. Equal ones keep their order. */
export function sortRows<Row extends readonly Cell[]>(
  rows: readonly Row[],
  columns: readonly Column[],
  { at, descending }: RowOrder,
): Row[] {
  const column = columns[at];
  if (!column) return [...rows];
  const compare = comparisonOf(column);
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x = null, y = null] = [a[at], b[at]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compare(x, y);
  });
}

function comparisonOf({ kind, words }: Column): (a: Cell, b: Cell) => number {
  switch (kind) {
    case 'integer':
    case 'float':
    case 'decimal':
      return (a, b) => Number(a) - Number(b);
    case 'enum': {
      // As the schema has them: states in the order of a life, lights in the order of their gravity.
      const order = Object.keys(words ?? {});
      return (a, b) => order.indexOf(String(a)) - order.indexOf(String(b));
    }
    case 'id':
    case 'date':
    case 'instant':
      return (a, b) => (String(a) < String(b) ? -1 : Number(String(a) > String(b)));
    case 'boolean':
      return (a, b) => Number(a) - Number(b);
    case 'text':
      return (a, b) => COLLATOR.compare(String(a), String(b));
    default:
      return kind satisfies never;
  }
}
