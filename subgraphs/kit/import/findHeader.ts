import { type ImportField, LEDGER_HEADINGS, REPEATABLE_FIELDS } from './headings.ts';
import { compactText } from './table/cleanText.ts';
import type { TableCell, TableRow } from './table/TableFile.ts';

/** A column of the sheet and what it is taken for. */
export interface MappedColumn {
  /** From 0. */
  column: number;
  /** As the sheet has it; of two rows `责任单位/牵头单位`. */
  heading: string;
  /** Null: it is not known, and only kept with the raw row. */
  field: ImportField | null;
  /** Whether a reader of the sheet does not see it. */
  isHidden: boolean;
}

export interface FoundHeader {
  /** Number of its first row, and how many rows it has: 1 or 2. */
  row: number;
  rowCount: number;
  columns: readonly MappedColumn[];
  /** Text of the rows above, which is the ledger's title. */
  title: string;
}

/** Numbers of the columns of each field; of those that are not known under null. */
export function columnsByField({ columns }: FoundHeader): Map<ImportField | null, number[]> {
  const byField = Map.groupBy(columns, ({ field }) => field);
  return new Map([...byField].map(([field, of]) => [field, of.map(({ column }) => column)]));
}

/** How far down the headings are looked for. */
export const MAX_HEADER_ROW = 40;
/** Fewer known headings are a row of data that happens to say 项目. */
const MIN_KNOWN_HEADINGS = 2;

/** What headings mean that the user has stated, by `compactText`. */
export type StatedHeadings = ReadonlyMap<string, ImportField>;

/** Of the headings that the user has stated, those that no column has. */
export function headingsNotFound({ columns }: FoundHeader, stated: StatedHeadings): string[] {
  const found = new Set(columns.flatMap(({ heading }) => namesOf(heading)));
  return [...stated.keys()].filter((heading) => !found.has(heading));
}

/**
 * Finds the row or the two rows of headings: those with most known ones. `rows` are the first of the sheet. Undefined if
 * there is none, or none of them names the title. Of several columns that could be one field, a stated one is it, then
 * one that is not `hidden`, then the first.
 */
export function findHeader(
  rows: readonly TableRow[],
  stated: StatedHeadings,
  hidden: ReadonlySet<number> = new Set(),
): FoundHeader | undefined {
  const single = rows.map((row, i) => candidate(rows, i, 1, mapColumns(headingsOf(row.cells), stated, hidden)));
  const double = rows.slice(0, -1).flatMap((row, i) => {
    const next = rows[i + 1] as TableRow;
    return looksLikeData(next) ? [] : [candidate(rows, i, 2, mapColumns(combinedHeadings(row, next), stated, hidden))];
  });
  // Of equals the first: a second row must add something, or a title above would count as one.
  const [best] = [...single, ...double].sort((a, b) => b.known - a.known);
  return best && best.known >= MIN_KNOWN_HEADINGS ? best.header : undefined;
}

function candidate(rows: readonly TableRow[], i: number, rowCount: number, columns: readonly MappedColumn[]) {
  const fields = new Set(columns.map(({ field }) => field).filter((field) => field !== null));
  const header: FoundHeader = { row: rows[i]?.number ?? 0, rowCount, columns, title: titleAbove(rows.slice(0, i)) };
  return { header, known: fields.has('title') ? fields.size : 0 };
}

/** A sub-heading has no number in front. */
function looksLikeData({ cells }: TableRow): boolean {
  const first = cells.find((cell) => cell !== undefined);
  return first === undefined || /^\d/.test(compactText(first.text));
}

function headingsOf(cells: TableRow['cells']): (string | undefined)[] {
  return Array.from(cells, (cell) => cell?.text.replace(/\s+/g, ''));
}

function combinedHeadings(upper: TableRow, lower: TableRow): (string | undefined)[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const combined: (string | undefined)[] = [];
  let group: TableCell | undefined;
  for (let column = 0; column < width; column++) {
    const above = upper.cells[column];
    const below = lower.cells[column];
    // A CSV file has no merged cells: the heading of a group stands over its first column alone.
    if (above) group = above;
    const top = (above ?? (below && group))?.text.replace(/\s+/g, '');
    const bottom = below?.isFilled ? undefined : below?.text.replace(/\s+/g, '');
    combined[column] = top && bottom && top !== bottom ? `${top}/${bottom}` : (bottom ?? top);
  }
  return combined;
}

function mapColumns(
  headings: readonly (string | undefined)[],
  stated: StatedHeadings,
  hidden: ReadonlySet<number>,
): MappedColumn[] {
  const columns = headings.flatMap((heading, column) => (heading ? [{ column, heading }] : []));
  const rank = ({ column, heading }: (typeof columns)[number]) =>
    (isStated(heading, stated) ? 0 : 2) + (hidden.has(column) ? 1 : 0);
  const fields = new Map<number, ImportField>();
  for (const it of columns.toSorted((a, b) => rank(a) - rank(b))) {
    const field = fieldOf(it.heading, stated);
    const isTaken = field !== undefined && !REPEATABLE_FIELDS.has(field) && [...fields.values()].includes(field);
    if (field !== undefined && !isTaken) fields.set(it.column, field);
  }
  return columns.map(({ column, heading }) => {
    return { column, heading, field: fields.get(column) ?? null, isHidden: hidden.has(column) };
  });
}

function isStated(heading: string, stated: StatedHeadings): boolean {
  return namesOf(heading).some((name) => stated.has(name));
}

/** What the user may call a column by: of two rows of headings, both together or one of them. */
function namesOf(heading: string): string[] {
  const whole = compactText(heading);
  return [whole, ...(whole.includes('/') ? whole.split('/').slice(0, 2) : [])];
}

/** What a heading means: as stated, by the table, by its part below, or by a known heading that it ends with. */
function fieldOf(heading: string, stated: StatedHeadings): ImportField | undefined {
  const whole = compactText(heading);
  const [top = '', bottom] = whole.split('/');
  const exact = stated.get(whole) ?? FIELD_BY_HEADING.get(plain(whole));
  if (exact) return exact;
  if (bottom !== undefined) {
    // 责任单位/牵头 is 牵头责任单位; 牵头/责任单位 as well.
    for (const name of [bottom, bottom + top, top + bottom, `${bottom}单位`, top]) {
      const field = stated.get(name) ?? FIELD_BY_HEADING.get(plain(name));
      if (field) return field;
    }
  }
  return byEnding(plain(bottom ?? whole));
}

/** Without remarks: 投资（万元）, 完成时限(年月). */
function plain(heading: string): string {
  return heading.replace(/\([^)]*\)|[*:]/g, '');
}

const FIELD_BY_HEADING: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(LEDGER_HEADINGS).flatMap(([field, headings]) =>
    headings.map((heading) => [heading, field as ImportField] as const),
  ),
);

/** Shorter ones end too many words. */
const MIN_ENDING_LENGTH = 3;
const ENDINGS = [...FIELD_BY_HEADING.keys()]
  .filter((heading) => heading.length >= MIN_ENDING_LENGTH)
  .sort((a, b) => b.length - a.length);

function byEnding(heading: string): ImportField | undefined {
  if (/(时限|时间).*(进展|进度)/.test(heading)) return 'deadlineAndProgress';
  const known = ENDINGS.find((ending) => heading.endsWith(ending));
  return known === undefined ? undefined : FIELD_BY_HEADING.get(known);
}

function titleAbove(rows: readonly TableRow[]): string {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined).map(({ text }) => text));
  return [...new Set(texts)].join(' ');
}
