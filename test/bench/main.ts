/**
 * `npm run bench [-- --quick] [--json] [--only <scenario>]… [--profile <folder>]`: measures the hub, and the
 * import of ledgers, against baselines in the same run. docs/guides/benchmarks.md tells what each scenario is and how to read it.
 */
import '../../scripts/require-node.cjs';
import { availableParallelism, cpus } from 'node:os';
import { benchFetch } from '../../gateway/bench/fetchStage.ts';
import type { ScenarioResult } from '../../gateway/bench/rounds.ts';
import { benchCompile, benchGather, benchRoute, type StageBenchOptions } from '../../gateway/bench/shardStage.ts';
import { benchExecution } from './executionScenario.ts';
import { startHouse } from './house.ts';
import { HTTP_SCENARIOS } from './httpScenarios.ts';
import { benchImport } from './importScenario.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { formatTable, type Report } from './report.ts';
import { runHttpScenario } from './runHttpScenario.ts';

const STAGE_SCENARIOS: Readonly<Record<string, (options: StageBenchOptions) => Promise<ScenarioResult>>> = {
  'gather-16': (options) => benchGather(16, options),
  'gather-333': (options) => benchGather(333, options),
  route: benchRoute,
  compile: benchCompile,
  fetch: benchFetch,
  execution: benchExecution,
};
const NAMES = [...HTTP_SCENARIOS.map(({ name }) => name), ...Object.keys(STAGE_SCENARIOS), 'import'];

const QUICK = { rounds: 3, durationMs: 400, importedRows: 1_000, limitMs: 120_000 };
const FULL = { rounds: 9, durationMs: 1_500, importedRows: 100_000, limitMs: 1_200_000 };

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => interrupted.abort(new Error(`Stopped by ${name}.`)));
}

try {
  await run(readOptions(process.argv.slice(2), NAMES));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function run(options: BenchOptions): Promise<void> {
  const { rounds, durationMs, importedRows, limitMs } = options.quick ? QUICK : FULL;
  const limit = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([interrupted.signal, limit]);
  const say = (text: string) => void (options.json || console.log(text));
  const results: ScenarioResult[] = [];
  const add = (result: ScenarioResult) => {
    results.push(result);
    say(`\n${formatTable(result)}`);
  };
  const machine = {
    startedAt: new Date().toISOString(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
  };
  say(
    `Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.cpu}; ${rounds} rounds of ${durationMs} ms.`,
  );
  say('Medians over the rounds, ×: by the first line of the table, which is the baseline.');

  const overHttp = HTTP_SCENARIOS.filter(({ name }) => options.scenarios.includes(name));
  if (overHttp.length > 0) {
    const withProjects = overHttp.some(({ needsProjects }) => needsProjects);
    const house = await startHouse({ withProjects, profileDirectory: options.profileDirectory, signal });
    try {
      for (const scenario of overHttp) add(await runHttpScenario(scenario, house, { rounds, durationMs, signal }));
    } finally {
      await house.stop();
    }
  }
  for (const [name, bench] of Object.entries(STAGE_SCENARIOS)) {
    if (!options.scenarios.includes(name)) continue;
    signal.throwIfAborted();
    add(await bench({ rounds, durationMs }));
  }
  if (options.scenarios.includes('import')) {
    add(await benchImport({ rows: importedRows, profileDirectory: options.profileDirectory, signal }));
  }
  const report: Report = { ...machine, quick: options.quick, rounds, durationMs, scenarios: results };
  if (options.json) console.log(JSON.stringify(report, null, 2));
}
