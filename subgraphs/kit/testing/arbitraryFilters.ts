import fc from 'fast-check';
import type { LeadFilter } from '../filters/leadConditions.ts';
import type { MatterFilter } from '../filters/matterFilter.ts';
import { MATTER_STATUSES } from '../ledger/MatterRow.ts';
import {
  BODIES,
  CATEGORIES,
  CHANNELS,
  DIVISION_CODES,
  day,
  FOREIGN_DIVISION_CODES,
  instant,
  OFFICIALS,
  orNull,
  words,
} from './arbitraryMatters.ts';

const listOf = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const orAbsent = <T extends object>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const rangeOf = (value: fc.Arbitrary<string>) => orAbsent({ from: orNull(value), to: orNull(value) });
const count = fc.constantFrom(0, 1, 2, 3);

const leadFilter: fc.Arbitrary<LeadFilter> = orAbsent({
  official: orNull(fc.constantFrom(...OFFICIALS)),
  on: orNull(day),
  scope: fc.constantFrom('NOW' as const, 'EVER' as const),
  leaderLevel: orNull(listOf('PROVINCE' as const, 'CITY' as const, 'COUNTY' as const)),
  chief: orNull(fc.boolean()),
});

/** Each condition that a filter can hold, with values that some of the random rows have. */
const CONDITIONS: { [Name in Exclude<keyof MatterFilter, 'anyOf'>]-?: fc.Arbitrary<MatterFilter[Name]> } = {
  text: fc.array(words, { minLength: 1, maxLength: 2 }).map((terms) => terms.join('　')),
  division: listOf(...DIVISION_CODES, ...FOREIGN_DIVISION_CODES),
  divisionScope: fc.constantFrom('SUBTREE', 'SELF'),
  leadBody: listOf(...BODIES),
  cooperatingBody: listOf(...BODIES),
  firstHandler: listOf(...BODIES, 'nobody'),
  lead: leadFilter,
  channel: listOf(...CHANNELS),
  category: listOf(...CATEGORIES.map(({ code }) => code)),
  status: listOf(...MATTER_STATUSES),
  open: fc.boolean(),
  resolution: listOf('SOLVED' as const, 'EXPLAINED' as const, 'NOT_SOLVED' as const),
  satisfaction: listOf('SATISFIED' as const, 'DISSATISFIED' as const),
  lateness: listOf(
    ...(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] as const),
  ),
  dueWithinWorkingDays: fc.constantFrom(-1, 0, 1, 9, 10, 11, 140, 5000),
  lateByWorkingDays: fc.constantFrom(-1, 0, 1, 2, 3, 4, 57, 350, 360, 5000),
  closedOnTime: fc.boolean(),
  due: rangeOf(day),
  registered: rangeOf(day),
  completed: rangeOf(day),
  closed: rangeOf(day),
  updated: rangeOf(instant),
  noReportSince: day,
  minExtensions: count,
  minReturns: count,
  reopened: fc.boolean(),
  missing: listOf(
    ...(['DEADLINE', 'LEAD_BODY', 'LEAD_OFFICIAL', 'CLAIM', 'MEASURE'] as const),
    ...(['MEASURE_BODY', 'REPORT', 'SATISFACTION', 'EVIDENCE'] as const),
  ),
};

const oneCondition: fc.Arbitrary<MatterFilter> = fc.oneof(
  ...Object.entries(CONDITIONS).map(([name, value]) =>
    orNull(value as fc.Arbitrary<unknown>).map((made) => {
      // Not null in the contract: left out instead.
      if (made === null && name === 'divisionScope') return {};
      return { [name]: made } as MatterFilter;
    }),
  ),
);

/** Few conditions at a time, so that rows are left to compare. */
const plainFilter: fc.Arbitrary<MatterFilter> = fc
  .array(oneCondition, { maxLength: 3 })
  .map((conditions) => Object.assign({}, ...conditions) as MatterFilter);

export const matterFilter: fc.Arbitrary<MatterFilter> = fc.oneof(
  { weight: 4, arbitrary: plainFilter },
  {
    weight: 1,
    arbitrary: fc
      .tuple(plainFilter, fc.array(plainFilter, { maxLength: 5 }))
      .map(([filter, anyOf]) => ({ ...filter, anyOf })),
  },
);
