import { rmSync } from 'node:fs';
import { type DemoOptions, type RunningDemo, startDemo } from '../../subgraphs/demo/startDemo.ts';
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
 * they are given, or kept by PostgreSQL. The hub is patient, unless told otherwise.
 */
export async function startTestDemo(options: Partial<DemoOptions> = {}): Promise<TestDemo> {
  const dataDirectory = options.dataDirectory ?? (await copyOfFilledDemo());
  const demo = await startDemo({
    port: 0,
    systemsPort: 0,
    databaseUrl: null,
    today: '2021-06-17',
    logLevel: 'error',
    hub: PATIENT_HUB,
    overviewTimeoutMs: 20_000,
    ...options,
    dataDirectory,
  });
  return {
    ...demo,
    dataDirectory,
    ask: (query, variables, extensions) => ask(`${demo.hubUrl}/graphql`, query, variables, extensions),
    async stop() {
      await demo.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
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
