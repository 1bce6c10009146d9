import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Whether a ledger was ever filled or imported into; one that was emptied since counts too. */
export async function wasFilled(database: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from "ledgerFact" where key = 'epoch'`.execute(database.query);
  return rows.length > 0;
}
