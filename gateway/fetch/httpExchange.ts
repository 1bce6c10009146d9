/** GraphQL over HTTP to subgraphs: undici's `dispatch` with a small handler, half the cost of its `request`. */
import { type Dispatcher, Pool } from 'undici';
import { HEADERS } from '../../schema/contract.ts';
import { readAddressRules } from './addressRules.ts';
import { type CancelSource, cancelSourceOf } from './CancelSource.ts';
import { type Deadline, Deadlines } from './Deadlines.ts';
import { abortFailure, nameEndpoint, timeoutFailure } from './failures.ts';
import { createGuardedConnector, type GuardOptions } from './guardedConnector.ts';
import { bodyOf } from './prepareText.ts';
import {
  type Endpoint,
  type Exchange,
  FetchFailure,
  type FetchFailureReason,
  type RawAnswer,
  type SendContext,
} from './transport.ts';

export interface HttpOptions {
  /** Longest wait for a connection, in milliseconds; it counts towards the endpoint's timeout. */
  connectTimeoutMs: number;
  /** An answer with a longer body is FAILED. */
  maxAnswerBytes: number;
  /** Connections kept to one origin; further requests wait for one. Default 64. */
  connectionsPerOrigin?: number;
  /** What published endpoints may be connected to. Default: nothing. */
  guard?: GuardOptions;
}

export interface HttpExchange extends Exchange {
  /** Closes the connections to all others; what is under way there ends as it began. */
  keepOnly(endpoints: readonly Endpoint[]): void;
  /** Breaks off what is under way and closes all connections. */
  close(): Promise<void>;
}

/**
 * The timeout is over everything, from waiting for a connection to the last byte: the least of the endpoint's and the
 * context's, up to 10 ms more. Redirects are not followed. Any answer is taken, whatever its status and content type.
 */
export function createHttpExchange(options: HttpOptions): HttpExchange {
  const guarded = createGuardedConnector(options.guard ?? { rules: readAddressRules([]) }, options.connectTimeoutMs);
  const poolOptions: Pool.Options = {
    connections: options.connectionsPerOrigin ?? 64,
    pipelining: 1,
    connect: { timeout: options.connectTimeoutMs },
    // The only clock is the call's own, over all of it.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const deadlines = new Deadlines();
  const pools = new Map<string, Pool>();
  const targets = new Map<string, Target>();
  let isClosed = false;
  const targetOf = (endpoint: Endpoint): Target => {
    if (isClosed) throw new Error('Connections are closed.');
    const key = targetKey(endpoint);
    const known = targets.get(key);
    if (known) return known;
    if (endpoint.origin === 'UNPUBLISHED') throw new Error('Nobody has published where it listens.');
    const { origin, pathname, search } = new URL(endpoint.url);
    // A connection of the operator's must not serve what somebody published.
    const isPublished = endpoint.origin === 'PUBLISHED';
    const poolKey = isPublished ? `published ${origin}` : origin;
    const pool =
      pools.get(poolKey) ?? new Pool(origin, isPublished ? { ...poolOptions, connect: guarded } : poolOptions);
    pools.set(poolKey, pool);
    const target = { pool, origin, path: pathname + search };
    targets.set(key, target);
    return target;
  };
  return {
    send(endpoint, request, context) {
      const call = new HttpCall(endpoint, context, options.maxAnswerBytes, deadlines);
      if (context.signal.aborted) return call.answer;
      try {
        const { pool, origin, path } = targetOf(endpoint);
        const headers = headersOf(endpoint, context);
        pool.dispatch({ origin, path, method: 'POST', headers, body: bodyOf(request) }, call);
      } catch (cause) {
        call.fail('UNREACHABLE', 'cannot be asked.', cause);
      }
      return call.answer;
    },
    keepOnly(endpoints) {
      if (isClosed) return;
      const kept = new Set(endpoints.map(targetKey));
      for (const key of targets.keys()) if (!kept.has(key)) targets.delete(key);
      const inUse = new Set(Array.from(targets.values(), ({ pool }) => pool));
      for (const [key, pool] of pools) {
        if (inUse.has(pool)) continue;
        pools.delete(key);
        void pool.close();
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(Array.from(pools.values(), (pool) => pool.destroy()));
    },
  };
}

/** An address, taken apart once. */
interface Target {
  pool: Pool;
  origin: string;
  path: string;
}

function targetKey({ origin, url }: Endpoint): string {
  return origin === 'PUBLISHED' ? `published ${url}` : url;
}

function headersOf(endpoint: Endpoint, context: SendContext): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    [HEADERS.requestId]: context.requestId,
    [HEADERS.today]: context.today,
    [HEADERS.calendar]: context.calendar,
  };
  if (endpoint.shard !== null) headers[HEADERS.shard] = endpoint.shard;
  return headers;
}

