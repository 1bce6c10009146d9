/**
 * Variants are compared within one run: whatever else the machine does meets all of them alike. Absolute figures tell
 * of the machine, ratios of the code.
 */
import { median } from './statistics.ts';

/** By name, e.g. `cpuMs`; a variant may lack one that another has. */
export type Metrics = Readonly<Record<string, number>>;

export interface Variant {
  name: string;
  /** One round's measurement. */
  measure(): Promise<Metrics>;
}

export interface VariantResult {
  name: string;
  /** Medians over the rounds. */
  medians: Metrics;
  /** Median over the rounds of this variant's value by the baseline's of the same round. */
  ratios: Metrics;
}

/** `variants[0]` is the baseline. */
export interface ScenarioResult {
  scenario: string;
  title: string;
  variants: VariantResult[];
}

/**
 * Measures every variant once a round; each round begins with another one, so that none is always first. The first
 * variant is the baseline. A metric that the baseline lacks, or that is 0 there in every round, has no ratio.
 */
export async function measureInRounds(variants: readonly Variant[], rounds: number): Promise<VariantResult[]> {
  const measured = variants.map((): Metrics[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const index = (round + turn) % variants.length;
      measured[index]?.push(await (variants[index] as Variant).measure());
    }
  }
  const baseline = measured[0] ?? [];
  return variants.map(({ name }, index) => summarize(name, measured[index] ?? [], baseline));
}

function summarize(name: string, measured: readonly Metrics[], baseline: readonly Metrics[]): VariantResult {
  const medians: Record<string, number> = {};
  const ratios: Record<string, number> = {};
  for (const metric of Object.keys(measured[0] ?? {})) {
    medians[metric] = median(measured.map((metrics) => metrics[metric] as number));
    const ofRounds = measured.flatMap((metrics, round) => {
      const base = baseline[round]?.[metric];
      return base ? [(metrics[metric] as number) / base] : [];
    });
    if (ofRounds.length > 0) ratios[metric] = median(ofRounds);
  }
  return { name, medians, ratios };
}

/** Most repetitions of one measurement, however short they are. */
const MAX_REPETITIONS = 1_000_000;

/** CPU time of this process for one repetition, in milliseconds, garbage collection included; at least one is made. */
export async function measureCpuMs(repeat: () => unknown, durationMs: number): Promise<number> {
  const before = process.cpuUsage();
  const deadline = performance.now() + durationMs;
  let repetitions = 0;
  do {
    await repeat();
    repetitions += 1;
  } while (performance.now() < deadline && repetitions < MAX_REPETITIONS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repetitions;
}
