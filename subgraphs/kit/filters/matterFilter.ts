import { canonicalCode, isRetired, placeOf } from '../../../schema/divisions.ts';
import { requestError } from '../errors.ts';
import { deadlineBefore, dueUntil } from '../lateness/boundaries.ts';
import type { LatenessState } from '../lateness/lateness.ts';
import type { MatterStatus, Resolution, Satisfaction } from '../ledger/MatterRow.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { ConditionLanguage } from './ConditionLanguage.ts';
import { type Condition, isGiven } from './conditions.ts';
import type { LeadFilter } from './leadConditions.ts';
import { LEDGER_STORAGE, type MatterStorage } from './matterStorage.ts';
import { sqlLanguage } from './sqlLanguage.ts';

/** As the input types of common.graphql; what is null or absent is no condition. */
export interface MatterFilter {
  text?: string | null;
  division?: readonly string[] | null;
  divisionScope?: 'SUBTREE' | 'SELF' | null;
  leadBody?: readonly string[] | null;
  cooperatingBody?: readonly string[] | null;
  firstHandler?: readonly string[] | null;
  lead?: LeadFilter | null;
  channel?: readonly string[] | null;
  category?: readonly string[] | null;
  status?: readonly MatterStatus[] | null;
  open?: boolean | null;
  resolution?: readonly Resolution[] | null;
  satisfaction?: readonly Satisfaction[] | null;
  lateness?: readonly LatenessState[] | null;
  dueWithinWorkingDays?: number | null;
  lateByWorkingDays?: number | null;
  closedOnTime?: boolean | null;
  due?: Range | null;
  registered?: Range | null;
  completed?: Range | null;
  closed?: Range | null;
  updated?: Range | null;
  noReportSince?: string | null;
  minExtensions?: number | null;
  minReturns?: number | null;
  reopened?: boolean | null;
  missing?: readonly MatterGap[] | null;
  anyOf?: readonly MatterFilter[] | null;
}

interface Range {
  from?: string | null;
  to?: string | null;
}

export type MatterGap =
  | 'DEADLINE'
  | 'LEAD_BODY'
  | 'LEAD_OFFICIAL'
  | 'CLAIM'
  | 'MEASURE'
  | 'MEASURE_BODY'
  | 'REPORT'
  | 'SATISFACTION'
  | 'EVIDENCE';

/** Most alternatives that `anyOf` may hold. */
const MAX_ALTERNATIVES = 5;

/**
 * The conditions that a filter puts on the matter `m`; all must hold. Retired division codes are followed to their
 * successor with a warning, unknown ones match nothing with a warning. Throws BAD_USER_INPUT for more than five or
 * nested alternatives.
 */
export function matterConditions(
  filter: MatterFilter | null | undefined,
  context: SubgraphContext,
  storage: MatterStorage = LEDGER_STORAGE,
): Condition[] {
  return readMatterFilter(filter, context, sqlLanguage(storage));
}

/** The same in any language; all must hold. Warns and throws as `matterConditions`. */
export function readMatterFilter<Said>(
  filter: MatterFilter | null | undefined,
  context: FilterContext,
  language: ConditionLanguage<Said>,
): Said[] {
  if (!filter) return [];
  const { anyOf, ...rest } = filter;
  const conditions = plainConditions(rest, context, language);
  if (anyOf) {
    if (anyOf.length > MAX_ALTERNATIVES) {
      throw requestError(
        'BAD_USER_INPUT',
        `Expected at most ${MAX_ALTERNATIVES} filters in anyOf, got ${anyOf.length}.`,
      );
    }
    if (anyOf.some((alternative) => alternative.anyOf)) {
      throw requestError('BAD_USER_INPUT', 'Expected no anyOf inside an anyOf: alternatives are not nested.');
    }
    const alternatives = anyOf.map((alternative) => language.all(plainConditions(alternative, context, language)));
    conditions.push(language.any(alternatives));
  }
  return conditions;
}

/** What reading a filter needs of a request. */
export type FilterContext = Pick<SubgraphContext, 'today' | 'warn'>;

