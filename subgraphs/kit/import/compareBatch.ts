import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ImportedRowTable } from './importedRows.ts';
import type { LedgerEntry } from './LedgerEntry.ts';

/** A row of the file that can be imported, with its place and what it came as. */
export interface EntryOfFile {
  entry: LedgerEntry;
  cells: Record<string, string>;
  sheetRow: number;
}

/** NEW: the ledger has no such number. CELLS_ONLY: something changed that its matter shows nothing of. */
export type Comparison = 'NEW' | 'CHANGED' | 'CELLS_ONLY' | 'UNCHANGED';

export interface ComparedEntry extends EntryOfFile {
  comparison: Comparison;
  cellsHash: string;
  entryHash: string;
  /** Whether its matter was withdrawn because the file had it no more. */
  isBack: boolean;
  /** Whether the ledger knows the number under another title. */
  isRetitled: boolean;
}

/** In place of the hash of an entry that the file no longer has: like no entry's. */
export const WITHDRAWN_HASH = 'withdrawn';

/** Compares rows of a file with what the list's last imports have left, in one statement. */
export async function compareBatch(
  query: Kysely<unknown>,
  listKey: string,
  batch: readonly EntryOfFile[],
): Promise<ComparedEntry[]> {
  if (batch.length === 0) return [];
  const numbers = batch.map(({ entry }) => entry.number);
  const { rows } = await sql<KnownRow>`
    select i.number, i."cellsHash", i."entryHash", m.title
    from "importedRow" i join matter m on m.id = i.matter
    where i.list = ${listKey} and i.number in (${sql.join(numbers)})`.execute(query);
  const knownRows = new Map(rows.map((row) => [row.number, row]));
  return batch.map((row) => {
    const hashes = { cellsHash: hashOf(row.cells), entryHash: hashOf(row.entry) };
    const known = knownRows.get(row.entry.number);
    const isRetitled = known !== undefined && known.title !== row.entry.title;
    const isBack = known?.entryHash === WITHDRAWN_HASH;
    return { ...row, ...hashes, comparison: compare(known, hashes), isBack, isRetitled };
  });
}

type Hashes = Pick<ImportedRowTable, 'cellsHash' | 'entryHash'>;
type KnownRow = Hashes & { number: string; title: string };

function compare(known: Hashes | undefined, { cellsHash, entryHash }: Hashes): Comparison {
  if (!known) return 'NEW';
  if (known.entryHash !== entryHash) return 'CHANGED';
  return known.cellsHash === cellsHash ? 'UNCHANGED' : 'CELLS_ONLY';
}

function hashOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
