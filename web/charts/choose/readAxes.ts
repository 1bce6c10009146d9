import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import type { AnswerTableData, Axis } from './ChartChoice.ts';
import { readCity } from './readCity.ts';
import { readPeriod } from './readPeriod.ts';

/** Values of a split that a reader can choose among. */
const MAX_SPLIT_VALUES = 200;
/** Titles recur now and then: each row is its own bar still. Where they recur more, the column groups and does not name. */
const LEAST_SHARE_OF_NAMES = 0.9;

const KINDS = { city: ['map', 'bar'], period: ['line', 'bar'], item: ['bar'] } as const;
const ORDER_OF = { city: 0, period: 1, item: 2 } as const;

/**
 * The columns that can name what is drawn, best first: cities, then periods, then words; those that a split tells apart
 * after those that name each row; ids, which say nothing to a reader, last.
 */
export function readAxes(table: AnswerTableData): Axis[] {
  const axes = table.columns.flatMap((column, at) => (canName(column) ? readAxis(table, column, at) : []));
  return axes.sort(
    (a, b) =>
      Number(isId(table, a)) - Number(isId(table, b)) ||
      Number(a.split !== null) - Number(b.split !== null) ||
      ORDER_OF[a.of] - ORDER_OF[b.of],
  );
}

/** Whether the rows are things of their own, and no groups or readings: a line must not join them. */
export function areThings({ columns }: AnswerTableData): boolean {
  return columns.some(({ of, path }) => of === 'row' && path.length === 1 && (path[0] === 'id' || path[0] === 'title'));
}

/** Texts and words; of lists only those that the graph gives as one name in parts (`label`). */
function canName({ of, kind, listsAt, path }: Column): boolean {
  const named = kind === 'text' || kind === 'enum' || kind === 'id' || kind === 'date' || kind === 'instant';
  return of === 'row' && named && listsAt.every((at) => at === path.length - 1);
}

/** An axis as it is for the value of its split that is shown: of `facets`, one is of cities and the next of states. */
export function narrowAxis(axis: Axis, table: AnswerTableData, shown: Cell): Axis {
  const { split } = axis;
  if (!split) return axis;
  const cells = table.rows.filter((row) => row[split.at] === shown).map((row) => row[axis.at] ?? null);
  const of = kindOf(cells, table.columns[axis.at], table);
  return { ...axis, of, kinds: KINDS[of] };
}

function isId({ columns }: AnswerTableData, { at }: Axis): boolean {
  const column = columns[at];
  return column?.kind === 'id' || isKey(column);
}

function readAxis(table: AnswerTableData, column: Column, at: number): Axis[] {
  const cells = table.rows.map((row) => row[at] ?? null);
  const names = new Set(cells);
  if (names.size < 2) return [];
  const of = kindOf(cells, column, table);
  const axis = { at, name: column.name, heading: column.heading, of, kinds: KINDS[of] };
  const enough = of === 'item' ? cells.length * LEAST_SHARE_OF_NAMES : cells.length;
  const split = findSplit(table, at);
  if (split && isHeading(table.columns[split.at])) return [{ ...axis, split }];
  if (names.size >= enough) return [{ ...axis, split: null }];
  return split ? [{ ...axis, split }] : [];
}

function kindOf(cells: readonly Cell[], column: Column | undefined, table: AnswerTableData): Axis['of'] {
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0) return 'item';
  if (known.every((cell) => readCity(cell) !== undefined)) return 'city';
  const mayBePeriods = column?.kind !== 'instant' && !areThings(table);
  return mayBePeriods && known.every((cell) => readPeriod(cell) !== undefined) ? 'period' : 'item';
}

/** Of a group: the code behind what it is called. */
function isKey(column: Column | undefined): boolean {
  return column?.path.at(-1) === 'key';
}

/** `facets { by values { … } }`: what the values are of, so that cities and states never stand in one picture. */
function isHeading(column: Column | undefined): boolean {
  return column?.path.at(-1) === 'by';
}

/** A column of few values that tells rows of the same name apart: the indicator, where each city has several. */
function findSplit({ columns, rows }: AnswerTableData, axisAt: number): Axis['split'] {
  const namesFirst = [...columns.entries()].sort(([, a], [, b]) => Number(isKey(a)) - Number(isKey(b)));
  for (const [at, column] of namesFirst) {
    if (at === axisAt || column.of !== 'row' || (column.kind !== 'text' && column.kind !== 'enum')) continue;
    if (column.listsAt.length > 0) continue;
    const values = [...new Set(rows.map((row) => row[at] ?? null))];
    if (values.length < 2 || values.length > MAX_SPLIT_VALUES || values.length > rows.length / 2) continue;
    const pairs = new Set(rows.map((row) => JSON.stringify([row[axisAt], row[at]])));
    if (pairs.size === rows.length) return { at, name: column.name, heading: column.heading, values };
  }
  return null;
}
