/** Lateness of an open project on a day: the first rule that holds, with what decided. Never stored. */
import { shareOfYear } from './calendar.js';
import { scheduledAmount } from './decimals.js';

const DUE_SOON_WORKING_DAYS = 10;

/** The contract's own sentences, so that all cities explain alike. */
const RULES = {
  NOT_OPEN: 'NOT_OPEN: completed, closed or withdrawn, so no longer late',
  LONG_TERM: 'LONG_TERM: turned into a long-term matter, so no deadline is assessed',
  UNREADABLE_DEADLINE: 'UNREADABLE_DEADLINE: the text of the deadline means no date',
  NO_DEADLINE: 'NO_DEADLINE: open without a deadline',
  BEYOND_CALENDAR: 'BEYOND_CALENDAR: the deadline or today lies beyond the last published holiday notice',
  OVERDUE: 'OVERDUE: open and past its deadline',
  BEHIND: 'BEHIND: open, and an indicator is below the linear share of its target',
  DUE_SOON: `DUE_SOON: open and due within ${DUE_SOON_WORKING_DAYS} working days`,
  ON_SCHEDULE: `ON_SCHEDULE: open, not due within ${DUE_SOON_WORKING_DAYS} working days, no indicator behind`,
};

/** Open is every status but these. */
const CLOSED_STATUSES = new Set(['COMPLETED', 'CLOSED', 'WITHDRAWN']);

export const isOpen = (project) => !CLOSED_STATUSES.has(project.status);

/** An indicator as the contract has it, with what was scheduled by a day. */
export function describeIndicator(indicator, today) {
  const { target, actual, year, yearEndOnly } = indicator;
  const hasSchedule = target !== null && !yearEndOnly;
  return {
    ...indicator,
    scheduled: hasSchedule ? scheduledAmount(target, shareOfYear(today, year)) : null,
    ratio: target === null || Number(target) === 0 || actual === null ? null : Number(actual) / Number(target),
    behind: hasSchedule && Number(target) > 0 ? isBehind(indicator, today) : null,
  };
}

/** Assesses projects on any day, by one calendar. */
export function createAssessment(calendar) {
  /** The contract's `Lateness`. */
  return function assess(project, today) {
    const { status, deadline } = project;
    const date = deadline?.date ?? null;
    const open = isOpen(project);
    const late = open && date !== null ? calendar.workingDaysLate(date, today) : null;
    const by = (state, rule, inputs) => ({
      state,
      rule: RULES[rule],
      inputs: Object.entries({ status, ...inputs }).map(([name, value]) => ({ name, value })),
      workingDaysLate: late,
      asOf: today,
    });
    if (!open) return by('NONE', 'NOT_OPEN', {});
    if (status === 'LONG_TERM') return by('NOT_ASSESSABLE', 'LONG_TERM', {});
    if (deadline === null) return by('NO_DEADLINE', 'NO_DEADLINE', { deadline: null });
    if (date === null) return by('NOT_ASSESSABLE', 'UNREADABLE_DEADLINE', { deadlineText: deadline.raw });
    const lastPublishedDay = calendar.lastDay;
    if (date > lastPublishedDay || today > lastPublishedDay) {
      return by('PROVISIONAL', 'BEYOND_CALENDAR', { deadline: date, today, lastPublishedDay });
    }
    const inputs = { deadline: date, today, workingDaysLate: late === null ? null : String(late) };
    if (date < today) return by('OVERDUE', 'OVERDUE', inputs);
    const behind = project.indicators.find((indicator) => isBehind(indicator, today));
    if (behind) return by('BEHIND', 'BEHIND', { ...inputs, ...indicatorInputs(behind, today) });
    const dueSoonUntil = calendar.dueUntil(today, DUE_SOON_WORKING_DAYS) ?? today;
    const [state, rule] = date <= dueSoonUntil ? ['DUE_SOON', 'DUE_SOON'] : ['NONE', 'ON_SCHEDULE'];
    return by(state, rule, { ...inputs, dueSoonUntil });
  };
}

function isBehind({ target, actual, year, yearEndOnly }, today) {
  if (yearEndOnly || target === null || Number(target) <= 0) return false;
  return Number(actual ?? 0) < Number(target) * shareOfYear(today, year);
}

function indicatorInputs({ name, unit, target, actual, year }, today) {
  return {
    indicator: name,
    unit,
    target: String(Number(target)),
    actual: actual === null ? null : String(Number(actual)),
    scheduled: scheduledAmount(target, shareOfYear(today, year)),
  };
}
