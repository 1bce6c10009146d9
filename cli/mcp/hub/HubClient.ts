/** The hub, as this server asks it: over HTTP, with a bound on time and on size. */
import { addAbortListener } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { type Problem, problem, ToolError, toolError } from '../ToolError.ts';
import { readBounded } from './readBounded.ts';

export interface HubRequest {
  query: string;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
  /** Fail rather than answer in part. */
  complete?: boolean | undefined;
}

export interface HubAnswer {
  data: Record<string, unknown>;
  /** What failed of an answer of which the rest is there. */
  errors: readonly Problem[];
}

export interface EndpointState {
  subgraph: string;
  shard: string | null;
  up: boolean;
  reason?: string;
}

interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

/** The largest answer that is read at all; what is given away of it is less. */
const MAX_HUB_ANSWER_BYTES = 16 << 20;
/** A contract that is published is in the schema after so long. */
const SCHEMA_KEPT_MS = 60_000;
const PROJECT_SCHEMA = fileURLToPath(new URL('../../../schema/api.graphql', import.meta.url));

export class HubClient {
  readonly url: string;
  readonly #timeoutMs: number;
  #kept: { until: number; schema: Promise<GraphQLSchema> } | undefined;

  /** `url`: of the hub, e.g. `http://127.0.0.1:4000`. */
  constructor(url: string, timeoutMs: number) {
    this.url = url.replace(/\/+$/, '');
    this.#timeoutMs = timeoutMs;
  }

  /** @throws ToolError: there is no answer, with the hub's codes or those of this server; whatever `signal` was aborted with */
  async ask({ query, variables, operationName, complete }: HubRequest, signal: AbortSignal): Promise<HubAnswer> {
    const extensions = complete ? { guatu: { complete } } : undefined;
    const { data, errors } = await this.#fetch('/graphql', signal, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables, operationName, extensions }),
    });
    const problems = ((errors ?? []) as GraphqlError[]).map(({ message, path, extensions }) =>
      problem(extensions?.code ?? 'HUB_ANSWERED_WRONGLY', message, path),
    );
    if (data) return { data: data as Record<string, unknown>, errors: problems };
    throw problems.length > 0
      ? new ToolError(problems)
      : toolError(
          'HUB_ANSWERED_WRONGLY',
          `Expected a GraphQL answer from ${this.url}/graphql, got neither data nor errors.`,
        );
  }

  /** What is up behind the hub, in the order of its configuration. */
  async readiness(signal: AbortSignal): Promise<readonly EndpointState[]> {
    const { subgraphs } = await this.#fetch('/readyz', signal);
    if (Array.isArray(subgraphs)) return subgraphs as EndpointState[];
    throw toolError('HUB_ANSWERED_WRONGLY', `Expected the state of every system from ${this.url}/readyz, got none.`);
  }

  /** The API schema that the hub serves; where it does not tell, that of this project. */
  async schema(signal: AbortSignal): Promise<GraphQLSchema> {
    const now = performance.now();
    if (!this.#kept || this.#kept.until < now) {
      // Calls share it: whoever gives up takes it from nobody else.
      const schema = this.#introspect(new AbortController().signal);
      const kept = { until: now + SCHEMA_KEPT_MS, schema };
      this.#kept = kept;
      schema.catch(() => {
        if (this.#kept === kept) this.#kept = undefined;
      });
    }
    return await untilAborted(this.#kept.schema, signal);
  }

  async #introspect(signal: AbortSignal): Promise<GraphQLSchema> {
    try {
      const { data } = await this.ask({ query: getIntrospectionQuery() }, signal);
      return buildClientSchema(data as unknown as IntrospectionQuery);
    } catch (error) {
      const isRefused =
        error instanceof ToolError && error.problems.some(({ code }) => code === 'GRAPHQL_VALIDATION_FAILED');
      if (isRefused) return buildSchema(readFileSync(PROJECT_SCHEMA, 'utf8'));
      throw error;
    }
  }

  async #fetch(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<Record<string, unknown>> {
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(this.url + path, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.any([signal, timeout]),
      });
      return parseObject(await readBounded(response, MAX_HUB_ANSWER_BYTES), `${this.url}${path}`);
    } catch (error) {
      if (error instanceof ToolError) throw error;
      signal.throwIfAborted();
      if (timeout.aborted) {
        throw toolError('HUB_TIMED_OUT', `Expected an answer of the hub within ${this.#timeoutMs} ms.`, error);
      }
      const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      throw toolError('HUB_UNREACHABLE', `Expected the hub at ${this.url}; that failed (${code ?? message}).`, error);
    }
  }
}

/** Rejects with the reason of the signal, if that comes first. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  signal.throwIfAborted();
  const listener = addAbortListener(signal, () => reject(signal.reason));
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    listener[Symbol.dispose]();
  }
}

function parseObject(text: string, url: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw toolError('HUB_ANSWERED_WRONGLY', `Expected JSON from ${url}, got something else.`);
}
