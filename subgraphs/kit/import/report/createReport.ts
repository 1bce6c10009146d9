import { rename, rm, writeFile } from 'node:fs/promises';
import type { stream, Worksheet } from 'exceljs';
import { ImportError } from '../ImportError.ts';
import type { ImportPreview } from '../importFile.ts';
import { chineseSentence, IMPORT_PROBLEMS, type ImportProblem, severityOf } from '../importProblems.ts';
import type { ReadingRules } from '../ReadingRules.ts';
import type { TableRow } from '../table/TableFile.ts';
import type { RowResult } from '../walkFile.ts';
import { guardFormula } from './guardFormula.ts';

/** The annotated workbook of an import, in Chinese, for who keeps the ledger. It is written as the rows come. */
export interface ImportReport {
  /** Takes every row of the sheet, before its result. */
  addRow(row: TableRow): void;
  addResult(result: RowResult): void;
  /** Puts the file in its place. */
  finish(preview: ImportPreview, isWritten: boolean): Promise<void>;
  /** Removes what is not finished. */
  discard(): Promise<void>;
}

const RESULT_WORDS: Readonly<Record<RowResult['result'], string>> = {
  CREATED: '新增',
  UPDATED: '更新',
  UNCHANGED: '无变化',
  FAILED: '未导入',
  SKIPPED: '跳过',
};

const SEVERITY_FILLS = { ERROR: 'FFFFC7CE', WARNING: 'FFFFEB9C', NOTE: 'FFDDEBF7' } as const;
const SEVERITY_WORDS = { ERROR: '错误', WARNING: '提醒', NOTE: '说明' } as const;

/** Comments are held in memory until the sheet ends, so the first ones have to do; the column 问题 has all. */
const MAX_COMMENTS = 5_000;

/**
 * Begins the annotated workbook: the rows of the sheet with their numbers and texts as they came, two columns with what
 * became of each and what is wrong with it, a colour and a comment on each cell that is; and a sheet with the counts.
 * Texts that would run as formulas are guarded. It appears at `path` when it is finished.
 */
export async function createReport(path: string, { sheet, header, columnsOf }: ReadingRules): Promise<ImportReport> {
  // ExcelJS is large: only who wants a report waits for it.
  const { default: excel } = await import('exceljs');
  const unfinished = `${path}.unfinished`;
  // ExcelJS would only tell of it by an event that nobody hears.
  await writeFile(unfinished, '').catch((error: NodeJS.ErrnoException) => {
    throw new ImportError('REPORT_NOT_WRITABLE', `${path}: cannot be written (${error.code}).`, error);
  });
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: unfinished, useStyles: true });
  const rows = new AnnotatedSheet(workbook.addWorksheet(sheet.slice(0, 31)), header, columnsOf.get('number')?.[0] ?? 0);
  let isFinished = false;
  return {
    addRow: (row) => rows.addRow(row),
    addResult: (result) => rows.addResult(result),
    async finish(preview, isWritten) {
      rows.end();
      addSummary(workbook, preview, isWritten);
      await workbook.commit();
      await rename(unfinished, path);
      isFinished = true;
    },
    async discard() {
      if (!isFinished) await rm(unfinished, { force: true });
    },
  };
}

/** Rows wait until their result is known: they are written in their order, each once. */
class AnnotatedSheet {
  readonly #sheet: Worksheet;
  readonly #width: number;
  readonly #headerRow: number;
  readonly #numberColumn: number;
  #waiting: TableRow[] = [];
  #comments = 0;

