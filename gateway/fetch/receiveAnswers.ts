/** From what came over HTTP to a GraphQL answer, and to the event that tells of the call. */
import { type SubgraphCall, subgraphCallChannel } from '../observe/channels.ts';
import { isCancelled, nameEndpoint } from './failures.ts';
import { parseAnswer } from './parseAnswer.ts';
import {
  type Endpoint,
  type Exchange,
  FetchFailure,
  isTimeoutLowered,
  NotAskedFailure,
  type RawAnswer,
  type SendContext,
  type SubgraphResponse,
  type Transport,
} from './transport.ts';

/** A transport over an exchange. An answer that is no GraphQL response is FAILED. */
export function receiveAnswers(exchange: Exchange): Transport {
  return {
    send: (endpoint, request, context) =>
      receiveAnswer({ endpoint, context, isShared: false }, exchange.send(endpoint, request, context)),
  };
}

/** Whose answer it is. */
export interface Call {
  endpoint: Endpoint;
  context: SendContext;
  /** It takes the answer to another's request. */
  isShared: boolean;
}

/** Waits for the answer and parses it for this call alone. Tells the channel what came of it, unless nothing was sent. */
export async function receiveAnswer(call: Call, coming: Promise<RawAnswer>): Promise<SubgraphResponse> {
  const startedAt = performance.now();
  try {
    const response = readAnswer(call.endpoint, await coming);
    if (subgraphCallChannel.hasSubscribers) publish(call, startedAt, response.errors ? 'ERRORS' : 'OK');
    return response;
  } catch (error) {
    const failure = error as FetchFailure;
    if (subgraphCallChannel.hasSubscribers && !(failure instanceof NotAskedFailure)) {
      const outcome = isCancelled(call.context.signal) ? 'CANCELLED' : failure.reason;
      publish(call, startedAt, outcome, failure.cause ?? failure);
    }
    throw error;
  }
}

/** @throws FetchFailure: it is no GraphQL response */
export function readAnswer(endpoint: Endpoint, { statusCode, contentType, text }: RawAnswer): SubgraphResponse {
  const response = parseAnswer(contentType, text);
  if (response) return response;
  const sentence = `answered with something that is no GraphQL response (HTTP status ${statusCode}).`;
  throw new FetchFailure('FAILED', endpoint, `${nameEndpoint(endpoint)} ${sentence}`);
}

function publish(
  { endpoint, context, isShared }: Call,
  startedAt: number,
  outcome: SubgraphCall['outcome'],
  cause?: unknown,
): void {
  subgraphCallChannel.publish({
    requestId: context.requestId,
    subgraph: endpoint.subgraph,
    shard: endpoint.shard,
    outcome,
    isShared,
    isTimeoutLowered: isTimeoutLowered(endpoint, context),
    startedAt,
    durationMs: performance.now() - startedAt,
    cause,
  } satisfies SubgraphCall);
}
