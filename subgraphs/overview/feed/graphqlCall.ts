/** GraphQL over HTTP, as the follower asks owners and the directory. */
import { randomUUID } from 'node:crypto';
import { type Agent, type Dispatcher, request } from 'undici';
import { HEADERS } from '../../../schema/contract.ts';
import type { OverviewOptions } from './OverviewOptions.ts';
import { SourceFailure } from './SourceFailure.ts';

/** Who is asked. */
export interface GraphqlEndpoint extends Pick<OverviewOptions, 'requestTimeoutMs' | 'maxAnswerBytes'> {
  /** As failures name it, e.g. `mp:340100`. */
  name: string;
  url: string;
  /** The shard that it is believed to be; null where there are none. */
  shard: string | null;
}

export interface GraphqlAnswer {
  /** Undefined if the answer has no entry `data`: then the request was refused before anything was executed. */
  data: Readonly<Record<string, unknown>> | null | undefined;
  errors: readonly GraphqlAnswerError[];
}

export interface GraphqlAnswerError {
  message: string;
  path: readonly unknown[];
  code: string | null;
}

export type GraphqlCall = (
  query: string,
  variables: Record<string, unknown>,
  signal: AbortSignal,
) => Promise<GraphqlAnswer>;

/**
 * Asks one endpoint. An answer with errors is an answer; SourceFailure is thrown for what is none: nobody there, not
 * whole in time, too long, or no GraphQL. Throws the signal's reason once that is aborted. Redirects are not followed.
 */
export function createGraphqlCall(agent: Agent, endpoint: GraphqlEndpoint): GraphqlCall {
  return async (query, variables, signal) => {
    signal.throwIfAborted();
    const ending = new AbortController();
    const stop = () => ending.abort();
    const timer = setTimeout(stop, endpoint.requestTimeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { statusCode, body } = await request(endpoint.url, {
        dispatcher: agent,
        method: 'POST',
        headers: headersFor(endpoint),
        body: JSON.stringify({ query, variables }),
        signal: ending.signal,
      });
      return parseAnswer(endpoint, statusCode, await readBody(endpoint, body));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof SourceFailure) throw error;
      if (ending.signal.aborted || isConnectTimeout(error)) {
        const sentence = `did not answer within ${endpoint.requestTimeoutMs} ms.`;
        throw new SourceFailure('TIMED_OUT', `${endpoint.name} ${sentence}`, error);
      }
      throw new SourceFailure('UNREACHABLE', `${endpoint.name} cannot be reached.`, error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

function headersFor({ shard }: GraphqlEndpoint): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    [HEADERS.requestId]: `overview-${randomUUID()}`,
    ...(shard === null ? {} : { [HEADERS.shard]: shard }),
  };
}

async function readBody(
  { name, maxAnswerBytes }: GraphqlEndpoint,
  body: Dispatcher.ResponseData['body'],
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the body, and with it the connection.
    if (bytes > maxAnswerBytes)
      throw new SourceFailure('FAILED', `${name} answered with more than ${maxAnswerBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Any HTTP status is taken if the body is a GraphQL answer. */
function parseAnswer({ name }: GraphqlEndpoint, statusCode: number, text: string): GraphqlAnswer {
  const answer = graphqlAnswerIn(text);
  if (answer) return answer;
  const reason = statusCode >= 200 && statusCode < 300 ? 'BROKEN_CONTRACT' : 'FAILED';
  throw new SourceFailure(reason, `${name} answered with what is no GraphQL response (HTTP status ${statusCode}).`);
}

function graphqlAnswerIn(text: string): GraphqlAnswer | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(parsed)) return undefined;
  const { data, errors = [] } = parsed;
  if (data !== undefined && data !== null && !isObject(data)) return undefined;
  if (errors !== null && !(Array.isArray(errors) && errors.every(isError))) return undefined;
  const answer = { data, errors: (errors ?? []).map(readError) };
  // No data and no reason: silence, which must not pass for "nothing has changed".
  return answer.data || answer.errors.length > 0 ? answer : undefined;
}

function readError(error: Record<string, unknown>): GraphqlAnswerError {
  const { message, path, extensions } = error;
  const code = isObject(extensions) ? extensions.code : undefined;
  return {
    message: String(message),
    path: Array.isArray(path) ? path : [],
    code: typeof code === 'string' ? code : null,
  };
}

function isError(value: unknown): boolean {
  return isObject(value) && typeof value.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isConnectTimeout(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'UND_ERR_CONNECT_TIMEOUT';
}
