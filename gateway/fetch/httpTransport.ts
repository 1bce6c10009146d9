/** The transport over HTTP, and the exchange below it for those who put something between. */
import { createHttpExchange, type HttpOptions } from './httpExchange.ts';
import { receiveAnswers } from './receiveAnswers.ts';
import type { Exchange, Transport } from './transport.ts';

export interface HttpTransport extends Transport {
  exchange: Exchange;
  /** Breaks off what is under way and closes all connections. */
  close(): Promise<void>;
}

export function createHttpTransport(options: HttpOptions): HttpTransport {
  const exchange = createHttpExchange(options);
  return { ...receiveAnswers(exchange), exchange, close: () => exchange.close() };
}
