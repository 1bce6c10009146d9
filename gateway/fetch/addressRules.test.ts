import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { listen } from '../testing/subgraphServer.ts';
import { readAddressRules } from './addressRules.ts';
import { createHttpExchange } from './httpExchange.ts';
import { prepareText } from './prepareText.ts';
import type { Endpoint, FetchFailure } from './transport.ts';

const isAllowed = (allow: string[], host: string, address = host, port = 443) =>
  readAddressRules(allow).refusalOf(host, port, address) === undefined;

describe('an allow list', () => {
  it('refuses what it does not name, wherever it is', () => {
    expect(isAllowed([], 'fuyang.example', '8.8.8.8')).toBe(false);
    expect(isAllowed(['wuhu.example'], 'fuyang.example', '8.8.8.8')).toBe(false);
  });

  it('names hosts, with a port or without, in any case, with or without the last dot', () => {
    expect(isAllowed(['Fuyang.example'], 'fuyang.example', '8.8.8.8')).toBe(true);
    expect(isAllowed(['fuyang.example'], 'fuyang.example.', '8.8.8.8')).toBe(true);
    expect(isAllowed(['fuyang.example:8443'], 'fuyang.example', '8.8.8.8', 8443)).toBe(true);
    expect(isAllowed(['fuyang.example:8443'], 'fuyang.example', '8.8.8.8', 443)).toBe(false);
    expect(isAllowed(['fuyang.example'], 'a.fuyang.example', '8.8.8.8')).toBe(false);
  });

  it('names ranges and addresses, the latter with a port or without', () => {
    expect(isAllowed(['10.2.0.0/16'], '10.2.255.1')).toBe(true);
    expect(isAllowed(['10.2.0.0/16'], '10.3.0.1')).toBe(false);
    expect(isAllowed(['10.2.0.0/16'], 'inside.example', '10.2.0.1')).toBe(true);
    expect(isAllowed(['10.2.0.7:4100'], '10.2.0.7', '10.2.0.7', 4100)).toBe(true);
    expect(isAllowed(['10.2.0.7:4100'], '10.2.0.7', '10.2.0.7', 4101)).toBe(false);
    expect(isAllowed(['[fd00::7]:4100'], 'fd00::7', 'fd00::7', 4100)).toBe(true);
    expect(isAllowed(['fd00::/8'], 'fd12::1')).toBe(true);
  });

  const SPECIAL = [
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.1.1',
      '172.16.0.1',
      '192.168.1.1',
    ],
    ...[
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fc00::1',
      'fe80::1',
      'ff02::1',
      '4000::1',
    ],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::127.0.0.1',
      '64:ff9b::10.0.0.1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['fe80::1%eth0', '8.8.8.8%1', 'fd00:ec2::254', '100.100.100.200'],
  ];
  it.each(SPECIAL)('opens %s neither by the name of a host nor by a range of everything', (address) => {
    expect(isAllowed(['inside.example', '0.0.0.0/0', '::/0'], 'inside.example', address)).toBe(false);
  });

  it('opens an address that stands for another by what it stands for', () => {
    expect(isAllowed(['127.0.0.0/8'], '::ffff:127.0.0.1')).toBe(true);
    expect(isAllowed(['64:ff9b::/96'], '64:ff9b::a00:1')).toBe(false);
    expect(isAllowed(['10.0.0.0/8'], '64:ff9b::a00:1')).toBe(true);
    expect(isAllowed(['8.8.8.0/24'], '2002:808:808::')).toBe(true);
  });

  it('opens what answers with secrets of the machine only by its own address', () => {
    expect(isAllowed(['169.254.0.0/16'], '169.254.1.1')).toBe(true);
    expect(isAllowed(['169.254.0.0/16'], '169.254.169.254')).toBe(false);
    expect(isAllowed(['169.254.169.254'], '169.254.169.254')).toBe(true);
  });

  it.each([
    '',
    'http://a.example',
    '10.0.0.0/33',
    '10.0.0/8',
    '127.1',
    '0x7f.0.0.1',
    '2130706433',
    'a b',
    'a.example:0',
    '*',
  ])('cannot have "%s"', (entry) => {
    expect(() => readAddressRules([entry])).toThrow(ConfigError);
    expect(() => readAddressRules([entry])).toThrow(`got "${entry}".`);
  });
});

