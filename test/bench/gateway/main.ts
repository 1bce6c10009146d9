/**
 * `npm run bench:gateway [-- --quick] [--json] [--only <scenario>]… [--gateway <id>]… [--grafbase <binary>]
 * [--profile <folder>] [--soak <minutes>]`: the hub, other gateways and programs written by hand, over the same subgraphs
 * in the same run. README.md tells how to read it.
 */
import '../../../scripts/require-node.cjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agreement } from './agreement.ts';
import { runColdScenario } from './coldScenario.ts';
import { type Contestant, contestants, type Shop } from './contestants.ts';
import type { Entry } from './Entry.ts';
import { GatewayProcess, type Launch } from './GatewayProcess.ts';
import { composeGraph } from './graph/composeGraph.ts';
import { LoadGenerator } from './load.ts';
import { type GatewayBenchOptions, readOptions } from './options.ts';
import { pinLoad } from './pinning.ts';
import { benchPlanners } from './planners.ts';
import { HEAVY_QUERY, LIST_QUERY, TINY_QUERY } from './queries.ts';
import { StandIns } from './StandIns.ts';
import { runShardScenario } from './shardScenario.ts';
import { describeSoak, soak } from './soak.ts';
import { runSteadyScenario, type SteadyScenario } from './steadyScenario.ts';
import { formatTable, type GatewayScenarioResult, type NotMeasured } from './table.ts';

const STEADY: readonly SteadyScenario[] = [
  { name: 'heavy', title: 'a nested join over 4 subgraphs, 3 levels, 50 clients', query: HEAVY_QUERY, askers: 50 },
  { name: 'tiny', title: 'one object of one subgraph, 50 clients', query: TINY_QUERY, askers: 50 },
  { name: 'list', title: 'one subgraph’s list of about 1 MB, 8 clients', query: LIST_QUERY, askers: 8 },
];
const SHARDS: Readonly<Record<string, number>> = { 'shards-16': 16, 'shards-333': 333 };
const SCENARIOS = [...STEADY.map(({ name }) => name), 'cold', ...Object.keys(SHARDS), 'planners'];

const QUICK = {
  rounds: 2,
  coldRounds: 1,
  planRounds: 1,
  durationMs: 200,
  operations: 100,
  perSecond: 100,
  maxAskers: 8,
  limitMs: 600_000,
};
const FULL: typeof QUICK = {
  rounds: 5,
  coldRounds: 3,
  planRounds: 3,
  durationMs: 2_000,
  operations: 1_000,
  perSecond: 50,
  maxAskers: Number.POSITIVE_INFINITY,
  limitMs: 3_600_000,
};

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => interrupted.abort(new Error(`Stopped by ${name}.`)));
}

