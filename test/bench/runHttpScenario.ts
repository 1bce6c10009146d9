import { type Metrics, measureInRounds, type ScenarioResult, type Variant } from '../../gateway/bench/rounds.ts';
import type { House } from './house.ts';
import type { Contestant, Data, HttpScenario } from './httpScenarios.ts';
import { applyLoad } from './load.ts';

export interface HttpRunOptions {
  rounds: number;
  /** Of one contestant in one round, and of its warm-up before the first. */
  durationMs: number;
  signal: AbortSignal;
}

/**
 * Asks every contestant once and checks that they give the same data, warms each up, then measures in rounds. Throws
 * if an answer has errors, lacks a shard, or differs from the first: figures of wrong answers are worth nothing.
 */
export async function runHttpScenario(
  scenario: HttpScenario,
  house: House,
  options: HttpRunOptions,
): Promise<ScenarioResult> {
  const contestants = await scenario.contestants(house);
  const variants: Variant[] = [];
  let sameData: string | undefined;
  for (const contestant of contestants) {
    const answer = await askOnce(contestant, options.signal);
    if (!contestant.hasOtherData) {
      sameData ??= answer.dataText;
      if (answer.dataText !== sameData) {
        throw new Error(`${scenario.name}: expected the same data from "${contestant.name}" as from the baseline.`);
      }
    }
    const load = () =>
      applyLoad({
        ...options,
        url: contestant.url,
        body: JSON.stringify({ query: contestant.query }),
        connections: scenario.connections,
        expectedStart: Buffer.from(answer.dataText),
      });
    await load();
    const rows = scenario.rowsIn?.(answer.data);
    variants.push({
      name: contestant.name,
      measure: () => measure(load, contestant, house, rows, answer.subgraphRequests, options.signal),
    });
  }
  return {
    scenario: scenario.name,
    title: scenario.title,
    variants: await measureInRounds(variants, options.rounds),
  };
}

async function measure(
  load: () => ReturnType<typeof applyLoad>,
  { hub }: Contestant,
  { systems }: House,
  rows: number | undefined,
  subgraphRequests: number | undefined,
  signal: AbortSignal,
): Promise<Metrics> {
  const before = { hub: await hub?.usage(signal), systems: await systems.usage(signal) };
  const { requests, seconds, latencyP50Ms, latencyP95Ms } = await load();
  const after = { hub: await hub?.usage(signal), systems: await systems.usage(signal) };
  const metrics: Record<string, number> = {
    latencyP50Ms,
    latencyP95Ms,
    requestsPerSecond: requests / seconds,
  };
  if (before.hub && after.hub) metrics.hubCpuMs = (after.hub.cpuMs - before.hub.cpuMs) / requests;
  metrics.systemsCpuMs = (after.systems.cpuMs - before.systems.cpuMs) / requests;
  if (subgraphRequests !== undefined) metrics.subgraphRequests = subgraphRequests;
  if (rows) metrics.rowsFetchedPerRow = (after.systems.rows - before.systems.rows) / requests / rows;
  return metrics;
}

interface FirstAnswer {
  /** The answer up to the end of its data: what follows differs from request to request. */
  dataText: string;
  data: Data;
  /** Only a hub says. */
  subgraphRequests: number | undefined;
}

async function askOnce({ name, url, query, hub }: Contestant, signal: AbortSignal): Promise<FirstAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...(hub ? { extensions: { guatu: { calls: true } } } : {}) }),
    signal,
  });
  const text = await response.text();
  const { data, errors, extensions } = JSON.parse(text) as {
    data: Data;
    errors?: unknown;
    extensions?: { guatu?: { calls?: unknown[] } };
  };
  const dataText = `{"data":${JSON.stringify(data)}`;
  if (errors || !text.startsWith(dataText) || text.includes('"complete":false')) {
    throw new Error(`Expected a whole answer without errors from "${name}", got ${text.slice(0, 500)}`);
  }
  return { dataText, data, subgraphRequests: extensions?.guatu?.calls?.length };
}
