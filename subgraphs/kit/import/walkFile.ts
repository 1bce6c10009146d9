import { type Kysely, sql } from 'kysely';
import { type ComparedEntry, compareBatch, type EntryOfFile, WITHDRAWN_HASH } from './compareBatch.ts';
import { throwIfInterrupted } from './ImportError.ts';
import type { ImportProblem } from './importProblems.ts';
import { type PreviewRow, previewRow } from './previewRow.ts';
import type { ReadingRules } from './ReadingRules.ts';
import { type FileRow, readFileRows } from './readFileRows.ts';
import type { TableRow, TableSheet } from './table/TableFile.ts';

/** Rows of the file by what becomes of them; a matter whose number is merged over several rows counts once. */
export interface ImportCounts {
  matters: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  skipped: number;
  /** Numbers that the list had and the file has not. */
  missing: number;
}

/** What came of some rows, once they are compared with the ledger. */
export interface RowResult {
  rows: readonly TableRow[];
  result: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED' | 'SKIPPED';
  problems: readonly ImportProblem[];
}

export interface Walk {
  /** Where the ledger is read: the database, or the transaction that writes. */
  query: Kysely<unknown>;
  signal?: AbortSignal | undefined;
  /** Told the matters of each batch, before the next is read. */
  onBatch?(batch: readonly ComparedEntry[]): Promise<void> | void;
  /** Told every row of the sheet, headings included, before its result. */
  onRow?: ((row: TableRow) => void) | undefined;
  onResult?(result: RowResult): void;
  nameOf?(id: string): string | undefined;
}

export interface WalkedFile {
  counts: ImportCounts;
  missing: readonly string[];
  previewRows: readonly PreviewRow[];
  looksLikeAnotherList: boolean;
}

/** Matters that are compared and written together. */
const BATCH_SIZE = 500;
const PREVIEW_ROWS = 5;
/** With fewer known numbers, new titles prove nothing. */
const MIN_RETITLED = 5;

/** Reads the sheet from its first row to its last and compares it with the ledger, a batch at a time. */
export async function walkFile(
  { sheet, rules }: { sheet: TableSheet; rules: ReadingRules },
  { query, signal, onBatch, onRow, onResult, nameOf = () => undefined }: Walk,
): Promise<WalkedFile> {
  const counts: ImportCounts = { matters: 0, created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0, missing: 0 };
  const numbers = new Map<string, string>();
  const previewRows: PreviewRow[] = [];
  let retitled = 0;
  let waiting: FileRow[] = [];

  async function settle(): Promise<void> {
    throwIfInterrupted(signal);
    const found = waiting.flatMap((row) => (row.found ? [row.found] : []));
    const compared = new Map<EntryOfFile | undefined, ComparedEntry>();
    const batch = await compareBatch(query, rules.list.key, found);
    batch.forEach((entry, i) => {
      compared.set(found[i], entry);
      if (previewRows.length < PREVIEW_ROWS) previewRows.push(previewRow(entry, nameOf));
      if (entry.isRetitled) retitled += 1;
    });
    for (const row of waiting) {
      const result = resultOf(row, compared.get(row.found));
      count(counts, result);
      onResult?.({ rows: row.rows, result, problems: row.problems });
    }
    waiting = [];
    await onBatch?.(batch);
  }

  for await (const row of readFileRows(tapped(sheet.rows(), onRow), rules, numbers)) {
    waiting.push(row);
    if (waiting.length >= BATCH_SIZE) await settle();
  }
  await settle();
  const missing = await missingNumbers(query, rules.list.key, numbers);
  const known = counts.updated + counts.unchanged;
  return {
    counts: { ...counts, missing: missing.length },
    missing,
    previewRows,
    looksLikeAnotherList: retitled >= MIN_RETITLED && retitled * 2 > known,
  };
}

async function* tapped(rows: AsyncIterable<TableRow>, onRow: Walk['onRow']): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    onRow?.(row);
    yield row;
  }
}

function resultOf({ isSkipped }: FileRow, compared: ComparedEntry | undefined): RowResult['result'] {
  if (isSkipped) return 'SKIPPED';
  if (!compared) return 'FAILED';
  const { comparison } = compared;
  switch (comparison) {
    case 'NEW':
      return 'CREATED';
    case 'CHANGED':
      return 'UPDATED';
    case 'CELLS_ONLY':
    case 'UNCHANGED':
      return 'UNCHANGED';
    default:
      return comparison satisfies never;
  }
}

function count(counts: ImportCounts, result: RowResult['result']): void {
  if (result !== 'SKIPPED') counts.matters += 1;
  const key = (
    { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', FAILED: 'failed', SKIPPED: 'skipped' } as const
  )[result];
  counts[key] += 1;
}

async function missingNumbers(
  query: Kysely<unknown>,
  listKey: string,
  numbers: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select number from "importedRow" where list = ${listKey} and "entryHash" <> ${WITHDRAWN_HASH}
    order by number`.execute(query);
  return rows.map(({ number }) => number).filter((number) => !numbers.has(number));
}
