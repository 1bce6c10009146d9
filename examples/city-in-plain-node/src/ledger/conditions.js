/** The contract's filters as conditions on the project `p`. All that is given must hold; null is no condition. */
import { refuse } from '../refuse.js';
import { isOpen, latenessState } from './lateness.js';
import { plainText } from './plainText.js';
import { every, listed, raw, some, sql } from './sql.js';

const MAX_ALTERNATIVES = 5;
const MAX_WORDS = 8;

const MISSING = {
  DEADLINE: () => raw('p.deadline is null'),
  LEAD_BODY: () => raw('p.lead_body is null'),
  LEAD_OFFICIAL: (today) => sql`not exists (select 1 from lead l where l.project = p.id and ${leads({}, today)})`,
  CLAIM: () => raw('p.claimed_at is null'),
  MEASURE: () => raw('not exists (select 1 from measure x where x.project = p.id)'),
  MEASURE_BODY: () => raw('exists (select 1 from measure x where x.project = p.id and x.body is null)'),
  REPORT: () => raw('p.last_report_on is null'),
  SATISFACTION: () => raw("(p.status = 'CLOSED' and p.satisfaction is null)"),
  EVIDENCE: () => raw("(p.status = 'CLOSED' and not exists (select 1 from evidence x where x.project = p.id))"),
};

/**
 * The conditions of a `MunicipalProjectFilter` as one. Retired and unknown division codes are told as warnings of the
 * request. Throws BAD_USER_INPUT for alternatives or words out of the contract.
 */
export function projectCondition(filter, request, ledger) {
  const { matter, tier, batch, carriesOut } = filter ?? {};
  return every([
    ...(matter ? matterConditions(matter, request, ledger) : []),
    ...(tier ? [sql`p.tier in ${listed(tier)}`] : []),
    ...(isGiven(batch) ? [sql`p.batch = ${batch}`] : []),
    ...(isGiven(carriesOut) ? [sql`p.carries_out = ${carriesOut}`] : []),
  ]);
}

/** Conditions on one and the same lead `l`. */
export function leads({ official, on, scope, leaderLevel, chief }, today) {
  const day = on ?? (scope === 'EVER' ? null : today);
  return every([
    ...(day === null ? [] : [sql`l.from_date <= ${day} and (l.to_date is null or l.to_date >= ${day})`]),
    ...(isGiven(official) ? [sql`l.official = ${official}`] : []),
    ...(leaderLevel ? [sql`l.level in ${listed(leaderLevel)}`] : []),
    ...(isGiven(chief) ? [sql`l.chief = ${chief}`] : []),
  ]);
}

/** Of the project: closed on or before its deadline, or after it. Neither without a deadline. */
export function closedInTime(onTime) {
  return raw(`(p.status = 'CLOSED' and p.closed_on ${onTime ? '<=' : '>'} p.deadline)`);
}

function matterConditions({ anyOf, ...filter }, request, ledger) {
  const conditions = plainConditions(filter, request, ledger);
  if (!anyOf) return conditions;
  if (anyOf.length > MAX_ALTERNATIVES) {
    throw refuse('BAD_USER_INPUT', `Expected at most ${MAX_ALTERNATIVES} filters in anyOf, got ${anyOf.length}.`);
  }
  if (anyOf.some((alternative) => alternative.anyOf)) {
    throw refuse('BAD_USER_INPUT', 'Expected no anyOf within an anyOf.');
  }
  return [...conditions, some(anyOf.map((alternative) => every(plainConditions(alternative, request, ledger))))];
}

