import type { SqlEntityManager } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { insertRows } from '../ledger/insertRows.ts';
import { readMatters } from '../ledger/readMatters.ts';
import { updateLedger } from '../ledger/updateLedger.ts';
import { applyEntry, type ImportMoment, withdrawMatter } from './applyEntry.ts';
import { type ComparedEntry, WITHDRAWN_HASH } from './compareBatch.ts';
import type { AnyImportableLedger } from './ImportableLedger.ts';
import { ImportedRowRecord, type ImportedRowTable } from './importedRows.ts';

/** Where and when the rows of one file are written. */
export interface BatchTarget {
  ledger: AnyImportableLedger;
  listKey: string;
  fileName: string;
  sheet: string;
  moment: ImportMoment;
  idOf(number: string): string;
  /** What bodies and officials are called: labels of the ledger's statistics. */
  nameOf(id: string): string | undefined;
}

/** Writes the matters of a batch that are new or changed, and the rows that they came from. Of the rest, nothing. */
export async function writeBatch(
  transaction: SqlEntityManager,
  batch: readonly ComparedEntry[],
  target: BatchTarget,
): Promise<void> {
  const { ledger, listKey, fileName, sheet, moment, idOf } = target;
  const toMatters = batch.filter(({ comparison }) => comparison === 'NEW' || comparison === 'CHANGED');
  if (toMatters.length > 0) {
    const ids = toMatters.map(({ entry }) => idOf(entry.number));
    const known = await readMatters(transaction.getKysely<unknown>(), ids, ledger.ownFields);
    const matters = toMatters.map(({ entry, isBack }) => {
      const id = idOf(entry.number);
      const before = known.get(id);
      return ledger.withOwnFields(applyEntry(id, before, entry, moment, isBack), entry.own, before);
    });
    const { record, ownColumns } = ledger;
    await updateLedger(transaction, { matters, record, ownColumns, names: namesOf(matters, target) });
  }
  const rows = batch.filter(({ comparison }) => comparison !== 'UNCHANGED');
  await writeImportedRows(
    transaction,
    listKey,
    rows.map(({ entry, cells, sheetRow, cellsHash, entryHash }) => ({
      ...{ list: listKey, number: entry.number, matter: idOf(entry.number), fileName, sheet, sheetRow },
      ...{ cells: JSON.stringify(cells), cellsHash, entryHash, importedAt: moment.now },
    })),
  );
}

/** Withdraws matters whose numbers are no longer in the file. If one comes back, it is written as changed. */
export async function withdrawBatch(
  transaction: SqlEntityManager,
  numbers: readonly string[],
  { ledger, listKey, moment, idOf }: BatchTarget,
): Promise<void> {
  const query = transaction.getKysely<unknown>();
  const known = await readMatters(query, numbers.map(idOf), ledger.ownFields);
  const matters = [...known.values()]
    .filter(({ status }) => status !== 'WITHDRAWN')
    .map((matter) => ({ ...matter, ...withdrawMatter(matter, moment) }));
  const { record, ownColumns } = ledger;
  await updateLedger(transaction, { matters, record, ownColumns, names: new Map() });
  await sql`update "importedRow" set "entryHash" = ${WITHDRAWN_HASH}
    where list = ${listKey} and number in (${sql.join(numbers)})`.execute(query);
}

function namesOf(
  matters: readonly { leadBody: string | null; cooperatingBodies: string[]; leads: { official: string }[] }[],
  { nameOf }: BatchTarget,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { leadBody, cooperatingBodies, leads } of matters) {
    for (const id of [leadBody, ...cooperatingBodies, ...leads.map(({ official }) => official)]) {
      const name = id === null ? undefined : nameOf(id);
      if (id !== null && name !== undefined) names.set(id, name);
    }
  }
  return names;
}

async function writeImportedRows(
  transaction: SqlEntityManager,
  list: string,
  rows: readonly ImportedRowTable[],
): Promise<void> {
  if (rows.length === 0) return;
  const numbers = rows.map(({ number }) => number);
  await transaction.nativeDelete(ImportedRowRecord, { list, number: { $in: numbers } });
  await insertRows(transaction, ImportedRowRecord, rows);
}
