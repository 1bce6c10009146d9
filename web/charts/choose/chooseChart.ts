import { type AnswerTableData, type ChartChoice, type ChartSelection, MAX_UNITS, type Measure } from './ChartChoice.ts';
import { areThings, narrowAxis, readAxes } from './readAxes.ts';
import { readMeasures } from './readMeasures.ts';

/** Measures that are drawn together at first: those of one unit, and no more than can be told apart at a glance. */
const MOST_AT_FIRST = 3;

/**
 * Which chart fits an answer: cities with a number a map, months or days a line, anything else that is named bars; a
 * list without numbers none. Never sums, stacks or fills in: what is drawn is what was answered.
 */
export function chooseChart(table: AnswerTableData): ChartChoice {
  if (table.rows.length === 0) return { fits: false, reason: 'NO_ROWS' };
  const measures = readMeasures(table);
  if (measures.length === 0) return { fits: false, reason: 'NO_NUMBERS' };
  if (table.rows.length === 1) return { fits: false, reason: 'ONE_ROW' };
  const axes = readAxes(table);
  const [axis] = axes;
  if (!axis) return { fits: false, reason: 'NO_AXIS' };
  const split = axis.split?.values[0] ?? null;
  const [kind = 'bar'] = narrowAxis(axis, table, split).kinds;
  const first: ChartSelection = {
    kind,
    axis: axis.name,
    measures: firstMeasures(measures, kind === 'map' || areThings(table) ? 1 : MOST_AT_FIRST).map(({ name }) => name),
    split,
    order: 'answer',
  };
  return { fits: true, axes, measures, first };
}

/** Whether a measure can be drawn beside those that are chosen: it shares an axis with one, or there is an axis left. */
export function canAdd(measure: Measure, chosen: readonly Measure[]): boolean {
  const units = new Set(chosen.map(({ unit }) => unit));
  return units.has(measure.unit) || units.size < MAX_UNITS;
}

/** A rate alone, for it is what was asked for; else the first measures of one unit. */
function firstMeasures(measures: readonly Measure[], most: number): Measure[] {
  const rate = measures.find(({ format }) => format === 'percent');
  if (rate) return [rate];
  return measures.filter(({ unit }) => unit === measures[0]?.unit).slice(0, most);
}
