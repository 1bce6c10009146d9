import { describe, expect, it } from 'vitest';
import { scheduledAmount, scheduledShare } from './scheduledShare.ts';

describe('the scheduled share of a year', () => {
  it.each([
    ['2021-03-31', 2021, 0.25],
    ['2021-06-30', 2021, 0.5],
    ['2021-12-31', 2021, 1],
    ['2020-02-29', 2020, 2 / 12],
    ['2021-06-15', 2021, 5.5 / 12],
    ['2020-12-31', 2021, 0],
    ['2022-01-01', 2021, 1],
  ])('on %s of %i is %d', (today, year, share) => {
    expect(scheduledShare(today, year)).toBe(share);
  });

  it('is shown as decimal text without trailing zeros', () => {
    expect(scheduledAmount(29342, 0.25)).toBe('7335.5');
    expect(scheduledAmount(100, 0.5)).toBe('50');
    expect(scheduledAmount(100, 0)).toBe('0');
    expect(scheduledAmount(1, 1 / 3)).toBe('0.3333');
  });
});