function plainConditions(filter, request, { calendar, divisions }) {
  const { today } = request;
  const conditions = [];
  /** Adds what a given value asks for. */
  const when = (value, condition) => {
    if (isGiven(value)) conditions.push(condition(value));
  };
  const oneOf = (values, column) => when(values, () => sql`${raw(column)} in ${listed(values)}`);
  const inRange = (range, column, upTo = '<=') => {
    when(range?.from, (from) => sql`${raw(column)} >= ${from}`);
    when(range?.to, (to) => sql`${raw(column)} ${raw(upTo)} ${to}`);
  };

  when(filter.text, (text) => every(wordsOf(text).map((word) => sql`instr(p.searched, ${word}) > 0`)));
  when(filter.division, (codes) => {
    const places = codes.map((code) => acceptedPlace(code, request, divisions)).filter((place) => place !== null);
    return some(places.map((place) => liesIn(place, filter.divisionScope)));
  });
  oneOf(filter.leadBody, 'p.lead_body');
  when(
    filter.cooperatingBody,
    (bodies) => sql`exists (select 1 from cooperation c where c.project = p.id and c.body in ${listed(bodies)})`,
  );
  oneOf(filter.firstHandler, 'p.first_handler');
  when(filter.lead, (lead) => sql`exists (select 1 from lead l where l.project = p.id and ${leads(lead, today)})`);
  oneOf(filter.channel, 'p.channel');
  oneOf(filter.category, 'p.category_code');
  oneOf(filter.status, 'p.status');
  when(filter.open, (open) => (open ? isOpen : sql`not (${isOpen})`));
  oneOf(filter.resolution, 'p.resolution');
  oneOf(filter.satisfaction, 'p.satisfaction');
  when(filter.lateness, (states) => sql`${latenessState(today, calendar)} in ${listed(states)}`);
  // Compared with null, a deadline that nothing can be said of is not found.
  when(
    filter.dueWithinWorkingDays,
    (count) => sql`(p.deadline >= ${today} and p.deadline <= ${calendar.after(today, count)})`,
  );
  when(filter.lateByWorkingDays, (count) => {
    const before = count < 1 ? calendar.after(today, 0) : calendar.back(today, count);
    return sql`(${isOpen} and p.deadline < ${before})`;
  });
  when(filter.closedOnTime, closedInTime);
  inRange(filter.due, 'p.deadline');
  inRange(filter.registered, 'p.registered_on');
  inRange(filter.completed, 'p.completed_on');
  inRange(filter.closed, 'p.closed_on');
  inRange(filter.updated, 'p.updated_at', '<');
  when(filter.noReportSince, (day) => sql`(p.last_report_on is null or p.last_report_on < ${day})`);
  when(filter.minExtensions, (count) => sql`p.extension_count >= ${count}`);
  when(filter.minReturns, (count) => sql`p.return_count >= ${count}`);
  when(filter.reopened, (reopened) => raw(reopened ? 'p.reopen_count > 0' : 'p.reopen_count = 0'));
  when(filter.missing, (gaps) => some(gaps.map((gap) => MISSING[gap](today))));
  return conditions;
}

/** SUBTREE: in the place or below it, as what lies below begins with the same. SELF: in itself alone. */
function liesIn(place, scope) {
  return scope === 'SELF' ? sql`p.place = ${place}` : sql`(p.place >= ${place} and p.place < ${`${place}~`})`;
}

function acceptedPlace(code, request, divisions) {
  const place = divisions.placeOf(code);
  const successor = divisions.successorOf(code);
  if (place === null) {
    request.warn('UNKNOWN_DIVISION_CODE', code, `Division code "${code}" is not known: it matches nothing.`);
  } else if (successor !== null) {
    const sentence = `Division code "${code}" is retired; its successor ${successor} was used.`;
    request.warn('RETIRED_DIVISION_CODE', code, sentence);
  }
  return place;
}

function wordsOf(text) {
  if (text.includes('\0')) throw refuse('BAD_USER_INPUT', 'Expected text without NUL characters.');
  const words = [...new Set(plainText(text).split(' '))].filter((word) => word !== '');
  if (words.length <= MAX_WORDS) return words;
  throw refuse('BAD_USER_INPUT', `Expected at most ${MAX_WORDS} words in a text, got ${words.length}.`);
}

function isGiven(value) {
  return value !== null && value !== undefined;
}
