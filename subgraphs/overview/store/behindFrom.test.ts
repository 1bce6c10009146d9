import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kit/calendar/isoDate.ts';
import { scheduledShare } from '../../kit/calendar/scheduledShare.ts';
import { latenessBoundaries } from '../../kit/lateness/boundaries.ts';
import { isBehind } from '../../kit/lateness/lateness.ts';
import { SEED } from '../../kit/testing/arbitraryMatters.ts';
import { behindFrom, type ScheduledIndicator } from './behindFrom.ts';

/** Around the ends of the years that the indicators are of, the leap day, and as far as dates go. */
const DAYS = [
  ...['1000-01-01', '1999-12-31', '2019-12-31', '2020-01-01', '2020-02-28', '2020-02-29', '2020-12-30', '2020-12-31'],
  ...['2021-01-01', '2021-06-17', '2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01', '9999-12-31'],
];
const day = fc.oneof(
  fc.constantFrom(...DAYS),
  fc.nat(4 * 366).map((days) => addDays('2019-06-01', days)),
);

const year = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(2020, 2021, 2022) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 1, 21, 99, 100, 999, 1000, 1999, 9999, 10_000, 275_760, 10 ** 9) },
);

/** Readings at, just below and just above the share of a day, where a rounding error would show. */
const indicator: fc.Arbitrary<ScheduledIndicator> = fc
  .record({
    target: fc.oneof(
      fc.constantFrom(null, 0, -5, 0.1, 0.3, 7.1, 100, 29342, 1e15),
      fc.double({ noNaN: true, min: 0, max: 1e6 }),
    ),
    year,
    yearEndOnly: fc.constantFrom(false, false, false, true),
    reading: fc.constantFrom('NONE', 'ZERO', 'NEGATIVE', 'AT', 'BELOW', 'ABOVE', 'ALL', 'MORE'),
    on: day,
  })
  .map(({ reading, on, ...rest }) => ({ ...rest, actual: actualOf(reading, rest.target ?? 10, on, rest.year) }));

function actualOf(reading: string, target: number, on: string, year: number): number | null {
  const due = target * scheduledShare(on, year);
  const step = Math.max(Math.abs(due) * Number.EPSILON, Number.MIN_VALUE);
  const readings: Record<string, number | null> = {
    ...{ NONE: null, ZERO: 0, NEGATIVE: -1, AT: due, BELOW: due - step, ABOVE: due + step, ALL: target },
    MORE: target * 2,
  };
  return readings[reading] ?? null;
}

describe('the day from which a matter is behind', () => {
  it('is reached on exactly the days on which one of its indicators is below its share', () => {
    const property = fc.property(fc.array(indicator, { maxLength: 3 }), day, (indicators, today) => {
      const from = behindFrom(indicators);
      const boundaries = latenessBoundaries(today);
      const expected = indicators.some((of) => isBehind(of, boundaries));
      expect(from !== null && from <= today).toBe(expected);
    });
    fc.assert(property, { seed: SEED, numRuns: 20_000 });
  });

  it('is a day that texts compare with, or none', () => {
    const property = fc.property(indicator, (of) => {
      const from = behindFrom([of]);
      if (from !== null) expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    });
    fc.assert(property, { seed: SEED, numRuns: 2_000 });
  });

  it('is the first one on which the share is above what was done', () => {
    const done = (actual: number | null) => behindFrom([{ target: 120, actual, year: 2021, yearEndOnly: false }]);
    expect(done(null)).toBe('2021-01-01');
    expect(done(30)).toBe('2021-04-01');
    expect(done(29.99)).toBe('2021-03-31');
    expect(done(119.99)).toBe('2021-12-31');
    expect(done(120)).toBeNull();
  });
});
