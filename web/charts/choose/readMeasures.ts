import type { Column } from '../../../tables/plan/TablePlan.ts';
import type { AnswerTableData, Measure } from './ChartChoice.ts';

/** Numbers that order or date a row and measure nothing. */
const NO_MEASURES = new Set(['ordinal', 'year']);

/** The columns of numbers of an answer, in their order; those without a single value are left out. */
export function readMeasures({ columns, rows }: AnswerTableData): Measure[] {
  return columns.flatMap((column, at) => {
    if (column.of !== 'row' || !isNumeric(column) || NO_MEASURES.has(leafOf(column))) return [];
    if (rows.every((row) => row[at] === null)) return [];
    const unitAt = siblingAt(columns, column, 'unit');
    return [
      {
        at,
        name: column.name,
        heading: column.heading,
        format: isRate(column) ? 'percent' : column.kind === 'integer' ? 'count' : 'number',
        unit: unitOf(column, unitAt),
        unitAt: isRate(column) ? null : unitAt,
        fraction: fractionOf(columns, column),
      },
    ];
  });
}

function isNumeric({ kind, listsAt }: Column): boolean {
  return listsAt.length === 0 && (kind === 'integer' || kind === 'float' || kind === 'decimal');
}

function leafOf({ path }: Column): string {
  return path.at(-1) ?? '';
}

/** By its name, or, if that is an alias, by its heading. */
function isRate(column: Column): boolean {
  return column.kind === 'float' && (/(?:rate|ratio)$/i.test(leafOf(column)) || /(?:率|比|比例)$/.test(column.heading));
}

const UNITS: readonly [RegExp, string][] = [
  [/workingDays|daysLate/i, '工作日'],
  [/days/i, '天'],
  [/seconds/i, '秒'],
  [/investment|funding/i, '元'],
  [/people|attendees|labour/i, '人'],
];

function unitOf(column: Column, unitAt: number | null): string {
  if (isRate(column)) return '%';
  if (unitAt !== null) return `unit of column ${unitAt}`;
  const known = UNITS.find(([name]) => name.test(leafOf(column)));
  if (known) return known[1];
  return column.kind === 'integer' ? 'count' : column.name;
}

/** Numerators and denominators of the rates that the graph knows. */
const FRACTIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['onTimeRate', ['closedOnTime', 'onTimeBase']],
  ['ratio', ['actual', 'target']],
]);

function fractionOf(columns: readonly Column[], column: Column): Measure['fraction'] {
  const names = FRACTIONS.get(leafOf(column));
  if (!names) return null;
  const [numerator, denominator] = names.map((name) => siblingAt(columns, column, name));
  return numerator == null || denominator == null ? null : [numerator, denominator];
}

/** Index of the column of another field of the same object, or null. */
function siblingAt(columns: readonly Column[], column: Column, leaf: string): number | null {
  const path = [...column.path.slice(0, -1), leaf].join('.');
  const at = columns.findIndex((it) => it.of === column.of && it.path.join('.') === path);
  return at < 0 ? null : at;
}
