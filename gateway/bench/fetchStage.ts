/** What asking costs: the fetch stage as the hub puts it together, against the HTTP client alone. */
import { deepStrictEqual } from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Dispatcher, Pool } from 'undici';
import { breakCircuits } from '../fetch/breakCircuits.ts';
import { createDirectSource } from '../fetch/directSource.ts';
import { createHttpTransport } from '../fetch/httpTransport.ts';
import type { RequestContext, RequestVariables } from '../fetch/SubgraphSource.ts';
import { shareInFlight } from '../fetch/shareInFlight.ts';
import type { SubgraphResponse } from '../fetch/transport.ts';
import { measureCpuMs, measureInRounds, type ScenarioResult, type Variant } from './rounds.ts';
import type { StageBenchOptions } from './shardStage.ts';

/** Requests under way at a time. */
const CONCURRENCY = 16;

const QUERY = `query ($representations: [_Any!]!, $number: Int) {
  _entities(representations: $representations) { ... on Organization { __typename id name } }
}`;
const IDS = ['O1', 'O2', 'O3', 'O4'];
const REPRESENTATIONS = IDS.map((id) => JSON.stringify({ __typename: 'Organization', id }));
/** About 200 bytes. */
const ANSWER = { data: { _entities: IDS.map((id) => ({ __typename: 'Organization', id, name: '合肥市' })) } };

/** One request; those of equal numbers are equal. */
type Ask = (number: number, signal: AbortSignal) => Promise<SubgraphResponse>;

/** CPU of this process for one small request over HTTP and its parsed answer. */
export async function benchFetch({ rounds, durationMs }: StageBenchOptions): Promise<ScenarioResult> {
  const server = fork(new URL('./answeringServer.ts', import.meta.url), [JSON.stringify(ANSWER)], { execArgv: [] });
  try {
    const [origin] = (await once(server, 'message')) as [string];
    const client = clientAlone(origin);
    const stage = fetchStage(`${origin}/graphql`);
    try {
      let number = 0;
      const nextNumber = () => ++number;
      const variants = [
        variant('the client alone', client.ask, nextNumber, durationMs),
        variant('the fetch stage', stage.ask, nextNumber, durationMs),
        variant(`the fetch stage, ${CONCURRENCY} equal reads`, stage.ask, () => 0, durationMs),
      ];
      for (const ask of [client.ask, stage.ask]) deepStrictEqual(await ask(0, new AbortController().signal), ANSWER);
      return {
        scenario: 'fetch',
        title: `over HTTP: a small request and its answer, ${CONCURRENCY} at a time`,
        variants: await measureInRounds(variants, rounds),
      };
    } finally {
      await Promise.all([client.close(), stage.close()]);
    }
  } finally {
    server.disconnect();
  }
}

function variant(name: string, ask: Ask, nextNumber: () => number, durationMs: number): Variant {
  const askTogether = () => {
    // One client's request: all that it asks of subgraphs ends with its signal.
    const { signal } = new AbortController();
    return Promise.all(Array.from({ length: CONCURRENCY }, () => ask(nextNumber(), signal)));
  };
  return {
    name,
    measure: async () => ({ cpuMs: (await measureCpuMs(askTogether, durationMs)) / CONCURRENCY }),
  };
}

function fetchStage(url: string): { ask: Ask; close(): Promise<void> } {
  const http = createHttpTransport({ connectTimeoutMs: 1_000, maxAnswerBytes: 1_000_000 });
  const transport = shareInFlight(breakCircuits(http.exchange, { failures: 5, pauseMs: 2_000 }));
  const endpoint = { subgraph: 'directory', shard: null, url, timeoutMs: 2_000 };
  const prepared = createDirectSource(endpoint, transport).prepare(QUERY);
  return {
    ask: (number, signal) => prepared.execute(variablesOf(number), contextOf(number, signal)),
    close: () => http.close(),
  };
}

function variablesOf(number: number): RequestVariables {
  return { values: { number }, representations: { representations: REPRESENTATIONS } };
}

function contextOf(number: number, signal: AbortSignal): RequestContext {
  const forwarded = { requestId: `r${number}`, today: '2021-06-17', calendar: 'cn-2021' };
  return { ...forwarded, signal, completeRequired: false, warnings: [] };
}

/** The same bytes and headers, a body that is written by hand, and neither clock nor signal. */
function clientAlone(origin: string): { ask: Ask; close(): Promise<void> } {
  const pool = new Pool(origin, { connections: 64, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const bodyStart = `{"query":${JSON.stringify(QUERY)},"variables":{"number":`;
  const bodyEnd = `,"representations":[${REPRESENTATIONS.join(',')}]}}`;
  return {
    ask: (number) =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': 'application/json',
          accept: 'application/json',
          'x-guatu-request-id': `r${number}`,
          'x-guatu-today': '2021-06-17',
          'x-guatu-calendar': 'cn-2021',
        };
        const body = bodyStart + number + bodyEnd;
        pool.dispatch({ origin, path: '/graphql', method: 'POST', headers, body }, handlerOf(resolve, reject));
      }),
    close: () => pool.destroy(),
  };
}

function handlerOf(
  resolve: (answer: SubgraphResponse) => void,
  reject: (error: Error) => void,
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  return {
    onRequestStart() {},
    onResponseStart() {},
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as SubgraphResponse);
    },
    onResponseError(_controller, error) {
      reject(error);
    },
  };
}
