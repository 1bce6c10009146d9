import { describe, expect, it } from 'vitest';
import { type Metrics, measureCpuMs, measureInRounds, type Variant } from './rounds.ts';

/** Gives these measurements, one a round, and notes that it was asked. */
function variantOf(name: string, measured: Metrics[], order: string[] = []): Variant {
  const left = [...measured];
  return {
    name,
    measure: async () => {
      order.push(name);
      return left.shift() as Metrics;
    },
  };
}

describe('measuring in rounds', () => {
  it('runs every variant once a round, each round from another one on', async () => {
    const order: string[] = [];
    const none = [{}, {}, {}];
    await measureInRounds([variantOf('a', none, order), variantOf('b', none, order), variantOf('c', none, order)], 3);
    expect(order.join('')).toBe('abcbcacab');
  });

  it('states medians, and the median of the ratios of each round', async () => {
    const [baseline, other] = await measureInRounds(
      [
        variantOf('baseline', [{ cpuMs: 1 }, { cpuMs: 2 }, { cpuMs: 4 }]),
        // Ratios 4, 3 and 1; medians 4 and 2.
        variantOf('other', [{ cpuMs: 4 }, { cpuMs: 6 }, { cpuMs: 4 }]),
      ],
      3,
    );
    expect(baseline).toEqual({ name: 'baseline', medians: { cpuMs: 2 }, ratios: { cpuMs: 1 } });
    expect(other).toEqual({ name: 'other', medians: { cpuMs: 4 }, ratios: { cpuMs: 3 } });
  });

  it('states no ratio to what the baseline lacks, or has none of', async () => {
    const [, other] = await measureInRounds(
      [variantOf('baseline', [{ requests: 0 }]), variantOf('other', [{ requests: 16, hubCpuMs: 3 }])],
      1,
    );
    expect(other).toEqual({ name: 'other', medians: { requests: 16, hubCpuMs: 3 }, ratios: {} });
  });
});

describe('CPU time of one repetition', () => {
  it('is measured of one repetition at least', async () => {
    let repetitions = 0;
    expect(await measureCpuMs(() => ++repetitions, 0)).toBeGreaterThanOrEqual(0);
    expect(repetitions).toBe(1);
  });
});
