import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { type Condition, every } from '../../kit/filters/conditions.ts';

export interface CountedByKey {
  from: RawBuilder<unknown>;
  conditions: readonly Condition[];
  key: RawBuilder<unknown>;
}

/** How many matters `m` there are by one key, and nothing else of them. */
export async function countByKey(
  { query }: Database,
  { from, conditions, key }: CountedByKey,
): Promise<{ values: [string | null]; count: number }[]> {
  const { rows } = await sql<{ value: string | null; count: number | string }>`
    select value, count(*) as count from (
      select ${key} as value from ${from} where ${every(conditions)}
    ) v group by value`.execute(query);
  return rows.map(({ value, count }) => ({ values: [value], count: Number(count) }));
}
