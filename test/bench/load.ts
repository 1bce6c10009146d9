import { Pool } from 'undici';
import { percentile } from '../../gateway/bench/statistics.ts';

export interface LoadOptions {
  url: string;
  /** The request's JSON. */
  body: string;
  /** Requests under way at any time. */
  connections: number;
  durationMs: number;
  /** What every answer has to begin with. */
  expectedStart: Buffer;
  signal: AbortSignal;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  latencyP50Ms: number;
  latencyP95Ms: number;
}

/** Most requests of one measurement, however short they are. */
const MAX_REQUESTS = 50_000;
/** A request that takes longer has hung. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Closed loop: each connection sends its next request when its last one is answered, until the time is over. Throws if
 * an answer does not begin as expected: figures of wrong answers are worth nothing.
 */
export async function applyLoad(options: LoadOptions): Promise<LoadResult> {
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.connections,
    headersTimeout: REQUEST_TIMEOUT_MS,
    bodyTimeout: REQUEST_TIMEOUT_MS,
  });
  const latencies: number[] = [];
  const startedAt = performance.now();
  const deadline = startedAt + options.durationMs;
  const keepAsking = async () => {
    do {
      options.signal.throwIfAborted();
      const sentAt = performance.now();
      const answer = await post(pool, pathname, options.body);
      latencies.push(performance.now() - sentAt);
      checkAnswer(answer, options.expectedStart);
    } while (performance.now() < deadline && latencies.length < MAX_REQUESTS);
  };
  try {
    await Promise.all(Array.from({ length: options.connections }, keepAsking));
  } finally {
    await pool.destroy();
  }
  return {
    requests: latencies.length,
    seconds: (performance.now() - startedAt) / 1000,
    latencyP50Ms: percentile(latencies, 0.5),
    latencyP95Ms: percentile(latencies, 0.95),
  };
}

async function post(pool: Pool, path: string, body: string): Promise<Buffer> {
  const { body: answer } = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  return Buffer.from(await answer.arrayBuffer());
}

function checkAnswer(answer: Buffer, expectedStart: Buffer): void {
  if (expectedStart.equals(answer.subarray(0, expectedStart.length))) return;
  const show = (bytes: Buffer) => bytes.toString('utf8').slice(0, 200);
  throw new Error(`Expected the same data from every answer:\n${show(expectedStart)}\ngot:\n${show(answer)}`);
}
