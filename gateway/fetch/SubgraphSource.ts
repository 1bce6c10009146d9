/** Everything that answers for one logical subgraph: its only holder, or the shard stage over many. */
import type { Warning } from '../../schema/contract.ts';
import type { CallContext, SubgraphResponse } from './transport.ts';

export interface SubgraphSource {
  /** Takes in a text that will be asked again and again: whatever can be known of it is found out here, once. */
  prepare(query: string): PreparedRequest;
}

export interface PreparedRequest {
  /**
   * Rejects with FetchFailure if nothing at all could be answered; a GraphQL answer with errors is returned. It is the
   * caller's own, all of it: answers are merged by changing them.
   */
  execute(variables: RequestVariables, context: RequestContext): Promise<SubgraphResponse>;
}

export interface RequestVariables {
  /** Of the client's variables, those that the text declares and the client gave. */
  readonly values: Readonly<Record<string, unknown>>;
  /** By the name of the variable of `_entities`: each representation as JSON, each once. */
  readonly representations: Readonly<Record<string, readonly string[]>>;
}

/** What one request of a client carries through all stages. */
export interface RequestContext extends CallContext {
  /** Fail a gathered field rather than answer it without some shards. */
  completeRequired: boolean;
  /** Warnings of the subgraphs that were asked, each once; filled while executing. */
  warnings: Warning[];
}

/** The variables as one object of values. */
export function variableValues({ values, representations }: RequestVariables): Record<string, unknown> {
  const all = Object.assign(Object.create(null), values) as Record<string, unknown>;
  for (const [name, texts] of Object.entries(representations)) all[name] = JSON.parse(`[${texts.join(',')}]`);
  return all;
}

/** The variables as the text of one JSON object. */
export function variablesText({ values, representations }: RequestVariables): string {
  const parts = Object.entries(representations).map(([name, texts]) => `${JSON.stringify(name)}:[${texts.join(',')}]`);
  const own = JSON.stringify(values);
  if (parts.length === 0) return own;
  return own === '{}' ? `{${parts.join(',')}}` : `${own.slice(0, -1)},${parts.join(',')}}`;
}
