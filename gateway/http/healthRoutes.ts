import type { Readiness } from './readiness.ts';
import type { StoppableApp } from './stoppableApp.ts';

/**
 * `/healthz`: 200 while the process lives. `/readyz`: 200 while it serves, with the state of everything behind it, and
 * 503 while it stops; `about` says in both cases what is served.
 */
export function registerHealthRoutes(
  { app, isStopping }: StoppableApp,
  readiness: Readiness,
  about: () => Readonly<Record<string, unknown>>,
): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const subgraphs = await readiness.states();
    void reply.code(isStopping() ? 503 : 200);
    return {
      status: isStopping() ? 'stopping' : 'ready',
      complete: subgraphs.every(({ up }) => up),
      ...about(),
      subgraphs,
    };
  });
}
