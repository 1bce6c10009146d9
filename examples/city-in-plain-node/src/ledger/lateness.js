/** Lateness on a day, in SQL for finding and counting, in words for explaining. Both compare the same. */
import { linearShare, scheduledAmount } from '../dates.js';
import { raw, sql } from './sql.js';

const DUE_SOON_WORKING_DAYS = 10;

/** Open is every status but these. */
export const isOpen = raw("p.status not in ('COMPLETED', 'CLOSED', 'WITHDRAWN')");

/** The state of the project `p`, as an expression. */
export function latenessState(today, calendar) {
  const year = Number(today.slice(0, 4));
  const share = linearShare(today, year);
  const due = sql`i.target_value * (case when i.year < ${year} then 1 when i.year > ${year} then 0 else ${share} end)`;
  const isBehind = sql`exists (select 1 from latest_indicator i where i.project = p.id and i.year_end_only = 0
    and i.target_value > 0 and coalesce(i.actual_value, 0) < ${due})`;
  return sql`(case
    when not (${isOpen}) then 'NONE'
    when p.status = 'LONG_TERM' or (p.deadline is null and p.deadline_text is not null) then 'NOT_ASSESSABLE'
    when p.deadline is null then 'NO_DEADLINE'
    when p.deadline > ${calendar.last} or ${today} > ${calendar.last} then 'PROVISIONAL'
    when p.deadline < ${today} then 'OVERDUE'
    when ${isBehind} then 'BEHIND'
    when p.deadline <= ${dueSoonUntil(today, calendar)} then 'DUE_SOON'
    else 'NONE' end)`;
}

/** The contract's `Lateness` of a row of `project`, read with its state, and its rows of `latest_indicator`. */
export function explainLateness({ state, status, deadline, deadline_text }, indicators, today, calendar) {
  const isClosed = ['COMPLETED', 'CLOSED', 'WITHDRAWN'].includes(status);
  const late = isClosed || deadline === null ? null : calendar.workingDaysLate(deadline, today);
  const dates = { deadline, today, workingDaysLate: late === null ? null : String(late) };
  const [rule, inputs] = explain();
  return {
    state,
    rule,
    inputs: Object.entries({ status, ...inputs }).map(([name, value]) => ({ name, value })),
    workingDaysLate: late,
    asOf: today,
  };

  function explain() {
    switch (state) {
      case 'NOT_ASSESSABLE':
        if (status === 'LONG_TERM')
          return ['LONG_TERM: turned into a long-term matter, so no deadline is assessed', {}];
        return ['UNREADABLE_DEADLINE: the text of the deadline means no date', { deadlineText: deadline_text }];
      case 'NO_DEADLINE':
        return ['NO_DEADLINE: open without a deadline', { deadline }];
      case 'PROVISIONAL':
        return [
          'BEYOND_CALENDAR: the deadline or today lies beyond the last published holiday notice',
          { deadline, today, lastPublishedDay: calendar.last },
        ];
      case 'OVERDUE':
        return ['OVERDUE: open and past its deadline', dates];
      case 'BEHIND': {
        const behind = indicators.find((indicator) => isBehind(indicator, today));
        const sentence = 'BEHIND: open, and an indicator is below the linear share of its target';
        return [sentence, { ...dates, ...indicatorInputs(behind, today) }];
      }
      case 'DUE_SOON':
        return [
          `DUE_SOON: open and due within ${DUE_SOON_WORKING_DAYS} working days`,
          { ...dates, dueSoonUntil: dueSoonUntil(today, calendar) },
        ];
      default:
        if (isClosed) return ['NOT_OPEN: completed, closed or withdrawn, so no longer late', {}];
        return [
          `ON_SCHEDULE: open, not due within ${DUE_SOON_WORKING_DAYS} working days, no indicator behind`,
          { ...dates, dueSoonUntil: dueSoonUntil(today, calendar) },
        ];
    }
  }
}

/** Below the linear share of its target. One for the end of the year, or without a target above 0, never is. */
export function isBehind({ target, actual, year, year_end_only }, today) {
  if (year_end_only || target === null || Number(target) <= 0) return false;
  return Number(actual ?? 0) < Number(target) * linearShare(today, year);
}

function indicatorInputs({ name, unit, target, actual, year }, today) {
  return {
    indicator: name,
    unit,
    target: String(Number(target)),
    actual: actual === null ? null : String(Number(actual)),
    scheduled: scheduledAmount(target, today, year),
  };
}

function dueSoonUntil(today, calendar) {
  return calendar.after(today, DUE_SOON_WORKING_DAYS) ?? today;
}