try {
  const gateways = contestants(undefined).map(({ id }) => id);
  await run(readOptions(process.argv.slice(2), { scenarios: SCENARIOS, gateways }));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** What `--json` prints. */
export interface GatewayReport {
  startedAt: string;
  node: string;
  platform: string;
  cpu: string;
  cores: number;
  /** Whether load and gateways ran on cores of their own. */
  pinned: boolean;
  quick: boolean;
  rounds: number;
  durationMs: number;
  scenarios: GatewayScenarioResult[];
}

async function run(options: GatewayBenchOptions): Promise<void> {
  const size = options.quick ? QUICK : FULL;
  const rounds = options.rounds ?? size.rounds;
  const durationMs = options.durationMs ?? size.durationMs;
  const operations = Math.ceil(options.operations ?? size.operations);
  const maxAskers = Math.min(options.maxAskers, size.maxAskers);
  const limitMs = options.soakMinutes === undefined ? size.limitMs : options.soakMinutes * 60_000 + size.limitMs;
  const signal = AbortSignal.any([interrupted.signal, AbortSignal.timeout(limitMs)]);
  const say = (text: string) => void (options.json || console.log(text));
  const cores = availableParallelism();
  const { gatewayCore, bothCores } = pinLoad();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  if (options.profileDirectory) mkdirSync(options.profileDirectory, { recursive: true });
  const launch: Launch = {
    ...{ cores: gatewayCore === null ? null : [gatewayCore], profileDirectory: options.profileDirectory },
    ...{ home: folder, signal },
  };
  const machine = {
    startedAt: new Date().toISOString(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores,
    pinned: gatewayCore !== null,
  };
  say(`Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.cpu}.`);
  say(
    machine.pinned
      ? 'Load and stand-ins share one core, the gateway under test has another.'
      : 'Nothing could be pinned: load, stand-ins and gateways share all cores.',
  );
  if (options.soakMinutes === undefined) {
    say(`Medians over ${rounds} rounds of ${durationMs} ms, ×: by the first line of the table, which is the baseline.`);
  }

  const standIns = new StandIns();
  const results: GatewayScenarioResult[] = [];
  const add = (result: GatewayScenarioResult) => {
    results.push(result);
    say(`\n${formatTable(result)}`);
  };
  try {
    const wanted = contestants(options.grafbaseBinary).filter(({ id }) => options.gateways?.includes(id) ?? true);
    if (options.soakMinutes !== undefined) {
      const shop = await openShop(standIns, folder, signal);
      const contestant = wanted.find(({ id }) => id === 'hub-sharing') ?? wanted[0];
      const entry = await startEntry(contestant as Contestant, shop, launch);
      try {
        const result = await soak(entry, { minutes: options.soakMinutes, signal, say });
        if (options.json) console.log(JSON.stringify({ ...machine, soak: result }, null, 2));
        else console.log(describeSoak(result));
      } finally {
        await stopEntry(entry);
      }
      return;
    }
    const isWanted = (name: string) => options.scenarios.includes(name);
    const steady = STEADY.filter(({ name }) => isWanted(name));
    if (steady.length > 0 || isWanted('cold')) {
      const shop = await openShop(standIns, folder, signal);
      const { entries, notStarted } = await startEntries(wanted, shop, launch);
      const agreement = new Agreement();
      const addWithAbsent = (result: GatewayScenarioResult) =>
        add({ ...result, notMeasured: [...notStarted, ...result.notMeasured] });
      try {
        for (const scenario of steady) {
          addWithAbsent(
            await runSteadyScenario(scenario, entries, standIns, agreement, { rounds, durationMs, maxAskers, signal }),
          );
        }
        if (isWanted('cold')) {
          // A planner of its own wants a core of its own, as it has wherever there are several.
          const onBoth: Launch = { ...launch, cores: bothCores };
          const startAnew = ({ contestant }: Entry) => startEntry(contestant, shop, onBoth);
          const coldRounds = Math.min(rounds, size.coldRounds);
          const cold = { rounds: coldRounds, durationMs, operations, perSecond: size.perSecond, maxAskers, signal };
          addWithAbsent(await runColdScenario(entries, startAnew, agreement, cold));
        }
      } finally {
        for (const entry of entries) await stopEntry(entry);
      }
    }
    for (const [name, shards] of Object.entries(SHARDS)) {
      if (!isWanted(name)) continue;
      add(await runShardScenario(shards, standIns, launch, { rounds, durationMs, maxAskers, signal }));
    }
    if (isWanted('planners')) {
      for (const result of await benchPlanners({ rounds: Math.min(rounds, size.planRounds), operations, signal }))
        add(result);
    }
  } finally {
    await standIns.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const report: GatewayReport = { ...machine, quick: options.quick, rounds, durationMs, scenarios: results };
  if (options.json) console.log(JSON.stringify(report, null, 2));
}

async function openShop(standIns: StandIns, folder: string, signal: AbortSignal): Promise<Shop> {
  const urls = await standIns.serveShop(signal);
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeGraph(urls));
  return { supergraphFile, urls, folder };
}

async function startEntries(
  wanted: readonly Contestant[],
  shop: Shop,
  launch: Launch,
): Promise<{ entries: Entry[]; notStarted: NotMeasured[] }> {
  const entries: Entry[] = [];
  const notStarted: NotMeasured[] = [];
  for (const contestant of wanted) {
    try {
      entries.push(await startEntry(contestant, shop, launch));
    } catch (error) {
      launch.signal.throwIfAborted();
      notStarted.push({ name: contestant.name, reason: (error as Error).message });
    }
  }
  return { entries, notStarted };
}

async function startEntry(contestant: Contestant, shop: Shop, launch: Launch): Promise<Entry> {
  const gateway = await GatewayProcess.start(await contestant.command(shop), launch);
  return { contestant, gateway, load: new LoadGenerator(gateway.url) };
}

async function stopEntry({ gateway, load }: Entry): Promise<void> {
  await load.close();
  await gateway.stop();
}
