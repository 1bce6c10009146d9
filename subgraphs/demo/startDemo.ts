import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { environmentWith } from '../kit/config.ts';
import { hubFlags } from './hubFlags.ts';
import { demoOwners, tokensFolder } from './owners.ts';
import { listSystems, OVERVIEW } from './systems.ts';
import type { FromHost, ToHost } from './systemsHost.ts';

export interface DemoOptions {
  /** Port of the hub; 0: any free port. */
  port: number;
  /** Port of its registry. Default 0: any free port. */
  adminPort?: number;
  /** Port of the first system, the others follow it; 0: any free port each. */
  systemsPort: number;
  /** Folder of the databases. */
  dataDirectory: string;
  /** PostgreSQL for all systems, a schema each; null: SQLite files. */
  databaseUrl: string | null;
  /** ISO date, or `clock`. */
  today: string;
  /** Ids of sources, e.g. `mp:341200`, that run in a process of their own, so that it can be killed. */
  ownProcess?: readonly string[];
  logLevel: string;
  /** Longest wait for the index, in milliseconds. Default 5,000. */
  overviewTimeoutMs?: number;
  /** Keys of the hub's configuration that differ from what the demo needs. */
  hub?: Record<string, unknown>;
}

export interface RunningDemo {
  /** E.g. `http://127.0.0.1:4000`. */
  hubUrl: string;
  /** Of its registry, e.g. `http://127.0.0.1:4001`. */
  registryUrl: string;
  /** Folder with the token of each owner in a file of the owner's name: `mp-341200`, `operator`. */
  tokensFolder: string;
  /** Address of each system by the id of its source. */
  systems: ReadonlyMap<string, string>;
  /** How many systems were empty and have been filled. */
  filled: number;
  /** The hub's process. */
  hub: ChildProcess;
  /** The process that hosts a system. */
  processOf(system: string): ChildProcess;
  /** Takes a system down, as an outage would: its port refuses. */
  stopSystem(system: string): Promise<void>;
  startSystem(system: string): Promise<void>;
  /** Starts a killed process of a system of its own again, at its old address. */
  restartProcess(system: string): Promise<void>;
  /** Stops the hub first, so that it answers what it has begun, then the systems. */
  stop(): Promise<void>;
}

/** The first question after likely duplicates compares all matters of the province. */
const OVERVIEW_TIMEOUT_MS = 5_000;

/** Systems of the province that take the longest to fill come first, so that two hosts end at about the same time. */
const HOSTS = 2;

/**
 * Starts the whole province: the systems in a few processes, each system on a port of its own, the hub in its own.
 * Resolves when all serve. Throws an Error with the words of whoever failed; nothing is left running then.
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  // The hub starts last: a first start would fill everything before it met the port.
  await expectFreePort(options.port);
  await expectFreePort(options.adminPort ?? 0);
  mkdirSync(options.dataDirectory, { recursive: true });
  const hosts = new Map<string, SystemsHost>();
  const fillers: SystemsHost[] = [];
  const urls = new Map<string, string>();
  let filled = 0;
  let hub: Hub | undefined;
  const stop = async () => {
    await hub?.stop();
    await Promise.all([...fillers, ...new Set(hosts.values())].map((host) => host.stop()));
  };
  // Filling takes several times the memory of serving, and a process does not give it back.
  const fill = async (systems: string[]) => {
    const filler = new SystemsHost();
    fillers.push(filler);
    const done = await filler.fill(systems, options);
    filled += done.filter((system) => system.filled).length;
    await filler.stop();
  };
  const run = async (systems: string[]) => {
    const host = new SystemsHost();
    for (const system of systems) hosts.set(system, host);
    for (const { system, url } of await host.run(systems, options, urls)) urls.set(system, url);
  };
  try {
    if (mayBeUnfilled(options))
      await Promise.all(shareOut([]).map((systems, i) => fill(i === 0 ? [...systems, OVERVIEW] : systems)));
    await Promise.all(shareOut(options.ownProcess ?? []).map(run));
    await run([OVERVIEW]);
    hub = await startHub(options, urls);
  } catch (error) {
    await stop();
    throw error;
  }
  const hostOf = (system: string): SystemsHost => {
    const host = hosts.get(system);
    if (!host) throw new Error(`Expected the id of a system, one of ${[...hosts.keys()].join(', ')}; got "${system}".`);
    return host;
  };
  return {
    hubUrl: hub.url,
    registryUrl: hub.registryUrl,
    tokensFolder: tokensFolder(options.dataDirectory),
    systems: urls,
    filled,
    hub: hub.process,
    processOf: (system) => hostOf(system).process,
    stopSystem: async (system) => hostOf(system).stopSystem(system),
    startSystem: async (system) => hostOf(system).startSystem(system),
    restartProcess: (system) => {
      hostOf(system);
      return run([system]);
    },
    stop,
  };
}

/** Whether a system may have no rows yet: always if that takes asking a database server. */
function mayBeUnfilled({ dataDirectory, databaseUrl }: DemoOptions): boolean {
  return (
    databaseUrl !== null || listSystems().some(({ ledger }) => !existsSync(join(dataDirectory, `${ledger}.sqlite`)))
  );
}