function plainConditions<Said>(
  filter: Omit<MatterFilter, 'anyOf'>,
  context: FilterContext,
  language: ConditionLanguage<Said>,
): Said[] {
  const { today } = context;
  const conditions: Said[] = [];
  const add = (condition: Said) => conditions.push(condition);
  const addOneOf = (field: string, values: readonly string[] | null | undefined) => {
    if (values) add(language.oneOf(field, values));
  };
  const addRange = (field: string, range: Range | null | undefined, includesEnd: boolean) => {
    if (range?.from) add(language.compare(field, '>=', range.from));
    if (range?.to) add(language.compare(field, includesEnd ? '<=' : '<', range.to));
  };
  const addAtLeast = (field: string, count: number | null | undefined) => {
    if (isGiven(count)) add(language.compare(field, '>=', count));
  };

  if (filter.text) conditions.push(...language.containsText(filter.text));
  if (filter.division) {
    const places = filter.division.map((code) => acceptedPlace(code, context)).filter((place) => place !== undefined);
    const scope = filter.divisionScope ?? 'SUBTREE';
    add(language.any(places.map((place) => language.inPlace(place, scope))));
  }
  addOneOf('leadBody', filter.leadBody);
  if (filter.cooperatingBody) add(language.cooperatingBody(filter.cooperatingBody));
  addOneOf('firstHandler', filter.firstHandler);
  if (filter.lead) add(language.lead(filter.lead, today));
  addOneOf('channel', filter.channel);
  addOneOf('categoryCode', filter.category);
  addOneOf('status', filter.status);
  if (isGiven(filter.open)) add(filter.open ? language.isOpen() : language.not(language.isOpen()));
  addOneOf('resolution', filter.resolution);
  addOneOf('satisfaction', filter.satisfaction);
  if (filter.lateness) add(language.any(filter.lateness.map((state) => language.isState(state, today))));
  if (isGiven(filter.dueWithinWorkingDays)) add(isDueWithin(filter.dueWithinWorkingDays, today, language));
  if (isGiven(filter.lateByWorkingDays)) add(isLateBy(filter.lateByWorkingDays, today, language));
  if (isGiven(filter.closedOnTime)) add(isClosed(filter.closedOnTime ? '<=' : '>', language));
  addRange('deadlineDate', filter.due, true);
  addRange('registeredOn', filter.registered, true);
  addRange('completedOn', filter.completed, true);
  addRange('closedOn', filter.closed, true);
  addRange('updatedAt', filter.updated, false);
  if (filter.noReportSince) {
    const isOlder = language.compare('lastReportOn', '<', filter.noReportSince);
    add(language.any([language.isNull('lastReportOn'), isOlder]));
  }
  addAtLeast('extensionCount', filter.minExtensions);
  addAtLeast('returnCount', filter.minReturns);
  if (isGiven(filter.reopened)) {
    add(filter.reopened ? language.compare('reopenCount', '>', 0) : language.oneOf('reopenCount', [0]));
  }
  if (filter.missing) add(language.any(filter.missing.map((gap) => isMissing(gap, today, language))));
  return conditions;
}

/** The place of a division code that a client sent, with a warning if the code is retired or unknown. */
export function acceptedPlace(code: string, context: Pick<SubgraphContext, 'warn'>): string | undefined {
  const place = placeOf(code);
  if (place === undefined) {
    const message = `Division code "${code}" is not known: it matches nothing. Codes are those of GB/T 2260 at the end of 2021.`;
    context.warn({ code: 'UNKNOWN_DIVISION_CODE', message, value: code });
  } else if (isRetired(code)) {
    const message = `Division code "${code}" is retired; its successor ${canonicalCode(code)} was used.`;
    context.warn({ code: 'RETIRED_DIVISION_CODE', message, value: code });
  }
  return place;
}

function isDueWithin<Said>(workingDays: number, today: string, language: ConditionLanguage<Said>): Said {
  const until = dueUntil(today, workingDays);
  if (until === null) return language.any([]);
  return language.all([language.compare('deadlineDate', '>=', today), language.compare('deadlineDate', '<=', until)]);
}

function isLateBy<Said>(workingDays: number, today: string, language: ConditionLanguage<Said>): Said {
  const latest = deadlineBefore(today, workingDays);
  if (latest === null) return language.any([]);
  return language.all([language.isOpen(), language.compare('deadlineDate', '<=', latest)]);
}

/** Struck out on or before the deadline. */
export function closedOnTime(): Condition {
  return isClosed('<=', sqlLanguage(LEDGER_STORAGE));
}

/** Struck out on or before its deadline (`<=`), or after it. */
export function isClosed<Said>(operator: '<=' | '>', language: ConditionLanguage<Said>): Said {
  return language.all([
    language.oneOf('status', ['CLOSED']),
    language.compareFields('closedOn', operator, 'deadlineDate'),
  ]);
}

function isMissing<Said>(gap: MatterGap, today: string, language: ConditionLanguage<Said>): Said {
  const ofClosed = (said: Said) => language.all([language.oneOf('status', ['CLOSED']), said]);
  switch (gap) {
    case 'DEADLINE':
      return language.isNull('deadlineDate');
    case 'LEAD_BODY':
      return language.isNull('leadBody');
    case 'LEAD_OFFICIAL':
      return language.not(language.lead({}, today));
    case 'CLAIM':
      return language.isNull('claimedAt');
    case 'MEASURE':
    case 'MEASURE_BODY':
      return language.lacks(gap);
    case 'REPORT':
      return language.isNull('lastReportOn');
    case 'SATISFACTION':
      return ofClosed(language.isNull('satisfaction'));
    case 'EVIDENCE':
      return ofClosed(language.lacks(gap));
    default:
      return gap satisfies never;
  }
}
