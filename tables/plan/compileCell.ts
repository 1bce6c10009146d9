import { cellText } from './cellText.ts';
import type { RowReaderOptions } from './RowReader.ts';
import type { Cell, Column } from './TablePlan.ts';

// biome-ignore lint/suspicious/noExplicitAny: part of an answer, of the shape that its operation asked for
type Part = any;

export type ReadPart = (from: Part) => Part;
export type ReadCell = (from: Part) => Cell;

/** Of a list: between its elements. Of a list within it, and so on: what stands further right. */
const SEPARATORS = ['；', '、', '/'];

/** Reads a cell of `column` out of the object that its path starts from; several values are joined to one text. */
export function compileCell(column: Column, options: RowReaderOptions): ReadCell {
  const toCell = compileValue(column, options);
  if (column.listsAt.length === 0) {
    const read = compilePath(column.path);
    return (from) => toCell(read(from));
  }
  const toText: ReadCell = (value) => {
    const cell = toCell(value);
    return cell === null ? null : cellText(cell, column.kind, options);
  };
  return compileJoined(column.path, column.listsAt, toText, 0);
}

/** The kind of the cells that `compileCell` reads. */
export function kindOfCells({ kind, listsAt }: Column, { enums = 'codes' }: RowReaderOptions): Column['kind'] {
  const told = enums === 'words' && (kind === 'enum' || kind === 'boolean');
  return told || listsAt.length > 0 ? 'text' : kind;
}

/** Follows response names down; undefined or null where there is nothing. */
export function compilePath(path: readonly string[]): ReadPart {
  const [a = '', b = '', c = ''] = path;
  switch (path.length) {
    case 0:
      return (from) => from;
    case 1:
      return (from) => from?.[a];
    case 2:
      return (from) => from?.[a]?.[b];
    case 3:
      return (from) => from?.[a]?.[b]?.[c];
    default: {
      const rest = compilePath(path.slice(3));
      return (from) => rest(from?.[a]?.[b]?.[c]);
    }
  }
}

/** An empty element stays an empty place, so that columns of one list can be read side by side: `甲；；丙`. */
function compileJoined(path: readonly string[], listsAt: readonly number[], toText: ReadCell, depth: number): ReadCell {
  const [at, ...further] = listsAt;
  if (at === undefined) {
    const read = compilePath(path);
    return (from) => toText(read(from));
  }
  const readList = compilePath(path.slice(0, at + 1));
  const below = further.map((position) => position - at - 1);
  const readElement = compileJoined(path.slice(at + 1), below, toText, depth + 1);
  const separator = SEPARATORS[depth] ?? '/';
  return (from) => {
    const list = readList(from);
    if (!Array.isArray(list) || list.length === 0) return null;
    if (list.length === 1) return readElement(list[0]);
    return list.map((element) => readElement(element) ?? '').join(separator);
  };
}

function compileValue({ element, ...column }: Column, options: RowReaderOptions): ReadCell {
  if (element === undefined) return compileSingle(column, options);
  const toCell = compileSingle(column, options);
  return (list) => toCell(list?.[element]);
}

function compileSingle({ kind, words }: Column, { enums = 'codes' }: RowReaderOptions): ReadCell {
  if (enums === 'words' && kind === 'enum') return (value) => (value == null ? null : (words?.[value] ?? value));
  if (enums === 'words' && kind === 'boolean') return (value) => (value == null ? null : value ? '是' : '否');
  // A list of lists of numbers, or a scalar that is an object, is told as JSON tells it.
  return (value) => (value == null ? null : typeof value === 'object' ? JSON.stringify(value) : value);
}
