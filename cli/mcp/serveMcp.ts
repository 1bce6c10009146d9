import { createLogger } from '../../gateway/observe/log.ts';
import { CommandError } from '../CommandError.ts';
import { stopOnSignals } from '../stopOnSignals.ts';
import { HubClient } from './hub/HubClient.ts';
import type { McpContext } from './McpContext.ts';
import { serveHttp } from './transport/serveHttp.ts';
import { serveStdio } from './transport/serveStdio.ts';

export interface McpOptions {
  hub: string;
  /** Port of Streamable HTTP; without, standard input and output. */
  http?: number;
  host: string;
  allowHost: string[];
  maxAnswerKb: number;
  /** Milliseconds for one request to the hub. */
  timeout: number;
}

/**
 * Resolves when it serves; it goes on until a signal stops it, or its client goes. A hub that does not answer is no
 * reason not to start: each call says so. Throws CommandError: the address is taken.
 */
export async function serveMcp({ hub, http, host, allowHost, maxAnswerKb, timeout }: McpOptions): Promise<void> {
  const logger = createLogger('info', 'stderr');
  const context: McpContext = { hub: new HubClient(hub, timeout), maxAnswerBytes: maxAnswerKb * 1024, logger };
  if (http === undefined) {
    stopOnSignals(await serveStdio(context), logger);
    logger.info({ hub }, 'serves standard input and output');
  } else {
    const server = await serveHttp(context, { host, port: http, allowedHosts: allowHost }).catch((error: unknown) => {
      throw describeListening(error, host, http);
    });
    stopOnSignals(server, logger);
    console.log(`Model Context Protocol at ${server.url}, over the hub at ${hub}`);
  }
}

function describeListening(error: unknown, host: string, port: number): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  return new CommandError(`Expected to listen at ${host}, port ${port}; that failed (${code}).`, 'failed', error);
}
