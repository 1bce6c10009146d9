import { type Kysely, sql } from 'kysely';

/**
 * Instants at which the index takes something in: those of the clock, but never before the last one that stands in it.
 * A clock that is set back would give a matter two states at once, and others none.
 */
export function createRisingInstants(now: () => string) {
  let last: string | undefined;
  return {
    async next(query: Kysely<unknown>): Promise<string> {
      last ??= await lastInstant(query);
      const instant = now();
      if (instant > last) last = instant;
      return last;
    },
  };
}

async function lastInstant(query: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ instant: string | null }>`
    select max("validFrom") as instant from matter union all select max("validTo") from "pastMatter"`.execute(query);
  return rows.reduce((last, { instant }) => (instant !== null && instant > last ? instant : last), '');
}
