/** The hub's HTTP: /graphql, /healthz, /readyz, and GraphiQL at /. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { ERRORS, type ErrorCode } from '../errors.ts';
import type { Executor } from '../execute/executor.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';
import type { CallCollector } from '../observe/collectCalls.ts';
import { type ContextSettings, createFrontContext } from './frontContext.ts';
import { createGraphqlServer } from './graphqlServer.ts';
import type { OperationLimits } from './operationSize.ts';
import { registerPage } from './page.ts';
import type { Readiness } from './readiness.ts';

export interface HttpServerOptions extends ContextSettings, OperationLimits {
  executor: Executor;
  supergraphId: string;
  readiness: Readiness;
  collector: CallCollector;
  maxBodyBytes: number;
  maxQueryTokens: number;
  introspection: boolean;
  /** How long requests under way may take to finish when the server stops. */
  stopTimeoutMs: number;
}

export interface HttpServer {
  /** Resolves to the address that it listens at, e.g. `http://127.0.0.1:4000`. */
  listen(host: string, port: number): Promise<string>;
  /** Takes no more requests, lets those under way finish, ends them after `stopTimeoutMs`. */
  stop(): Promise<void>;
}

export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { executor, collector, readiness } = options;
  const underWay = new Set<AbortController>();
  let isStopping = false;

  const graphql = await createGraphqlServer(executor, collector, options);
  const app = fastify({
    bodyLimit: options.maxBodyBytes,
    // For the request to arrive whole; the time for answering is its context's.
    requestTimeout: options.requestTimeoutMs,
    forceCloseConnections: 'idle',
  });
  answerErrors(app);
  // A connection that is kept alive would keep a stopping server alive too.
  app.addHook('onSend', async (_request, reply) => void (isStopping && reply.header('connection', 'close')));
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(graphql, {
      context: async (_request, reply) => createFrontContext(reply, options, underWay),
    }),
  });
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const subgraphs = await readiness.states();
    void reply.code(isStopping ? 503 : 200);
    return {
      status: isStopping ? 'stopping' : 'ready',
      complete: subgraphs.every(({ up }) => up),
      supergraph: options.supergraphId,
      subgraphs,
    };
  });
  await registerPage(app);

  return {
    listen: (host, port) => app.listen({ host, port }),
    async stop() {
      isStopping = true;
      const patience = setTimeout(() => {
        for (const controller of underWay) controller.abort(new Error('The hub is stopping.'));
        app.server.closeAllConnections();
      }, options.stopTimeoutMs);
      await app.close();
      clearTimeout(patience);
      await graphql.stop();
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

function errorBody(code: ErrorCode): { errors: [{ message: string; extensions: { code: ErrorCode } }] } {
  return { errors: [{ message: ERRORS[code].sentence, extensions: { code } }] };
}
