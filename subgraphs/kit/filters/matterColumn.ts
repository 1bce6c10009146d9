import { type RawBuilder, sql } from 'kysely';

/** A column of the matter, which every query over a ledger calls `m`. */
export function matterColumn(name: string): RawBuilder<unknown> {
  return sql.ref(`m.${name}`);
}
