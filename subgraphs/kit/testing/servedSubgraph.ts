import assert from 'node:assert/strict';
import { HEADERS } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import type { SourceIdentity } from '../server/context.ts';
import { runSubgraph, type SubgraphDefinition } from '../server/runSubgraph.ts';
import type { Answer } from './conformance/ledgerUnderTest.ts';
import type { TestDatabase } from './databases.ts';

export type { Answer } from './conformance/ledgerUnderTest.ts';

/** The day that served subgraphs take for today. */
export const TODAY = '2021-06-17';

/** A subgraph that runs over a fresh database, asked over HTTP as the hub asks it. */
export interface ServedSubgraph {
  /** Its GraphQL address. */
  url: string;
  database: Database;
  /** The whole answer, errors included. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The data of an answer that must have no errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  /** How many statements were read so far. */
  statements(): number;
  /** How many statements the question costs. */
  countStatements(query: string, variables?: Record<string, unknown>): Promise<number>;
  /** Stops the server and removes the database. */
  stop(): Promise<void>;
}

/** Serves a definition over a fresh database that `fill` has filled. */
export async function serveSubgraph(
  definition: SubgraphDefinition,
  { create }: TestDatabase,
  fill: (database: Database) => Promise<void>,
  source: SourceIdentity = { id: 'test:34', system: definition.contract, shard: null, name: '测试台账' },
): Promise<ServedSubgraph> {
  const { remove, ...place } = await create();
  let statements = 0;
  let database: Database | undefined;
  const running = await runSubgraph(definition, {
    ...place,
    source,
    async prepare(opened) {
      database = opened;
      await fill(opened);
    },
    onQuery: () => {
      statements += 1;
    },
    today: TODAY,
    logLevel: 'silent',
  });
  assert.ok(database);

  const ask: ServedSubgraph['ask'] = (query, variables, headers) => askSubgraph(running.url, query, variables, headers);
  const data: ServedSubgraph['data'] = async (query, variables) => {
    const answer = await ask(query, variables);
    assert.equal(answer.errors, undefined, `expected no errors, got ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };

  return {
    url: running.url,
    database,
    ask,
    data,
    statements: () => statements,
    async countStatements(query, variables) {
      const before = statements;
      await data(query, variables);
      return statements - before;
    },
    async stop() {
      await running.stop();
      remove();
    },
  };
}

/** Asks a subgraph by HTTP as the hub does. */
export async function askSubgraph(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HEADERS.requestId]: 'test', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}
