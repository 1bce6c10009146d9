import { type FoundHeader, findHeader, MAX_HEADER_ROW, type StatedHeadings } from './findHeader.ts';
import { LEDGER_HEADINGS } from './headings.ts';
import { ImportError } from './ImportError.ts';
import type { TableFile, TableRow, TableSheet } from './table/TableFile.ts';

export interface ChosenSheet {
  sheet: TableSheet;
  header: FoundHeader;
}

/**
 * The sheet that is meant: the one named, else the first visible one that has headings of a ledger.
 *
 * @throws ImportError SHEET_UNKNOWN, HEADINGS_NOT_FOUND, or COLUMN_MISSING: no column has the numbers
 */
export async function chooseSheet(
  file: TableFile,
  name: string | undefined,
  stated: StatedHeadings,
): Promise<ChosenSheet> {
  const sheets = name === undefined ? file.sheets.filter(({ isHidden }) => !isHidden) : [sheetNamed(file, name)];
  for (const sheet of sheets) {
    const header = await headerOf(sheet, stated);
    if (!header) continue;
    if (!header.columns.some(({ field }) => field === 'number')) throw withoutNumbers(file, sheet, header);
    return { sheet, header };
  }
  throw new ImportError(
    'HEADINGS_NOT_FOUND',
    `${file.name}: expected headings such as ${LEDGER_HEADINGS.number[0]}, ${LEDGER_HEADINGS.title[0]} and ${LEDGER_HEADINGS.deadline[0]} in the first ${MAX_HEADER_ROW} rows of ${sheets.map((sheet) => sheet.name).join(', ')}, got none. Say what a heading means with --map heading=title.`,
  );
}

/** Names of the other visible sheets that have headings of a ledger: nobody should think that they were imported, too. */
export async function otherLedgers(file: TableFile, chosen: TableSheet, stated: StatedHeadings): Promise<string[]> {
  const names: string[] = [];
  for (const sheet of file.sheets) {
    if (sheet !== chosen && !sheet.isHidden && (await headerOf(sheet, stated))) names.push(sheet.name);
  }
  return names;
}

async function headerOf(sheet: TableSheet, stated: StatedHeadings): Promise<FoundHeader | undefined> {
  const rows = await firstRows(sheet);
  return findHeader(rows, stated, sheet.hiddenColumns());
}

function sheetNamed(file: TableFile, name: string): TableSheet {
  const sheet = file.sheets.find((it) => it.name === name);
  if (sheet) return sheet;
  const names = file.sheets.map((it) => it.name).join(', ');
  throw new ImportError('SHEET_UNKNOWN', `${file.name}: expected one of the sheets ${names}, got "${name}".`);
}

async function firstRows(sheet: TableSheet): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) {
    if (row.number > MAX_HEADER_ROW) break;
    rows.push(row);
  }
  return rows;
}

function withoutNumbers(file: TableFile, { name }: TableSheet, { row, columns }: FoundHeader): ImportError {
  const headings = columns.map(({ heading }) => heading).join(', ');
  return new ImportError(
    'COLUMN_MISSING',
    `${file.name}: expected a column with the numbers of the matters (${LEDGER_HEADINGS.number.slice(0, 3).join(', ')}) in row ${row} of ${name}, got ${headings}. A later import finds a matter by its number: add the column, or name it with --map heading=number.`,
  );
}
