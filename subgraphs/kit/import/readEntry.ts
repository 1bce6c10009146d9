import { type BodyCell, readBodies } from './fields/readBodies.ts';
import { readDates } from './fields/readDates.ts';
import { readDeadline } from './fields/readDeadline.ts';
import { readDivision } from './fields/readDivision.ts';
import { readOfficials } from './fields/readOfficial.ts';
import { readOwnFields } from './fields/readOwnFields.ts';
import { readStatus } from './fields/readStatus.ts';
import { splitDeadlineAndProgress } from './fields/splitDeadlineAndProgress.ts';
import type { ImportField } from './headings.ts';
import type { ImportList } from './ImportList.ts';
import type { ImportProblem } from './importProblems.ts';
import type { LedgerEntry } from './LedgerEntry.ts';
import { normalizeNumber } from './matterId.ts';
import type { ReadingRules } from './ReadingRules.ts';
import { type PlacedCell, SheetRow } from './SheetRow.ts';
import { compactText } from './table/cleanText.ts';
import type { TableRow } from './table/TableFile.ts';

export interface ReadEntry {
  /** Not to be used if one of the problems is an error. */
  entry: LedgerEntry;
  number: string;
  problems: ImportProblem[];
  /** Texts of all cells by heading, as they came. */
  cells: Record<string, string>;
}

/** Fields that stay with the owner: nothing of them is shared. */
const KEPT_BACK: ReadonlySet<ImportField | null> = new Set(['contact', 'ignore', null]);

/** Reads the rows of one matter. What is wrong with a cell is told with its address; the other cells are read. */
export function readEntry(rows: readonly TableRow[], rules: ReadingRules): ReadEntry {
  const sheetRow = new SheetRow(rows, rules);
  const { list, year, divisions } = rules;
  checkCells(sheetRow);
  const number = normalizeNumber(sheetRow.text('number') ?? '');
  if (number === '') sheetRow.tell('MISSING_NUMBER', '');
  if (sheetRow.cell('number')?.cell.date) sheetRow.tell('NUMBER_IS_A_DATE', number);
  const title = sheetRow.shared('title');
  if (title === null || title === undefined) sheetRow.tell('MISSING_TITLE', '');

  const both = sheetRow.cell('deadlineAndProgress');
  const parts = both && splitDeadlineAndProgress(both.cell, year);
  const deadline =
    sheetRow.cell('deadline') ?? (both && parts?.deadline ? { ...both, cell: parts.deadline } : undefined);
  const hasDeadline = sheetRow.has('deadline') || sheetRow.has('deadlineAndProgress');
  const hasProgress = sheetRow.has('progress') || sheetRow.has('deadlineAndProgress');
  const progress =
    sheetRow.shared('progress') ?? (both && parts?.progress ? sheetRow.mask(parts.progress, both.tell) : null);

  const entry: LedgerEntry = {
    number,
    title: title ?? '',
    content: sheetRow.shared('content'),
    serviceTarget: sheetRow.shared('serviceTarget'),
    category: categoryOf(sheetRow.shared('category')),
    division: sheetRow.read('division', ({ text }, tell) => readDivision(text, divisions, tell)),
    ...bodiesOf(sheetRow, rules),
    leads: leadsOf(sheetRow, rules),
    deadline: hasDeadline ? (deadline ? maskedDeadline(sheetRow, deadline, year) : null) : undefined,
    ...statusOf(sheetRow, progress, list),
    progress: hasProgress ? progress : undefined,
    measures:
      sheetRow
        .shared('measures')
        ?.split('\n')
        .map((line) => line.trim())
        .filter(Boolean) ?? (sheetRow.has('measures') ? [] : undefined),
    registeredOn: dateOf(sheetRow, 'registeredOn', year),
    completedOn: dateOf(sheetRow, 'completedOn', year),
    closedOn: dateOf(sheetRow, 'closedOn', year),
    own: readOwnFields(sheetRow),
  };
  return { entry, number, problems: sheetRow.problems, cells: sheetRow.rawCells() };
}

const PHONE = /\d{7,}/;

function checkCells(row: SheetRow): void {
  for (const field of row.fields) {
    if (KEPT_BACK.has(field)) continue;
    for (const { cell, tell } of row.cells(field)) if (cell.problem) tell(cell.problem, cell.text);
  }
  for (const { cell, tell } of row.cells('contact')) if (PHONE.test(cell.text)) tell('CONTACT_KEPT_BACK', '');
  const [first, ...joined] = row.rows;
  if (first?.isHidden) row.tell('HIDDEN_ROW', '');
  for (const { number } of joined) row.tell('JOINED_ROW', row.text('number') ?? '', '', number);
}

function categoryOf(label: string | null | undefined): LedgerEntry['category'] {
  // An owner's own words are their own codes: cities that use the same word are counted together.
  return label === null || label === undefined ? label : { code: label, label };
}

function bodiesOf(row: SheetRow, { bodies, divisions }: ReadingRules) {
  const cells: BodyCell[] = (['leadBody', 'bodies', 'cooperatingBodies'] as const).flatMap((field) =>
    row.cells(field).flatMap(({ cell, tell }) => (cell.problem ? [] : [{ field, text: cell.text, tell }])),
  );
  return readBodies(cells, new Set(row.fields), bodies, divisions.city.name);
}

function leadsOf(row: SheetRow, { officials }: ReadingRules): LedgerEntry['leads'] {
  const leads = row.read('leadOfficial', ({ text }, tell) => readOfficials(text, officials, tell));
  if (leads !== undefined) return leads ?? [];
  // Who is responsible may be an official. If not, it is nobody whom others are told of.
  const responsible = row.text('contact');
  const known = responsible === undefined ? [] : readOfficials(responsible, officials, () => {});
  return known.length > 0 ? known : undefined;
}

function maskedDeadline(row: SheetRow, { cell, tell }: PlacedCell, year: number | null): LedgerEntry['deadline'] {
  const deadline = readDeadline(cell, year, tell);
  return { ...deadline, raw: deadline.raw === null ? null : row.mask(deadline.raw, tell) };
}

function statusOf(row: SheetRow, progress: string | null, { statuses }: ImportList) {
  if (!row.has('status')) {
    // 进展情况 of one word is a status.
    const status = progress === null ? undefined : readStatus(progress, statuses);
    return status === undefined ? {} : { status, statusText: progress };
  }
  const statusText = row.shared('status') ?? null;
  const status = row.read('status', ({ text }, tell) => {
    const known = readStatus(text, statuses);
    if (known === undefined) tell('UNKNOWN_STATUS', text);
    return known ?? null;
  });
  return { status, statusText };
}

/** A day, or the last one of a month: the last day that it can mean. */
function dateOf(row: SheetRow, field: 'registeredOn' | 'completedOn' | 'closedOn', year: number | null) {
  return row.read(field, (cell, tell) => {
    if (cell.date && cell.date.precision !== 'YEAR') return cell.date.date;
    const read = cell.number === undefined ? readDates(cell.text, year).dates.at(-1) : undefined;
    if (read && read.precision !== 'YEAR') return read.date;
    const number = cell.number === undefined ? undefined : readDeadline(cell, year, () => {});
    if (number?.date && number.precision !== 'YEAR') return number.date;
    if (compactText(cell.text) !== '') tell('DATE_NOT_UNDERSTOOD', cell.text);
    return null;
  });
}
