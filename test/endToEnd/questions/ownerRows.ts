import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';

/** A matter as its owner's database holds it. */
export interface OwnedMatter extends MatterRow {
  /** Id of the source, with which the matter's own id begins: `mp:340100`. */
  source: string;
  isHardshipAid: boolean;
  /** Id of the provincial project that it carries out. */
  carriesOut: string | null;
}

type SqlRow = Record<string, string | number | null>;

/** Tables of what hangs on a matter, each in the order in which the owner keeps it. */
const PARTS = [
  'cooperatingBody',
  'lead',
  'measure',
  'report',
  'extension',
  'evidence',
  'indicator',
  'reading',
  'event',
];

/**
 * Every matter of every ledger of a demo, straight from the owners' SQLite files: nothing of it went through a subgraph,
 * the hub or the index. What owners derive when they write (counts, first and last dates) is left aside, too.
 */
export function readOwnerRows(dataDirectory: string): OwnedMatter[] {
  const ledgers = readdirSync(dataDirectory).filter((file) =>
    /(-projects|-services|-requests|-centers).*\.sqlite$/.test(file),
  );
  return ledgers.flatMap((file) => readLedger(join(dataDirectory, file)));
}

function readLedger(file: string): OwnedMatter[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = (table: string, order: string) =>
      database.prepare(`select * from "${table}" order by ${order}`).all() as SqlRow[];
    const parts = new Map(
      PARTS.map((table) => [table, Map.groupBy(rows(table, 'matter, ordinal'), ({ matter }) => matter)]),
    );
    return rows('matter', 'id').map((row) => matterOf(row, (table) => parts.get(table)?.get(row.id ?? null) ?? []));
  } finally {
    database.close();
  }
}

function matterOf(row: SqlRow, partsOf: (table: string) => SqlRow[]): OwnedMatter {
  const { id, deadlineRaw: raw, deadlineDate: date, deadlinePrecision: precision, deadlineOriginal: original } = row;
  const readings = partsOf('reading');
  return {
    ...row,
    source: String(id).split(':', 2).join(':'),
    isHardshipAid: row.kind === 'HARDSHIP_AID',
    carriesOut: row.carriesOut ?? null,
    category: row.categoryCode === null ? null : { code: row.categoryCode, label: row.categoryLabel },
    deadline: { raw, date, precision, original },
    cooperatingBodies: partsOf('cooperatingBody').map(({ body }) => body),
    leads: partsOf('lead').map(({ fromDate: from, toDate: to, ...lead }) => ({ ...lead, from, to })),
    measures: partsOf('measure'),
    reports: partsOf('report').map(({ onDate: on, text, byBody: by }) => ({ on, text, by })),
    extensions: partsOf('extension').map(({ fromDate: from, toDate: to, ...extension }) => ({
      ...extension,
      from,
      to,
    })),
    evidence: partsOf('evidence'),
    indicators: partsOf('indicator').map(({ yearEndOnly, ...indicator }) => ({
      ...indicator,
      yearEndOnly: yearEndOnly === 1,
      readings: readings.filter(({ indicator: of }) => of === indicator.ordinal),
    })),
    events: partsOf('event'),
  } as unknown as OwnedMatter;
}
