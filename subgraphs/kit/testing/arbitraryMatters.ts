/**
 * Random matters for property tests: few distinct values, so that ties, nulls and every edge of the rules occur in a
 * hundred rows. Consistent only where a ledger is: nothing in them tells a sensible story.
 */
import fc from 'fast-check';
import { scheduledShare } from '../calendar/scheduledShare.ts';
import {
  type EventRow,
  type ExtensionRow,
  type IndicatorRow,
  type LeadRow,
  MATTER_STATUSES,
  type MatterEventKind,
  type MatterRow,
} from '../ledger/MatterRow.ts';
import { TODAY } from './servedSubgraph.ts';

/** Every property test on ledgers starts from this seed, so that a run is the same everywhere. */
export const SEED = 20210617;

/** Days before, at and after the borders of the rules; the last of December is crowded, as in any ledger. */
export const DAYS = [
  ...['2019-12-31', '2020-01-01', '2021-03-31', '2021-06-11', '2021-06-15', '2021-06-16', '2021-06-17', '2021-06-18'],
  ...['2021-06-30', '2021-07-01', '2021-07-02', '2021-12-31', '2021-12-31', '2021-12-31', '2026-12-31', '2027-01-01'],
] as const;

/** Province to village, zones of a county and of a city, codes with zeros, retired codes beside their successors. */
export const DIVISION_CODES = [
  ...['340000', '340100', '340102', '340102001', '340102001000', '340102001003', '340111', '340111Z01', '340100Z02'],
  ...['340203', '340203002', '340209', '340823', '340722', '341422', '340281', '341402'],
] as const;

/** What a client may send besides: what no row is of, and what nobody knows. */
export const FOREIGN_DIVISION_CODES = [
  '340200',
  '340800',
  '340700',
  '340102000000',
  '340111Z09',
  '999999',
  'x',
] as const;

export const BODIES = ['91340100000000019A', '113400000000000278', '523402000000000356', '11341700003244967K'] as const;
export const OFFICIALS = ['of:00001', 'of:00002', 'of:00003', 'of:00004'] as const;
export const CHANNELS = ['minyi-zhitongche', '12345'] as const;
export const CATEGORIES = [
  { code: 'parking', label: '停车' },
  { code: 'school', label: '课后服务' },
  { code: 'Zoo', label: '动物园' },
] as const;

/** Characters of titles and searches: Chinese, wildcards of LIKE, full-width forms, brackets, both cases. */
const CHARACTERS = ['停', '车', '改', '造', '%', '_', '\\', 'a', 'Ａ', 'B', '（', '(', '〔', '[', '３', '3', "'", ' '];

/** A few words to be found or not. */
export const words: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 4 })
  .map((characters) => characters.join(''));

export const day: fc.Arbitrary<string> = fc.constantFrom(...DAYS);
export const instant: fc.Arbitrary<string> = fc
  .tuple(day, fc.constantFrom('00:00:00.000', '00:00:00.001', '15:59:59.999', '16:00:00.000'))
  .map(([date, time]) => `${date}T${time}Z`);
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });

const body = fc.constantFrom(...BODIES);
const official = fc.constantFrom(...OFFICIALS);
const status = fc.constantFrom(...MATTER_STATUSES);
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const lead: fc.Arbitrary<LeadRow> = fc
  .record({
    official,
    tenure: orNull(fc.constantFrom('tn:00001', 'tn:00002')),
    post: orNull(fc.constantFrom('市长', '副市长')),
    leaderLevel: orNull(fc.constantFrom('PROVINCE', 'CITY', 'COUNTY')),
    chief: fc.boolean(),
    from: day,
    to: orNull(day),
  })
  .map((made) => (made.to !== null && made.to < made.from ? { ...made, from: made.to, to: made.from } : made));

const extension: fc.Arbitrary<ExtensionRow> = fc.record({
  requestedOn: day,
  by: orNull(body),
  reason: orNull(words),
  from: orNull(day),
  to: orNull(day),
  decision: fc.constantFrom('PENDING', 'APPROVED', 'REFUSED'),
  decidedOn: orNull(day),
  approver: orNull(official),
});

/** Readings at, just below and far from the linear share of the target on `TODAY`. */
const indicator: fc.Arbitrary<IndicatorRow> = fc
  .record({
    name: fc.constantFrom('开工小区', '受益户数'),
    unit: fc.constantFrom('个', '户'),
    target: orNull(fc.constantFrom('100', '0.3', '7.1', '1000000.01', '29342', '0', '-5')),
    year: fc.constantFrom(2020, 2021, 2021, 2021, 2022),
    yearEndOnly: fc.constantFrom(false, false, true),
    progress: fc.array(fc.constantFrom('SHARE', 'BELOW', 'NONE', 'ALL'), { maxLength: 2 }),
  })
  .map(({ progress, ...rest }) => ({
    ...rest,
    readings: progress.map((kind, i) => ({
      asOf: `2021-0${i + 1}-28`,
      actual: actualOf(kind, Number(rest.target ?? 10)),
    })),
  }));

