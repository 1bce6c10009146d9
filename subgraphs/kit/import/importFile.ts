import { realpath } from 'node:fs/promises';
import type { Database } from '../database/database.ts';
import { beginUpdate } from '../ledger/updateLedger.ts';
import type { CityProject } from '../project/CityProject.ts';
import { openSubgraphDatabase } from '../server/runSubgraph.ts';
import { FileFingerprint } from './FileFingerprint.ts';
import type { KnownName } from './fields/KnownNames.ts';
import type { MappedColumn, StatedHeadings } from './findHeader.ts';
import { finishImport } from './finishImport.ts';
import type { AnyImportableLedger } from './ImportableLedger.ts';
import { ImportError, throwIfInterrupted } from './ImportError.ts';
import type { ImportList } from './ImportList.ts';
import type { ImportProblem } from './importProblems.ts';
import { ProblemLog } from './ProblemLog.ts';
import { type ImportPlan, planImport } from './planImport.ts';
import type { PreviewRow } from './previewRow.ts';
import { createReport, type ImportReport } from './report/createReport.ts';
import type { Encoding } from './table/detectEncoding.ts';
import { type ImportCounts, walkFile } from './walkFile.ts';
import { withdrawBatch, writeBatch } from './writeBatch.ts';

export interface ImportOptions {
  project: CityProject;
  ledger: AnyImportableLedger;
  /** Path of an .xlsx or .csv file. */
  file: string;
  /** Name of the list; default: the only one in `guatu.yaml`. */
  list?: string;
  /** Default: that of the list, else the first sheet with headings of a ledger. */
  sheet?: string;
  /** Of deadlines that name none. Default: that of the list, else the one in title, sheet or file name. */
  year?: number;
  /** Of a CSV file. Default: told from its bytes. */
  encoding?: Encoding;
  /** What headings mean, by `compactText`; they win over those of the list. */
  headings?: StatedHeadings;
  /** Path of the annotated workbook to write. Default: none is. */
  report?: string;
  /** Whether matters that are no longer in the file become WITHDRAWN. Default: they are only told. */
  withdrawMissing?: boolean;
  /** Names of bodies beside those of the project, e.g. of the hub's directory; the project's win. */
  moreBodies?: readonly KnownName[];
  /** Asked once, when everything is read and nothing written. False: nothing will be. Default: true. */
  confirm?(preview: ImportPreview): boolean | Promise<boolean>;
  /** Told, every some hundred rows, what share of the file is read or written: 0 to 1. */
  onProgress?(phase: 'READING' | 'WRITING', share: number): void;
  /** Ends the import with INTERRUPTED; nothing is written then. */
  signal?: AbortSignal;
  /** The instant that counts as now. Default: the clock. */
  now?: Date;
  /** An open database of the ledger. Default: the project's is opened and closed. */
  database?: Database;
}

/** What an import would do, or has done. */
export interface ImportPreview {
  file: string;
  encoding: string | null;
  sheet: string;
  /** Other visible sheets that have headings of a ledger: nothing of them is imported. */
  otherSheets: readonly string[];
  /** Row of the headings, as spreadsheet programs count. */
  headerRow: number;
  columns: readonly MappedColumn[];
  list: Pick<ImportList, 'name' | 'key' | 'isKept'>;
  year: number | null;
  counts: ImportCounts;
  /** Numbers of the list that the file no longer has; the first thousand. */
  missing: readonly string[];
  problemCounts: ReturnType<ProblemLog['byCode']>;
  /** The most serious first, in the order of the file; a thousand of each severity at most. */
  problems: readonly ImportProblem[];
  /** The first matters as they will be. */
  rows: readonly PreviewRow[];
  /** Whether most known numbers now have other titles: then it may be another list. */
  looksLikeAnotherList: boolean;
}

export interface ImportOutcome extends ImportPreview {
  /** Whether anything could be written: it was confirmed, and no error came. */
  isWritten: boolean;
}

