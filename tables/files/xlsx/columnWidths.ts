import { cellText } from '../../plan/cellText.ts';
import type { Cell } from '../../plan/TablePlan.ts';
import type { FileColumn } from '../TableFile.ts';

const NARROWEST = 8;
const WIDEST = 60;
/** Air beside the text, and of a heading the button of its filter. */
const PADDING = 2;
const BUTTON = 2;

/** Widths in characters that show the headings and most of what the rows have. */
export function columnWidths(columns: readonly FileColumn[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.map(({ title, kind }, index) => {
    const cells = rows.map((row) => textWidth(cellText(row[index] ?? null, kind)));
    const widest = cells.reduce((most, width) => Math.max(most, width), textWidth(title) + BUTTON);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + PADDING));
  });
}

/** Of the widest line; a Chinese character is as wide as two letters. */
function textWidth(text: string): number {
  const lines = text.slice(0, 1000).split('\n');
  return lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}
