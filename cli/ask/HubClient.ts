/** Asks a hub over HTTP, as any client does. */
import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { CommandError } from '../CommandError.ts';

export interface HubError {
  message: string;
  locations?: { line: number; column: number }[];
  path?: (string | number)[];
  extensions?: { code?: string } & Record<string, unknown>;
}

/** Data of many shapes; a path leads through them. */
export type AnswerData = Record<string, unknown>;

export interface HubAnswer {
  data?: AnswerData | null;
  errors?: HubError[];
  extensions?: Record<string, unknown>;
}

export interface HubQuestion {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string;
  extensions?: Record<string, unknown>;
}

/** A file as it arrives. */
export interface HubFile {
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
  /** Known once the body has ended. */
  trailers: Record<string, string>;
}

export interface HubClient {
  url: string;
  /** Resolves to whatever the hub answered, errors included. */
  ask(question: HubQuestion): Promise<HubAnswer>;
  /** Resolves to a file, or to the errors that stand in its place. */
  export(order: object): Promise<HubFile | { errors: HubError[] }>;
}

export interface HubClientOptions {
  hub: string;
  /** The longest wait for the hub to send something. */
  timeoutMs: number;
  /** Ends what is under way; it then rejects with the reason of the signal. */
  signal: AbortSignal;
}

/** All that it gives rejects with CommandError if the hub is not there, does not answer in time, or is no hub. */
export function createHubClient({ hub, timeoutMs, signal }: HubClientOptions): HubClient {
  const url = hubAddress(hub);
  const post = async (path: string, body: object): Promise<Dispatcher.ResponseData> => {
    try {
      return await request(`${url}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, */*;q=0.5' },
        body: JSON.stringify(body),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal,
      });
    } catch (error) {
      throw describeFailure(error);
    }
  };
  const readAnswer = async (path: string, { statusCode, body }: Dispatcher.ResponseData): Promise<HubAnswer> => {
    const text = await body.text().catch((error: unknown) => {
      throw describeFailure(error);
    });
    const answer = parseAnswer(text);
    if (answer) return answer;
    throw new CommandError(`${url}/${path}: expected the answer of a hub, got status ${statusCode}. Check --hub.`);
  };
  const describeFailure = (error: unknown): unknown => {
    if (signal.aborted) return signal.reason;
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (/_TIMEOUT$/.test(code) && code !== 'UND_ERR_CONNECT_TIMEOUT') {
      return new CommandError(
        `${url}: the hub sent nothing for ${timeoutMs} ms. --timeout has it wait longer.`,
        'failed',
        error,
      );
    }
    const what = NOBODY_THERE.test(code)
      ? `no hub answers there (${code}). Start one with npm start, or name another by --hub.`
      : `the connection broke before the answer was there (${code || message}). Try again.`;
    return new CommandError(`${url}: ${what}`, 'failed', error);
  };
  return {
    url,
    ask: async (question) => readAnswer('graphql', await post('graphql', question)),
    async export(order) {
      const response = await post('export', order);
      const { statusCode, headers, body, trailers } = response;
      if (statusCode === 200) return { headers, body, trailers };
      const { errors = [] } = await readAnswer('export', response);
      return { errors };
    },
  };
}

const NOBODY_THERE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Without the path of its graph, and without a slash at its end. @throws CommandError: it is none */
function hubAddress(hub: string): string {
  if (/^https?:\/\//.test(hub) && URL.canParse(hub)) return hub.replace(/\/+$/, '').replace(/\/graphql$/, '');
  throw new CommandError(`--hub: expected an address such as http://127.0.0.1:4000, got "${hub}".`, 'usage');
}

function parseAnswer(text: string): HubAnswer | undefined {
  try {
    const answer = JSON.parse(text) as HubAnswer | null;
    return answer?.data !== undefined || Array.isArray(answer?.errors) ? (answer as HubAnswer) : undefined;
  } catch {
    return undefined;
  }
}
