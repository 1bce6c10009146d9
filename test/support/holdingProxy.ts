/** A proxy before a hub that holds each export back after its first bytes: a slow line, on which a test is in no hurry. */
import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  url: string;
  /** Lets exports go on, those that are held and those to come. */
  release(): void;
  stop(): Promise<void>;
}

export async function startHoldingProxy(hubUrl: string): Promise<HoldingProxy> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const { url, method, headers } = request;
    const asked = ask(hubUrl + url, { method, headers }, async (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      for await (const chunk of answer) {
        response.write(chunk);
        if (url === '/export') await released;
      }
      response.end();
    });
    // Whoever leaves is not waited for.
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release,
    async stop() {
      release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
