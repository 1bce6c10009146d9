/** A proxy before a subgraph that does one thing otherwise than the contract says: what a check has to find. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to the subgraph; of a body that is no GraphQL request, query and variables are empty. */
export interface AskedRequest {
  query: string;
  // biome-ignore lint/suspicious/noExplicitAny: the variables of any query
  variables: any;
  headers: Record<string, string>;
}

/** What comes back; a text is sent as it is. */
export interface MutantAnswer {
  status: number;
  contentType: string;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any query
  body: any;
}

export interface Mutation {
  /** Changes the request before it is asked. */
  ask?(asked: AskedRequest, inFlight: number): void;
  /** Changes the answer, or gives another one. */
  answer?(answer: MutantAnswer, asked: AskedRequest): void;
}

export interface Mutant {
  url: string;
  /** What it does from now on. */
  mutation: Mutation;
  stop(): Promise<void>;
}

export async function startMutant(subgraphUrl: string): Promise<Mutant> {
  let inFlight = 0;
  const server = createServer(async (request, response) => {
    inFlight += 1;
    const { mutation } = mutant;
    const body = (await Array.fromAsync(request)).join('');
    const asked = readRequest(request, body);
    if (asked.query !== '') mutation.ask?.(asked, inFlight);
    const forwarded = asked.query === '' ? body : JSON.stringify({ query: asked.query, variables: asked.variables });
    const answered = await fetch(subgraphUrl, { method: 'POST', headers: asked.headers, body: forwarded });
    const answer: MutantAnswer = {
      status: answered.status,
      contentType: answered.headers.get('content-type') ?? '',
      body: parsed(await answered.text()),
    };
    mutation.answer?.(answer, asked);
    inFlight -= 1;
    response.writeHead(answer.status, { 'content-type': answer.contentType });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const mutant: Mutant = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    mutation: {},
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return mutant;
}

/** Headers that belong to one connection. */
const OWN_HEADERS = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);

function readRequest(request: IncomingMessage, body: string): AskedRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !OWN_HEADERS.has(name)),
  ) as Record<string, string>;
  const value = parsed(body);
  const isGraphql = typeof value?.query === 'string' && headers['content-type']?.startsWith('application/json');
  return isGraphql
    ? { query: value.query, variables: value.variables ?? {}, headers }
    : { query: '', variables: {}, headers };
}

// biome-ignore lint/suspicious/noExplicitAny: the body of any request or answer
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
