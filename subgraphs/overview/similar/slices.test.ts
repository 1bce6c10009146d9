import { describe, expect, it } from 'vitest';
import { runAtOnce, runInSlices, type Steps } from './slices.ts';

function* counting(steps: number, count: () => void): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    count();
    yield;
  }
  return 'done';
}

describe('work in steps', () => {
  it('gives its result at once', () => {
    let steps = 0;
    expect(
      runAtOnce(
        counting(5, () => {
          steps += 1;
        }),
      ),
    ).toBe('done');
    expect(steps).toBe(5);
  });

  it('lets others run whenever a slice is over', async () => {
    const order: string[] = [];
    const other = () => {
      order.push('other');
      if (order.length < 20) setImmediate(other);
    };
    setImmediate(other);
    expect(
      await runInSlices(
        counting(5, () => order.push('step')),
        0,
      ),
    ).toBe('done');
    expect(order.indexOf('other')).toBeLessThan(order.lastIndexOf('step'));
    expect(order.filter((it) => it === 'step')).toHaveLength(5);
  });

  it('rejects with what a step throws', async () => {
    const failing = counting(5, () => {
      throw new Error('no');
    });
    await expect(runInSlices(failing)).rejects.toThrow('no');
  });
});
