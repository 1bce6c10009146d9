import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPublishedDay, lastPublishedDay } from '../../../schema/calendar.ts';
import { addDays, dayNumberOf, isoDateOf } from '../calendar/isoDate.ts';
import { deadlineBefore, dueUntil, latenessBoundaries, workingDaysLate } from './boundaries.ts';

const datesBetween = (from: string, to: string) =>
  fc.integer({ min: dayNumberOf(from), max: dayNumberOf(to) }).map(isoDateOf);

describe('the boundaries of a day', () => {
  it('are what SQL compares with', () => {
    expect(latenessBoundaries('2021-06-17')).toEqual({
      today: '2021-06-17',
      lastPublishedDay: '2026-12-31',
      dueSoonUntil: '2021-07-01',
      year: 2021,
      shareOfYear: (5 + 17 / 30) / 12,
    });
  });

  it('reach into the next year as far as it is published', () => {
    expect(latenessBoundaries('2021-12-31').dueSoonUntil).toBe('2022-01-17');
    expect(latenessBoundaries('2026-12-30').dueSoonUntil).toBe('2026-12-31');
  });

  it('promise nothing for a day outside of the notices', () => {
    expect(latenessBoundaries('2027-03-01').dueSoonUntil).toBe('2027-03-01');
    expect(latenessBoundaries('2019-12-31').dueSoonUntil).toBe('2019-12-31');
  });
});

describe('working days late', () => {
  it.each([
    ['2021-06-17', '2021-06-17', 0],
    ['2021-06-16', '2021-06-17', 1],
    ['2021-06-18', '2021-06-17', -1],
    ['2021-06-11', '2021-06-14', 0],
    ['2021-06-11', '2021-06-15', 1],
    ['2021-06-20', '2021-06-17', -1],
    ['2021-09-17', '2021-09-18', 1],
    ['2022-01-04', '2021-12-31', -1],
    ['2021-12-31', '2022-01-04', 1],
  ])('of the deadline %s on %s are %i', (deadline, today, late) => {
    expect(workingDaysLate(deadline, today)).toBe(late);
  });

  it('are unknown outside of the published notices', () => {
    expect(workingDaysLate('2027-01-01', '2021-06-17')).toBeNull();
    expect(workingDaysLate('2019-12-31', '2021-06-17')).toBeNull();
  });
});

describe('the last deadline that is n working days late', () => {
  it.each([
    ['2021-06-17', 1, '2021-06-16'],
    ['2021-06-17', 2, '2021-06-15'],
    ['2021-06-17', 4, '2021-06-10'],
    ['2021-06-14', 1, '2021-06-10'],
    ['2021-06-14', 0, '2021-06-13'],
  ])('on %s, n = %i, is %s', (today, count, deadline) => {
    expect(deadlineBefore(today, count)).toBe(deadline);
  });

  it('parts deadlines exactly as workingDaysLate does', () => {
    const published = datesBetween(firstPublishedDay, lastPublishedDay);
    fc.assert(
      fc.property(published, published, fc.integer({ min: -3, max: 60 }), (deadline, today, count) => {
        const last = deadlineBefore(today, count);
        const late = workingDaysLate(deadline, today) ?? 0;
        expect(last !== null && deadline <= last).toBe(deadline < today && late >= count && last !== null);
      }),
      { numRuns: 2000 },
    );
  });

  it('is none where it cannot be known', () => {
    expect(deadlineBefore('2027-01-01', 1)).toBeNull();
    expect(deadlineBefore('2020-01-02', 5)).toBeNull();
  });
});

describe('the last deadline due within n working days', () => {
  it('is the n-th working day, today included', () => {
    expect(dueUntil('2021-06-17', 0)).toBe('2021-06-17');
    expect(dueUntil('2021-06-17', 1)).toBe('2021-06-18');
    expect(dueUntil('2021-06-17', 10)).toBe('2021-07-01');
    expect(dueUntil('2021-04-23', 3)).toBe('2021-04-27');
  });

  it('ends with the last published day, and is none without a calendar or for a negative n', () => {
    expect(dueUntil('2026-12-30', 10)).toBe('2026-12-31');
    expect(dueUntil('2027-01-01', 10)).toBeNull();
    expect(dueUntil('2021-06-17', -1)).toBeNull();
  });

  it('is n working days away and followed by one more', () => {
    fc.assert(
      fc.property(datesBetween('2020-01-01', '2026-06-01'), fc.integer({ min: 1, max: 100 }), (today, count) => {
        const until = dueUntil(today, count) ?? '';
        expect(workingDaysLate(until, today)).toBe(-count);
        expect(workingDaysLate(addDays(until, -1), today)).toBe(0 - (count - 1));
      }),
    );
  });
});
