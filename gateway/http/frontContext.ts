/** The context of one request: an id of the hub's own, the day it counts with, and the signal that ends its calls. */
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { FrontContext } from './graphqlServer.ts';
import { readRequestOptions } from './requestOptions.ts';

export interface ContextSettings {
  /** ISO date in Asia/Shanghai. */
  today: () => string;
  calendar: string;
  requestTimeoutMs: number;
  /** Aborted when the hub will wait no longer for what is under way. */
  stopped: AbortSignal;
}

/** Header of the answer with the id under which the log knows the request. */
export const REQUEST_ID_HEADER = 'x-request-id';

export function createFrontContext(reply: FastifyReply, settings: ContextSettings): FrontContext {
  const requestId = randomUUID();
  void reply.header(REQUEST_ID_HEADER, requestId);
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('The client went away.'));
  });
  const deadline = AbortSignal.timeout(settings.requestTimeoutMs);
  return {
    requestId,
    today: settings.today(),
    calendar: settings.calendar,
    signal: AbortSignal.any([gone.signal, deadline, settings.stopped]),
    completeRequired: false,
    warnings: [],
    options: readRequestOptions(undefined),
    startedAt: performance.now(),
  };
}
