/** The context of one request: an id of the hub's own, the day it counts with, and the signal that ends its calls. */
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { FrontContext } from './graphqlServer.ts';
import { readRequestOptions } from './requestOptions.ts';
import { createRequestSignal } from './requestSignal.ts';

export interface ContextSettings {
  /** ISO date in Asia/Shanghai. */
  today: () => string;
  calendar: string;
  requestTimeoutMs: number;
}

/** Header of the answer with the id under which the log knows the request. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** The signal is that of `createRequestSignal`. */
export function createFrontContext(
  reply: FastifyReply,
  settings: ContextSettings,
  underWay: Set<AbortController>,
): FrontContext {
  const requestId = randomUUID();
  reply.raw.setHeader(REQUEST_ID_HEADER, requestId);
  return {
    requestId,
    today: settings.today(),
    calendar: settings.calendar,
    signal: createRequestSignal(reply, settings.requestTimeoutMs, underWay),
    completeRequired: false,
    warnings: [],
    options: readRequestOptions(undefined),
    startedAt: performance.now(),
  };
}
