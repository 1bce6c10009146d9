import type { ConditionLanguage } from '../filters/ConditionLanguage.ts';
import { isGiven } from '../filters/conditions.ts';
import { checkedTerms } from '../filters/containsTerms.ts';
import { type LeadFilter, leadDay } from '../filters/leadConditions.ts';
import { latenessBoundaries } from '../lateness/boundaries.ts';
import type { LatenessState } from '../lateness/lateness.ts';
import { MATTER_STATUSES, NOT_OPEN_STATUSES } from '../ledger/MatterRow.ts';
import {
  allOf,
  anyOf,
  EVERY_MATTER,
  isNull,
  type LeadCondition,
  type MatterCondition,
  not,
  oneOf,
} from './MatterCondition.ts';

/** Conditions as the plain data that a `LedgerSource` is asked with. */
export const plainLanguage: ConditionLanguage<MatterCondition> = {
  all: allOf,
  any: anyOf,
  not,
  oneOf,
  compare: (field, operator, value) => ({ kind: 'COMPARE', field, operator, value }),
  compareFields: (field, operator, other) => ({ kind: 'COMPARE_FIELDS', field, operator, other }),
  isNull,
  containsText: (query) => checkedTerms(query).map((term) => ({ kind: 'CONTAINS', term })),
  inPlace: (place, scope) => ({ kind: 'IN_PLACE', place, scope }),
  cooperatingBody: (bodies) => ({ kind: 'COOPERATING_BODY', bodies }),
  lead: leadCondition,
  isOpen: () => IS_OPEN,
  isState,
  lacks(part) {
    switch (part) {
      case 'MEASURE':
        return not({ kind: 'MEASURE', withoutBody: false });
      case 'MEASURE_BODY':
        return { kind: 'MEASURE', withoutBody: true };
      case 'EVIDENCE':
        return not({ kind: 'EVIDENCE' });
      default:
        return part satisfies never;
    }
  },
};

const IS_OPEN: MatterCondition = oneOf(
  'status',
  MATTER_STATUSES.filter((status) => !NOT_OPEN_STATUSES.includes(status)),
);

/** One and the same lead fulfils the filter. */
export function leadCondition(filter: LeadFilter, today: string): LeadCondition {
  return {
    kind: 'LEAD',
    day: leadDay(filter, today),
    official: filter.official ?? null,
    leaderLevels: filter.leaderLevel ?? null,
    chief: isGiven(filter.chief) ? filter.chief : null,
  };
}

/** A state of lateness and what makes it so, if nothing before it in the list does. */
export interface LatenessCase {
  when: MatterCondition;
  value: LatenessState;
}

/** How lateness is decided on a day, by the comparisons of `LatenessBoundaries`: the first case that holds. */
export function latenessCases(today: string): LatenessCase[] {
  const { lastPublishedDay, dueSoonUntil, year, shareOfYear } = latenessBoundaries(today);
  const { compare } = plainLanguage;
  const unreadable = allOf([isNull('deadlineDate'), not(isNull('deadlineRaw'))]);
  const isBeyondCalendar = today > lastPublishedDay ? EVERY_MATTER : compare('deadlineDate', '>', lastPublishedDay);
  return [
    { when: oneOf('status', NOT_OPEN_STATUSES), value: 'NONE' },
    { when: anyOf([oneOf('status', ['LONG_TERM']), unreadable]), value: 'NOT_ASSESSABLE' },
    { when: isNull('deadlineDate'), value: 'NO_DEADLINE' },
    { when: isBeyondCalendar, value: 'PROVISIONAL' },
    { when: compare('deadlineDate', '<', today), value: 'OVERDUE' },
    { when: { kind: 'BEHIND', year, shareOfYear }, value: 'BEHIND' },
    { when: compare('deadlineDate', '<=', dueSoonUntil), value: 'DUE_SOON' },
    { when: EVERY_MATTER, value: 'NONE' },
  ];
}

function isState(state: LatenessState, today: string): MatterCondition {
  const cases = latenessCases(today);
  const ways = cases.flatMap(({ when, value }, i) => {
    if (value !== state) return [];
    const earlier = cases.slice(0, i).map((it) => it.when);
    return [earlier.length === 0 ? when : allOf([not(anyOf(earlier)), when])];
  });
  return anyOf(ways);
}
