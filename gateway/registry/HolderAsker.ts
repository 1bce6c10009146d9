/** Asks one holder, over connections of its own that nobody else uses: what is being tried is not what is served. */
import type { LookupFunction } from 'node:net';
import type { AddressRules } from '../fetch/addressRules.ts';
import { createHttpExchange, type HttpExchange } from '../fetch/httpExchange.ts';
import { prepareText } from '../fetch/prepareText.ts';
import { readAnswer } from '../fetch/receiveAnswers.ts';
import type { CallContext, Endpoint, SubgraphResponse, Transport } from '../fetch/transport.ts';

export interface AskerOptions {
  rules: AddressRules;
  lookup?: LookupFunction | undefined;
  /** Of the hub: the day and the calendar that it counts with. */
  today: string;
  calendar: string;
  connectTimeoutMs: number;
  maxAnswerBytes: number;
  /** Longest that all questions together may take, in milliseconds. Default 30 seconds. */
  maxMs?: number | undefined;
}

/** Of all questions together: others wait meanwhile. */
const MAX_MS = 30_000;
/** Five rows, or a schema by introspection: who answers with more is no holder. */
const MAX_ANSWER_BYTES = 8 * 1_024 * 1_024;

export class HolderAsker {
  readonly endpoint: Endpoint;
  /** Tells no observer: the log is about what is served. */
  readonly transport: Transport;
  readonly context: CallContext;
  readonly #exchange: HttpExchange;

  constructor(endpoint: Endpoint, options: AskerOptions) {
    const { rules, lookup, today, calendar, connectTimeoutMs, maxAnswerBytes, maxMs = MAX_MS } = options;
    this.endpoint = endpoint;
    const guard = { rules, ...(lookup ? { lookup } : {}) };
    const exchange = createHttpExchange({
      ...{ connectTimeoutMs, connectionsPerOrigin: 2, guard },
      maxAnswerBytes: Math.min(maxAnswerBytes, MAX_ANSWER_BYTES),
    });
    this.#exchange = exchange;
    this.transport = {
      send: async (to, request, context) => readAnswer(to, await exchange.send(to, request, context)),
    };
    this.context = { requestId: 'publication', today, calendar, signal: AbortSignal.timeout(maxMs) };
  }

  /** Rejects with FetchFailure. `shard`: as if it were that one. */
  ask(query: string, shard: string | null = this.endpoint.shard): Promise<SubgraphResponse> {
    const text = prepareText(query, { isRead: true });
    return this.transport.send({ ...this.endpoint, shard }, { text }, this.context);
  }

  close(): Promise<void> {
    return this.#exchange.close();
  }
}
