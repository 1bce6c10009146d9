/**
 * Which addresses the hub may be sent to by somebody who publishes one: a registry must not become a way into the network.
 * An address is judged when it is published, and again whenever it is connected to (`guardedConnector.ts`).
 */
import ipaddr from 'ipaddr.js';
import { ConfigError } from '../config.ts';
import { EMBEDDED_IPV4, SPECIAL_RANGES } from './specialRanges.ts';

export interface AddressRules {
  /**
   * Why the host may not be connected to at this address; undefined if it may. `host` is a name or an IP address as a URL
   * has it (`fuyang.example`, `10.2.0.7`, `[fd00::7]`), `address` what a resolver says it stands for.
   */
  refusalOf(host: string, port: number, address: string): string | undefined;
  /** Whether the list names the host itself. */
  namesHost(host: string, port: number): boolean;
}

/**
 * `allow` names ranges (`10.2.0.0/16`), addresses, and hosts, the latter two with a port if it is to be only that one:
 * `fuyang.example:8443`, `[fd00::7]:4100`. What it does not name is refused. Addresses that are not of the public
 * internet are refused unless a range or address in the list lies within just that kind: neither `0.0.0.0/0` nor the name
 * of a host opens loopback.
 *
 * @throws ConfigError: an entry is none of these
 */
export function readAddressRules(allow: readonly string[]): AddressRules {
  const hosts = new Set<string>();
  const ranges: AllowedRange[] = [];
  for (const entry of allow) {
    const range = readRange(entry);
    if (range) ranges.push(range);
    else hosts.add(readHost(entry));
  }
  const namesHost = (host: string, port: number) => {
    const name = plainHost(host);
    return hosts.has(name) || hosts.has(`${name}:${port}`);
  };
  return {
    namesHost,
    refusalOf(host, port, address) {
      const judged = readAddress(address);
      if (!judged) return `${address} is no plain address`;
      const matching = ranges.filter((range) => isIn(judged, range) && (range.port ?? port) === port);
      const special = specialRangeOf(judged);
      if (special) {
        const isNamed = matching.some((range) => range.bits >= special.bits);
        return isNamed ? undefined : `${address} is ${special.title} (${special.cidr})`;
      }
      return matching.length > 0 || namesHost(host, port) ? undefined : `${address} is not in the list`;
    },
  };
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

interface Range {
  base: Address;
  bits: number;
}

interface AllowedRange extends Range {
  /** Undefined: any. */
  port: number | undefined;
}

const SPECIAL = SPECIAL_RANGES.map((range) => ({ ...range, ...cidrOf(range.cidr) }));
const EMBEDDED = EMBEDDED_IPV4.map(({ cidr, firstByte }) => ({ ...cidrOf(cidr), firstByte }));

function cidrOf(text: string): Range {
  const [base, bits] = ipaddr.parseCIDR(text);
  return { base, bits };
}

function isIn(address: Address, { base, bits }: Range): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}

/** The narrowest that it is in. */
function specialRangeOf(address: Address): (typeof SPECIAL)[number] | undefined {
  return SPECIAL.filter((range) => isIn(address, range)).sort((a, b) => b.bits - a.bits)[0];
}

/** Undefined for what is no address, and for one with a zone: it means another machine on each interface. */
function readAddress(text: string): Address | undefined {
  if (text.includes('%') || !ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address;
  // :: and ::1 stand for themselves.
  const isOwn = address.toByteArray().every((byte, index) => byte === 0 || (index === 15 && byte === 1));
  const embedded = isOwn ? undefined : EMBEDDED.find((range) => isIn(address, range));
  if (!embedded) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(embedded.firstByte, embedded.firstByte + 4));
}

/** A range, or an address with or without port; undefined for a host's name. */
function readRange(entry: string): AllowedRange | undefined {
  const [, bracketed, , bracketedPort] = /^\[([^\]]+)\](:(\d+))?$/.exec(entry) ?? [];
  const [, dotted, dottedPort] = /^([\d.]+):(\d+)$/.exec(entry) ?? [];
  const text = bracketed ?? dotted ?? entry;
  const port = bracketedPort ?? dottedPort;
  try {
    // Four decimal numbers, no more: 127.1 and 0x7f.0.0.1 are for people who want to be misread.
    const [first = '', bits] = text.split('/');
    if (!ipaddr.IPv6.isValid(first) && !ipaddr.IPv4.isValidFourPartDecimal(first)) return undefined;
    if (bits !== undefined) return { ...cidrOf(text), port: undefined };
    const base = readAddress(text);
    if (!base) throw new Error('has a zone');
    return {
      base,
      bits: base.kind() === 'ipv4' ? 32 : 128,
      port: port === undefined ? undefined : readPort(entry, port),
    };
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    throw wrongEntry(entry, cause);
  }
}

const HOST = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::(\d+))?$/;

function readHost(entry: string): string {
  const [, name, port] = HOST.exec(entry.toLowerCase()) ?? [];
  // What the URL parser would read as a number is an address in disguise.
  if (!name || /^(?:\d+|0x[0-9a-f]*)$/.test(name.split('.').at(-1) ?? '')) throw wrongEntry(entry);
  return port === undefined ? name : `${name}:${readPort(entry, port)}`;
}

function readPort(entry: string, text: string): number {
  const port = Number(text);
  if (port < 1 || port > 65_535) throw wrongEntry(entry);
  return port;
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

function wrongEntry(entry: string, cause?: unknown): ConfigError {
  const message =
    `registry.allow: expected a range such as 10.2.0.0/16, an address, or a host such as fuyang.example:8443; ` +
    `got "${entry}".`;
  return new ConfigError(message, { cause });
}