/**
 * Imports a ledger's file into the built-in ledger of a project. The file is read once to see what it would change; if
 * that is confirmed, it is read again and written in one transaction, in batches: all of it or nothing, and in bounded
 * memory. Rows with errors are left out and told; unchanged rows write nothing; a matter is found again by list and
 * number.
 *
 * @throws ImportError, with nothing written to the ledger unless its message says so: see `finishImport`
 */
export async function importFile(options: ImportOptions): Promise<ImportOutcome> {
  const { project, ledger } = options;
  if (project.contract !== ledger.definition.contract) {
    throw new ImportError(
      'CONTRACT_NOT_IMPORTABLE',
      `Expected a project of the contract ${ledger.definition.contract}, got ${project.contract}: files of it cannot be imported.`,
    );
  }
  const fingerprint = await FileFingerprint.of(options.file);
  if (options.report !== undefined) await refuseSameFile(options.report, options.file);
  const plan = await planImport(options);
  const database = options.database ?? (await openSubgraphDatabase(ledger.definition, project.database));
  let report: ImportReport | undefined;
  try {
    if (options.report !== undefined) report = await createReport(options.report, plan.rules);
    const preview = await previewImport(database, plan, options, report);
    const isConfirmed = (await options.confirm?.(preview)) ?? true;
    if (isConfirmed) await write(database, plan, options, fingerprint);
    await finishImport(project, plan.list, options, { preview, isWritten: isConfirmed, report });
    return { ...preview, isWritten: isConfirmed };
  } finally {
    await report?.discard();
    if (!options.database) await database.close();
  }
}

/** The annotated rows would take the place of the ledger itself, without its formulas and formats. */
async function refuseSameFile(report: string, file: string): Promise<void> {
  const [to, from] = await Promise.all([realpath(report).catch(() => null), realpath(file)]);
  if (to !== from) return;
  throw new ImportError('REPORT_NOT_WRITABLE', `${report}: expected another file than the ledger itself.`);
}

async function previewImport(
  database: Database,
  plan: ImportPlan,
  options: ImportOptions,
  report: ImportReport | undefined,
): Promise<ImportPreview> {
  const { list, rules, target, sheet, file } = plan;
  const problems = new ProblemLog();
  problems.add(plan.problems);
  const walked = await walkFile(plan, {
    query: database.query,
    signal: options.signal,
    onBatch: () => options.onProgress?.('READING', sheet.progress()),
    onRow: report && ((row) => report.addRow(row)),
    onResult(result) {
      problems.add(result.problems);
      report?.addResult(result);
    },
    nameOf: target.nameOf,
  });
  return {
    ...{ file: file.name, encoding: file.encoding, sheet: rules.sheet, headerRow: rules.header.row },
    otherSheets: plan.otherSheets,
    columns: rules.header.columns,
    list: { name: list.name, key: list.key, isKept: list.isKept },
    year: rules.year,
    ...{ counts: walked.counts, missing: walked.missing.slice(0, MAX_MISSING_TOLD), rows: walked.previewRows },
    ...{ problemCounts: problems.byCode(), problems: problems.told },
    looksLikeAnotherList: walked.looksLikeAnotherList,
  };
}

const MAX_MISSING_TOLD = 1_000;
const WITHDRAWN_AT_ONCE = 500;

async function write(
  database: Database,
  plan: ImportPlan,
  { signal, onProgress, withdrawMissing }: ImportOptions,
  fingerprint: FileFingerprint,
): Promise<void> {
  await database.entityManager().transactional(async (transaction) => {
    await beginUpdate(transaction);
    const { missing } = await walkFile(plan, {
      query: transaction.getKysely<unknown>(),
      signal,
      async onBatch(batch) {
        await writeBatch(transaction, batch, plan.target);
        onProgress?.('WRITING', plan.sheet.progress());
      },
    });
    if (withdrawMissing) {
      for (let start = 0; start < missing.length; start += WITHDRAWN_AT_ONCE) {
        await withdrawBatch(transaction, missing.slice(start, start + WITHDRAWN_AT_ONCE), plan.target);
      }
    }
    await fingerprint.check();
    throwIfInterrupted(signal);
  });
}
