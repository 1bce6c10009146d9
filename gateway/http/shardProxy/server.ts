/** A sharded contract as one Federation 2 subgraph over HTTP: /graphql by POST, /healthz, /readyz. */
import { REQUEST_ID_HEADER } from '../frontContext.ts';
import { registerHealthRoutes } from '../healthRoutes.ts';
import type { Readiness } from '../readiness.ts';
import { createRequestSignal } from '../requestSignal.ts';
import type { HttpServer } from '../server.ts';
import { createStoppableApp, type StoppableAppOptions } from '../stoppableApp.ts';
import { type AnswerSettings, answerRouter } from './answerRouter.ts';

export interface ShardProxyServerOptions extends AnswerSettings, StoppableAppOptions {
  readiness: Readiness;
}

export function createShardProxyServer(options: ShardProxyServerOptions): HttpServer {
  const stoppable = createStoppableApp(options);
  const { app, underWay } = stoppable;
  app.post('/graphql', async (request, reply) => {
    const signal = createRequestSignal(reply, options.requestTimeoutMs, underWay);
    const { requestId, status, body } = await answerRouter(
      { headers: request.headers, body: request.body, signal },
      options,
    );
    return reply.code(status).header(REQUEST_ID_HEADER, requestId).send(body);
  });
  registerHealthRoutes(stoppable, options.readiness, () => ({ subgraph: options.subgraph }));
  return { listen: stoppable.listen, stop: stoppable.stop };
}
