/** CORS: which other origins' pages may read what the hub answers. */
import type { FastifyInstance } from 'fastify';

/** Of answers, beyond those that a browser shows anyway. */
const READABLE_HEADERS = 'x-request-id, content-disposition, guatu-total-count, guatu-coverage';

/** How long a browser may remember that it was allowed, in seconds; none remembers longer. */
const REMEMBERED_S = 7_200;

/**
 * Pages of these origins may ask and read; those of others are told nothing, so that their browser keeps the answer from
 * them. Without credentials: no cookie says who somebody is. Headers are set on the raw reply, for routes that hijack it.
 *
 * @param origins as browsers send them, e.g. `https://board.example`
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = reply;
    raw.appendHeader('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return done();
    raw.setHeader('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) {
      raw.setHeader('access-control-expose-headers', READABLE_HEADERS);
      return done();
    }
    raw.setHeader('access-control-allow-methods', 'GET, POST');
    raw.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? 'content-type');
    raw.setHeader('access-control-max-age', REMEMBERED_S);
    void reply.code(204).send();
  });
}
