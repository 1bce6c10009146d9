/** A typed client in ten lines. `askById.ts` is the same with documents by id. */
import type { TypedDocumentString } from './generated/graphql.ts';

/** What came: `data` may be there in part, with an error for each place that is null because a system failed. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: GraphError[];
}

export interface GraphError {
  message: string;
  /** Where in `data` null stands because of it. */
  path?: (string | number)[];
  extensions: { code: string; subgraph?: string; shard?: string; requestId?: string };
}

/** The hub's address, e.g. `http://127.0.0.1:4000/graphql`, and what ends the request. */
export interface Where {
  url: string;
  signal?: AbortSignal;
}

/** Throws what fetch throws: the hub is not reached, or the signal ended it. What the graph says is in the answer. */
export async function ask<Data, Variables>(
  { url, signal }: Where,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const body = JSON.stringify({ query: document.toString(), variables });
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  return (await response.json()) as Answer<Data>;
}
