import type { EntryOfFile } from './compareBatch.ts';
import { columnOf, groupRows } from './groupRows.ts';
import { type ImportProblem, severityOf } from './importProblems.ts';
import type { ReadingRules } from './ReadingRules.ts';
import { readEntry } from './readEntry.ts';
import { cellAddress, type TableRow } from './table/TableFile.ts';

/** What came of some rows of the file, in their order. */
export interface FileRow {
  rows: readonly TableRow[];
  /** Undefined: nothing is imported of them, as they are no matter or as one of the problems is an error. */
  found: EntryOfFile | undefined;
  isSkipped: boolean;
  problems: readonly ImportProblem[];
}

/**
 * Reads the rows below the headings, one matter after the other. A number that a row above has is an error of the
 * second. `numbers` takes every number that was seen, of wrong rows too, with its cell.
 */
export async function* readFileRows(
  rows: AsyncIterable<TableRow>,
  rules: ReadingRules,
  numbers: Map<string, string>,
): AsyncGenerator<FileRow> {
  for await (const group of groupRows(rows, rules.header)) {
    if (group.kind === 'SKIPPED') {
      const { row } = group;
      const cell = cellAddress(rules.sheet, row.number, null);
      const problem: ImportProblem = { code: 'SKIPPED_ROW', cell, row: row.number, column: null, value: '', more: '' };
      yield { rows: [row], found: undefined, isSkipped: true, problems: [problem] };
      continue;
    }
    const { entry, cells, number, problems } = readEntry(group.rows, rules);
    const sheetRow = group.rows[0]?.number ?? 0;
    const column = columnOf(rules.header, 'number');
    const cell = cellAddress(rules.sheet, sheetRow, column);
    const first = numbers.get(number);
    if (number !== '' && first === undefined) numbers.set(number, cell);
    if (first !== undefined) {
      problems.push({ code: 'DUPLICATE_NUMBER', cell, row: sheetRow, column, value: number, more: first });
    }
    const isWrong = problems.some(({ code }) => severityOf(code) === 'ERROR');
    yield { rows: group.rows, found: isWrong ? undefined : { entry, cells, sheetRow }, isSkipped: false, problems };
  }
}
