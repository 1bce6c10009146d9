import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import { heldUpTo, type KnownSource } from './knownSources.ts';
import { dayOf } from './moment.ts';

/** What the index says of each source that it follows; see SourceStatus of the contract. */
export async function sourceStatuses(sources: readonly KnownSource[], { query }: Database, { now }: SubgraphContext) {
  const { rows } = await sql<{ source: string; count: number | string }>`
    select source, count(*) as count from "refusedMatter" group by source`.execute(query);
  const refused = new Map(rows.map(({ source, count }) => [source, Number(count)]));
  return sources.map((known) => {
    const { source, status, row } = known;
    const upTo = heldUpTo(known);
    return {
      id: source.id,
      name: source.name,
      system: source.system,
      shard: source.shard,
      matters: row?.matters ?? 0,
      asOf: row?.changedAt ?? null,
      syncedAt: status.answeredAt ?? row?.syncedAt ?? null,
      historyFrom: row?.historyFrom ? dayOf(row.historyFrom) : null,
      lagSeconds: upTo === null ? null : Math.max(0, Math.round((Date.parse(now) - Date.parse(upTo)) / 1000)),
      state: status.state,
      since: status.since,
      reason: status.reason,
      refused: refused.get(source.id) ?? 0,
    };
  });
}
