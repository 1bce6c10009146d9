/** An address as somebody publishes it: may the hub be sent there? */
import { lookup as lookupByDns } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { RefusalReason } from '../../schema/registry.ts';
import type { AddressRules } from '../fetch/addressRules.ts';
import { refusal } from './refusal.ts';

export interface ExaminedAddress {
  /** As it is published: what the URL parser made of it. */
  url: string;
  reason: RefusalReason | undefined;
  /** Which address was refused, and why: for the operator's log. Its publisher might learn from it what is in the network. */
  detail: string | undefined;
}

const MAX_URL_LENGTH = 2_000;

/** All addresses that the host's name stands for now have to pass; when it is connected to, they are judged again. */
export async function examineAddress(
  text: string,
  rules: AddressRules,
  lookup: LookupFunction = lookupByDns as LookupFunction,
): Promise<ExaminedAddress> {
  const refused = (reason: RefusalReason, detail?: string) => ({ url: withoutSecrets(text), reason, detail });
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) {
    return refused(refusal('ADDRESS', 'Expected an address such as https://ledger.wuhu.example/graphql, got none.'));
  }
  const url = new URL(text);
  const flaw = flawOf(url);
  if (flaw) return refused(refusal('ADDRESS', flaw));

  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const notAllowed = refusal(
    'ADDRESS_NOT_ALLOWED',
    `Expected ${url.host} to be in the allow list of the hub, with every address that it stands for.`,
  );
  const addresses = isIP(host) !== 0 ? [host] : await resolve(host, lookup);
  if (addresses.length === 0) {
    const message = `Expected the name ${host} to stand for an address; where the hub runs it does not.`;
    // Whether other names are known there is nobody's business.
    return rules.namesHost(host, port) ? refused(refusal('REACHABLE', message)) : refused(notAllowed, message);
  }
  const refusals = addresses.flatMap((address) => rules.refusalOf(host, port, address) ?? []);
  if (refusals.length > 0) return refused(notAllowed, refusals.join(', '));
  return { url: url.href, reason: undefined, detail: undefined };
}

/** What was refused is in the audit log, for others to read. */
function withoutSecrets(text: string): string {
  const short = text.slice(0, MAX_URL_LENGTH);
  if (!URL.canParse(short)) return short.replace(/\/\/[^/]*@/, '//');
  const url = new URL(short);
  if (url.username === '' && url.password === '') return short;
  url.username = '';
  url.password = '';
  return url.href;
}

function flawOf(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `Expected an http:// or https:// address, got one of ${url.protocol}`;
  }
  if (url.username !== '' || url.password !== '') return 'Expected an address without user name and password, got one.';
  if (url.hash !== '') return 'Expected an address without fragment, got one.';
  return undefined;
}

function resolve(host: string, lookup: LookupFunction): Promise<string[]> {
  return new Promise((settle) => {
    lookup(host, { all: true }, (error, found) => {
      const addresses = found as unknown as { address: string }[];
      settle(error ? [] : addresses.map(({ address }) => address));
    });
  });
}
