/** A subgraph as its tests meet it: served over HTTP, on a fresh database that the test fills. */
import { HEADERS } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import { runSubgraph, type SubgraphDefinition } from '../server/runSubgraph.ts';
import type { TestDatabase } from './databases.ts';

export interface Answer {
  // Tests read answers of many shapes; what is wrong in one fails where it is compared.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  extensions?: { warnings?: { code: string; message: string; value?: string }[] };
}

export interface ServedSubgraph {
  url: string;
  database: Database;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Statements that reading took since the last call. */
  statements(): number;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Default: null, as of an unsharded subgraph. */
  shard?: string | null;
  /** "Today" of every request that says nothing else. Default 2021-06-17. */
  today?: string;
  fill(database: Database): Promise<void>;
}

/** Serves the subgraph until `stop`, which also removes the database. */
export async function serveSubgraph(
  definition: SubgraphDefinition,
  { create }: TestDatabase,
  { shard = null, today = '2021-06-17', fill }: ServeOptions,
): Promise<ServedSubgraph> {
  const { target, schema, remove } = await create();
  let statements = 0;
  let database: Database | undefined;
  const running = await runSubgraph(definition, {
    source: { id: `test:${shard ?? '34'}`, system: definition.contract, shard, name: 'test' },
    target,
    ...(schema === undefined ? {} : { schema }),
    today,
    logLevel: 'silent',
    onQuery: () => {
      statements += 1;
    },
    async prepare(opened) {
      database = opened;
      await fill(opened);
    },
  });
  return {
    url: running.url,
    database: database as Database,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(running.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [HEADERS.today]: today, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    statements() {
      const taken = statements;
      statements = 0;
      return taken;
    },
    async stop() {
      await running.stop();
      remove();
    },
  };
}