/** One request under way: what undici tells of it, the clock and the caller's signal, whichever ends it first. */
class HttpCall implements Dispatcher.DispatchHandler {
  readonly answer: Promise<RawAnswer>;
  readonly #endpoint: Endpoint;
  readonly #signal: CancelSource;
  readonly #maxAnswerBytes: number;
  readonly #resolve: (answer: RawAnswer) => void;
  readonly #reject: (failure: FetchFailure) => void;
  readonly #deadlines: Deadlines;
  readonly #deadline: Deadline;
  readonly #onAbort = () => this.#end(abortFailure(this.#endpoint, this.#signal));
  readonly #chunks: Buffer[] = [];
  /** Undefined while the request still waits for a connection. */
  #controller: Dispatcher.DispatchController | undefined;
  #receivedBytes = 0;
  #statusCode = 0;
  #contentType = '';
  #isSettled = false;

  constructor(endpoint: Endpoint, context: SendContext, maxAnswerBytes: number, deadlines: Deadlines) {
    this.#endpoint = endpoint;
    this.#signal = cancelSourceOf(context.signal);
    this.#maxAnswerBytes = maxAnswerBytes;
    const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
    this.answer = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    const timeoutMs = Math.min(endpoint.timeoutMs, context.timeoutMs ?? Number.POSITIVE_INFINITY);
    this.#deadlines = deadlines;
    this.#deadline = deadlines.add(timeoutMs, () => this.#end(timeoutFailure(endpoint, timeoutMs)));
    this.#signal.addEventListener('abort', this.#onAbort);
    if (this.#signal.aborted) this.#onAbort();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isSettled) controller.abort(new Error('No longer wanted.'));
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    this.#statusCode = status;
    this.#contentType = String(headers['content-type'] ?? '');
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#receivedBytes += chunk.length;
    if (this.#receivedBytes <= this.#maxAnswerBytes) this.#chunks.push(chunk);
    else this.fail('FAILED', `answered with more than ${this.#maxAnswerBytes} bytes.`);
  }

  onResponseEnd(): void {
    if (!this.#settle()) return;
    const [first, second] = this.#chunks;
    const body = first && !second ? first : Buffer.concat(this.#chunks);
    this.#resolve({ statusCode: this.#statusCode, contentType: this.#contentType, text: body.toString('utf8') });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (isConnectTimeout(error)) this.fail('TIMED_OUT', 'did not accept a connection in time.', error);
    else this.fail('UNREACHABLE', 'cannot be reached.', error);
  }

  fail(reason: FetchFailureReason, sentence: string, cause?: unknown): void {
    if (this.#isSettled) return;
    this.#end(new FetchFailure(reason, this.#endpoint, `${nameEndpoint(this.#endpoint)} ${sentence}`, cause));
  }

  #end(failure: FetchFailure): void {
    if (!this.#settle()) return;
    // A request that still waits for a connection is dropped when it would start.
    this.#controller?.abort(failure);
    this.#reject(failure);
  }

  /** Whether this is the first end. */
  #settle(): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    this.#deadlines.drop(this.#deadline);
    this.#signal.removeEventListener('abort', this.#onAbort);
    return true;
  }
}

function isConnectTimeout(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'UND_ERR_CONNECT_TIMEOUT';
}
