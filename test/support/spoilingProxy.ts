/** A proxy before a subgraph that spoils its answers: a system that is up and wrong. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Data } from './demo.ts';

export interface SpoilingProxy {
  url: string;
  /** What becomes of each answer from now on; a string is sent as it is. Null: nothing. */
  spoilBy: ((answer: Data) => unknown) | null;
  stop(): Promise<void>;
}

export async function startSpoilingProxy(subgraphUrl: string): Promise<SpoilingProxy> {
  const server = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request)).join('');
    const answer = await fetch(subgraphUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const data = (await answer.json()) as Data;
    const spoilt = proxy.spoilBy ? proxy.spoilBy(data) : data;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: SpoilingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    spoilBy: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
