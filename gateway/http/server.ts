/** The hub's HTTP: /graphql, /export, /healthz, /readyz, and the pages of web/. */
import type { CallCollector } from '../observe/collectCalls.ts';
import type { Executor } from '../plan/Executor.ts';
import { allowOrigins } from './allowOrigins.ts';
import { type ExportSettings, registerExportRoute } from './export/exportRoute.ts';
import { createFrontContext } from './frontContext.ts';
import { registerGraphqlRoute } from './graphqlRoute.ts';
import { createGraphqlServer } from './graphqlServer.ts';
import { registerHealthRoutes } from './healthRoutes.ts';
import { registerPages } from './pages.ts';
import type { PersistedDocuments } from './persistedDocuments/PersistedDocuments.ts';
import type { Readiness } from './readiness.ts';
import { createStoppableApp } from './stoppableApp.ts';

export interface HttpServerOptions extends ExportSettings {
  executor: Executor;
  /** Of the supergraph that is served now. */
  supergraphId: () => string;
  readiness: Readiness;
  collector: CallCollector;
  maxBodyBytes: number;
  /** Parsed documents that are kept. */
  maxDocuments: number;
  /** What clients ask for by id. */
  persistedDocuments: PersistedDocuments;
  /** Other origins whose pages may ask. */
  cors: readonly string[];
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
  allowOrigins(app, options.cors);

  const graphql = await createGraphqlServer(executor, collector, options);
  registerGraphqlRoute(stoppable, graphql, options.persistedDocuments, (reply) =>
    createFrontContext(reply, options, underWay),
  );
  registerExportRoute(stoppable, executor, options);
  registerHealthRoutes(stoppable, readiness, () => ({ supergraph: options.supergraphId() }));
  await registerPages(app);

  return {
    listen: stoppable.listen,
    async stop() {
      await stoppable.stop();
      await graphql.stop();
    },
  };
}
