import type { GraphQLSchema } from 'graphql';
import { CALENDAR_VERSION } from '../../../schema/calendar.ts';
import { HEADERS } from '../../../schema/contract.ts';
import { answerText } from '../answerText.ts';
import { findShapeFault } from './answerShape.ts';
import type { ReproducibleRequest } from './CheckReport.ts';
import { reproduce } from './reproduce.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';

/** Questions in a row without an answer after which a holder is given up. */
const MAX_UNANSWERED = 3;
/** What a hub takes of one answer unless it is configured otherwise. */
const MAX_ANSWER_BYTES = 32 * 2 ** 20;

/** What is asked over HTTP, where it differs from what the hub sends. */
export interface RequestParts {
  /** Instead of the GraphQL request. */
  body?: string;
  /** Replaces headers of the same name; null leaves one out. */
  headers?: Record<string, string | null>;
}

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

/** An answer in GraphQL's form. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the data of any query
  data?: any;
  errors?: AnswerError[];
  extensions?: { warnings?: { code: string; value?: string }[] };
}

/** A request and what came back. */
export interface Exchange {
  request: ReproducibleRequest;
  status: number;
  headers: Headers;
  text: string;
  /** The answer as GraphQL has it; undefined if it is not JSON. */
  answer: Answer | undefined;
  durationMs: number;
}

export interface HolderOptions {
  url: string;
  shard: string | null;
  today: string;
  timeoutMs: number;
  /** Milliseconds from any beginning on: what times of answers are told by. */
  now: () => number;
  /** The contract's: what comes is held against it. */
  schema: GraphQLSchema;
}

/** The subgraph under check, asked as the hub asks it: same headers, one request at a time or several. */
export class Holder {
  readonly url: string;
  readonly today: string;
  #shard: string | null;
  #timeoutMs: number;
  #now: () => number;
  #schema: GraphQLSchema;
  #requests = 0;
  #unanswered = 0;

  constructor({ url, shard, today, timeoutMs, now, schema }: HolderOptions) {
    this.url = url;
    this.today = today;
    this.#shard = shard;
    this.#timeoutMs = timeoutMs;
    this.#now = now;
    this.#schema = schema;
  }

  /** How many requests were sent so far. */
  get requests(): number {
    return this.#requests;
  }

  /** Whether it was asked several times in a row without an answer: each further question would wait as long. */
  get isLost(): boolean {
    return this.#unanswered >= MAX_UNANSWERED;
  }

  /** Whatever it answers. Throws UnexpectedAnswer if it does not answer at all, in time. */
  async ask(query: string, variables: Record<string, unknown> = {}, parts: RequestParts = {}): Promise<Exchange> {
    this.#requests += 1;
    const { body = JSON.stringify({ query: compact(query), variables }) } = parts;
    const headers = this.#headers(parts.headers);
    const isGraphql = parts.body === undefined;
    const request = reproduce(this.url, headers, body, isGraphql ? { query: compact(query), variables } : null);
    const startedAt = this.#now();
    try {
      const response = await fetch(this.url, {
        ...{ method: 'POST', headers, body, redirect: 'error' },
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      const text = await answerText(response, MAX_ANSWER_BYTES);
      this.#unanswered = 0;
      const durationMs = this.#now() - startedAt;
      return { request, status: response.status, headers: response.headers, text, answer: parse(text), durationMs };
    } catch (error) {
      this.#unanswered += 1;
      throw new UnexpectedAnswer({
        expected: `an answer within ${this.#timeoutMs} ms`,
        came: reasonOf(error),
        request,
      });
    }
  }

  /** An answer that has data of the contract's form and no errors; throws UnexpectedAnswer for any other. */
  async data(query: string, variables?: Record<string, unknown>, parts?: RequestParts): Promise<AnsweredExchange> {
    const exchange = await this.ask(query, variables, parts);
    const { answer, request, status } = exchange;
    if (answer?.errors?.length || !answer?.data) {
      const expected = 'data and no errors';
      throw new UnexpectedAnswer({ expected, came: `${status} ${describeAnswer(exchange)}`, request });
    }
    return this.shaped({ ...exchange, data: answer.data });
  }

  /** The exchange, if its data is of the contract's form; throws UnexpectedAnswer otherwise. */
  shaped<Answered extends Exchange>(exchange: Answered): Answered {
    const { request, answer } = exchange;
    if (request.query === null || !answer?.data) return exchange;
    const found = findShapeFault(request.query, answer.data, this.#schema);
    if (found) throw new UnexpectedAnswer({ ...found, request });
    return exchange;
  }

  #headers(changes: RequestParts['headers'] = {}): Record<string, string> {
    const headers: Record<string, string | null> = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      [HEADERS.today]: this.today,
      [HEADERS.calendar]: CALENDAR_VERSION,
      [HEADERS.shard]: this.#shard,
      [HEADERS.requestId]: `check-${this.#requests}`,
      ...changes,
    };
    return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
  }
}

export interface AnsweredExchange extends Exchange {
  // biome-ignore lint/suspicious/noExplicitAny: the data of any query
  data: any;
}

/** Codes of an answer's errors; an error without one is told by `NO_CODE`. */
export function errorCodes({ answer }: Exchange): string[] {
  return (answer?.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO_CODE');
}

/** An answer in a line: its errors if it has some, else its beginning. */
export function describeAnswer({ answer, text }: Exchange): string {
  if (!answer?.errors?.length) return text.length > 200 ? `${text.slice(0, 200)}…` : text;
  const [first] = answer.errors;
  const more = answer.errors.length > 1 ? ` and ${answer.errors.length - 1} more errors` : '';
  return `${first?.extensions?.code ?? 'an error without a code'}: ${String(first?.message).slice(0, 200)}${more}`;
}

/** Queries are written over several lines here; whoever reproduces one wants a single line. */
function compact(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}

function parse(text: string): Exchange['answer'] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    // Errors that are no list are told as one without a code.
    const { errors, ...rest } = parsed as Answer;
    if (errors === undefined || errors === null) return rest;
    return { ...rest, errors: Array.isArray(errors) ? errors : [{ message: JSON.stringify(errors) }] };
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'none';
  const cause = error.cause instanceof Error ? error.cause : error;
  return `no answer: ${'code' in cause ? `${cause.code} ` : ''}${cause.message}`.trim();
}
