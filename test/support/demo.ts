import { rmSync } from 'node:fs';
import { type DemoOptions, type RunningDemo, startDemo } from '../../subgraphs/demo/startDemo.ts';
import { eventually } from './eventually.ts';
import { copyOfFilledDemo } from './filledDemo.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests walk answers of many shapes; a wrong step fails the test
export type Data = Record<string, any>;

export interface Answer {
  status: number;
  data: Data;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions: Data;
}

export interface TestDemo extends RunningDemo {
  dataDirectory: string;
  /** Asks the hub over HTTP; `extensions` are request options such as `{ guatu: { complete: true } }`. */
  ask(query: string, variables?: object, extensions?: object): Promise<Answer>;
}

/** A hub that waits for a busy machine. What is tested over a system that hangs asks for `hub: {}`: the default limits. */
const PATIENT_HUB = { limits: { subgraphTimeoutMs: 20_000 } };

/**
 * A whole demo province in processes of its own, on free ports, over databases that go with it: filled already, unless
 * they are given, or kept by PostgreSQL. The hub is patient, unless told otherwise. Without options it may be one that
 * an earlier file has had: such a file changes no rows, and starts again what it stopped.
 */
export async function startTestDemo(options?: Partial<DemoOptions>): Promise<TestDemo> {
  if (options === undefined) return borrowDemo();
  const dataDirectory = options.dataDirectory ?? (await copyOfFilledDemo());
  const demo = await start({ ...options, dataDirectory });
  return {
    ...demo,
    async stop() {
      await demo.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Nobody has it at the moment. It ends with the process, which runs one file after another, or some time before. */
let idle: TestDemo | undefined;
let ending: NodeJS.Timeout | undefined;

/** A demo that nobody asks is at work all the same: after so long it is cheaper to start another. */
const MAX_IDLE_MS = 120_000;

async function borrowDemo(): Promise<TestDemo> {
  const demo = (await takeIdle()) ?? (await start({ dataDirectory: await copyOfFilledDemo() }));
  return {
    ...demo,
    async stop() {
      idle = demo;
      process.once('SIGTERM', endWithProcess);
      ending = setTimeout(() => void stopIdle(), MAX_IDLE_MS).unref();
    },
  };
}

function takeAway(): TestDemo | undefined {
  const demo = idle;
  idle = undefined;
  clearTimeout(ending);
  process.off('SIGTERM', endWithProcess);
  return demo;
}

async function stopIdle(): Promise<void> {
  const demo = takeAway();
  await demo?.stop();
  if (demo) rmSync(demo.dataDirectory, { recursive: true, force: true });
}

/** The idle demo once it is whole again; undefined if there is none, or if a file has left it otherwise. */
async function takeIdle(): Promise<TestDemo | undefined> {
  const demo = takeAway();
  if (!demo) return undefined;
  try {
    await eventually(() => isWhole(demo), Boolean);
    return demo;
  } catch {
    await demo.stop();
    return undefined;
  }
}

async function isWhole(demo: TestDemo): Promise<boolean> {
  const ready = (await (await fetch(`${demo.hubUrl}/readyz`)).json()) as { complete: boolean };
  const { data, errors } = await demo.ask('{ sources { state } municipalProjects { coverage { complete } } }');
  const isLive = data.sources?.every(({ state }: Data) => state === 'LIVE');
  return ready.complete && errors.length === 0 && isLive && data.municipalProjects?.coverage.complete;
}

/** What stops the demo's processes waits for the exit of this one, which a signal by itself would skip. */
function endWithProcess(): void {
  process.exit();
}

async function start(options: Partial<DemoOptions> & { dataDirectory: string }): Promise<TestDemo> {
  const demo = await startDemo({
    port: 0,
    systemsPort: 0,
    databaseUrl: null,
    today: '2021-06-17',
    logLevel: 'error',
    hub: PATIENT_HUB,
    overviewTimeoutMs: 20_000,
    ...options,
  });
  return {
    ...demo,
    dataDirectory: options.dataDirectory,
    ask: (query, variables, extensions) => ask(`${demo.hubUrl}/graphql`, query, variables, extensions),
  };
}

export async function ask(url: string, query: string, variables?: object, extensions?: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, extensions }),
  });
  const { data, errors, extensions: answered } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: data ?? {}, errors: errors ?? [], extensions: answered ?? {} };
}
