import type { Metrics } from '../../../gateway/bench/rounds.ts';
import { percentile } from '../../../gateway/bench/statistics.ts';
import type { Agreement } from './agreement.ts';
import type { Entry } from './Entry.ts';
import type { LoadResult } from './load.ts';
import { type Measurable, measureEntries } from './measureEntries.ts';
import type { StandIns } from './StandIns.ts';
import type { GatewayScenarioResult } from './table.ts';

/** One query, asked again and again. */
export interface SteadyScenario {
  name: string;
  title: string;
  query: string;
  /** Requests under way at any time. */
  askers: number;
}

export interface RunOptions {
  rounds: number;
  /** Of one contestant in one round, and of its warm-up before the first. */
  durationMs: number;
  /** Requests under way at any time at most, whatever the scenario says. */
  maxAskers: number;
  signal: AbortSignal;
}

/** Compares everybody's answer with the first one's, warms up, then measures in rounds. */
export async function runSteadyScenario(
  { name, title, query, askers }: SteadyScenario,
  entries: readonly Entry[],
  standIns: StandIns,
  agreement: Agreement,
  { rounds, durationMs, maxAskers, signal }: RunOptions,
): Promise<GatewayScenarioResult> {
  const measurables = entries.map(
    ({ contestant, gateway, load }): Measurable => ({
      name: contestant.name,
      async prepare() {
        const question = await agreement.questionFor(query, load);
        const alone = await countRequests(standIns, signal, () => load.ask(question.body));
        const run = () => load.closedLoop(() => question, { askers: Math.min(askers, maxAskers), durationMs, signal });
        await run();
        gateway.forgetPeak();
        return async () => ({
          ...(await measureLoad({ run, gateway, standIns, signal })),
          subgraphRequests: alone,
        });
      },
    }),
  );
  return { scenario: name, title, ...(await measureEntries(measurables, rounds, signal)) };
}

/** What a load costs the gateway and its clients. */
export async function measureLoad({
  run,
  gateway,
  standIns,
  signal,
}: {
  run: () => Promise<LoadResult>;
  gateway: Entry['gateway'];
  standIns: StandIns;
  signal: AbortSignal;
}): Promise<Metrics> {
  const requestsBefore = await standIns.requests(signal);
  const before = gateway.usage();
  const { latenciesMs, seconds } = await run();
  const after = gateway.usage();
  const requests = latenciesMs.length;
  const metrics: Record<string, number> = {
    requestsPerSecond: requests / seconds,
    latencyP50Ms: percentile(latenciesMs, 0.5),
    latencyP95Ms: percentile(latenciesMs, 0.95),
    latencyP99Ms: percentile(latenciesMs, 0.99),
    subgraphRequestsUnderLoad: ((await standIns.requests(signal)) - requestsBefore) / requests,
  };
  if (before && after) metrics.cpuMs = (after.cpuMs - before.cpuMs) / requests;
  if (after?.peakMb !== undefined) metrics.peakMb = after.peakMb;
  return metrics;
}

/** Requests to stand-ins that `act` causes. */
export async function countRequests(
  standIns: StandIns,
  signal: AbortSignal,
  act: () => Promise<unknown>,
): Promise<number> {
  const before = await standIns.requests(signal);
  await act();
  return (await standIns.requests(signal)) - before;
}
