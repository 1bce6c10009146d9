import type { Readable } from 'node:stream';
import { monthEnd } from '../../calendar/isoDate.ts';
import { unguardFormula } from '../report/guardFormula.ts';
import { cleanText } from './cleanText.ts';
import { dateCell, dateOfSerial } from './dateCell.ts';
import { hasLostDigits, looksShortened, numberText } from './numberText.ts';
import { createXmlParser } from './parseXml.ts';
import { isTrue, unescapeText, type Workbook } from './readWorkbook.ts';
import { readReference } from './reference.ts';
import type { TableCell, TableRow } from './TableFile.ts';

/** A cell as it stands in the XML (ECMA-376 part 1, 18.3.1.4). */
interface RawCell {
  column: number;
  type: string;
  format: number;
  value: string;
  hasFormula: boolean;
}

/**
 * The rows of a sheet as its XML is read, merged cells not filled; rows without cells are left out. Memory holds one
 * piece of the stream and its rows.
 *
 * @param hidden is given the hidden columns, from 0
 * @param onRead told how many bytes came
 */
export async function* readSheetRows(
  sheet: Readable,
  workbook: Workbook,
  hidden: Set<number>,
  onRead: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  const parser = createXmlParser(rowHandlers(workbook, hidden, (row) => ready.push(row)));
  for await (const chunk of sheet as AsyncIterable<Buffer>) {
    onRead(chunk.length);
    parser.write(chunk);
    if (ready.length === 0) continue;
    yield* ready;
    ready = [];
  }
  parser.end();
  yield* ready;
}

function rowHandlers(workbook: Workbook, hidden: Set<number>, giveRow: (row: TableRow) => void) {
  let number = 0;
  let column = 0;
  let cells: (TableCell | undefined)[] = [];
  let isHidden = false;
  let cell: RawCell | undefined;
  let isValue = false;
  let isPhonetic = false;
  return {
    open(name: string, attributes: Record<string, string>) {
      switch (name) {
        case 'col':
          if (isTrue(attributes.hidden)) addRange(hidden, Number(attributes.min) - 1, Number(attributes.max) - 1);
          break;
        case 'row':
          number = attributes.r === undefined ? number + 1 : Number(attributes.r);
          cells = [];
          column = 0;
          isHidden = isTrue(attributes.hidden);
          break;
        case 'c': {
          column = readReference(attributes.r ?? '')?.column ?? column;
          cell = { column, type: attributes.t ?? 'n', format: Number(attributes.s ?? 0), value: '', hasFormula: false };
          break;
        }
        case 'f':
          if (cell) cell.hasFormula = true;
          break;
        case 'rPh':
          isPhonetic = true;
          break;
        case 'v':
        case 't':
          isValue = !isPhonetic;
          break;
        default:
      }
    },
    text(piece: string) {
      if (cell && isValue) cell.value += piece;
    },
    close(name: string) {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell) {
        const read = readCell(cell, workbook);
        if (read) cells[cell.column] = read;
        column += 1;
        cell = undefined;
      }
      if (name === 'row' && cells.length > 0) giveRow({ number, cells, isHidden });
    },
  };
}

/** A range may reach to the last column that a sheet can have, far beyond those with headings. */
const MAX_HIDDEN_COLUMN = 1_000;

function addRange(columns: Set<number>, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, MAX_HIDDEN_COLUMN); column++) columns.add(column);
}

function readCell(cell: RawCell, workbook: Workbook): TableCell | undefined {
  const { type, value, hasFormula } = cell;
  if (value === '') return hasFormula && type === 'n' ? { text: '', problem: 'FORMULA_WITHOUT_RESULT' } : undefined;
  switch (type) {
    case 's':
      return textCell(workbook.sharedTexts[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(unescapeText(value));
    case 'b':
      return { text: isTrue(value) ? '是' : '否' };
    case 'e':
      return { text: value, problem: 'FORMULA_ERROR' };
    case 'd':
      return dateCell(value.slice(0, 10), 'DAY');
    default:
      return numberCell(Number(value), workbook, cell.format);
  }
}

/** A cell of text alone, as in a CSV file; undefined if there is nothing to see in it. */
export function textCell(value: string): TableCell | undefined {
  const text = unguardFormula(cleanText(value));
  if (text === '') return undefined;
  return looksShortened(text) ? { text, problem: 'NUMBER_LOST_DIGITS' } : { text };
}

/** Numbers that may well be days whose format was lost: from the fifties to the next century. */
const FIRST_DAY = 18_000;
const LAST_DAY = 80_000;

function numberCell(value: number, { formats, isFrom1904 }: Workbook, format: number): TableCell {
  const { code = '', date: precision } = formats[format] ?? {};
  const date = precision && dateOfSerial(value, isFrom1904);
  if (date) return dateCell(precision === 'DAY' ? date : monthEnd(date), precision);
  if (!hasLostDigits(value)) {
    const day = value > FIRST_DAY && value < LAST_DAY ? dateOfSerial(value, isFrom1904) : undefined;
    return { text: numberText(value, code), number: value, ...(day && { day }) };
  }
  return { text: value.toExponential(2).toUpperCase(), number: value, problem: 'NUMBER_LOST_DIGITS' };
}
