import assert from 'node:assert/strict';
import type { Database } from '../database/database.ts';
import { runSubgraph, type SubgraphDefinition } from '../server/runSubgraph.ts';
import type { TestDatabase } from './databases.ts';

/** The day that served subgraphs take for today. */
export const TODAY = '2021-06-17';

/** A subgraph that runs over a fresh database, asked over HTTP as the hub asks it. */
export interface ServedSubgraph {
  /** The whole answer, errors included. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any query
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** How many statements the question costs. */
  countStatements(query: string, variables?: Record<string, unknown>): Promise<number>;
  stop(): Promise<void>;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any query
  data: any;
  errors?: { message: string; extensions: { code: string } }[];
  extensions?: { warnings?: { code: string; value?: string }[] };
}

export async function serveSubgraph(
  definition: SubgraphDefinition,
  { create }: TestDatabase,
  fill: (database: Database) => Promise<void>,
): Promise<ServedSubgraph> {
  const { remove, ...place } = await create();
  let statements = 0;
  const running = await runSubgraph(definition, {
    ...place,
    source: { id: 'test:34', system: definition.contract, shard: null, name: '测试台账' },
    prepare: fill,
    onQuery: () => {
      statements += 1;
    },
    today: TODAY,
    logLevel: 'silent',
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const data: ServedSubgraph['data'] = async (query, variables) => {
    const answer = await ask(query, variables);
    assert.equal(answer.errors, undefined, `expected no errors, got ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };

  return {
    ask,
    data,
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
