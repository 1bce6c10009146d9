/** What every server of the gateway has: bounds, errors in GraphQL's form, and a stop that loses no request. */
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';

export interface StoppableAppOptions {
  maxBodyBytes: number;
  /** How long a request may take to arrive whole. */
  requestTimeoutMs: number;
  /** How long requests under way may take to finish when the server stops. */
  stopTimeoutMs: number;
}

export interface StoppableApp {
  app: FastifyInstance;
  /** Requests that are being answered, each by the controller that ends it. */
  underWay: Set<AbortController>;
  isStopping(): boolean;
  /** Resolves to the address that it listens at, e.g. `http://127.0.0.1:4000`. */
  listen(host: string, port: number): Promise<string>;
  /** Takes no more requests, lets those under way finish, ends them after `stopTimeoutMs`. */
  stop(): Promise<void>;
}

export function createStoppableApp({
  maxBodyBytes,
  requestTimeoutMs,
  stopTimeoutMs,
}: StoppableAppOptions): StoppableApp {
  const underWay = new Set<AbortController>();
  let isStopping = false;
  const app = fastify({
    bodyLimit: maxBodyBytes,
    // For the request to arrive whole; the time for answering is its context's.
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
  });
  answerErrors(app);
  // A connection that is kept alive would keep a stopping server alive too.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
  return {
    app,
    underWay,
    isStopping: () => isStopping,
    listen: (host, port) => app.listen({ host, port }),
    async stop() {
      isStopping = true;
      const patience = setTimeout(() => {
        for (const controller of underWay) controller.abort(new Error('The hub is stopping.'));
        app.server.closeAllConnections();
      }, stopTimeoutMs);
      await app.close();
      clearTimeout(patience);
    },
  };
}

/** Whatever fails outside GraphQL is answered in GraphQL's form all the same. */
function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody('NOT_FOUND')));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const code = codeByStatus(error.statusCode ?? 500);
    if (code === 'INTERNAL_SERVER_ERROR') hiddenErrorChannel.publish({ requestId: null, error });
    return reply.code(error.statusCode ?? 500).send(errorBody(code));
  });
}

function codeByStatus(statusCode: number): ErrorCode {
  if (statusCode === 413) return 'REQUEST_TOO_LARGE';
  if (statusCode === 503) return 'SERVICE_UNAVAILABLE';
  return statusCode >= 400 && statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

export function errorBody(code: ErrorCode): { errors: [{ message: string; extensions: { code: ErrorCode } }] } {
  return { errors: [{ message: ERRORS[code].sentence, extensions: { code } }] };
}
