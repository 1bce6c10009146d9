import { describe, expect, it } from 'vitest';
import { parseView } from './WallView.ts';

const view = (query: string) => parseView(new URLSearchParams(query));

describe('how the chart is shown', () => {
  it('is plain, and asks once, unless the address says otherwise', () => {
    expect(view('')).toEqual({
      measure: 'onTimeRate',
      placeOrder: 'KEY_ASC',
      bodyOrder: 'OPEN_OVERDUE_DESC',
      bodies: 12,
      wall: false,
      refreshMs: null,
      cycleMs: null,
    });
  });

  it('on a wall is fresh each minute, or as often as it is told, within bounds', () => {
    expect(view('mode=wall').refreshMs).toBe(60_000);
    expect(view('mode=wall&refresh=30').refreshMs).toBe(30_000);
    expect(view('refresh=1').refreshMs).toBe(5_000);
    expect(view('mode=wall&refresh=-3').refreshMs).toBe(60_000);
    expect(view('mode=wall&cycle=20').cycleMs).toBe(20_000);
  });

  it('takes no value that it does not know', () => {
    const odd = view('measure=beauty&order=RANDOM&bodyOrder=KEY_ASC&bodies=100000');
    expect(odd).toMatchObject({
      measure: 'onTimeRate',
      placeOrder: 'KEY_ASC',
      bodyOrder: 'OPEN_OVERDUE_DESC',
      bodies: 200,
    });
  });
});
