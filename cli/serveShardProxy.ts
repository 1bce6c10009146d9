import { ConfigError, type HubConfig, loadConfig } from '../gateway/config.ts';
import { createLogger } from '../gateway/observe/log.ts';
import { createShardProxy } from '../gateway/shardProxy.ts';
import { PlacementError } from '../gateway/supergraph/loadPlacement.ts';
import { CommandError } from './CommandError.ts';
import { stopOnSignals } from './stopOnSignals.ts';

export interface ShardProxyOptions {
  /** Else GUATU_CONFIG names it. */
  config?: string;
  contract: string;
  /** Win over those of the configuration. */
  port?: number;
  host?: string;
}

/**
 * Resolves when the proxy listens; it goes on until a signal stops it.
 *
 * @throws CommandError: the configuration does not fit, or the address is taken
 */
export async function serveShardProxy({ config: file, contract, port, host }: ShardProxyOptions): Promise<void> {
  try {
    const configured = loadConfig(file);
    const listen = { host: host ?? configured.listen.host, port: port ?? configured.listen.port };
    await serve({ ...configured, listen }, contract);
  } catch (error) {
    const isOperators = error instanceof ConfigError || error instanceof PlacementError;
    throw isOperators ? new CommandError(error.message, 'failed', error) : error;
  }
}

async function serve(config: HubConfig, contract: string): Promise<void> {
  const logger = createLogger(config.logLevel, 'stderr');
  const proxy = createShardProxy(config, contract, logger);
  stopOnSignals(proxy, logger);
  const address = await proxy.start().catch((error: unknown) => {
    throw describeListening(error, config.listen);
  });
  console.log(`${contract} at ${address}/graphql, over ${proxy.shards.length} shards: ${proxy.shards.join(', ')}`);
}

function describeListening(error: unknown, { host, port }: HubConfig['listen']): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  return new CommandError(`Expected to listen at ${host}, port ${port}; that failed (${code}).`, 'failed', error);
}