describe('connecting to a published address', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      asked += 1;
      response.setHeader('content-type', 'application/json').end('{"data":{}}');
    });
    await listen(server, 0);
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Asks once for each list of addresses, which the name stands for at that time. */
  async function askResolved(host: string, allow: string[], ...resolved: string[][]): Promise<string[]> {
    const lookup = ((_: string, options: { all?: boolean }, callback: (...args: unknown[]) => void) => {
      const addresses = (resolved.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address, addresses[0]?.family);
    }) as unknown as LookupFunction;
    const guard = { rules: readAddressRules(allow), lookup };
    const outcomes: string[] = [];
    for (let times = Math.max(1, resolved.length); times > 0; times -= 1) {
      // Connections of its own each time, as if the last had been closed for want of use.
      const exchange = createHttpExchange({ connectTimeoutMs: 2_000, maxAnswerBytes: 1_000, guard });
      const endpoint: Endpoint = {
        ...{ subgraph: 'a', shard: null, url: `http://${host}:${port}/`, timeoutMs: 5_000, origin: 'PUBLISHED' },
      };
      const context = { requestId: '1', today: '2021-06-17', calendar: 'c', signal: new AbortController().signal };
      const request = { text: prepareText('{ a }', { isRead: true }) };
      outcomes.push(
        await exchange.send(endpoint, request, context).then(
          ({ statusCode }) => String(statusCode),
          (failure: FetchFailure) => `${failure.reason} ${(failure.cause as { code?: string }).code}`,
        ),
      );
      await exchange.close();
    }
    return outcomes;
  }

  it('goes to what is allowed', async () => {
    expect(await askResolved('city.example', ['127.0.0.1'], ['127.0.0.1'])).toEqual(['200']);
    expect(await askResolved('127.0.0.1', ['127.0.0.0/8'])).toEqual(['200']);
    expect(await askResolved('2130706433', ['127.0.0.1'])).toEqual(['200']);
  });

  it('sends nothing where the name has come to stand for something else', async () => {
    const before = asked;
    const outcomes = await askResolved(
      'city.example',
      ['city.example', '8.8.8.8'],
      ['127.0.0.1'],
      ['::ffff:127.0.0.1'],
      ['::1'],
    );
    expect(outcomes).toEqual(Array(3).fill('UNREACHABLE ADDRESS_NOT_ALLOWED'));
    expect(asked).toBe(before);
  });

  it('tries of several addresses only those that are allowed', async () => {
    expect(await askResolved('city.example', ['127.0.0.1'], ['10.0.0.1', '127.0.0.1', '::1'])).toEqual(['200']);
  });

  it('sends nothing to an address in another notation', async () => {
    const before = asked;
    for (const host of ['127.0.0.1', '0x7f.1', '017700000001', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]']) {
      expect(await askResolved(host, ['8.8.8.0/24', 'localhost'])).toEqual(['UNREACHABLE ADDRESS_NOT_ALLOWED']);
    }
    expect(asked).toBe(before);
  });

  it('uses no connection that the operator has opened', async () => {
    const exchange = createHttpExchange({ connectTimeoutMs: 2_000, maxAnswerBytes: 1_000 });
    const configured: Endpoint = { subgraph: 'a', shard: null, url: `http://127.0.0.1:${port}/`, timeoutMs: 5_000 };
    const context = { requestId: '1', today: '2021-06-17', calendar: 'c', signal: new AbortController().signal };
    const request = { text: prepareText('{ a }', { isRead: true }) };
    expect((await exchange.send(configured, request, context)).statusCode).toBe(200);
    const published: Endpoint = { ...configured, origin: 'PUBLISHED' };
    await expect(exchange.send(published, request, context)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    await exchange.close();
  });
});
