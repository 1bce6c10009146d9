/** `node gateway/main.ts [config.yaml]`: runs the hub until SIGTERM or SIGINT. */
import '../scripts/require-node.cjs';
import { ConfigError, type HubConfig, loadConfig } from './config.ts';
import { createHub } from './hub.ts';
import { createLogger } from './observe/log.ts';
import { PlacementError } from './supergraph/loadPlacement.ts';
import { SupergraphError } from './supergraph/loadSupergraph.ts';

try {
  await run(loadConfig(process.argv[2]));
} catch (error) {
  const isOperators =
    error instanceof ConfigError || error instanceof PlacementError || error instanceof SupergraphError;
  console.error(isOperators ? error.message : error);
  process.exit(1);
}

async function run(config: HubConfig): Promise<void> {
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
  const address = await hub.start();
  logger.info({ address }, 'hub listens');
}
