import { type Kysely, sql } from 'kysely';
import { type Flag, isTrue } from '../../kit/ledger/tables.ts';

/** How far a source was read, as the index keeps it. */
export interface SourceRow {
  id: string;
  cursor: string | null;
  generation: number;
  restarting: boolean;
  matters: number;
  historyFrom: string | null;
  syncedAt: string | null;
  changedAt: string | null;
}

const UNREAD: Omit<SourceRow, 'id'> = {
  cursor: null,
  generation: 0,
  restarting: false,
  matters: 0,
  historyFrom: null,
  syncedAt: null,
  changedAt: null,
};

/** The source as the index knows it; one that it never read from has read nothing. */
export async function readSource(query: Kysely<unknown>, id: string): Promise<SourceRow> {
  const { rows } = await sql<SourceRow & { restarting: Flag }>`select * from source where id = ${id}`.execute(query);
  const row = rows[0];
  return row ? { ...row, restarting: isTrue(row.restarting) } : { id, ...UNREAD };
}

export async function readSources(query: Kysely<unknown>): Promise<ReadonlyMap<string, SourceRow>> {
  const { rows } = await sql<SourceRow & { restarting: Flag }>`select * from source`.execute(query);
  return new Map(rows.map((row) => [row.id, { ...row, restarting: isTrue(row.restarting) }]));
}

export async function writeSource(transaction: Kysely<unknown>, row: SourceRow): Promise<void> {
  await sql`delete from source where id = ${row.id}`.execute(transaction);
  await sql`insert into source (id, cursor, generation, restarting, matters, "historyFrom", "syncedAt", "changedAt")
    values (${row.id}, ${row.cursor}, ${row.generation}, ${sql.raw(String(row.restarting))}, ${row.matters},
      ${row.historyFrom}, ${row.syncedAt}, ${row.changedAt})`.execute(transaction);
}
