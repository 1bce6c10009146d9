import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics.ts';

describe('the median', () => {
  it('is the value in the middle, whatever the order', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([7])).toBe(7);
  });

  it('is the mean of the two in the middle', () => {
    expect(median([1, 2, 4, 100])).toBe(3);
    expect(median([10, 9])).toBe(9.5);
  });

  it('leaves what it was given as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is refused of nothing', () => {
    expect(() => median([])).toThrow(new RangeError('Expected values, got none.'));
  });
});

describe('a percentile', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is a value that so many do not exceed', () => {
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([1, 2, 3], 0.95)).toBe(3);
  });

  it('is the least and the greatest value at its ends', () => {
    expect(percentile(values, 0)).toBe(1);
    expect(percentile(values, 1)).toBe(100);
  });

  it('is refused of nothing, and of a share that is none', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile(values, 95)).toThrow(new RangeError('Expected a share from 0 to 1, got 95.'));
  });
});
