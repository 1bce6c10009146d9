/** The contract's filters as predicates over projects. All that is given must hold; null is no condition. */
import { refusal } from './errors.js';
import { isOpen } from './lateness.js';
import { leadOn, leadsOn } from './ledger.js';
import { plainText } from './text.js';

const MAX_ALTERNATIVES = 5;
const MAX_WORDS = 8;

/** Conditions of `MatterFilter` by name: what is given, and what belongs to the request → a predicate. */
const CONDITIONS = {
  text: (text) => {
    const words = wordsOf(text);
    return ({ searched }) => words.every((word) => searched.includes(word));
  },
  division: (codes, { filter, divisions, context }) => {
    const paths = codes.map((code) => acceptedPath(code, divisions, context)).filter((path) => path !== null);
    return ({ path }) => paths.some((within) => liesIn(path, within, filter.divisionScope));
  },
  leadBody: oneOf(({ leadBody }) => leadBody),
  cooperatingBody: (bodies) => (project) => project.cooperatingBodies.some((body) => bodies.includes(body)),
  firstHandler: oneOf(({ firstHandler }) => firstHandler),
  lead:
    (lead, { context }) =>
    (project) =>
      project.leads.some((it) => matchesLead(it, lead, context.today)),
  channel: oneOf(({ channel }) => channel),
  category: oneOf(({ category }) => category?.code),
  status: oneOf(({ status }) => status),
  open: (open) => (project) => isOpen(project) === open,
  resolution: oneOf(({ resolution }) => resolution),
  satisfaction: oneOf(({ satisfaction }) => satisfaction),
  lateness:
    (states, { assess, context }) =>
    (project) =>
      states.includes(assess(project, context.today).state),
  dueWithinWorkingDays: (count, { calendar, context: { today } }) => {
    const until = calendar.dueUntil(today, count);
    return (project) => {
      return until !== null && hasDate(project) && project.deadline.date >= today && project.deadline.date <= until;
    };
  },
  lateByWorkingDays: (count, { calendar, context: { today } }) => {
    const before = calendar.lateBefore(today, count);
    return (project) => before !== null && isOpen(project) && hasDate(project) && project.deadline.date < before;
  },
  closedOnTime: (onTime) => (project) => {
    if (project.status !== 'CLOSED' || project.closedOn === null || !hasDate(project)) return false;
    return project.closedOn <= project.deadline.date === onTime;
  },
  due: within(({ deadline }) => deadline?.date ?? null),
  registered: within(({ registeredOn }) => registeredOn),
  completed: within(({ completedOn }) => completedOn),
  closed: within(({ closedOn }) => closedOn),
  updated:
    ({ from, to }) =>
    ({ updatedAt }) =>
      (!from || updatedAt >= from) && (!to || updatedAt < to),
  noReportSince:
    (day) =>
    ({ lastReportOn }) =>
      lastReportOn === null || lastReportOn < day,
  minExtensions:
    (count) =>
    ({ extensions }) =>
      approved(extensions) >= count,
  minReturns:
    (count) =>
    ({ returnCount }) =>
      returnCount >= count,
  reopened:
    (reopened) =>
    ({ reopenCount }) =>
      reopenCount > 0 === reopened,
  missing:
    (gaps, { context }) =>
    (project) =>
      gaps.some((gap) => GAPS[gap](project, context.today)),
};

const GAPS = {
  DEADLINE: (project) => !hasDate(project),
  LEAD_BODY: ({ leadBody }) => leadBody === null,
  LEAD_OFFICIAL: (project, today) => leadOn(project, today) === null,
  CLAIM: ({ claimedAt }) => claimedAt === null,
  MEASURE: ({ measures }) => measures.length === 0,
  MEASURE_BODY: ({ measures }) => measures.some(({ body }) => body === null),
  REPORT: ({ lastReportOn }) => lastReportOn === null,
  SATISFACTION: ({ status, satisfaction }) => status === 'CLOSED' && satisfaction === null,
  EVIDENCE: ({ status, evidence }) => status === 'CLOSED' && evidence.length === 0,
};

