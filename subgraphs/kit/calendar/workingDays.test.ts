import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPublishedDay, lastPublishedDay } from '../../../schema/calendar.ts';
import { addDays, dayNumberOf, isoDateOf } from './isoDate.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './workingDays.ts';

const publishedDates = fc
  .integer({ min: dayNumberOf(firstPublishedDay), max: dayNumberOf(lastPublishedDay) })
  .map(isoDateOf);

function workingDaysOf(year: number): number {
  let count = 0;
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) if (isWorkingDay(date)) count++;
  return count;
}

describe('a working day', () => {
  it('is one of 250 in 2021', () => {
    expect(workingDaysOf(2021)).toBe(250);
  });

  it.each(['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'])(
    'is %s, made up for on a weekend',
    (date) => {
      expect(isWorkingDay(date)).toBe(true);
    },
  );

  it.each(['2021-02-11', '2021-06-14', '2021-10-07', '2021-06-19', '2021-06-20', '2022-01-03'])('is not %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  it('is Monday to Friday in a year without a notice', () => {
    expect(isWorkingDay('2029-10-01')).toBe(true);
    expect(isWorkingDay('1969-12-28')).toBe(false);
    expect(isWorkingDay('1969-12-29')).toBe(true);
  });
});

describe('adding working days', () => {
  it.each([
    ['2021-02-05', 5, '2021-02-18'],
    ['2021-04-23', 3, '2021-04-27'],
    ['2021-04-30', 5, '2021-05-11'],
    ['2021-09-17', 5, '2021-09-26'],
    ['2021-09-30', 5, '2021-10-13'],
    ['2021-12-31', 1, '2022-01-04'],
    ['2021-06-17', 10, '2021-07-01'],
    ['2021-06-17', 0, '2021-06-17'],
    ['2021-06-19', 0, '2021-06-19'],
    ['2021-06-19', 1, '2021-06-21'],
    ['2021-06-19', -1, '2021-06-18'],
    ['2022-01-04', -1, '2021-12-31'],
    ['2021-05-11', -5, '2021-04-30'],
  ])('%s + %i is %s', (from, count, due) => {
    expect(addWorkingDays(from, count)).toMatchObject({ date: due, provisional: false });
  });

  it('names the notice that the answer rests on', () => {
    expect(addWorkingDays('2021-12-31', 1).notice).toContain('2022年部分节假日安排');
    expect(addWorkingDays('2021-12-31', 0).notice).toContain('2021年部分节假日安排');
  });

  it.each([
    ['2026-12-31', 1],
    ['2026-12-01', 100],
    ['2020-01-01', -1],
    ['2027-01-04', 1],
    ['2027-01-04', -30],
    ['2019-12-31', 1],
  ])('%s + %i is provisional and no date', (from, count) => {
    expect(addWorkingDays(from, count)).toEqual({
      date: null,
      provisional: true,
      notice: expect.stringContaining('2026年部分节假日安排'),
    });
  });
});

describe('counting working days', () => {
  it.each([
    ['2021-06-17', '2021-06-17', 0],
    ['2021-06-18', '2021-06-20', 0],
    ['2021-06-20', '2021-06-18', -1],
    ['2021-06-11', '2021-06-15', 1],
    ['2021-09-17', '2021-09-18', 1],
    ['2020-12-31', '2021-12-31', 250],
  ])('from %s to %s gives %i', (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
  });

  it('gives null outside of the published notices', () => {
    expect(workingDaysBetween('2026-12-31', '2027-01-01')).toBeNull();
    expect(workingDaysBetween('2027-01-01', '2026-12-31')).toBeNull();
    expect(workingDaysBetween('2019-12-31', '2020-01-02')).toBeNull();
  });

  it('is the inverse of adding', () => {
    fc.assert(
      fc.property(publishedDates, fc.integer({ min: -400, max: 400 }), (from, count) => {
        const { date } = addWorkingDays(from, count);
        fc.pre(date !== null);
        expect(workingDaysBetween(from, date)).toBe(count);
        if (count !== 0) expect(isWorkingDay(date)).toBe(true);
      }),
    );
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(publishedDates, fc.nat({ max: 60 }), (from, days) => {
        const to = addDays(from, days);
        fc.pre(to <= lastPublishedDay);
        let walked = 0;
        for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) walked++;
        expect(workingDaysBetween(from, to)).toBe(walked);
      }),
    );
  });
});
