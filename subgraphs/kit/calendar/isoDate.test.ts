import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumberOf, isIsoDate, isoDateOf, monthEnd, todayInShanghai } from './isoDate.ts';

const dates = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  it.each(['2021-06-17', '2020-02-29', '2000-02-29', '2021-12-31', '1000-01-01'])('can be %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-1-1',
    '21-01-01',
    '0021-01-01',
    '2021-06-17T00:00:00Z',
    '2021/06/17',
    ' 2021-06-17',
    '',
  ])('cannot be "%s"', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => dayNumberOf(text)).toThrow(new RangeError(`Expected a date of the form YYYY-MM-DD, got "${text}".`));
  });

  it('is the same after a way through its day number, and follows the day before', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(isIsoDate(date)).toBe(true);
        expect(isoDateOf(dayNumberOf(date))).toBe(date);
      }),
    );
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
  });
});

describe('the end of a month', () => {
  it.each([
    ['2021-02-05', '2021-02-28'],
    ['2020-02-01', '2020-02-29'],
    ['2021-06-30', '2021-06-30'],
    ['2021-12-01', '2021-12-31'],
  ])('of %s is %s', (date, end) => {
    expect(monthEnd(date)).toBe(end);
  });
});

describe('today in Shanghai', () => {
  it('begins eight hours before that of UTC', () => {
    expect(todayInShanghai(new Date('2021-06-16T15:59:59.999Z'))).toBe('2021-06-16');
    expect(todayInShanghai(new Date('2021-06-16T16:00:00.000Z'))).toBe('2021-06-17');
    expect(todayInShanghai(new Date('2021-12-31T16:00:00.000Z'))).toBe('2022-01-01');
  });
});
