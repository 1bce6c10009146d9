import { type Expression, type SqlBool, sql } from 'kysely';
import { latenessBoundaries } from '../lateness/boundaries.ts';
import type { LatenessState } from '../lateness/lateness.ts';
import { NOT_OPEN_STATUSES } from '../ledger/MatterRow.ts';
import { matterColumn } from './matterColumn.ts';

/** Holds of open matters. */
export function isOpen(): Expression<SqlBool> {
  return sql<SqlBool>`${matterColumn('status')} not in (${sql.join([...NOT_OPEN_STATUSES])})`;
}

/** Holds of matters in that state of lateness at `today`. */
export function isState(state: LatenessState, today: string): Expression<SqlBool> {
  return sql<SqlBool>`${latenessState(today)} = ${state}`;
}

/**
 * The state of lateness of the matter `m`, by the same comparisons, in the same order, as `assessLateness`:
 * nothing of it is stored. A test holds both against each other for every state.
 */
export function latenessState(today: string): Expression<LatenessState> {
  const { lastPublishedDay, dueSoonUntil } = latenessBoundaries(today);
  const date = matterColumn('deadlineDate');
  const raw = matterColumn('deadlineRaw');
  return sql<LatenessState>`(case
    when not ${isOpen()} then 'NONE'
    when ${matterColumn('status')} = 'LONG_TERM' or (${date} is null and ${raw} is not null) then 'NOT_ASSESSABLE'
    when ${date} is null then 'NO_DEADLINE'
    when ${date} > ${lastPublishedDay} or ${today > lastPublishedDay ? sql`true` : sql`false`} then 'PROVISIONAL'
    when ${date} < ${today} then 'OVERDUE'
    when ${isBehind(today)} then 'BEHIND'
    when ${date} <= ${dueSoonUntil} then 'DUE_SOON'
    else 'NONE' end)`;
}

function isBehind(today: string): Expression<SqlBool> {
  const { year, shareOfYear } = latenessBoundaries(today);
  return sql<SqlBool>`exists (select 1 from indicator i where i.matter = m.id and i."yearEndOnly" = false
    and i."targetValue" > 0 and coalesce(i."actualValue", 0) <
      case when i.year < ${year} then i."targetValue" when i.year > ${year} then 0 else i."targetValue" * ${shareOfYear} end)`;
}
