import { type Expression, type SqlBool, sql } from 'kysely';
import type { Condition } from '../../kit/filters/conditions.ts';
import { latenessBoundaries } from '../../kit/lateness/boundaries.ts';
import type { LatenessState } from '../../kit/lateness/lateness.ts';

/**
 * Holds of matters in a state of lateness on a day, as comparisons that an index answers: what the ledgers compute from
 * indicators at each question, the index compares with the day `behindFrom` that it stored.
 */
export function isState(state: LatenessState, today: string): Condition {
  const { lastPublishedDay, dueSoonUntil } = latenessBoundaries(today);
  const isPublished = today <= lastPublishedDay;
  const assessed = sql<SqlBool>`(m.open = true and m.status <> 'LONG_TERM' and m."deadlineDate" <= ${lastPublishedDay})`;
  const isBehind = sql<SqlBool>`coalesce(m."behindFrom" <= ${today}, false)`;
  switch (state) {
    case 'OVERDUE':
      return isPublished ? sql<SqlBool>`(${assessed} and m."deadlineDate" < ${today})` : NOTHING;
    case 'BEHIND':
      return isPublished
        ? sql<SqlBool>`(${assessed} and m."deadlineDate" >= ${today} and m."behindFrom" <= ${today})`
        : NOTHING;
    case 'DUE_SOON':
      return isPublished
        ? sql<SqlBool>`(${assessed} and m."deadlineDate" >= ${today} and m."deadlineDate" <= ${dueSoonUntil} and not ${isBehind})`
        : NOTHING;
    case 'NONE':
      return isPublished
        ? sql<SqlBool>`(m.open = false or (${assessed} and m."deadlineDate" >= ${today} and m."deadlineDate" > ${dueSoonUntil} and not ${isBehind}))`
        : sql<SqlBool>`(m.open = false)`;
    case 'NOT_ASSESSABLE':
      return sql<SqlBool>`(m.open = true and (m.status = 'LONG_TERM' or (m."deadlineDate" is null and m."deadlineRaw" is not null)))`;
    case 'NO_DEADLINE':
      return sql<SqlBool>`(m.open = true and m.status <> 'LONG_TERM' and m."deadlineDate" is null and m."deadlineRaw" is null)`;
    case 'PROVISIONAL': {
      const beyond = isPublished
        ? sql<SqlBool>`m."deadlineDate" > ${lastPublishedDay}`
        : sql<SqlBool>`m."deadlineDate" is not null`;
      return sql<SqlBool>`(m.open = true and m.status <> 'LONG_TERM' and ${beyond})`;
    }
    default:
      return state satisfies never;
  }
}

const NOTHING: Condition = sql<SqlBool>`false`;

const STATES: readonly LatenessState[] = [
  'OVERDUE',
  'BEHIND',
  'DUE_SOON',
  'NO_DEADLINE',
  'NOT_ASSESSABLE',
  'PROVISIONAL',
];

/** The state itself, to group by. */
export function latenessState(today: string): Expression<LatenessState> {
  const cases = STATES.map((state) => sql`when ${isState(state, today)} then ${sql.lit(state)}`);
  return sql<LatenessState>`(case ${sql.join(cases, sql` `)} else 'NONE' end)`;
}
