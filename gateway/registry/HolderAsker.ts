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
}

export class HolderAsker {
  readonly endpoint: Endpoint;
  /** Tells no observer: the log is about what is served. */
  readonly transport: Transport;
  readonly context: CallContext;
  readonly #exchange: HttpExchange;

  constructor(endpoint: Endpoint, { rules, lookup, today, calendar, connectTimeoutMs, maxAnswerBytes }: AskerOptions) {
    this.endpoint = endpoint;
    const guard = { rules, ...(lookup ? { lookup } : {}) };
    const exchange = createHttpExchange({ connectTimeoutMs, maxAnswerBytes, connectionsPerOrigin: 2, guard });
    this.#exchange = exchange;
    this.transport = {
      send: async (to, request, context) => readAnswer(to, await exchange.send(to, request, context)),
    };
    this.context = { requestId: 'publication', today, calendar, signal: new AbortController().signal };
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
