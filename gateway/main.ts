/** `node gateway/main.ts [config.yaml]`: runs the hub until SIGTERM or SIGINT; SIGHUP has it serve what is there now. */
import '../scripts/require-node.cjs';
import { ConfigError, type HubConfig, loadConfig } from './config.ts';
import { createHub } from './hub.ts';
import { createLogger } from './observe/log.ts';
import { PlacementError } from './supergraph/loadPlacement.ts';
import { SupergraphError } from './supergraph/loadSupergraph.ts';

try {
  await run(() => loadConfig(process.argv[2]));
} catch (error) {
  console.error(isOperators(error) ? error.message : error);
  process.exit(1);
}

function isOperators(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof PlacementError || error instanceof SupergraphError;
}

async function run(readConfig: () => HubConfig): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const hub = await createHub(config, logger);
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // A second signal does not wait.
      if (isStopping) process.exit(1);
      isStopping = true;
      logger.info({ signal }, 'hub is stopping');
      await hub.stop();
      logger.info('hub has stopped');
    });
  }
  // By convention: read again what can change while it serves.
  process.on('SIGHUP', () => {
    Promise.try(() => hub.reload(readConfig())).catch((error: unknown) => {
      logger.error(isOperators(error) ? { problem: error.message } : { err: error }, 'hub goes on with what it had');
    });
  });
  const address = await hub.start();
  logger.info({ address }, 'hub listens');
}
