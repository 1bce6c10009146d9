import { isGiven } from '../../kit/filters/conditions.ts';
import { checkedTerms } from '../../kit/filters/containsTerms.ts';
import { acceptedPlace, type MatterFilter } from '../../kit/filters/matterFilter.ts';
import { deadlineBefore, dueUntil } from '../../kit/lateness/boundaries.ts';
import type { LatenessState } from '../../kit/lateness/lateness.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { typeName } from '../queries/matterTypes.ts';
import type { Block } from './Block.ts';
import { FLAGS } from './blockLayout.ts';
import { dayNumber, instantNumber } from './calendarNumbers.ts';
import {
  type ColumnCondition,
  either,
  every,
  hasFlag,
  holds,
  isBetween,
  isIn,
  type NumberColumn,
  nothing,
} from './columnConditions.ts';
import { type DayRules, dayRules, LATENESS_STATES } from './DayColumns.ts';
import { type Dictionaries, STATUS } from './Dictionaries.ts';
import type { Dictionary } from './Dictionary.ts';
import { NONE } from './Dictionary.ts';
import { hasGap } from './gapCondition.ts';
import { hasCooperatingBody, hasLead } from './leadCondition.ts';

/** What a filter is judged by besides the columns. */
export interface FilterContext extends Pick<SubgraphContext, 'warn'> {
  /** Day that lateness and leads are of. */
  today: string;
  /** Rows that contain a term of a text. */
  contains(term: string): ColumnCondition;
}

/** The conditions that a filter puts on rows: the same as `overviewConditions` puts on the matters of SQL. */
export function filterColumns(
  filter: OverviewFilter | null | undefined,
  codes: Dictionaries,
  context: FilterContext,
): ColumnCondition[] {
  if (!filter) return [];
  const conditions = matterColumns(filter.matter, codes, context);
  if (filter.type) conditions.push(isIn(({ type }) => type, codes.type.tableOfTexts(filter.type.map(typeName))));
  if (filter.source) conditions.push(isIn(({ source }) => source, codes.source.tableOfTexts(filter.source)));
  return conditions;
}

/** The same for the filter that every ledger knows; see `matterConditions`. */
export function matterColumns(
  filter: MatterFilter | null | undefined,
  codes: Dictionaries,
  context: FilterContext,
): ColumnCondition[] {
  if (!filter) return [];
  const { anyOf, ...rest } = filter;
  const conditions = plainConditions(rest, codes, context);
  if (anyOf) {
    conditions.push(either(anyOf.map((alternative) => every(plainConditions(alternative, codes, context)))));
  }
  return conditions;
}

function plainConditions(
  filter: Omit<MatterFilter, 'anyOf'>,
  codes: Dictionaries,
  context: FilterContext,
): ColumnCondition[] {
  const rules = dayRules(context.today);
  // What rules out most is judged first: the others then have little to do.
  return [
    ...codeConditions(filter, codes, context),
    ...dayConditions(filter, rules, context),
    ...numberConditions(filter),
    ...partConditions(filter, codes, rules, context),
    ...(filter.text ? checkedTerms(filter.text).map((term) => context.contains(term)) : []),
  ];
}

function codeConditions(filter: MatterFilter, codes: Dictionaries, context: FilterContext): ColumnCondition[] {
  const conditions: ColumnCondition[] = [];
  const addOneOf = (
    column: (block: Block) => Uint8Array | Int32Array,
    dictionary: Dictionary,
    texts: readonly string[] | null | undefined,
  ) => {
    if (texts) conditions.push(isIn(column, dictionary.tableOfTexts(texts)));
  };
  if (filter.division) {
    const places = filter.division.map((code) => acceptedPlace(code, context));
    conditions.push(
      isAtPlaces(
        places.filter((place) => place !== undefined),
        filter.divisionScope,
        codes,
      ),
    );
  }
  addOneOf(({ leadBody }) => leadBody, codes.body, filter.leadBody);
  addOneOf(({ firstHandler }) => firstHandler, codes.body, filter.firstHandler);
  addOneOf(({ channel }) => channel, codes.channel, filter.channel);
  addOneOf(({ category }) => category, codes.category, filter.category);
  addOneOf(({ status }) => status, codes.status, filter.status);
  addOneOf(({ resolution }) => resolution, codes.resolution, filter.resolution);
  addOneOf(({ satisfaction }) => satisfaction, codes.satisfaction, filter.satisfaction);
  if (isGiven(filter.open)) conditions.push(hasFlag(FLAGS.OPEN, filter.open));
  return conditions;
}

function isAtPlaces(
  places: readonly string[],
  scope: MatterFilter['divisionScope'],
  { place: dictionary }: Dictionaries,
): ColumnCondition {
  const isWanted = (text: string) =>
    places.some((place) => (scope === 'SELF' ? text === place : text.startsWith(place)));
  return isIn(({ place }) => place, dictionary.tableOf(isWanted));
}

