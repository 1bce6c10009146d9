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
}

/** Header of the answer with the id under which the log knows the request. */
const REQUEST_ID_HEADER = 'x-request-id';

/**
 * The signal aborts when the client goes away, with a TimeoutError when the request has taken too long, and when
 * somebody aborts what is in `underWay`, where its controller stays until the reply is closed.
 */
export function createFrontContext(
  reply: FastifyReply,
  settings: ContextSettings,
  underWay: Set<AbortController>,
): FrontContext {
  const requestId = randomUUID();
  void reply.header(REQUEST_ID_HEADER, requestId);
  const controller = new AbortController();
  underWay.add(controller);
  const deadline = setTimeout(
    () => controller.abort(new DOMException('The request took too long.', 'TimeoutError')),
    settings.requestTimeoutMs,
  );
  reply.raw.once('close', () => {
    clearTimeout(deadline);
    underWay.delete(controller);
    if (!reply.raw.writableFinished) controller.abort(new Error('The client went away.'));
  });
  return {
    requestId,
    today: settings.today(),
    calendar: settings.calendar,
    signal: controller.signal,
    completeRequired: false,
    warnings: [],
    options: readRequestOptions(undefined),
    startedAt: performance.now(),
  };
}
