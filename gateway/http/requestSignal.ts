import type { FastifyReply } from 'fastify';

/**
 * The signal that ends what is done for a request. It aborts when the client goes away, with a TimeoutError when the
 * request has taken too long, and when somebody aborts what is in `underWay`, where its controller stays until the
 * reply is closed.
 */
export function createRequestSignal(
  reply: FastifyReply,
  requestTimeoutMs: number,
  underWay: Set<AbortController>,
): AbortSignal {
  const controller = new AbortController();
  underWay.add(controller);
  const deadline = setTimeout(
    () => controller.abort(new DOMException('The request took too long.', 'TimeoutError')),
    requestTimeoutMs,
  );
  reply.raw.once('close', () => {
    clearTimeout(deadline);
    underWay.delete(controller);
    if (!reply.raw.writableFinished) controller.abort(new Error('The client went away.'));
  });
  return controller.signal;
}
