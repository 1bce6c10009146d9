import type { Language } from '../preferences.ts';
import type { Coverage, Gap } from './Coverage.ts';
import { clockTime, dateTime } from './shanghaiClock.ts';
import { COVERAGE_WORDS } from './words.ts';

/** An answer's coverage in words. Plain text throughout. */
export interface CoverageWords {
  /** `whole`: all systems answered; `partial`: some are missing; `unknown`: the answer does not say. */
  state: 'whole' | 'partial' | 'unknown';
  /** `16 个系统中 15 个已应答`. */
  summary: string;
  /** One sentence a missing system: `阜阳市民生项目台账 09:10 起无应答`. */
  gaps: readonly string[];
  /** What follows for the reader: `合计是下限`; one sentence a system with an older contract. */
  notes: readonly string[];
  /** `截至 2021-06-17 09:12`. */
  asOf: string;
  /** All of it in one line. */
  line: string;
}

/** Times are of the clock in Shanghai; those of the day that the answer is of come without their date. */
export function describeCoverage(coverage: Coverage | null, language: Language): CoverageWords {
  const words = COVERAGE_WORDS[language];
  if (!coverage) {
    return { state: 'unknown', summary: words.none, gaps: [], notes: [], asOf: '', line: words.none };
  }
  const now = coverage.asOf?.newest ?? null;
  const gaps = coverage.missing.map((gap) => describeGap(gap, now, language));
  const notes = [
    ...(isLowerBound(coverage) ? [words.lowerBound] : []),
    ...(coverage.missing.some(({ staleAsOf }) => staleAsOf !== null) ? [words.stale] : []),
    ...coverage.outdated.map(({ name, unknown }) => words.outdated(name, unknown.join(words.listAnd))),
  ];
  const summary = summarize(coverage, language);
  const asOf = describeAsOf(coverage, language);
  return {
    state: coverage.complete === false ? 'partial' : coverage.complete ? 'whole' : 'unknown',
    summary,
    gaps,
    notes,
    asOf,
    line: [`${asOf}${language === 'zh' ? '，' : ', '}${summary}`, ...gaps, ...notes].join(words.partAnd),
  };
}

/** `阜阳市民生项目台账 09:10 起无应答，所示为 09:08 的数据`; `now`: an instant of the day whose times need no date. */
export function describeGap(gap: Gap, now: string | null, language: Language): string {
  const words = COVERAGE_WORDS[language];
  const since = gap.since === null ? '' : clockTime(gap.since, now);
  const reason = gap.reason && Object.hasOwn(words.reasons, gap.reason) ? words.reasons[gap.reason] : null;
  return words.gap(
    gap.name,
    (reason ?? words.unknownReason)(since),
    gap.staleAsOf === null ? null : clockTime(gap.staleAsOf, now),
  );
}

/** Whether rows are missing: counts are then at least what they say. Not if old rows of the missing stand for them. */
export function isLowerBound(coverage: Coverage | null): boolean {
  if (coverage?.complete !== false) return false;
  return coverage.missing.length === 0 || coverage.missing.some(({ staleAsOf }) => staleAsOf === null);
}

function summarize(coverage: Coverage, language: Language): string {
  const words = COVERAGE_WORDS[language];
  const { complete, answered, missing } = coverage;
  if (complete === null) return words.none;
  if (complete) return answered === null ? words.complete : words.allAnswered(answered.length);
  if (missing.length === 0) return words.unnamed;
  if (answered === null) return words.incomplete(missing.length);
  return words.someAnswered(answered.length + missing.length, answered.length);
}

function describeAsOf({ asOf }: Coverage, language: Language): string {
  const words = COVERAGE_WORDS[language];
  if (!asOf) return words.asOfUnknown;
  const [oldest, newest] = [dateTime(asOf.oldest), dateTime(asOf.newest)];
  return oldest === newest ? words.asOf(newest) : words.asOfSpan(oldest, newest);
}
