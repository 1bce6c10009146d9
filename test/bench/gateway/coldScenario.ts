import type { Metrics } from '../../../gateway/bench/rounds.ts';
import { percentile } from '../../../gateway/bench/statistics.ts';
import type { Agreement } from './agreement.ts';
import type { Entry } from './Entry.ts';
import type { LoadResult, Question } from './load.ts';
import { type Measurable, measureEntries } from './measureEntries.ts';
import { distinctOperations, TINY_QUERY } from './queries.ts';
import type { RunOptions } from './steadyScenario.ts';
import type { GatewayScenarioResult } from './table.ts';

export interface ColdOptions extends RunOptions {
  operations: number;
  /** So many of them arrive a second. */
  perSecond: number;
}

/** Tiny queries a second: few, so that what they wait for is what the gateway does beside, not each other. */
const WARM_PER_SECOND = 100;
const DISTINCT_ASKERS = 16;

/** Processes compile their code in their first seconds: so many other operations come before those that are measured. */
const RUN_IN_SHARE = 1 / 3;

/**
 * A thousand operations arrive, each for the first time, while others ask what was asked before. Each round begins with
 * a new process. All operations have been compared before, by the process of the other scenarios, so that no stand-in
 * has to work anything out while it is measured.
 */
export async function runColdScenario(
  entries: readonly Entry[],
  startAnew: (entry: Entry) => Promise<Entry>,
  agreement: Agreement,
  options: ColdOptions,
): Promise<GatewayScenarioResult> {
  const { operations, perSecond, signal } = options;
  const measurables = entries.map(
    (entry): Measurable => ({
      name: entry.contestant.name,
      async prepare() {
        if (!entry.contestant.takesAnyQuery) throw new Error('it answers the queries alone that it was written for.');
        const tiny = await agreement.questionFor(TINY_QUERY, entry.load);
        const distinct: Question[] = [];
        for (const query of distinctOperations(Math.ceil(operations * (1 + RUN_IN_SHARE)))) {
          signal.throwIfAborted();
          distinct.push(await agreement.questionFor(query, entry.load));
        }
        return () => withNewProcess(entry, startAnew, (anew) => measureCold(anew, tiny, distinct, options));
      },
    }),
  );
  return {
    scenario: 'cold',
    title: `${operations} distinct operations arrive cold, ${perSecond} a second, beside the tiny query; then the same once more`,
    ...(await measureEntries(measurables, options.rounds, signal)),
  };
}

async function withNewProcess(
  entry: Entry,
  startAnew: (entry: Entry) => Promise<Entry>,
  measure: (entry: Entry) => Promise<Metrics>,
): Promise<Metrics> {
  const anew = await startAnew(entry);
  try {
    return await measure(anew);
  } finally {
    await anew.load.close();
    await anew.gateway.stop();
  }
}

async function measureCold(
  { gateway, load }: Entry,
  tiny: Question,
  questions: readonly Question[],
  { operations, perSecond, durationMs, maxAskers, signal }: ColdOptions,
): Promise<Metrics> {
  const distinct = questions.slice(0, operations);
  const runIn = questions.slice(operations);
  const askTiny = (ms: number) => {
    const count = Math.ceil((ms * WARM_PER_SECOND) / 1000);
    return load.arrivals(new Array<Question>(count).fill(tiny), { perSecond: WARM_PER_SECOND, signal });
  };
  await Promise.all([askTiny((runIn.length * 1000) / perSecond), load.arrivals(runIn, { perSecond, signal })]);
  const warm = await askTiny(durationMs);

  // Warm traffic goes on for as long as operations arrive.
  const arrivalMs = (distinct.length * 1000) / perSecond;
  const arrived = load.arrivals(distinct, { perSecond, signal });
  const [beside, cold] = await Promise.all([askTiny(arrivalMs), arrived]);
  // What is left of the difference is planning, and what else is done for a first time.
  const arrivedAgain = load.arrivals(distinct, { perSecond, signal });
  const [besideKnown] = await Promise.all([askTiny(arrivalMs), arrivedAgain]);

  const before = gateway.usage();
  const all = await load.closedLoop(roundRobin(distinct), {
    askers: Math.min(DISTINCT_ASKERS, maxAskers),
    durationMs,
    signal,
  });
  const after = gateway.usage();
  const p99 = ({ latenciesMs }: LoadResult) => percentile(latenciesMs, 0.99);
  const metrics: Record<string, number> = {
    warmP99Ms: p99(warm),
    warmP99BesideKnownMs: p99(besideKnown),
    warmP99BesideColdMs: p99(beside),
    coldP50Ms: percentile(cold.latenciesMs, 0.5),
    coldP99Ms: p99(cold),
    distinctPerSecond: all.latenciesMs.length / all.seconds,
  };
  if (before && after) metrics.distinctCpuMs = (after.cpuMs - before.cpuMs) / all.latenciesMs.length;
  if (after?.peakMb !== undefined) metrics.peakMb = after.peakMb;
  return metrics;
}

function roundRobin(questions: readonly Question[]): () => Question {
  let next = 0;
  return () => {
    const question = questions[next % questions.length] as Question;
    next += 1;
    return question;
  };
}
