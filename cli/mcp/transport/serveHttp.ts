import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { McpContext } from '../McpContext.ts';
import { refuseStranger } from './refuseStranger.ts';
import { type SessionLimits, Sessions } from './Sessions.ts';

export interface HttpOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Names that clients may call this server by, beyond the host and those of the machine itself. */
  allowedHosts: readonly string[];
  limits?: Partial<SessionLimits>;
}

export interface McpHttpServer {
  /** E.g. `http://127.0.0.1:4010/mcp`. */
  url: string;
  sessions: Sessions;
  /** Ends all sessions, calls under way included. */
  stop(): Promise<void>;
}

const LIMITS: SessionLimits = { maxSessions: 100, idleMs: 30 * 60_000, maxMessageBytes: 256 << 10 };
const PATH = '/mcp';

/** Streamable HTTP at `/mcp`, for many clients at once. Throws the error of listening. */
export async function serveHttp(
  context: McpContext,
  { host, port, allowedHosts, limits }: HttpOptions,
): Promise<McpHttpServer> {
  const sessions = new Sessions(context, { ...LIMITS, ...limits });
  const server = createServer((request, response) => {
    const refusal = refuseStranger(request, [host, ...allowedHosts]);
    if (refusal) return refuse(response, 403, refusal);
    if (pathOf(request) !== PATH) return refuse(response, 404, `Expected the path ${PATH}.`);
    answer(sessions, request, response).catch((error: unknown) => {
      context.logger.error({ err: error }, 'request failed');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'This server failed. Its log has the whole.');
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${PATH}`,
    sessions,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      sessions.endAll();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(sessions: Sessions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { 'mcp-session-id': id } = request.headers;
  if (id === undefined) {
    // Whatever is no introduction is refused by the transport, which then belongs to nobody.
    const transport = await sessions.begin();
    return transport.handleRequest(request, response);
  }
  const transport = sessions.find(String(id));
  if (!transport) return refuse(response, 404, 'The session has ended. Begin another, without Mcp-Session-Id.');
  return transport.handleRequest(request, response);
}

/** As the protocol has it: an error of JSON-RPC that answers no message. */
function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ jsonrpc: '2.0', error: { code: status === 404 ? -32_001 : -32_000, message }, id: null }),
  );
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}
