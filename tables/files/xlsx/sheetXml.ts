import type { FileColumn } from '../TableFile.ts';
import { textCell } from './compileXlsxCell.ts';
import { STYLES } from './styles.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** The first row stays in sight. */
const FROZEN_ROW =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** The beginning of a sheet of rows, its row of headings included. */
export function dataSheetHead(columns: readonly FileColumn[], widths: readonly number[]): string {
  const headings = columns.map(({ title }, index) => textCell(title, `${columnName(index)}1`, STYLES.header));
  return `${HEAD}${FROZEN_ROW}${columnsXml(widths)}<sheetData><row r="1">${headings.join('')}</row>`;
}

/** Its end: the headings filter the rows. */
export function dataSheetEnd(columnCount: number, rowCount: number): string {
  const filter = columnCount === 0 ? '' : `<autoFilter ref="A1:${columnName(columnCount - 1)}${rowCount}"/>`;
  return `</sheetData>${filter}</worksheet>`;
}

/** A sheet of two columns, what and which. */
export function factsSheet(facts: readonly (readonly [what: string, which: string])[]): string {
  const rows = facts.map(([what, which], index) => {
    const row = index + 1;
    return `<row r="${row}">${textCell(what, `A${row}`, STYLES.header)}${textCell(which, `B${row}`, STYLES.wrapped)}</row>`;
  });
  return `${HEAD}${columnsXml([16, 100])}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** Letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}
