/** The hub's HTTP: /graphql, /healthz, /readyz, and GraphiQL at /. */
import type { CallCollector } from '../observe/collectCalls.ts';
import type { Executor } from '../plan/Executor.ts';
import { type ContextSettings, createFrontContext } from './frontContext.ts';
import { registerGraphqlRoute } from './graphqlRoute.ts';
import { createGraphqlServer } from './graphqlServer.ts';
import { registerHealthRoutes } from './healthRoutes.ts';
import type { OperationLimits } from './operationSize.ts';
import { registerPage } from './page.ts';
import type { Readiness } from './readiness.ts';
import { createStoppableApp } from './stoppableApp.ts';

export interface HttpServerOptions extends ContextSettings, OperationLimits {
  executor: Executor;
  /** Of the supergraph that is served now. */
  supergraphId: () => string;
  readiness: Readiness;
  collector: CallCollector;
  maxBodyBytes: number;
  maxQueryTokens: number;
  /** Parsed documents that are kept. */
  maxDocuments: number;
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
  const stoppable = createStoppableApp(options);
  const { app, underWay } = stoppable;

  const graphql = await createGraphqlServer(executor, collector, options);
  registerGraphqlRoute(stoppable, graphql, (reply) => createFrontContext(reply, options, underWay));
  registerHealthRoutes(stoppable, readiness, () => ({ supergraph: options.supergraphId() }));
  await registerPage(app);

  return {
    listen: stoppable.listen,
    async stop() {
      await stoppable.stop();
      await graphql.stop();
    },
  };
}