function dayConditions(filter: MatterFilter, rules: DayRules, { today }: FilterContext): ColumnCondition[] {
  const conditions: ColumnCondition[] = [];
  const addDays = (column: NumberColumn, from?: string | null, to?: string | null) => {
    if (!from && !to) return;
    conditions.push(
      isBetween(column, from ? dayNumber(from) : NONE + 1, to ? dayNumber(to) : Number.POSITIVE_INFINITY),
    );
  };
  if (filter.lateness) conditions.push(...isLate(filter.lateness, rules));
  if (isGiven(filter.dueWithinWorkingDays)) {
    const until = dueUntil(today, filter.dueWithinWorkingDays);
    if (until === null) conditions.push(nothing);
    else addDays('deadlineDate', today, until);
  }
  if (isGiven(filter.lateByWorkingDays)) {
    const latest = deadlineBefore(today, filter.lateByWorkingDays);
    if (latest === null) conditions.push(nothing);
    else addDays('deadlineDate', null, latest);
    conditions.push(hasFlag(FLAGS.OPEN, true));
  }
  if (isGiven(filter.closedOnTime)) conditions.push(isClosedOnTime(filter.closedOnTime));
  addDays('deadlineDate', filter.due?.from, filter.due?.to);
  addDays('registeredOn', filter.registered?.from, filter.registered?.to);
  addDays('completedOn', filter.completed?.from, filter.completed?.to);
  addDays('closedOn', filter.closed?.from, filter.closed?.to);
  const { from, to } = filter.updated ?? {};
  // The end of a range of instants is not in it.
  if (from) conditions.push(isBetween('updatedAt', instantNumber(from), Number.POSITIVE_INFINITY));
  if (to) conditions.push(isBetween('updatedAt', NONE + 1, instantNumber(to) - 1));
  if (filter.noReportSince) conditions.push(isBetween('lastReportOn', NONE, dayNumber(filter.noReportSince) - 1));
  return conditions;
}

/** The deadlines that a state is of go with it: a list sorted by them has its rows there. */
function isLate(states: readonly LatenessState[], rules: DayRules): ColumnCondition[] {
  const wanted = Uint8Array.from(LATENESS_STATES, (state) => (states.includes(state) ? 1 : 0));
  const isWanted = isIn((block) => block.days.on(rules).lateness, wanted);
  const deadlines = states.map((state) => deadlinesOf(state, rules));
  if (deadlines.length === 0 || deadlines.includes(undefined)) return [isWanted];
  const known = deadlines.filter((range) => range !== undefined);
  const [low, high] = [Math.min(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))];
  return [isBetween('deadlineDate', low, high), isWanted];
}

function deadlinesOf(state: LatenessState, { day, dueSoonUntil }: DayRules): [from: number, to: number] | undefined {
  switch (state) {
    case 'OVERDUE':
      return [NONE + 1, day - 1];
    case 'DUE_SOON':
      return [day, dueSoonUntil];
    case 'BEHIND':
      return [day, Number.POSITIVE_INFINITY];
    default:
      return undefined;
  }
}

/** Or late: it is closed, and the last day for it is known. */
function isClosedOnTime(onTime: boolean): ColumnCondition {
  return holds(
    ({ status, closedOn, deadlineDate }, row) =>
      status[row] === STATUS.CLOSED &&
      closedOn[row] !== NONE &&
      deadlineDate[row] !== NONE &&
      (closedOn[row] as number) <= (deadlineDate[row] as number) === onTime,
  );
}

function numberConditions(filter: MatterFilter): ColumnCondition[] {
  const conditions: ColumnCondition[] = [];
  const addBetween = (column: NumberColumn, low: number, high = Number.POSITIVE_INFINITY) =>
    conditions.push(isBetween(column, low, high));
  if (isGiven(filter.minExtensions)) addBetween('extensionCount', filter.minExtensions);
  if (isGiven(filter.minReturns)) addBetween('returnCount', filter.minReturns);
  if (filter.reopened === true) addBetween('reopenCount', 1);
  if (filter.reopened === false) addBetween('reopenCount', 0, 0);
  return conditions;
}

function partConditions(
  filter: MatterFilter,
  codes: Dictionaries,
  rules: DayRules,
  { today }: FilterContext,
): ColumnCondition[] {
  const conditions: ColumnCondition[] = [];
  if (filter.cooperatingBody) {
    conditions.push(hasCooperatingBody(codes.body.tableOfTexts(filter.cooperatingBody)));
  }
  if (filter.lead) conditions.push(hasLead(filter.lead, today, codes));
  if (filter.missing) conditions.push(either(filter.missing.map((gap) => hasGap(gap, rules))));
  return conditions;
}
