import { guardText } from '../../../tables/plan/guardText.ts';
import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import type { Language } from '../../shared/preferences.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { headingOf, isNumeric, tellCell } from './tellCell.ts';

/** A table in the two forms in which programs take it from the clipboard. */
export interface CopiedTable {
  /** For spreadsheets: text cells say that they are text, so that codes keep their digits and nothing becomes a formula. */
  html: string;
  /** For everything else: tabs and lines. */
  text: string;
}

export function copyTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): CopiedTable {
  const headings = columns.map((column) => headingOf(column, language));
  const lines = rows.map((row) =>
    columns.map((column, at) => {
      const cell = row[at] ?? null;
      // A number is copied as it is, so that it can be reckoned with.
      return isNumeric(column) ? String(cell ?? '') : tellCell(cell, column, language);
    }),
  );
  const numeric = columns.map(isNumeric);
  return { html: printHtml(headings, lines, numeric), text: printText(headings, lines, numeric) };
}

function printHtml(headings: readonly string[], lines: readonly string[][], numeric: readonly boolean[]): string {
  const head = headings.map((heading) => `<th>${escapeHtml(heading)}</th>`).join('');
  const body = lines.map((line) => {
    const cells = line.map((text, at) => `<td${numeric[at] ? '' : TEXT_CELL}>${escapeHtml(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table><tr>${head}</tr>${body.join('')}</table>`;
}

const TEXT_CELL = ` style="mso-number-format:'\\@'"`;

function printText(headings: readonly string[], lines: readonly string[][], numeric: readonly boolean[]): string {
  const told = lines.map((line) => line.map((text, at) => (numeric[at] ? text : guardText(flatten(text)))));
  return [headings, ...told].map((line) => line.join('\t')).join('\r\n');
}

function flatten(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
