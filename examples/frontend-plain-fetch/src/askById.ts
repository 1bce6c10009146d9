import { type Answer, ask, type Where } from './ask.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** `ask` by the document's id alone; by its text, if the hub does not know the id yet. */
export async function askById<Data, Variables>(
  where: Where,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const body = JSON.stringify({ documentId: document.__meta__?.hash, variables });
  const response = await fetch(where.url, { method: 'POST', headers, body, signal: where.signal });
  const answer = (await response.json()) as Answer<Data>;
  const isUnknown = answer.errors?.[0]?.extensions.code === 'PERSISTED_QUERY_NOT_FOUND';
  return isUnknown ? ask(where, document, variables) : answer;
}
