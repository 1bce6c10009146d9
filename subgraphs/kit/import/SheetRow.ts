import { maskPersonalData } from './fields/maskPersonalData.ts';
import type { TellProblem } from './fields/TellProblem.ts';
import type { ImportField } from './headings.ts';
import type { ImportProblem } from './importProblems.ts';
import type { ReadingRules } from './ReadingRules.ts';
import { cellAddress, columnName, type TableCell, type TableRow } from './table/TableFile.ts';

/** A cell of a field, and whom to tell what is wrong with it. */
export interface PlacedCell {
  cell: TableCell;
  tell: TellProblem;
}

/** The rows of one matter as one, by fields. */
export class SheetRow {
  readonly problems: ImportProblem[] = [];
  readonly #rows: readonly TableRow[];
  readonly #rules: ReadingRules;
  readonly #columns: ReadingRules['columnsOf'];

  constructor(rows: readonly TableRow[], rules: ReadingRules) {
    this.#rows = rows;
    this.#rules = rules;
    this.#columns = rules.columnsOf;
  }

  /** Tells of the matter as a whole, or of one of its rows, at its number or else at the row. */
  tell(code: ImportProblem['code'], value: string, more = '', row = this.#rows[0]?.number ?? 0): void {
    const [column] = this.#columns.get('number') ?? [];
    this.#add(row, column ?? null, code, value, more);
  }

  get rows(): readonly TableRow[] {
    return this.#rows;
  }

  has(field: ImportField): boolean {
    return this.#columns.has(field);
  }

  get fields(): readonly ImportField[] {
    return [...this.#columns.keys()].filter((field) => field !== null);
  }

  /** Cells of a field, one a column that holds something; rows that share a number are joined by line breaks. */
  cells(field: ImportField | null): PlacedCell[] {
    const placed: PlacedCell[] = [];
    for (const column of this.#columns.get(field) ?? []) {
      const held = this.#rows.filter(({ cells }) => cells[column] !== undefined);
      const [first] = held;
      if (!first) continue;
      const broken = held.find(({ cells }) => cells[column]?.problem !== undefined);
      const cell = joinCells(held.map(({ cells }) => cells[column] as TableCell));
      const tell: TellProblem = (code, value, more = '') => {
        const says = ({ cells }: TableRow) => cells[column]?.isFilled !== true && cells[column]?.text.includes(value);
        const at = broken ?? held.find(says) ?? first;
        this.#add(at.number, column, code, value, more);
      };
      placed.push({ cell, tell });
    }
    return placed;
  }

  /** The cells of a field as one. */
  cell(field: ImportField): PlacedCell | undefined {
    const [first, ...more] = this.cells(field).filter(({ cell }) => cell.text !== '');
    if (!first || more.length === 0) return first;
    return { cell: { text: [first, ...more].map(({ cell }) => cell.text).join('\n') }, tell: first.tell };
  }

  text(field: ImportField): string | undefined {
    return this.cell(field)?.cell.text;
  }

  /** Reads a cell: undefined without a column, null if it is empty. */
  read<T>(field: ImportField, read: (cell: TableCell, tell: TellProblem) => T): T | null | undefined {
    if (!this.has(field)) return undefined;
    const placed = this.cell(field);
    return placed ? read(placed.cell, placed.tell) : null;
  }

  /** A text that others will read. */
  shared(field: ImportField): string | null | undefined {
    return this.read(field, ({ text }, tell) => this.mask(text, tell));
  }

  mask(text: string, tell: TellProblem): string {
    const shown = maskPersonalData(text);
    if (shown.masked.length > 0) tell('PERSONAL_DATA', shown.masked.join('、'));
    return shown.text;
  }

  rawCells(): Record<string, string> {
    const headings = new Map(this.#rules.header.columns.map(({ column, heading }) => [column, heading]));
    const texts: Record<string, string> = {};
    const width = Math.max(...this.#rows.map(({ cells }) => cells.length));
    for (let column = 0; column < width; column++) {
      const cells = this.#rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined);
      if (cells.length === 0) continue;
      const heading = headings.get(column) ?? columnName(column);
      const key = Object.hasOwn(texts, heading) ? `${heading} ${columnName(column)}` : heading;
      texts[key] = joinCells(cells).text;
    }
    return texts;
  }

  #add(row: number, column: number | null, code: ImportProblem['code'], value: string, more: string): void {
    const cell = cellAddress(this.#rules.sheet, row, column);
    this.problems.push({ code, cell, row, column, value: value.slice(0, 200), more });
  }
}

/** Cells of one column, below each other, as one; what fills merged cells is said once. */
function joinCells(cells: readonly TableCell[]): TableCell {
  const [first, ...more] = cells as [TableCell, ...TableCell[]];
  if (more.length === 0) return first;
  const texts = new Set([first, ...more.filter(({ isFilled }) => !isFilled)].map(({ text }) => text));
  const problem = cells.find((cell) => cell.problem !== undefined)?.problem;
  return { ...(texts.size > 1 ? { text: [...texts].join('\n') } : first), ...(problem && { problem }) };
}