function actualOf(kind: string, target: number): string {
  const atShare = target * scheduledShare(TODAY, 2021);
  switch (kind) {
    case 'SHARE':
      return String(atShare);
    case 'BELOW':
      return String(atShare - 0.0001);
    case 'NONE':
      return '0';
    default:
      return String(target);
  }
}

const EVENT_KINDS: readonly MatterEventKind[] = [
  ...(['REGISTERED', 'CLAIMED', 'TRANSFERRED', 'RETURNED', 'RETURNED', 'REOPENED', 'SUPERVISED'] as const),
];

const event: fc.Arbitrary<EventRow> = fc.record(
  {
    at: instant,
    kind: fc.constantFrom(...EVENT_KINDS),
    reason: orNull(words),
    by: orNull(body),
    official: orNull(official),
    post: orNull(fc.constant('市长')),
    fromStatus: orNull(status),
    toStatus: orNull(status),
    fromBody: orNull(body),
    toBody: orNull(body),
    fromOfficial: orNull(official),
    toOfficial: orNull(official),
    fromDeadline: orNull(day),
    toDeadline: orNull(day),
    supervision: orNull(fc.constantFrom('BLUE', 'YELLOW', 'RED')),
  },
  { requiredKeys: ['at', 'kind'] },
);

const deadline: fc.Arbitrary<MatterRow['deadline']> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ raw: orNull(words), date: day, precision: precision(), original: orNull(day) }) },
  { weight: 1, arbitrary: fc.constant({ raw: '长期', date: null, precision: null, original: null }) },
  { weight: 1, arbitrary: fc.constant({ raw: null, date: null, precision: null, original: null }) },
);

function precision() {
  return fc.constantFrom('DAY' as const, 'MONTH' as const, 'YEAR' as const);
}

/** One matter; ids are `idPrefix` and a local part of any case, which linguistic orders sort otherwise than bytes do. */
export function arbitraryMatter(idPrefix: string): fc.Arbitrary<MatterRow> {
  return fc.record({
    id: fc.string({ unit: fc.constantFrom(...'aAbBzZ_-09'), minLength: 1, maxLength: 6 }).map((it) => idPrefix + it),
    title: words,
    content: orNull(words),
    serviceTarget: orNull(words),
    category: orNull(fc.constantFrom(...CATEGORIES)),
    channel: orNull(fc.constantFrom(...CHANNELS)),
    division: fc.constantFrom(...DIVISION_CODES),
    leadBody: orNull(body),
    cooperatingBodies: fc.uniqueArray(body, { maxLength: 3 }),
    firstHandler: orNull(body),
    status,
    statusText: orNull(words),
    resolution: orNull(fc.constantFrom('SOLVED', 'EXPLAINED', 'DUPLICATE')),
    satisfaction: orNull(fc.constantFrom('SATISFIED', 'DISSATISFIED')),
    deadline,
    registeredOn: day,
    completedOn: orNull(day),
    closedOn: orNull(day),
    updatedAt: instant,
    leads: few(lead),
    measures: few(fc.record({ text: words, body: orNull(body), dueOn: orNull(day), doneOn: orNull(day) })).map(
      (measures) => measures.map((measure, i) => ({ ordinal: i + 1, ...measure })),
    ),
    reports: few(fc.record({ on: day, text: words, by: orNull(body) })),
    extensions: few(extension),
    evidence: few(fc.record({ title: words, url: orNull(fc.constant('https://example.org/a')), addedAt: instant })),
    indicators: few(indicator),
    events: few(event),
  });
}

/** So many rows of different ids, the same for the same seed. */
export function sampleRows<Row extends { id: string }>(row: fc.Arbitrary<Row>, count: number, seed = SEED): Row[] {
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: count, maxLength: count, size: 'max' });
  // Plain objects: some that fast-check makes have no prototype, which strict comparisons tell apart.
  return structuredClone(fc.sample(rows, { numRuns: 1, seed })[0] as Row[]);
}

/** Names as a ledger writes them, one body and one official being unknown to it. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ...BODIES.slice(1).map((id) => [id, `单位${id}`] as const),
  ...OFFICIALS.slice(1).map((id) => [id, `领导${id}`] as const),
]);
