/** Fields of a project and of what hangs on it, from rows of the database. */
import { scheduledAmount } from '../dates.js';
import { explainLateness, isBehind } from '../ledger/lateness.js';
import { createParts } from '../ledger/parts.js';

export function createProjectResolvers({ database, calendar }) {
  const parts = createParts(database);
  return {
    MunicipalProject: {
      serviceTarget: ({ service_target }) => service_target,
      category: ({ category_code: code, category_label }) =>
        code === null ? null : { code, label: category_label ?? code },
      channel: ({ channel }) => (channel === null ? null : { code: channel }),
      division: ({ division }) => ({ code: division }),
      leadBody: ({ lead_body }) => keyed(lead_body),
      cooperatingBodies: async ({ id }, _, request) =>
        (await parts.cooperation(id, request)).map(({ body }) => ({ id: body })),
      leadOfficial: async ({ id }, _, request) =>
        keyed(leadOn(await parts.leads(id, request), request.today)?.official),
      leads: ({ id }, _, request) => parts.leads(id, request),
      firstHandler: ({ first_handler }) => keyed(first_handler),
      statusText: ({ status_text }) => status_text,
      deadline: (row) => (row.deadline === null && row.deadline_text === null ? null : row),
      extensions: ({ id }, _, request) => parts.extensions(id, request),
      lateness: async (row, _, request) =>
        explainLateness(row, await parts.indicators(row.id, request), request.today, calendar),
      indicators: ({ id }, _, request) => parts.indicators(id, request),
      measures: ({ id }, _, request) => parts.measures(id, request),
      evidence: ({ id }, _, request) => parts.evidence(id, request),
      reports: ({ id }, page, request) => parts.page('report', id, page, request),
      events: ({ id }, page, request) => parts.page('event', id, page, request),
      registeredOn: ({ registered_on }) => registered_on,
      claimedAt: ({ claimed_at }) => claimed_at,
      completedOn: ({ completed_on }) => completed_on,
      closedOn: ({ closed_on }) => closed_on,
      lastReportOn: ({ last_report_on }) => last_report_on,
      returnCount: ({ return_count }) => return_count,
      reopenCount: ({ reopen_count }) => reopen_count,
      updatedAt: ({ updated_at }) => updated_at,
      source: (_row, _, request) => request.source,
      municipalTier: ({ tier }) => tier,
      carriesOut: ({ carries_out }) => keyed(carries_out),
    },
    Deadline: {
      raw: ({ deadline_text }) => deadline_text,
      date: ({ deadline }) => deadline,
      precision: ({ deadline_precision }) => deadline_precision,
      original: ({ original_deadline }) => original_deadline,
      extensionCount: ({ extension_count }) => extension_count,
      workingDaysAdded: ({ original_deadline: from, deadline: to }) => daysAdded(from, to),
    },
    Extension: {
      requestedOn: ({ requested_on }) => requested_on,
      by: ({ by_body }) => keyed(by_body),
      from: ({ from_date }) => from_date,
      to: ({ to_date }) => to_date,
      workingDaysAdded: ({ decision, from_date, to_date }) =>
        decision === 'APPROVED' ? daysAdded(from_date, to_date) : null,
      decidedOn: ({ decided_on }) => decided_on,
      approver: ({ approver }) => keyed(approver),
    },
    Lead: {
      official: ({ official }) => keyed(official),
      leaderLevel: ({ level }) => level,
      chief: ({ chief }) => chief === 1,
      from: ({ from_date }) => from_date,
      to: ({ to_date }) => to_date,
    },
    Measure: {
      body: ({ body }) => keyed(body),
      dueOn: ({ due_on }) => due_on,
      doneOn: ({ done_on }) => done_on,
    },
    Evidence: { addedAt: ({ added_at }) => added_at },
    Indicator: {
      asOf: ({ as_of }) => as_of,
      yearEndOnly: ({ year_end_only }) => year_end_only === 1,
      scheduled: (indicator, _, { today }) =>
        isScheduled(indicator) ? scheduledAmount(indicator.target, today, indicator.year) : null,
      ratio: ({ target_value: target, actual_value: actual }) => (target && actual !== null ? actual / target : null),
      behind: (indicator, _, { today }) =>
        isScheduled(indicator) && indicator.target_value > 0 ? isBehind(indicator, today) : null,
      readings: async ({ project, ordinal }, _, request) =>
        (await parts.readings(project, request)).filter(({ indicator }) => indicator === ordinal),
    },
    IndicatorReading: { asOf: ({ as_of }) => as_of },
    ProgressReport: { on: ({ on_date }) => on_date, by: ({ by_body }) => keyed(by_body) },
    MatterEvent: {
      id: ({ project, ordinal }) => `${project}#${ordinal}`,
      by: ({ by_body }) => keyed(by_body),
      official: ({ official }) => keyed(official),
      fromStatus: ({ from_status }) => from_status,
      toStatus: ({ to_status }) => to_status,
      fromBody: ({ from_body }) => keyed(from_body),
      toBody: ({ to_body }) => keyed(to_body),
      fromOfficial: ({ from_official }) => keyed(from_official),
      toOfficial: ({ to_official }) => keyed(to_official),
      fromDeadline: ({ from_deadline }) => from_deadline,
      toDeadline: ({ to_deadline }) => to_deadline,
    },
  };

  function daysAdded(from, to) {
    return from === null || to === null ? null : calendar.workingDaysBetween(from, to);
  }
}

/** Of bodies, officials and provincial projects we have the key; their names are the directory's. */
function keyed(id) {
  return id === null || id === undefined ? null : { id };
}

/** Of several who lead on a day the one who began last, of these the one listed last. */
function leadOn(leads, day) {
  const then = leads.filter(({ from_date, to_date }) => from_date <= day && (to_date === null || to_date >= day));
  const lastBegin = then
    .map(({ from_date }) => from_date)
    .sort()
    .at(-1);
  return then.findLast(({ from_date }) => from_date === lastBegin);
}

function isScheduled({ target, year_end_only }) {
  return target !== null && year_end_only === 0;
}
