/** Texts that are asked again and again: what is the same in each request is made once. */
import type { TransportRequest } from './transport.ts';

export interface PreparedText {
  readonly query: string;
  /** Asking changes nothing: those who ask for the same at the same time may share one answer. */
  readonly isRead: boolean;
  /** The body of each request up to the variables: `{"query":"…"`. */
  readonly bodyStart: string;
}

/** `isRead` is for whoever writes the text to know; false is always safe. */
export function prepareText(query: string, { isRead }: { isRead: boolean }): PreparedText {
  return Object.freeze({ query, isRead, bodyStart: `{"query":${JSON.stringify(query)}` });
}

/** The body of the HTTP request: `{"query":"…","variables":{…}}`. */
export function bodyOf({ text, variablesText }: TransportRequest): string {
  return variablesText === undefined ? `${text.bodyStart}}` : `${text.bodyStart},"variables":${variablesText}}`;
}
