/** A hub of a few lines, with one list of matters, whose exports a test writes byte by byte. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';

const SCHEMA = buildSchema(`
  type Query {
    matters(first: Int! = 20, after: String): MatterConnection
    counts: [Count!]
    broken: String
  }
  type MatterConnection {
    nodes: [Matter!]!
    totalCount: Int!
    pageInfo: PageInfo!
    coverage: Coverage!
  }
  type Matter {
    "事项编号 · id"
    id: ID!
    "标题 · title"
    title: String!
    "逾期工作日 · working days late"
    daysLate: Int
    "登记时间 · when"
    at: DateTime
    "状态 · status"
    status: Status
  }
  type Count { "件数 · count" count: Int! }
  enum Status { "逾期 · late" OVERDUE "正常 · in time" NONE }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Coverage { complete: Boolean! asOf: DateTime! missing: [Gap!]! }
  type Gap { name: String! reason: String! since: DateTime staleAsOf: DateTime }
  scalar DateTime
`);

export const MATTER_COUNT = 1_234;

export interface StandIn {
  url: string;
  /** Bodies of the requests for a file. */
  orders: Record<string, unknown>[];
  /** Documents that were asked, but for those that ask for the schema. */
  queries: string[];
  /** Whether a city is missing. */
  isPartial: boolean;
  /** Whether it refuses introspection, as the hub may be configured to. */
  hidesSchema: boolean;
  /** Writes the file. */
  onExport: (response: ServerResponse) => void;
  stop(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ orders: [], queries: [], isPartial: false, hidesSchema: false },
    onExport: (response) => response.end(),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await text(request)) as Record<string, unknown>;
    if (request.url === '/export') {
      standIn.orders.push(body);
      standIn.onExport(response);
      return;
    }
    const source = String(body.query);
    if (!source.includes('__schema')) standIn.queries.push(source);
    else if (standIn.hidesSchema) return void response.end('{"errors":[{"message":"Introspection is off."}]}');
    const variableValues = body.variables as Record<string, unknown>;
    const result = await graphql({ schema: SCHEMA, source, variableValues, rootValue: rootOf(standIn) });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }
}

function rootOf({ isPartial }: StandIn) {
  return {
    matters({ first, after }: { first: number; after: string | null }) {
      if (first > 500) throw new Error('Expected first from 1 to 500.');
      const start = Number(after ?? 0);
      const end = Math.min(start + first, MATTER_COUNT);
      return {
        nodes: Array.from({ length: end - start }, (_, i) => matter(start + i + 1)),
        totalCount: MATTER_COUNT,
        pageInfo: { hasNextPage: end < MATTER_COUNT, endCursor: String(end) },
        coverage: {
          ...{ complete: !isPartial, asOf: '2021-06-17T01:10:00.000Z' },
          missing: isPartial ? [{ name: '阜阳市台账', reason: 'UNREACHABLE', since: '2021-06-17T01:00:00.000Z' }] : [],
        },
      };
    },
    counts: [{ count: 1 }],
    broken() {
      throw new Error('It is broken.');
    },
  };
}

function matter(number: number) {
  const status = number % 2 === 0 ? 'NONE' : 'OVERDUE';
  return {
    id: `mp:340100:${number}`,
    title: `第${number}件：停车`,
    daysLate: -number,
    at: '2021-06-17T01:10:00Z',
    status,
  };
}