/** Throws the Error of listening there, e.g. `listen EADDRINUSE: address already in use 127.0.0.1:4000`. */
async function expectFreePort(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Ids of systems by host: those with a process of their own, the rest shared out. */
function shareOut(ownProcess: readonly string[]): string[][] {
  const shared: string[][] = Array.from({ length: HOSTS }, () => []);
  // The province's four big ledgers go to one host, cities and groups to the other, except for the enterprise
  // requests: filling them takes as long as all cities together.
  for (const { source } of listSystems()) {
    // It follows the others, so it starts when they serve, in a process of its own.
    if (ownProcess.includes(source.id) || source.id === OVERVIEW) continue;
    const withCities = source.shard !== null || source.system === 'provincial-projects';
    shared[withCities ? 1 : 0]?.push(source.id);
  }
  return [...shared, ...ownProcess.filter((system) => system !== OVERVIEW).map((system) => [system])].filter(
    (systems) => systems.length > 0,
  );
}

class SystemsHost {
  readonly process: ChildProcess;

  constructor() {
    this.process = fork(fileURLToPath(new URL('./systemsHost.ts', import.meta.url)), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Resolves when all the systems serve; `known` are addresses that systems have or had. */
  async run(systems: string[], options: DemoOptions, known: ReadonlyMap<string, string>) {
    const only = systems.length === 1 ? known.get(systems[0] as string) : undefined;
    const offset = listSystems().find(({ source }) => source.id === systems[0])?.portOffset ?? 0;
    const served = this.#expect(systems.length, 'serving');
    this.#send({
      kind: 'run',
      systems,
      ...placeAndClock(options),
      firstPort: only ? Number(new URL(only).port) - offset : options.systemsPort,
      others: listSystems().flatMap(({ source }) => {
        const url = known.get(source.id);
        return url === undefined || source.id === OVERVIEW ? [] : [{ ...source, url }];
      }),
    });
    return served;
  }

  /** Resolves when none of the systems is empty. */
  async fill(systems: string[], options: DemoOptions) {
    const filled = this.#expect(systems.length, 'filled');
    this.#send({ kind: 'fill', systems, ...placeAndClock(options) });
    return filled;
  }

  async stopSystem(system: string): Promise<void> {
    const stopped = this.#expect(1, 'stopped');
    this.#send({ kind: 'stopSystem', system });
    await stopped;
  }

  async startSystem(system: string): Promise<void> {
    const served = this.#expect(1, 'serving');
    this.#send({ kind: 'startSystem', system });
    await served;
  }

  /** A host ends by itself when its channel closes. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = once(this.process, 'exit');
    if (this.process.connected) this.process.disconnect();
    await exited;
  }

  #send(message: ToHost): void {
    this.process.send(message);
  }

  #expect<Kind extends FromHost['kind']>(count: number, kind: Kind): Promise<Extract<FromHost, { kind: Kind }>[]> {
    return new Promise((resolve, reject) => {
      const received: Extract<FromHost, { kind: Kind }>[] = [];
      const onMessage = (message: FromHost) => {
        if (message.kind === 'failed') return settle(() => reject(new Error(message.message)));
        if (message.kind === kind) received.push(message as Extract<FromHost, { kind: Kind }>);
        if (received.length === count) settle(() => resolve(received));
      };
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(new Error(`A host of systems ended before it served (${signal ?? `exit code ${code}`}).`)));
      const settle = (done: () => void) => {
        this.process.off('message', onMessage);
        this.process.off('exit', onExit);
        done();
      };
      this.process.on('message', onMessage);
      this.process.on('exit', onExit);
    });
  }
}

function placeAndClock({ dataDirectory, databaseUrl, today, logLevel }: DemoOptions) {
  return { dataDirectory, databaseUrl, today: today === 'clock' ? null : today, logLevel };
}

interface Hub {
  url: string;
  registryUrl: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Runs the hub as an operator would: its own process, a configuration file, its log on standard output. */
async function startHub(options: DemoOptions, urls: ReadonlyMap<string, string>): Promise<Hub> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-demo-'));
  const file = join(folder, 'hub.yaml');
  writeFileSync(file, stringify(hubConfig(options, urls)));
  const main = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url));
  // In a group of its own: Ctrl-C in a terminal would reach it twice, from there and from us, and twice means at once.
  // Nothing is written to its input: it ends when we do, even if we are killed.
  const preloaded = ['--import', new URL('./endWithStarter.ts', import.meta.url).href];
  const hub = spawn(process.execPath, [...hubFlags(), ...preloaded, main, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    // In the hub the variable wins over the file: it must not win over --clock.
    env: environmentWith({ GUATU_TODAY: options.today }),
  });
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // If this process exits before it has stopped the hub, nobody else will.
  const endHub = () => {
    hub.kill('SIGTERM');
    removeFolder();
  };
  process.once('exit', endHub);
  const stop = async () => {
    process.off('exit', endHub);
    removeFolder();
    if (hub.exitCode !== null || hub.signalCode !== null) return;
    const exited = once(hub, 'exit');
    hub.kill('SIGTERM');
    await exited;
  };
  try {
    return { ...(await hubAddresses(hub, options.logLevel)), process: hub, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The addresses are in the hub's log; the log goes on to ours as far as its level asks. */
function hubAddresses(hub: ChildProcess, logLevel: string): Promise<Pick<Hub, 'url' | 'registryUrl'>> {
  const levels: Record<string, number> = { debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: 100 };
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: hub.stdout as NodeJS.ReadableStream });
    const seen: string[] = [];
    let registryUrl = '';
    lines.on('line', (line) => {
      const entry = parseLogLine(line);
      if ((entry?.level ?? 100) >= (levels[logLevel] ?? 40)) console.log(line);
      seen.push(line);
      if (entry?.registryAddress) registryUrl = entry.registryAddress;
      // It is said last.
      if (entry?.address) resolve({ url: entry.address, registryUrl });
    });
    hub.once('error', reject);
    hub.once('exit', (code) =>
      reject(new Error(`The hub ended before it listened (exit code ${code}).\n${seen.join('\n')}`)),
    );
  });
}

