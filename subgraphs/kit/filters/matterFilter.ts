import { type SqlBool, sql } from 'kysely';
import { canonicalCode, isRetired, placeOf } from '../../../schema/divisions.ts';
import { requestError } from '../errors.ts';
import { deadlineBefore, dueUntil } from '../lateness/boundaries.ts';
import type { LatenessState } from '../lateness/lateness.ts';
import type { MatterStatus, Resolution, Satisfaction } from '../ledger/MatterRow.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type Condition, either, every, isGiven, isOneOf } from './conditions.ts';
import { type LeadFilter, leadConditions } from './leadConditions.ts';
import { matterColumn } from './matterColumn.ts';
import { hasPart, LEDGER_STORAGE, type MatterStorage } from './matterStorage.ts';

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
  if (!filter) return [];
  const { anyOf, ...rest } = filter;
  const conditions = plainConditions(rest, context, storage);
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
    conditions.push(either(anyOf.map((alternative) => every(plainConditions(alternative, context, storage)))));
  }
  return conditions;
}

function plainConditions(
  filter: Omit<MatterFilter, 'anyOf'>,
  context: SubgraphContext,
  storage: MatterStorage,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (condition: Condition) => conditions.push(condition);
  const addOneOf = (column: string, values: readonly unknown[] | null | undefined) => {
    if (values) add(isOneOf(matterColumn(column), values));
  };
  const addRange = (column: string, range: Range | null | undefined, includesEnd: boolean) => {
    if (range?.from) add(sql<SqlBool>`${matterColumn(column)} >= ${range.from}`);
    if (range?.to) {
      add(
        includesEnd
          ? sql<SqlBool>`${matterColumn(column)} <= ${range.to}`
          : sql<SqlBool>`${matterColumn(column)} < ${range.to}`,
      );
    }
  };

  if (filter.text) conditions.push(...storage.containsText(filter.text));
  if (filter.division) add(isInDivisions(filter.division, filter.divisionScope ?? 'SUBTREE', context));
  addOneOf('leadBody', filter.leadBody);
  if (filter.cooperatingBody) {
    add(hasPart(storage, 'cooperatingBody', [isOneOf(sql.ref('x.body'), filter.cooperatingBody)]));
  }
  addOneOf('firstHandler', filter.firstHandler);
  if (filter.lead) add(hasPart(storage, 'lead', leadConditions('x', filter.lead, context.today)));
  addOneOf('channel', filter.channel);
  addOneOf('categoryCode', filter.category);
  addOneOf('status', filter.status);
  if (isGiven(filter.open)) add(filter.open ? storage.isOpen() : sql<SqlBool>`not ${storage.isOpen()}`);
  addOneOf('resolution', filter.resolution);
  addOneOf('satisfaction', filter.satisfaction);
  if (filter.lateness) add(either(filter.lateness.map((state) => storage.isState(state, context.today))));
  if (isGiven(filter.dueWithinWorkingDays)) add(isDueWithin(filter.dueWithinWorkingDays, context.today));
  if (isGiven(filter.lateByWorkingDays)) add(isLateBy(filter.lateByWorkingDays, context.today, storage));
  if (isGiven(filter.closedOnTime)) add(filter.closedOnTime ? closedOnTime() : closedLate());
  addRange('deadlineDate', filter.due, true);
  addRange('registeredOn', filter.registered, true);
  addRange('completedOn', filter.completed, true);
  addRange('closedOn', filter.closed, true);
  addRange('updatedAt', filter.updated, false);
  if (filter.noReportSince) {
    const lastReport = matterColumn('lastReportOn');
    add(sql<SqlBool>`(${lastReport} is null or ${lastReport} < ${filter.noReportSince})`);
  }
  if (isGiven(filter.minExtensions)) add(sql<SqlBool>`${matterColumn('extensionCount')} >= ${filter.minExtensions}`);
  if (isGiven(filter.minReturns)) add(sql<SqlBool>`${matterColumn('returnCount')} >= ${filter.minReturns}`);
  if (isGiven(filter.reopened)) {
    add(
      filter.reopened
        ? sql<SqlBool>`${matterColumn('reopenCount')} > 0`
        : sql<SqlBool>`${matterColumn('reopenCount')} = 0`,
    );
  }
  if (filter.missing) add(either(filter.missing.map((gap) => isMissing(gap, context.today, storage))));
  return conditions;
}

function isInDivisions(codes: readonly string[], scope: 'SUBTREE' | 'SELF', context: SubgraphContext): Condition {
  const places = codes.map((code) => acceptedPlace(code, context)).filter((place) => place !== undefined);
  return either(places.map((place) => isAtPlace(place, scope)));
}

/** The matter, or what has its place in another column, lies in a place: in it or below it, or (SELF) in it alone. */
export function isAtPlace(place: string, scope: 'SUBTREE' | 'SELF', column = matterColumn('place')): Condition {
  // A place is digits and Z; the tilde sorts after both, so the range is all that starts with the place.
  return scope === 'SELF'
    ? sql<SqlBool>`${column} = ${place}`
    : sql<SqlBool>`(${column} >= ${place} and ${column} < ${`${place}~`})`;
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

function isDueWithin(workingDays: number, today: string): Condition {
  const until = dueUntil(today, workingDays);
  const column = matterColumn('deadlineDate');
  return until === null ? sql<SqlBool>`false` : sql<SqlBool>`(${column} >= ${today} and ${column} <= ${until})`;
}

function isLateBy(workingDays: number, today: string, storage: MatterStorage): Condition {
  const latest = deadlineBefore(today, workingDays);
  return latest === null
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${storage.isOpen()} and ${matterColumn('deadlineDate')} <= ${latest})`;
}

/** Struck out on or before the deadline. */
export function closedOnTime(): Condition {
  return sql<SqlBool>`(${matterColumn('status')} = 'CLOSED' and ${matterColumn('closedOn')} <= ${matterColumn('deadlineDate')})`;
}

function closedLate(): Condition {
  return sql<SqlBool>`(${matterColumn('status')} = 'CLOSED' and ${matterColumn('closedOn')} > ${matterColumn('deadlineDate')})`;
}

function isMissing(gap: MatterGap, today: string, storage: MatterStorage): Condition {
  const isNull = (column: string) => sql<SqlBool>`${matterColumn(column)} is null`;
  switch (gap) {
    case 'DEADLINE':
      return isNull('deadlineDate');
    case 'LEAD_BODY':
      return isNull('leadBody');
    case 'LEAD_OFFICIAL':
      return sql<SqlBool>`not ${hasPart(storage, 'lead', leadConditions('x', {}, today))}`;
    case 'CLAIM':
      return isNull('claimedAt');
    case 'MEASURE':
    case 'MEASURE_BODY':
      return storage.lacks(gap);
    case 'REPORT':
      return isNull('lastReportOn');
    case 'SATISFACTION':
      return sql<SqlBool>`(${matterColumn('status')} = 'CLOSED' and ${isNull('satisfaction')})`;
    case 'EVIDENCE':
      return sql<SqlBool>`(${matterColumn('status')} = 'CLOSED' and ${storage.lacks(gap)})`;
    default:
      return gap satisfies never;
  }
}
