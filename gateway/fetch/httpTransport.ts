/** The transport over HTTP, and the exchange below it for those who put something between. */
import { createHttpExchange, type HttpOptions } from './httpExchange.ts';
import { receiveAnswers } from './receiveAnswers.ts';
import type { Endpoint, Exchange, Transport } from './transport.ts';

export interface HttpTransport extends Transport {
  exchange: Exchange;
  /** Closes the connections to all others; what is under way there ends as it began. */
  keepOnly(endpoints: readonly Endpoint[]): void;
  /** Breaks off what is under way and closes all connections. */
  close(): Promise<void>;
}

export function createHttpTransport(options: HttpOptions): HttpTransport {
  const exchange = createHttpExchange(options);
  return { ...receiveAnswers(exchange), exchange, keepOnly: exchange.keepOnly, close: () => exchange.close() };
}