  constructor(sheet: Worksheet, { columns, row }: ReadingRules['header'], numberColumn: number) {
    this.#sheet = sheet;
    this.#width = Math.max(...columns.map(({ column }) => column)) + 1;
    this.#headerRow = row;
    this.#numberColumn = numberColumn;
    sheet.getColumn(this.#width + 1).width = 12;
    sheet.getColumn(this.#width + 2).width = 80;
  }

  addRow(row: TableRow): void {
    this.#waiting.push(row);
  }

  addResult({ rows, result, problems }: RowResult): void {
    const first = rows[0]?.number ?? 0;
    const last = rows.at(-1)?.number ?? first;
    // Rows of one matter stay so when the sheet is corrected and imported.
    if (last > first) this.#sheet.mergeCells(first, this.#numberColumn + 1, last, this.#numberColumn + 1);
    while (this.#waiting[0] && this.#waiting[0].number <= last) {
      const row = this.#waiting.shift() as TableRow;
      const isOfResult = rows.some(({ number }) => number === row.number);
      if (isOfResult) this.#write(row, RESULT_WORDS[result], problems, row.number === first);
      else this.#write(row, '', [], false);
    }
  }

  end(): void {
    for (const row of this.#waiting) this.#write(row, '', [], false);
    this.#sheet.commit();
  }

  #write(row: TableRow, word: string, problems: readonly ImportProblem[], isFirst: boolean): void {
    const written = this.#sheet.getRow(row.number);
    // What a row has from the one above would begin a matter of its own.
    const isJoined = word !== '' && !isFirst;
    row.cells.slice(0, this.#width).forEach((cell, column) => {
      if (cell?.isFilled && isJoined) return;
      if (cell) written.getCell(column + 1).value = guardFormula(cell.text);
    });
    if (row.number === this.#headerRow) {
      written.getCell(this.#width + 1).value = '导入结果';
      written.getCell(this.#width + 2).value = '问题';
      written.font = { bold: true };
    } else if (word !== '') {
      written.getCell(this.#width + 1).value = word;
      const sentences = problems.map((problem) => `${problem.cell} ${chineseSentence(problem)}`);
      if (isFirst) written.getCell(this.#width + 2).value = guardFormula(sentences.join('\n'));
    }
    // The worst comes last: its colour stays.
    const rank = { NOTE: 0, WARNING: 1, ERROR: 2 };
    const here = problems.filter((problem) => problem.row === row.number);
    here.sort((a, b) => rank[severityOf(a.code)] - rank[severityOf(b.code)]);
    for (const problem of here) this.#mark(row.number, problem);
    written.commit();
  }

  #mark(row: number, problem: ImportProblem): void {
    const cell = this.#sheet.getRow(row).getCell((problem.column ?? this.#width) + 1);
    const argb = SEVERITY_FILLS[severityOf(problem.code)];
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    if (this.#comments >= MAX_COMMENTS) return;
    this.#comments += 1;
    const before = typeof cell.note === 'string' ? `${cell.note}\n` : '';
    cell.note = before + chineseSentence(problem);
  }
}

function addSummary(workbook: stream.xlsx.WorkbookWriter, preview: ImportPreview, isWritten: boolean): void {
  const { counts } = preview;
  const sheet = workbook.addWorksheet('导入说明');
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 100 }];
  const lines: (string | number)[][] = [
    ['文件', '', preview.file],
    ['工作表', '', preview.sheet],
    ...(preview.otherSheets.length > 0 ? [['未导入的工作表', '', preview.otherSheets.join('、')]] : []),
    ['清单', '', preview.list.name],
    ['是否已写入', isWritten ? '是' : '否', isWritten ? '' : '以下为预览，台账未作任何改动。'],
    ['事项', counts.matters],
    ['新增', counts.created],
    ['更新', counts.updated],
    ['无变化', counts.unchanged],
    ['未导入', counts.failed, '修改后再次导入即可，已导入的按序号更新，不会重复。'],
    ['跳过的行', counts.skipped],
    ['文件中已没有的序号', counts.missing, preview.missing.slice(0, 100).join('、')],
    [],
    ['问题', '数量', '处理办法'],
    ...preview.problemCounts.map(({ code, severity, count }) => [
      `${SEVERITY_WORDS[severity]} ${code}`,
      count,
      IMPORT_PROBLEMS[code].chineseAdvice,
    ]),
    [],
    ['栏目', '', '识别为'],
    ...preview.columns.map(({ heading, field }) => [guardFormula(heading), '', field ?? '（未识别，仅留存）']),
  ];
  for (const line of lines) {
    sheet.addRow(line.map((value) => (typeof value === 'string' ? guardFormula(value) : value))).commit();
  }
  sheet.commit();
}
