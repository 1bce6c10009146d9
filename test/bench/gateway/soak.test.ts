import { describe, expect, it } from 'vitest';
import { describeSoak, judgeMemory } from './soak.ts';

/** `count` samples: `startMb`, and so much more with each. */
const samples = (count: number, startMb: number, stepMb: number) =>
  Array.from({ length: count }, (_, index) => startMb + index * stepMb);

describe('memory under a long load', () => {
  it('is flat if it breathes, and if it only grows while everything warms up', () => {
    const breathing = samples(120, 200, 0).map((mb, index) => mb + (index % 7) * 10);
    expect(judgeMemory(breathing)).toMatchObject({ isFlat: true });
    expect(judgeMemory([...samples(30, 100, 10), ...samples(90, 400, 0)])).toEqual({
      secondQuarterMb: 400,
      lastQuarterMb: 400,
      isFlat: true,
    });
  });

  it('is not flat if it goes on growing', () => {
    expect(judgeMemory(samples(120, 200, 2))).toEqual({ secondQuarterMb: 289, lastQuarterMb: 409, isFlat: false });
  });

  it('is told in one sentence', () => {
    const result = { name: 'A', minutes: 10, requests: 9, residentMb: [], sampleEveryMs: 5_000 };
    expect(describeSoak({ ...result, ...judgeMemory(samples(120, 200, 2)) })).toBe(
      'A: memory GROWS over 10 minutes and 9 requests: 289 MB in the second quarter, 409 MB in the last.',
    );
  });
});
