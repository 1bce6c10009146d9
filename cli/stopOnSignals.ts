import type { Logger } from 'pino';

/** The first SIGTERM or SIGINT lets requests under way finish, after which the process ends; a second one ends it at once. */
export function stopOnSignals(server: { stop(): Promise<void> }, logger: Logger): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      logger.info({ signal }, 'server is stopping');
      await server.stop();
      logger.info('server has stopped');
    });
  }
}
