import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import { formatNumber } from '../formatNumber.ts';
import type { AnswerTableData, Axis, ChartChoice, ChartKind, ChartSelection, Measure } from './ChartChoice.ts';
import type { ChartModel, ChartNote, ChartSeries } from './ChartModel.ts';
import { narrowAxis } from './readAxes.ts';
import { readCity } from './readCity.ts';
import { readPeriod } from './readPeriod.ts';

/** Bars that can be read in one picture. */
const MAX_BARS = 20;

interface DrawOptions {
  /** Rows are missing, so that counts are at least what they say. */
  lowerBound: boolean;
}

type Fitting = Extract<ChartChoice, { fits: true }>;
type Row = readonly Cell[];

/** What is drawn of an answer for a selection. Of a selection that the answer does not know, what it chose at first. */
export function drawChart(
  table: AnswerTableData,
  choice: Fitting,
  selection: ChartSelection,
  { lowerBound }: DrawOptions,
): ChartModel {
  const chosenAxis = choice.axes.find(({ name }) => name === selection.axis) ?? (choice.axes[0] as Axis);
  const axis = narrowAxis(chosenAxis, table, selection.split);
  const kind = axis.kinds.includes(selection.kind) ? selection.kind : (axis.kinds[0] ?? 'bar');
  const chosen = choice.measures.filter(({ name }) => selection.measures.includes(name));
  const measures = kind === 'map' ? chosen.slice(0, 1) : chosen;

  const { split } = axis;
  const shown = split ? table.rows.filter((row) => row[split.at] === selection.split) : table.rows;
  const [fitting, apart] = kind === 'bar' ? [shown, []] : partition(shown, (row) => placeOf(row, axis) !== undefined);
  const ordered = orderRows(fitting, axis, selection.order === 'value' ? measures[0] : undefined);
  const rows = kind === 'bar' ? ordered.slice(0, MAX_BARS) : ordered;

  const series = measures.flatMap((measure) => readSeries(measure, rows) ?? []);
  const counts = series.some(({ measure }) => measure.format !== 'percent');
  return {
    kind,
    axis: axis.heading,
    names: rows.map((row) => nameOf(row[axis.at] ?? null, table.columns[axis.at])),
    cities: rows.map((row) => (axis.of === 'city' ? placeOf(row, axis) : undefined)),
    series,
    notes: [
      ...(lowerBound && counts ? [{ code: 'LOWER_BOUND' } as const] : []),
      ...(ordered.length > rows.length
        ? [{ code: 'LEFT_OUT', count: ordered.length - rows.length, drawn: rows.length } as const]
        : []),
      ...notesOfSeries(series),
      ...measures.flatMap((measure) => noteOfUnits(measure, rows)),
      ...notesApart(apart, kind, series),
    ],
  };
}

/** The city or the period of a row, by which it has a place on the map or on the line. */
function placeOf(row: Row, { at, of }: Axis): string | undefined {
  const cell = row[at] ?? null;
  return of === 'city' ? readCity(cell) : of === 'period' ? readPeriod(cell) : undefined;
}

function partition(rows: readonly Row[], fits: (row: Row) => boolean): [Row[], Row[]] {
  return [rows.filter(fits), rows.filter((row) => !fits(row))];
}

/** Periods in order of time, those without one last; else the most first if asked for. */
function orderRows(rows: readonly Row[], axis: Axis, by: Measure | undefined): readonly Row[] {
  if (axis.of === 'period') {
    const last = '\uffff';
    return rows.toSorted((a, b) => ((placeOf(a, axis) ?? last) < (placeOf(b, axis) ?? last) ? -1 : 1));
  }
  if (!by) return rows;
  const value = (row: Row) => numberOf(row[by.at]) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => value(b) - value(a) || 0);
}

/** Null if its rows have several units: on one axis they would be compared. */
function readSeries(measure: Measure, rows: readonly Row[]): ChartSeries | null {
  const units = unitsOf(measure, rows);
  if (units.length > 1) return null;
  const unit = units[0] ?? unitTold(measure);
  const values = rows.map((row) => numberOf(row[measure.at]));
  return {
    measure,
    name: unit ? `${measure.heading}（${unit}）` : measure.heading,
    unit,
    values,
    labels: values.map((value, i) => (value === null ? '' : tell(value, measure, rows[i] ?? [], unit))),
  };
}

/** Which units the rows of a measure have, as far as they say. */
function unitsOf({ unitAt, at }: Measure, rows: readonly Row[]): string[] {
  if (unitAt === null) return [];
  return [...new Set(rows.filter((row) => row[at] !== null).map((row) => String(row[unitAt] ?? '')))];
}

/** A percentage shows its sign, a plain count needs none, and a column's own name is no unit. */
function unitTold({ unit, unitAt, name }: Measure): string {
  return unit === '%' || unit === 'count' || unit === name || unitAt !== null ? '' : unit;
}

function tell(value: number, { format, fraction }: Measure, row: Row, unit: string): string {
  const told = formatNumber(value, format) + (unit && ` ${unit}`);
  if (!fraction) return told;
  const [numerator, denominator] = fraction.map((at) => numberOf(row[at]));
  if (numerator == null || denominator == null) return told;
  return `${told}（${formatNumber(numerator, 'number')} / ${formatNumber(denominator, 'number')}）`;
}

function noteOfUnits(measure: Measure, rows: readonly Row[]): ChartNote[] {
  const units = unitsOf(measure, rows);
  return units.length > 1 ? [{ code: 'MIXED_UNITS', measure: measure.heading, units }] : [];
}

function notesOfSeries(series: readonly ChartSeries[]): ChartNote[] {
  const gaps = series.reduce((count, { values }) => count + values.filter((it) => it === null).length, 0);
  const bare = series.filter(({ measure }) => measure.format === 'percent' && !measure.fraction);
  return [
    ...(gaps > 0 ? [{ code: 'GAPS', count: gaps } as const] : []),
    ...bare.map(({ measure }) => ({ code: 'NO_FRACTION', measure: measure.heading }) as const),
  ];
}

/** Rows that have no place on the map or the line are told beside it, or the picture would pass for the whole. */
function notesApart(rows: readonly Row[], kind: ChartKind, [first]: readonly ChartSeries[]): ChartNote[] {
  if (!first) return [];
  const code = kind === 'map' ? 'NOT_ON_MAP' : 'UNDATED';
  const labels = readSeries(first.measure, rows)?.labels ?? [];
  return labels.filter((label) => label !== '').map((label) => ({ code, label }));
}

function nameOf(cell: Cell, column: Column | undefined): string | null {
  if (cell === null || cell === '') return null;
  return column?.words?.[String(cell)] ?? String(cell);
}

/** Decimals come as text. Null for whatever is no number. */
function numberOf(cell: Cell | undefined): number | null {
  if (cell === null || cell === undefined || cell === '' || typeof cell === 'boolean') return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
}
