import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { isTrue } from '../../kit/ledger/tables.ts';
import type { VersionLeadTable, VersionTable } from '../records/tables.ts';
import type { ColumnRow } from './ColumnRow.ts';

const COLUMNS = [
  ...(['version', 'id', 'type', 'source', 'title', 'categoryCode', 'categoryLabel', 'channel', 'division'] as const),
  ...(['place', 'leadBody', 'deadlinePrecision', 'workingDaysAdded', 'indicators'] as const),
  ...(['firstHandler', 'status', 'resolution', 'satisfaction', 'deadlineRaw', 'deadlineDate'] as const),
  ...(['deadlineOriginal', 'extensionCount', 'registeredOn', 'claimedAt', 'completedOn', 'closedOn'] as const),
  ...(['lastReportOn', 'returnCount', 'reopenCount', 'updatedAt', 'searchText', 'open', 'behindFrom'] as const),
  ...(['measureCount', 'bodilessCount', 'evidenceCount'] as const),
] satisfies readonly (keyof VersionTable)[];

/** The next current versions after one, by number, at most so many. */
export async function readColumnRows({ query }: Database, after: number, count: number): Promise<ColumnRow[]> {
  const { rows } = await sql<Pick<VersionTable, (typeof COLUMNS)[number]>>`
    select ${sql.join(COLUMNS.map((column) => sql.ref(column)))} from matter
    where version > ${after} order by version limit ${count}`.execute(query);
  const last = rows.at(-1)?.version;
  if (last === undefined) return [];
  const within = sql`version > ${after} and version <= ${last} order by version, ordinal`;
  const { rows: leads } = await sql<VersionLeadTable>`select * from lead where ${within}`.execute(query);
  const { rows: bodies } = await sql<{ version: number; body: string }>`
    select version, body from "cooperatingBody" where ${within}`.execute(query);
  const leadsOf = Map.groupBy(leads, ({ version }) => version);
  const bodiesOf = Map.groupBy(bodies, ({ version }) => version);
  return rows.map((row) => ({
    ...row,
    open: isTrue(row.open),
    leads: (leadsOf.get(row.version) ?? []).map((lead) => ({ ...lead, chief: isTrue(lead.chief) })),
    cooperatingBodies: (bodiesOf.get(row.version) ?? []).map(({ body }) => body),
  }));
}
