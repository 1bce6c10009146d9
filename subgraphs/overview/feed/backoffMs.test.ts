import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoffMs.ts';

const OPTIONS = { pollMs: 1_000, maxBackoffMs: 15_000 };

describe('the wait after failures in a row', () => {
  it('doubles from the poll to its bound', () => {
    const longest = (failures: number) => backoffMs(failures, OPTIONS, { random: () => 1 });
    expect([1, 2, 3, 4, 5, 6, 500, 2_000].map(longest)).toEqual([
      ...[1_000, 2_000, 4_000, 8_000, 15_000, 15_000],
      ...[15_000, 15_000],
    ]);
  });

  it('leaves its second half to chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const longest = backoffMs(failures, OPTIONS, { random: () => 1 });
        const waitMs = backoffMs(failures, OPTIONS, { random: () => chance });
        expect(waitMs).toBeGreaterThanOrEqual(longest / 2);
        expect(waitMs).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
