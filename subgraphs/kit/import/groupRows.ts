import type { FoundHeader } from './findHeader.ts';
import { compactText } from './table/cleanText.ts';
import type { TableRow } from './table/TableFile.ts';

/** Rows that belong to one matter, or a row that is none. */
export type RowGroup =
  /** The first row carries number and title; those below share its number, whose cell is merged over them. */
  | { kind: 'MATTER'; rows: readonly TableRow[] }
  /** A sum, a remark, a heading within the table, an example. */
  | { kind: 'SKIPPED'; row: TableRow };

/** What a line says that is no matter, where its number would stand, or its first text if it has none. */
const REMARK = /^(?:合计|总计|小计|累计|注[:：]|备注|说明|填表|制表|审核|单位负责人|填报|联系人|示例|样例|例[:：]?$)/;
/** A sum may count its rows in the column of the numbers. */
const SUM = /^(?:合计|总计|小计|累计)[:：]?$/;
const SECTION_NUMBER = /^\(?[一二三四五六七八九十]+\)?[、.]?$/;
/** A section heading alone in its row: 一、重点项目(共12项). */
const SECTION = /^\(?[一二三四五六七八九十]+[)、.]/;

/** Groups the rows below the headings. Rows in which nothing stands of their own are left out. */
export async function* groupRows(rows: AsyncIterable<TableRow>, header: FoundHeader): AsyncGenerator<RowGroup> {
  const number = columnOf(header, 'number');
  const title = columnOf(header, 'title');
  const firstRow = header.row + header.rowCount;
  let group: TableRow[] = [];
  for await (const row of rows) {
    if (row.number < firstRow || !row.cells.some((cell) => cell && !cell.isFilled)) continue;
    if (group.length > 0 && continues(row, number, title)) {
      group.push(row);
      continue;
    }
    if (group.length > 0) yield { kind: 'MATTER', rows: group };
    group = [];
    if (isNoMatter(row, header, number, title)) yield { kind: 'SKIPPED', row };
    else group = [row];
  }
  if (group.length > 0) yield { kind: 'MATTER', rows: group };
}

export function columnOf({ columns }: FoundHeader, field: 'number' | 'title'): number {
  return columns.find((it) => it.field === field)?.column ?? -1;
}

/** The cell of the number is merged with the one above, and no title says that another matter begins. */
function continues({ cells }: TableRow, number: number, title: number): boolean {
  const ownTitle = cells[title];
  return cells[number]?.isFilled === true && (ownTitle === undefined || ownTitle.isFilled === true);
}

function isNoMatter({ cells }: TableRow, { columns }: FoundHeader, number: number, title: number): boolean {
  const held = cells.filter((cell) => cell !== undefined);
  const [first] = held;
  // A remark that is merged over the width of the table is the text of every column, of number and title too.
  if (held.length > 1 && held.every((cell) => cell === first || (cell.isFilled && cell.text === first?.text)))
    return true;
  const numberText = compactText(cells[number]?.text ?? '');
  // What is merged downwards, such as a category, says nothing of this row.
  const own = held.find(({ isFilled }) => !isFilled);
  if (SUM.test(compactText(first?.text ?? '')) || REMARK.test(numberText || compactText(own?.text ?? ''))) return true;
  if (held.length === 1 && SECTION.test(numberText)) return true;
  if (!/\d/.test(numberText)) {
    if (held.every(({ text }) => text === first?.text)) return true;
    const isAlone = !cells.some((cell, column) => cell && column !== number && column !== title);
    if (isAlone && SECTION_NUMBER.test(numberText)) return true;
  }
  // The headings again, as on every printed page.
  return columns.every(({ column, heading }) => {
    const cell = cells[column];
    return cell === undefined || heading.split('/').includes(cell.text.replace(/\s+/g, ''));
  });
}
