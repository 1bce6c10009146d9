/** A real subgraph on a port of its own, serving a contract from resolvers that a test gives. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { assembleContract, type ContractName, HEADERS } from '../../schema/contract.ts';

export interface SubgraphServer {
  url: string;
  /** Requests so far, oldest first; probes of readiness among them. */
  requests: { query: string; variables: Record<string, unknown>; headers: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

export interface SubgraphServerOptions {
  // biome-ignore lint/suspicious/noExplicitAny: resolvers of a whole contract, typed by nobody here
  resolvers: any;
  /** Runs before each request is answered. */
  beforeAnswer?: () => Promise<void> | void;
  /** What it answers to everything in place of what its resolvers say, unless it is undefined. */
  answerInstead?: () => unknown;
  /** 0, the default, takes a free one. */
  port?: number;
  /** It is this shard, and refuses what is meant for another. Default: it is whatever it is taken for. */
  shard?: string;
  /** Default: the contract as it stands. */
  sdl?: string;
}

export async function startSubgraphServer(
  contract: ContractName,
  { resolvers, beforeAnswer, answerInstead, port = 0, shard, sdl = assembleContract(contract) }: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const apollo = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const requests: SubgraphServer['requests'] = [];
  const server = createServer(async (request, response) => {
    const text = (await Array.fromAsync(request)).join('');
    const body = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    requests.push({ query: body.query, variables: body.variables ?? {}, headers: request.headers });
    await beforeAnswer?.();
    const instead = answerInstead?.();
    if (instead !== undefined) {
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(instead));
    }
    if (shard !== undefined && request.headers[HEADERS.shard] !== shard) {
      const errors = [{ message: `This is shard ${shard}.`, extensions: { code: 'WRONG_SHARD' } }];
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ errors }));
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => ({}),
    });
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
    response.end(answer.body.kind === 'complete' ? answer.body.string : '');
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
    },
  };
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
