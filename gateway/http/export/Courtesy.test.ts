import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCourtesy } from './Courtesy.ts';

describe('the courtesy of an export', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('lets pages be as long as they are while nobody else is served', async () => {
    const { most, giveWay } = createCourtesy(() => 0);
    await giveWay();
    expect(most(500)).toBe(500);
  });

  it('keeps pages short while others are served, and until they have been away for a while', () => {
    let others = 1;
    const { most } = createCourtesy(() => others);
    expect([most(500), most(20)]).toEqual([100, 20]);
    others = 0;
    vi.advanceTimersByTime(400);
    expect(most(500)).toBe(100);
    vi.advanceTimersByTime(200);
    expect(most(500)).toBe(500);
  });

  it('waits for those who are away between two requests, but for nobody without end', async () => {
    let looks = 0;
    const served = [1, 0, 1, 0, 0];
    const seldom = createCourtesy(() => {
      vi.advanceTimersByTime(6);
      return served[looks++] ?? 0;
    });
    await seldom.giveWay();
    expect(looks).toBe(served.length);
    looks = 0;
    const always = createCourtesy(() => {
      looks += 1;
      vi.advanceTimersByTime(15);
      return 1;
    });
    await always.giveWay();
    expect(looks).toBe(3);
  });
});
