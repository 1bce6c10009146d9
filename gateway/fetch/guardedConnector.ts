/** Connects only to what the address rules allow, judged by the very address that the socket connects to. */
import { lookup as lookupByDns } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRules } from './addressRules.ts';

export interface GuardOptions {
  rules: AddressRules;
  /** Default: that of the machine. */
  lookup?: LookupFunction;
}

/** The rules forbid the address. The message is for the log: it names the address. */
export class AddressNotAllowedError extends Error {
  readonly code = 'ADDRESS_NOT_ALLOWED';
  override name = 'AddressNotAllowedError';
}

/**
 * For `connect` of an undici pool. Of the addresses that a name stands for at that moment only those are tried that may
 * be connected to: an answer of the DNS that changed since the address was published opens nothing.
 */
export function createGuardedConnector(
  { rules, lookup = lookupByDns as LookupFunction }: GuardOptions,
  timeoutMs: number,
): buildConnector.connector {
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const { hostname } = options;
    const fail = (reason: string) =>
      callback(new AddressNotAllowedError(`${hostname}, port ${port}: ${reason}.`), null);
    // Nobody looks up what is an address already.
    if (isIP(hostname) !== 0) {
      const refusal = rules.refusalOf(hostname, port, hostname);
      if (refusal) return fail(refusal);
    }
    const connect = buildConnector({
      timeout: timeoutMs,
      lookup: guardLookup(lookup, (address) => rules.refusalOf(hostname, port, address)),
    } as buildConnector.BuildOptions);
    connect(options, (error, socket) => {
      if (error) return callback(error, null);
      // Not needed as long as sockets connect to what they are told to; this is where it would show.
      const refusal = rules.refusalOf(hostname, port, (socket as Socket).remoteAddress ?? '');
      if (!refusal) return callback(null, socket);
      socket.destroy();
      fail(refusal);
    });
  };
}

function guardLookup(lookup: LookupFunction, refusalOf: (address: string) => string | undefined): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const addresses = found as unknown as { address: string; family: number }[];
      const allowed = addresses.filter(({ address }) => refusalOf(address) === undefined);
      const [first] = allowed;
      if (!first) {
        const reasons = addresses.map(({ address }) => refusalOf(address)).join(', ');
        return callback(new AddressNotAllowedError(`${hostname}: ${reasons || 'it stands for no address'}.`), '');
      }
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
