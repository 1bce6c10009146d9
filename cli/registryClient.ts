/** Asks the registry of a hub over its admin API. */
import { readFileSync } from 'node:fs';
import type { RefusalReason, RegistryFailure } from '../schema/registry.ts';
import { answerText } from '../subgraphs/kit/answerText.ts';
import { readProjectEnvironment } from '../subgraphs/kit/config.ts';
import { CommandError } from './CommandError.ts';

export interface RegistryClient {
  /** `path` follows `/registry/`. Throws CommandError with what the registry said, a line each reason. */
  ask<Answer>(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer>;
}

export interface RegistryClientOptions {
  /** Address of the hub's registry, e.g. `http://127.0.0.1:4001`. */
  hub: string;
  /** File with the token; default: the environment has it. */
  tokenFile?: string | undefined;
  /** Prints what the registry answers to say no as JSON to standard output, too. */
  json?: true | undefined;
  /** The longest wait for one answer. Default 180,000. */
  timeoutMs?: number | undefined;
}

/** Composing and comparing contracts takes seconds; one publication waits for another. */
const TIMEOUT_MS = 180_000;
/** Usage of many clients, or a thousand lines of audit, take a few megabytes. */
const MAX_ANSWER_BYTES = 64 * 2 ** 20;

/** @throws CommandError: there is no token, or the address is none */
export function createRegistryClient({
  hub,
  tokenFile,
  json,
  timeoutMs = TIMEOUT_MS,
}: RegistryClientOptions): RegistryClient {
  if (!URL.canParse(hub))
    throw new CommandError(`--hub: expected an address such as http://hub.example:4001, got "${hub}".`, 'usage');
  const token = readToken(tokenFile);
  return {
    async ask(method, path, body) {
      const url = new URL(`registry/${path}`, hub.endsWith('/') ? hub : `${hub}/`).href;
      let response: Response;
      let text: string;
      try {
        response = await fetch(url, {
          method,
          headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
          // A token is for whom it was given to.
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        // It may break off, or never end, behind its head as well.
        text = await answerText(response, MAX_ANSWER_BYTES);
      } catch (cause) {
        throw new CommandError(
          `${hub}: the registry does not answer (${causeOf(cause)}). Check --hub.`,
          'failed',
          cause,
        );
      }
      const answer = parseJson(text);
      if (response.ok && answer !== undefined) return answer as never;
      const failure = readFailure(answer);
      if (!failure) {
        throw new CommandError(`${url}: expected an answer of a registry, got status ${response.status}. Check --hub.`);
      }
      if (json) console.log(JSON.stringify(failure, null, 2));
      throw new CommandError(describeFailure(failure));
    },
  };
}

function readToken(file: string | undefined): string {
  if (file === undefined) {
    const { token } = readProjectEnvironment();
    if (token !== null) return token;
    throw new CommandError(
      'Expected the token of an owner in GUATU_TOKEN, or in a file by --token-file; got none.',
      'usage',
    );
  }
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (token !== '') return token;
  } catch (cause) {
    throw new CommandError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, 'usage', cause);
  }
  throw new CommandError(`${file}: expected a token, got an empty file.`, 'usage');
}

/** `ECONNREFUSED`, or what else went wrong first. */
function causeOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (name === 'Error' ? message : name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Undefined if no registry answers like this. */
function readFailure(answer: unknown): RegistryFailure | undefined {
  const { error } = (answer ?? {}) as Partial<RegistryFailure>;
  return error?.code ? { error } : undefined;
}

function describeFailure({ error }: RegistryFailure): string {
  const { code, message, remedy, reasons = [] } = error;
  if (reasons.length === 0) return `${code}: ${message}\n  do: ${remedy}`;
  // What several reasons have in common is said once, after the last of them.
  const lines = reasons.map((reason, index) =>
    reasons[index + 1]?.code === reason.code
      ? describeReason(reason)
      : `${describeReason(reason)}\n  do: ${reason.cure}`,
  );
  return [`${code}: ${message}`, ...lines].join('\n');
}

/** Documents of one name are one line: it is the client who is to be told. */
function describeReason({ code, message, users = [] }: RefusalReason): string {
  const byUser = Map.groupBy(users, ({ operation, client }) => {
    return `${operation ?? 'an operation without name'} of ${client ?? 'a client without name'}`;
  });
  const lines = Array.from(byUser, ([name, uses]) => {
    const count = uses.reduce((sum, use) => sum + use.count, 0);
    const lastSeen = uses
      .map((use) => use.lastSeen)
      .sort()
      .at(-1);
    return `  used by: ${name}, ${count === 1 ? 'once' : `${count} times`}, last ${lastSeen}`;
  });
  return [`${code}  ${message.replaceAll('\n', '\n  ')}`, ...lines].join('\n');
}