interface LogLine {
  level?: number;
  address?: string;
  registryAddress?: string;
}

function parseLogLine(line: string): LogLine | undefined {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

function hubConfig(options: DemoOptions, urls: ReadonlyMap<string, string>): object {
  const subgraphs: Record<string, { url?: string; timeoutMs?: number; shards?: Record<string, string> }> = {};
  const { overviewTimeoutMs = OVERVIEW_TIMEOUT_MS } = options;
  for (const { source } of listSystems()) {
    const url = urls.get(source.id);
    if (url === undefined) continue;
    if (source.shard === null) {
      subgraphs[source.system] = source.id === OVERVIEW ? { url, timeoutMs: overviewTimeoutMs } : { url };
    } else {
      const entry = subgraphs[source.system] ?? { shards: {} };
      subgraphs[source.system] = { shards: { ...entry.shards, [source.shard]: url } };
    }
  }
  return {
    listen: { host: '127.0.0.1', port: options.port },
    today: options.today,
    logLevel: 'info',
    cursorKeys: [randomBytes(32).toString('base64url')],
    // A demo that is started again answers its first queries as fast as its last.
    planFile: join(options.dataDirectory, 'plans.jsonl'),
    registry: {
      folder: join(options.dataDirectory, 'registry'),
      listen: { host: '127.0.0.1', port: options.adminPort ?? 0 },
      owners: demoOwners(options.dataDirectory),
      allow: ['127.0.0.1'],
    },
    subgraphs,
    ...options.hub,
  };
}
