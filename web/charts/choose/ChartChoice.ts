/** Which charts fit an answer, and what one of them shows. Plain data. */
import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import type { NumberFormat } from '../chooseClasses.ts';

/** An answer as a table: cells in the order of the columns, as `createRowReader` reads them with codes of enums. */
export interface AnswerTableData {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

export type ChartKind = 'map' | 'line' | 'bar';

/** A column of numbers that can be drawn. */
export interface Measure {
  /** Index of the column. */
  at: number;
  /** `Column.name`. */
  name: string;
  heading: string;
  format: NumberFormat;
  /** What it counts, alike for measures that may share an axis: `%`, `工作日`, `count`, a column of units at `unitAt`. */
  unit: string;
  /** Index of the column that says the unit of each row, or null. */
  unitAt: number | null;
  /** Of a rate: indexes of numerator and denominator, if they were asked for. */
  fraction: readonly [numerator: number, denominator: number] | null;
}

/** A column whose cells name the bars, the points or the cities. */
export interface Axis {
  at: number;
  name: string;
  heading: string;
  /** `city`: the cells are cities of Anhui; `period`: months or days; `item`: anything else. */
  of: 'city' | 'period' | 'item';
  /** Kinds of chart that it can be the axis of, best first. */
  kinds: readonly ChartKind[];
  /** Present if the same name stands in several rows: then one value of this column is shown at a time. */
  split: { at: number; name: string; heading: string; values: readonly Cell[] } | null;
}

/** What the reader has chosen to see. */
export interface ChartSelection {
  kind: ChartKind;
  /** Name of the axis' column. */
  axis: string;
  /** Names of the measures' columns: one for a map, of two units at most. */
  measures: readonly string[];
  /** The value of the split that is shown. */
  split: Cell;
  /** `answer`: as the rows come; `value`: the most first. Periods are always in order of time. */
  order: 'answer' | 'value';
}

/**
 * - `NO_ROWS`: there is nothing to draw.
 * - `ONE_ROW`: a picture of one number says nothing.
 * - `NO_NUMBERS`: no column has numbers: a list, not figures.
 * - `NO_AXIS`: no column names the rows so that each is another.
 */
export type NoChartReason = 'NO_ROWS' | 'ONE_ROW' | 'NO_NUMBERS' | 'NO_AXIS';

export type ChartChoice =
  | { fits: false; reason: NoChartReason }
  | { fits: true; axes: readonly Axis[]; measures: readonly Measure[]; first: ChartSelection };

/** Two units at most: a third axis nobody can read. */
export const MAX_UNITS = 2;
