import type { Cell, CellKind } from '../../plan/TablePlan.ts';
import { serialOfDate, serialOfInstant } from './serialDay.ts';
import { STYLES } from './styles.ts';
import { xmlText } from './xmlText.ts';

/** A workbook keeps no more in a cell, in UTF-16 units. */
const MAX_TEXT_LENGTH = 32_767;
/** A workbook keeps numbers as doubles: more digits than these would not come back. */
const MAX_DIGITS = 15;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Writes a cell, not null, at a place such as `B7`; `onCut` hears of a text that was too long for one. */
export type WriteXlsxCell = (cell: NonNullable<Cell>, place: string) => string;

/** Texts are cells of text, however they look: no formula, no number, no date is made of them. */
export function compileXlsxCell(kind: CellKind, onCut: () => void): WriteXlsxCell {
  const text = (value: Cell, place: string) => textCell(cutText(String(value), onCut), place);
  switch (kind) {
    case 'integer':
    case 'float':
      return (cell, place) => (Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : text(cell, place));
    case 'decimal':
      return (cell, place) => (isExact(String(cell)) ? `<c r="${place}"><v>${cell}</v></c>` : text(cell, place));
    case 'boolean':
      return (cell, place) =>
        typeof cell === 'boolean' ? `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>` : text(cell, place);
    case 'date':
      return (cell, place) => numberCell(serialOfDate(String(cell)), STYLES.date, place) ?? text(cell, place);
    case 'instant':
      return (cell, place) => numberCell(serialOfInstant(String(cell)), STYLES.instant, place) ?? text(cell, place);
    case 'text':
    case 'id':
    case 'enum':
      return text;
    default:
      return kind satisfies never;
  }
}

export function textCell(text: string, place: string, style: number = STYLES.text): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`;
}

function numberCell(value: number | undefined, style: number, place: string): string | undefined {
  return value === undefined ? undefined : `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

export function cutText(text: string, onCut: () => void): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  onCut();
  return `${text.slice(0, MAX_TEXT_LENGTH - 1).toWellFormed()}…`;
}

function isExact(decimal: string): boolean {
  return DECIMAL.test(decimal) && decimal.replace(/^-?0*\.?0*|\./g, '').length <= MAX_DIGITS;
}
