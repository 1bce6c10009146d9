import { type Metrics, measureInRounds, type VariantResult } from '../../../gateway/bench/rounds.ts';
import type { NotMeasured } from './table.ts';

/** One that is to be measured: asked once before the rounds, then once a round. */
export interface Measurable {
  name: string;
  /** Checks its answers and warms it up; rejects with the reason why it has no figures. */
  prepare(): Promise<() => Promise<Metrics>>;
}

/**
 * Measures all in rounds, the first one being the baseline; one that fails, at any time, has no figures but a reason.
 * Rejects if the baseline fails, or `signal` aborts.
 */
export async function measureEntries(
  measurables: readonly Measurable[],
  rounds: number,
  signal: AbortSignal,
): Promise<{ variants: VariantResult[]; notMeasured: NotMeasured[] }> {
  const reasons = new Map<string, string>();
  const fail = (name: string, error: unknown) => {
    signal.throwIfAborted();
    if (name === measurables[0]?.name) throw new Error(`${name}, the baseline: ${(error as Error).message}`);
    reasons.set(name, (error as Error).message);
  };
  const prepared: { name: string; measure(): Promise<Metrics> }[] = [];
  for (const { name, prepare } of measurables) {
    try {
      prepared.push({ name, measure: await prepare() });
    } catch (error) {
      fail(name, error);
    }
  }
  const results = await measureInRounds(
    prepared.map(({ name, measure }) => ({
      name,
      async measure() {
        if (reasons.has(name)) return {};
        try {
          return await measure();
        } catch (error) {
          fail(name, error);
          return {};
        }
      },
    })),
    rounds,
  );
  return {
    variants: results.filter(({ name }) => !reasons.has(name)),
    notMeasured: [...reasons].map(([name, reason]) => ({ name, reason })),
  };
}
