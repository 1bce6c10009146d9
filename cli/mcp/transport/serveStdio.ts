import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../createMcpServer.ts';
import type { McpContext } from '../McpContext.ts';

/**
 * Serves the one client at the other end of standard input and output; resolves when it is served. Ends, calls under way
 * included, when standard input does, or by `stop`.
 */
export async function serveStdio(context: McpContext): Promise<{ stop(): Promise<void> }> {
  const server = createMcpServer(context);
  server.server.onerror = (error) => context.logger.warn({ err: error }, 'message is not understood');
  await server.connect(new StdioServerTransport());
  // The transport reads on and on: a client that has gone says so by this alone.
  process.stdin.once('end', () => void server.close());
  return { stop: () => server.close() };
}
