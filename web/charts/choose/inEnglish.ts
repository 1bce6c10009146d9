import type { Column } from '../../../tables/plan/TablePlan.ts';
import type { ChartChoice } from './ChartChoice.ts';

type Fitting = Extract<ChartChoice, { fits: true }>;

/** Units that measures are known to have. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['工作日', 'working days'],
  ['天', 'days'],
  ['秒', 's'],
  ['元', 'yuan'],
  ['人', 'people'],
]);

/** A choice for readers of English: columns by their names, for the headings of the schema are Chinese. */
export function inEnglish({ axes, measures, ...choice }: Fitting): Fitting {
  return {
    ...choice,
    axes: axes.map(({ split, ...axis }) => ({
      ...axis,
      heading: axis.name,
      split: split && { ...split, heading: split.name },
    })),
    measures: measures.map((it) => ({ ...it, heading: it.name, unit: UNITS.get(it.unit) ?? it.unit })),
  };
}

/** Without the Chinese words of enums: their values are English. */
export function withoutWords(columns: readonly Column[]): Column[] {
  return columns.map(({ words: _, ...column }) => column);
}
