import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import type { Language } from '../../shared/preferences.ts';
import { headingOf, tellCell } from './tellCell.ts';

/** Rows that are looked at: the first are like the rest. */
const SAMPLE = 200;
const LEAST_EM = 4;
const MOST_EM = 26;
/** Space beside the text, and the sign of sorting. */
const PADDING_EM = 2.6;

/** Widths of columns in em, so that a table which shows a few rows at a time does not change its columns on the way. */
export function measureColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): number[] {
  const sample = rows.slice(0, SAMPLE);
  return columns.map((column, at) => {
    const texts = [headingOf(column, language), ...sample.map((row) => tellCell(row[at] ?? null, column, language))];
    const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), LEAST_EM);
    return Math.min(widest, MOST_EM) + PADDING_EM;
  });
}

/** In em: Chinese signs are as wide as they are high, others a little more than half of that. */
function widthOf(text: string): number {
  let em = 0;
  for (const sign of text) {
    em += sign > '\u2e80' ? 1 : 0.6;
    if (em > MOST_EM) return MOST_EM;
  }
  return em;
}
