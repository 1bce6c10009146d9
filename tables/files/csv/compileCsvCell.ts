import { guardText } from '../../plan/guardText.ts';
import { shanghaiTime } from '../../plan/shanghaiTime.ts';
import type { Cell, CellKind } from '../../plan/TablePlan.ts';
import { quoteCsv } from './quoteCsv.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Nearly every text: nothing to guard, nothing to quote, and one look is enough. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const PLAIN = /^[^\s\d"'“”‘’=+\-@＝＋－＠,\0-\x1f\x7f-\x9f][^",\0-\x1f\x7f-\x9f]*$/;

/** Writes cells of a kind that are not null. What does not look like its kind is text. */
export function compileCsvCell(kind: CellKind): (cell: NonNullable<Cell>) => string {
  switch (kind) {
    case 'integer':
    case 'float':
    case 'boolean':
      return (cell) => (typeof cell === 'string' ? textCell(cell) : String(cell));
    case 'decimal':
      return (cell) => (NUMBER.test(String(cell)) ? String(cell) : textCell(String(cell)));
    case 'date':
      return (cell) => (DATE.test(String(cell)) ? String(cell) : textCell(String(cell)));
    case 'instant':
      return (cell) => instantCell(String(cell));
    case 'text':
    case 'id':
    case 'enum':
      return (cell) => textCell(String(cell));
    default:
      return kind satisfies never;
  }
}

function instantCell(instant: string): string {
  const time = shanghaiTime(instant);
  return time === instant ? textCell(instant) : time;
}

function textCell(text: string): string {
  if (PLAIN.test(text)) return text;
  return quoteCsv(guardText(text));
}
