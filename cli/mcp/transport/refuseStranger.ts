import type { IncomingMessage } from 'node:http';

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request is not served, or undefined. A page of another site can send requests from the browser of somebody who
 * sits near us: by a name that it has lead to our address (then Host is that name), or straight (then Origin is its own).
 * No browser is a client of ours, so whatever has an Origin is refused.
 */
export function refuseStranger({ headers }: IncomingMessage, allowedHosts: readonly string[]): string | undefined {
  if (headers.origin !== undefined) return 'Requests of web pages (header Origin) are not served.';
  const { host = '' } = headers;
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  if ([...OWN_NAMES, ...allowedHosts].includes(name)) return undefined;
  return `Expected the header Host to be one that this server goes by, got "${host}". --allow-host adds one.`;
}
