/** Routers that know nothing of shards, over the supergraph of this project. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { Kind, parse, print, visit } from 'graphql';
import { stringify } from 'yaml';
import { startTestHub } from '../../gateway/testing/startTestHub.ts';
import { listen } from '../../gateway/testing/subgraphServer.ts';
import { CONTRACT_NAMES } from '../../schema/contract.ts';

export interface StockRouter {
  url: string;
  stop(): Promise<void>;
}

/** Addresses by subgraph. */
export type SubgraphUrls = Readonly<Record<string, string>>;

const SUPERGRAPH = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

export async function startApolloRouter(urls: SubgraphUrls): Promise<StockRouter> {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl: withUrls(SUPERGRAPH, urls),
      logger: silent,
      buildService: ({ url }) => new RemoteGraphQLDataSource({ url }),
    }),
    logger: silent,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { url, stop: () => server.stop() };
}

export async function startHiveRouter(urls: SubgraphUrls): Promise<StockRouter> {
  const runtime = createGatewayRuntime({
    supergraph: withUrls(SUPERGRAPH, urls),
    logging: false,
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
  });
  const server = createServer(runtime);
  await listen(server, 0);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await runtime[Symbol.asyncDispose]();
    },
  };
}

/** Our own hub, which is told of no shards: to it a proxy is a subgraph like any other. */
export async function startUnshardedHub(urls: SubgraphUrls): Promise<StockRouter> {
  const subgraphs = Object.fromEntries(CONTRACT_NAMES.map((name) => [name, urls[name]]));
  const { address, stop } = await startTestHub(subgraphs, {}, stringify({ contracts: {} }));
  return { url: `${address}/graphql`, stop };
}

/** The supergraph with the addresses that its join__Graph says subgraphs listen at. */
function withUrls(supergraphSdl: string, urls: SubgraphUrls): string {
  const document = visit(parse(supergraphSdl), {
    Directive(directive) {
      if (directive.name.value !== 'join__graph') return undefined;
      const name = directive.arguments?.find((argument) => argument.name.value === 'name')?.value;
      const url = name?.kind === Kind.STRING ? urls[name.value] : undefined;
      if (url === undefined) throw new Error('Expected an address for each subgraph of the supergraph.');
      return {
        ...directive,
        arguments: directive.arguments?.map((argument) =>
          argument.name.value === 'url' ? { ...argument, value: { kind: Kind.STRING, value: url } } : argument,
        ),
      };
    },
  });
  return print(document);
}