/** Makes predicates of a `MunicipalProjectFilter` for a request; warns of retired and unknown division codes. */
export function createFilters(known) {
  function matterPredicate({ anyOf, ...filter }, context) {
    const conditions = plainConditions(filter, context);
    if (given(anyOf)) {
      if (anyOf.length > MAX_ALTERNATIVES) {
        throw refusal('BAD_USER_INPUT', `Expected at most ${MAX_ALTERNATIVES} filters in anyOf, got ${anyOf.length}.`);
      }
      if (anyOf.some((alternative) => given(alternative.anyOf))) {
        throw refusal('BAD_USER_INPUT', 'Expected no anyOf inside an anyOf.');
      }
      const alternatives = anyOf.map((alternative) => every(plainConditions(alternative, context)));
      conditions.push((project) => alternatives.some((holds) => holds(project)));
    }
    return every(conditions);
  }

  function plainConditions(filter, context) {
    return Object.entries(CONDITIONS)
      .filter(([name]) => given(filter[name]))
      .map(([name, condition]) => condition(filter[name], { ...known, filter, context }));
  }

  return function predicate(filter, context) {
    const { matter, tier, batch, carriesOut } = filter ?? {};
    const conditions = given(matter) ? [matterPredicate(matter, context)] : [];
    if (given(tier)) conditions.push(({ municipalTier }) => tier.includes(municipalTier));
    if (given(batch)) conditions.push((project) => project.batch === batch);
    if (given(carriesOut)) conditions.push((project) => project.carriesOut === carriesOut);
    return every(conditions);
  };
}

/** A lead under the conditions of a `LeadFilter`, which hold of one and the same lead. */
export function matchesLead(lead, { official, on, scope, leaderLevel, chief }, today) {
  const day = on ?? (scope === 'EVER' ? null : today);
  return (
    (day === null || leadsOn(lead, day)) &&
    (!given(official) || lead.official === official) &&
    (!given(leaderLevel) || leaderLevel.includes(lead.level)) &&
    (!given(chief) || lead.chief === chief)
  );
}

/** SUBTREE: in the division or anything below it. SELF: in itself alone. */
export function liesIn(path, within, scope) {
  return scope === 'SELF' ? path === within : path.startsWith(within);
}

export function isClosedOnTime(project) {
  return CONDITIONS.closedOnTime(true)(project);
}

function acceptedPath(code, divisions, context) {
  const path = divisions.pathOf(code);
  const successor = divisions.successorOf(code);
  if (path === null) {
    const message = `Division code "${code}" is not known: it matches nothing.`;
    context.warn({ code: 'UNKNOWN_DIVISION_CODE', message, value: code });
  } else if (successor !== null) {
    const message = `Division code "${code}" is retired; its successor ${successor} was used.`;
    context.warn({ code: 'RETIRED_DIVISION_CODE', message, value: code });
  }
  return path;
}

function wordsOf(text) {
  if (text.includes('\0')) throw refusal('BAD_USER_INPUT', 'Expected text without NUL characters.');
  const words = [...new Set(plainText(text).split(' '))].filter(Boolean);
  if (words.length > MAX_WORDS) {
    throw refusal('BAD_USER_INPUT', `Expected at most ${MAX_WORDS} words in a text, got ${words.length}.`);
  }
  return words;
}

function oneOf(read) {
  return (values) => (project) => values.includes(read(project));
}

/** Both ends belong to it. What has no date lies in no range that has an end. */
function within(read) {
  return ({ from, to }) =>
    (project) => {
      const day = read(project);
      return (!from || (day !== null && day >= from)) && (!to || (day !== null && day <= to));
    };
}

function hasDate({ deadline }) {
  return deadline !== null && deadline.date !== null;
}

function approved(extensions) {
  return extensions.filter(({ decision }) => decision === 'APPROVED').length;
}

function every(conditions) {
  return (project) => conditions.every((holds) => holds(project));
}

function given(value) {
  return value !== null && value !== undefined;
}
