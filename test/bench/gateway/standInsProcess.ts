/**
 * The process of all stand-ins: every subgraph of the shop and, if wanted, every shard of the municipal contract listens
 * at an address of its own. Whatever a gateway asks is answered by graphql-js once; from then on, the same bytes get
 * the same bytes, so that stand-ins cost little and everybody's form of a request is answered rightly.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { startContractServer } from '../../../gateway/shard/testing/contractServer.ts';
import { answerParent, type Usage, usageOf } from '../answerParent.ts';
import { buildSchemas } from './graph/schemas.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from './graph/sdl.ts';
import { shardRows } from './shardRows.ts';

export type ToStandIns =
  | { kind: 'serveShop' }
  | { kind: 'serveShards'; shards: number }
  | { kind: 'requests' }
  | { kind: 'usage' };

export interface ShopServes {
  kind: 'serving';
  urls: Record<SubgraphName, string>;
}

export interface ShardsServe {
  kind: 'serving';
  /** Address of each shard by its name. */
  urls: Record<string, string>;
}

export interface Requests {
  kind: 'requests';
  /** That all stand-ins together have answered since they began. */
  count: number;
}

interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** A soak asks for ever new things: what was asked longest ago is forgotten. */
const MAX_REMEMBERED = 20_000;
/** Gateways keep connections while others are measured; none may be closed under a request. */
const KEEP_ALIVE_MS = 3_600_000;

const servers: Server[] = [];
let requests = 0;

answerParent<ToStandIns>(answer, async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

async function answer(question: ToStandIns): Promise<ShopServes | ShardsServe | Requests | Usage> {
  switch (question.kind) {
    case 'serveShop': {
      const schemas = buildSchemas();
      const served = SUBGRAPH_NAMES.map(async (name) => [name, await serve(executeOn(schemas[name]))] as const);
      return { kind: 'serving', urls: Object.fromEntries(await Promise.all(served)) as ShopServes['urls'] };
    }
    case 'serveShards': {
      const rows = shardRows(question.shards);
      const served = [...rows].map(async ([shard, rowsOfShard]) => {
        const { oracle } = startContractServer(new Map([[shard, rowsOfShard]]));
        return [shard, await serve(oracle)] as const;
      });
      return { kind: 'serving', urls: Object.fromEntries(await Promise.all(served)) };
    }
    case 'requests':
      return { kind: 'requests', count: requests };
    case 'usage':
      return usageOf(0);
    default:
      return question satisfies never;
  }
}

function executeOn(schema: GraphQLSchema): (request: GraphqlRequest) => Promise<object> {
  return async ({ query, variables, operationName }) =>
    execute({ schema, document: parse(query), variableValues: variables, operationName });
}

/** Resolves to the address. */
async function serve(answerFirst: (request: GraphqlRequest) => Promise<object>): Promise<string> {
  const remembered = new Map<string, Buffer>();
  const textOf = async (body: string): Promise<Buffer> => {
    const request = JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as GraphqlRequest;
    const text = Buffer.from(JSON.stringify(await answerFirst(request)));
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
    remembered.set(body, text);
    return text;
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    let body = '';
    // Bytes as they are: cheaper than decoding them, and as good a key.
    request.setEncoding('latin1');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      requests += 1;
      const known = remembered.get(body);
      const send = (text: Buffer) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
        response.end(text);
      };
      if (known) send(known);
      else textOf(body).then(send, (error: Error) => response.writeHead(500).end(error.message));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
