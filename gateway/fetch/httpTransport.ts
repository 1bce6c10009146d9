/** GraphQL over HTTP to subgraphs: undici's `dispatch` with a small handler, half the cost of its `request`. */
import { Agent, type Dispatcher } from 'undici';
import { HEADERS } from '../../schema/contract.ts';
import { type SubgraphCall, subgraphCallChannel } from '../observe/channels.ts';
import { parseAnswer } from './parseAnswer.ts';
import {
  type CallContext,
  type Endpoint,
  FetchFailure,
  type FetchFailureReason,
  isTimeoutLowered,
  type SubgraphRequest,
  type SubgraphResponse,
  type Transport,
} from './transport.ts';

export interface HttpTransportOptions {
  /** Longest wait for a connection, in milliseconds; it counts towards the endpoint's timeout. */
  connectTimeoutMs: number;
  /** An answer with a longer body is FAILED. */
  maxAnswerBytes: number;
  /** Connections kept to one origin; further requests wait for one. Default 64. */
  connectionsPerOrigin?: number;
}

export interface HttpTransport extends Transport {
  /** Breaks off what is under way and closes all connections. */
  close(): Promise<void>;
}

/**
 * The timeout is over everything, from waiting for a connection to the last byte: the least of the endpoint's and the
 * context's. Redirects are not followed. Any HTTP status is taken if the body is a GraphQL answer.
 */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const agent = new Agent({
    connections: options.connectionsPerOrigin ?? 64,
    pipelining: 1,
    connect: { timeout: options.connectTimeoutMs },
    // The only clock is the one below, over the whole call.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    send: (endpoint, request, context) =>
      observe(endpoint, context, () => sendOver(agent, options, endpoint, request, context)),
    close: () => agent.destroy(),
  };
}

async function observe(
  endpoint: Endpoint,
  context: CallContext,
  send: () => Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  const startedAt = performance.now();
  const publish = (outcome: SubgraphCall['outcome'], cause?: unknown) => {
    if (!subgraphCallChannel.hasSubscribers) return;
    subgraphCallChannel.publish({
      requestId: context.requestId,
      subgraph: endpoint.subgraph,
      shard: endpoint.shard,
      outcome,
      isTimeoutLowered: isTimeoutLowered(endpoint, context),
      durationMs: performance.now() - startedAt,
      cause,
    } satisfies SubgraphCall);
  };
  try {
    const response = await send();
    publish(response.errors ? 'ERRORS' : 'OK');
    return response;
  } catch (error) {
    const failure = error as FetchFailure;
    publish(isCancelled(context.signal) ? 'CANCELLED' : failure.reason, failure.cause ?? failure);
    throw error;
  }
}

function sendOver(
  agent: Agent,
  options: HttpTransportOptions,
  endpoint: Endpoint,
  request: SubgraphRequest,
  context: CallContext,
): Promise<SubgraphResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<SubgraphResponse>();
  const timeoutMs = Math.min(endpoint.timeoutMs, context.timeoutMs ?? Number.POSITIVE_INFINITY);
  const chunks: Buffer[] = [];
  let receivedBytes = 0;
  let statusCode = 0;
  let contentType = '';
  let controller: Dispatcher.DispatchController | undefined;
  let settled = false;

  const settle = (finish: () => void) => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    context.signal.removeEventListener('abort', onAbort);
    finish();
  };
  const fail = (reason: FetchFailureReason, sentence: string, cause?: unknown) =>
    settle(() => {
      const failure = new FetchFailure(reason, endpoint, `${nameEndpoint(endpoint)} ${sentence}`, cause);
      // Undefined while the request still waits for a connection: then onRequestStart drops it.
      controller?.abort(failure);
      reject(failure);
    });
  const onAbort = () =>
    isCancelled(context.signal)
      ? fail('UNREACHABLE', 'was not waited for: the request was cancelled.')
      : fail('TIMED_OUT', 'did not answer before the deadline of the request.');
  const timer = setTimeout(() => fail('TIMED_OUT', `did not answer within ${timeoutMs} ms.`), timeoutMs);
  context.signal.addEventListener('abort', onAbort, { once: true });
  if (context.signal.aborted) {
    onAbort();
    return promise;
  }

  const { origin, pathname, search } = new URL(endpoint.url);
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started;
      if (settled) started.abort(new Error('No longer wanted.'));
    },
    onResponseStart(_controller, status, headers) {
      statusCode = status;
      contentType = String(headers['content-type'] ?? '');
    },
    onResponseData(_controller, chunk) {
      receivedBytes += chunk.length;
      if (receivedBytes > options.maxAnswerBytes) {
        fail('FAILED', `answered with more than ${options.maxAnswerBytes} bytes.`);
      } else {
        chunks.push(chunk);
      }
    },
    onResponseEnd() {
      const answer = parseAnswer(contentType, Buffer.concat(chunks));
      if (answer) settle(() => resolve(answer));
      else fail('FAILED', `answered with something that is no GraphQL response (HTTP status ${statusCode}).`);
    },
    onResponseError(_controller, error) {
      if (isConnectTimeout(error)) fail('TIMED_OUT', `did not accept a connection in time.`, error);
      else fail('UNREACHABLE', 'cannot be reached.', error);
    },
  };
  try {
    agent.dispatch(
      {
        origin,
        path: pathname + search,
        method: 'POST',
        headers: requestHeaders(endpoint, context),
        body: JSON.stringify(request),
      },
      handler,
    );
  } catch (cause) {
    fail('UNREACHABLE', 'cannot be asked.', cause);
  }
  return promise;
}

function requestHeaders(endpoint: Endpoint, context: CallContext): Record<string, string> {
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

/** Aborted by the caller going away, not by a clock. */
function isCancelled(signal: AbortSignal): boolean {
  return signal.aborted && (signal.reason as Error | undefined)?.name !== 'TimeoutError';
}

function isConnectTimeout(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'UND_ERR_CONNECT_TIMEOUT';
}

function nameEndpoint({ subgraph, shard }: Endpoint): string {
  return shard === null ? `Subgraph "${subgraph}"` : `Subgraph "${subgraph}" (shard ${shard})`;
}
