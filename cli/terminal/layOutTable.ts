/** A table as lines of text that fit a terminal. */
import { fitColumns, type Wanted } from './fitColumns.ts';
import { cutText, padText, textWidth, wrapText } from './textWidth.ts';

export interface TextColumn {
  heading: string;
  align: 'left' | 'right';
  /** Whether a part of a cell says something: of a title it does, of a number or a code it does not. */
  isCuttable: boolean;
  /** Whether it can be done without, as a code beside its name: it gives way to others where room is short. */
  isSpare: boolean;
}

/** Cells as they are to be seen: one line each, without control characters. */
export interface TextTable {
  columns: readonly TextColumn[];
  rows: readonly (readonly string[])[];
}

export interface TableLines {
  heading: string[];
  body: string[];
  /** Headings of the columns that found no place. */
  hidden: string[];
}

const GAP = '  ';
/** Six Chinese characters. */
const LEAST_OF_TEXT = 12;
/** The longest ids and codes stand whole. */
const LEAST_OF_CODES = 24;
/** A heading can be guessed by so much of it. */
const LEAST_OF_HEADINGS = 8;
/** Few rows of many columns are easier to read one below the other. */
const MOST_RECORDS = 5;

/** Rows below each other, text cut with `…` as needed; what finds no room even so is left out. */
export function layOutTable({ columns, rows }: TextTable, width: number): TableLines {
  const wanted = columns.map((column, i) => wantedBy(column, rows, i));
  const fitted = fitColumns(wanted, width, GAP.length);
  const shown = new Set(fitted.map(({ index }) => index));
  const line = (cells: readonly string[]) =>
    fitted
      .map(({ index, width: room }) => {
        const align = columns[index]?.align ?? 'left';
        return padText(cutText(cells[index] ?? '', room), room, align);
      })
      .join(GAP)
      .trimEnd();
  return {
    heading: [line(columns.map(({ heading }) => heading)), fitted.map(({ width: room }) => '-'.repeat(room)).join(GAP)],
    body: rows.map(line),
    hidden: columns.flatMap(({ heading }, index) => (shown.has(index) ? [] : [heading])),
  };
}

/** Whether few rows lose columns when they are laid out as a table. */
export function wantsRecords(table: TextTable, width: number): boolean {
  return table.rows.length <= MOST_RECORDS && layOutTable(table, width).hidden.length > 0;
}

/** Each row as a block of lines, a line a column, longer cells on several; nothing is cut. */
export function layOutRecords({ columns, rows }: TextTable, width: number): string[] {
  const room = Math.min(
    Math.max(0, ...columns.map(({ heading }) => textWidth(heading))),
    Math.max(4, Math.floor(width / 2)),
  );
  return rows.flatMap((row, number) => [
    `-- ${number + 1} ${'-'.repeat(Math.max(0, width - String(number + 1).length - 4))}`,
    ...columns.flatMap(({ heading }, i) =>
      wrapText(row[i] ?? '', Math.max(2, width - room - GAP.length)).map((part, line) =>
        `${padText(line === 0 ? cutText(heading, room) : '', room, 'left')}${GAP}${part}`.trimEnd(),
      ),
    ),
  ]);
}

function wantedBy({ heading, isCuttable, isSpare }: TextColumn, rows: TextTable['rows'], index: number): Wanted {
  const widest = rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '')), 0);
  const natural = Math.max(textWidth(heading), widest, 1);
  const least = Math.max(Math.min(widest, isCuttable ? LEAST_OF_TEXT : LEAST_OF_CODES), LEAST_OF_HEADINGS);
  return { natural, least: Math.min(natural, least), isSpare };
}
