import { type Command, InvalidArgumentError, Option } from 'commander';
import { SHARDED_CONTRACTS } from '../schema/contract.ts';
import type { ShardProxyOptions } from './serveShardProxy.ts';

/** `guatu shard-proxy --config hub.yaml --contract municipal-projects [--port 4001] [--host 0.0.0.0]` */
export function addShardProxyCommand(program: Command): void {
  program
    .command('shard-proxy')
    .summary('Serve a sharded contract as one Federation 2 subgraph.')
    .description(
      'Serve a sharded contract as one Federation 2 subgraph, for a router that knows nothing of shards: each list is ' +
        'gathered over all shards, each row is asked of its own. Serves /graphql, /healthz and /readyz until SIGTERM or ' +
        'SIGINT; requests under way finish first. Prints its address; the log goes to standard error.',
    )
    .option(
      '-c, --config <file>',
      'configuration of the hub, at least the addresses of the shards (default: $GUATU_CONFIG)',
    )
    .addOption(
      new Option('--contract <name>', 'the contract to serve').choices([...SHARDED_CONTRACTS]).makeOptionMandatory(),
    )
    .option(
      '-p, --port <number>',
      'port to listen at, 0 for a free one (default: listen.port of the configuration)',
      readPort,
    )
    .option('--host <address>', 'address to listen at (default: listen.host of the configuration)')
    .action(async (options: ShardProxyOptions) => {
      // The gateway is large: only who serves waits for it.
      const { serveShardProxy } = await import('./serveShardProxy.ts');
      await serveShardProxy(options);
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
