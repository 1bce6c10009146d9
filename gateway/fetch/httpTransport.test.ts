import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpTransport, type HttpTransport } from './httpTransport.ts';
import { prepareText } from './prepareText.ts';
import type { CallContext, Endpoint, FetchFailure } from './transport.ts';

const QUERY = 'query Name($text: String = "停\\n") { name(text: $text) }';
const REQUEST = { text: prepareText(QUERY, { isRead: true }), variablesText: '{"text":"停车"}' };

describe('the HTTP transport', () => {
  const servers: Server[] = [];
  let transport: HttpTransport | undefined;

  afterEach(async () => {
    await transport?.close();
    transport = undefined;
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?city=1`;
  };
  const send = (url: string, context: Partial<CallContext> = {}, endpoint: Partial<Endpoint> = {}) => {
    transport ??= createHttpTransport({ connectTimeoutMs: 1000, maxAnswerBytes: 10_000 });
    return transport.send(
      { subgraph: 'municipal-projects', shard: '340100', url, timeoutMs: 5000, ...endpoint },
      REQUEST,
      {
        requestId: 'r1',
        today: '2021-06-17',
        calendar: 'cn-1',
        signal: new AbortController().signal,
        ...context,
      },
    );
  };
  const failureOf = async (sent: Promise<unknown>): Promise<FetchFailure> => {
    const failure = await sent.then(
      () => undefined,
      (error: FetchFailure) => error,
    );
    if (!failure) throw new Error('Expected a failure, got an answer.');
    return failure;
  };
  const answer =
    (body: string, status = 200, type = 'application/json'): RequestListener =>
    (_request, response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    };

  it('posts the request as JSON, with the headers of the contract', async () => {
    let received: { body: string; headers: IncomingHttpHeaders; url?: string; method?: string } | undefined;
    const url = await serve(async (request, response) => {
      const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
      received = { body, headers: request.headers, url: request.url, method: request.method };
      response.writeHead(200, { 'content-type': 'application/graphql-response+json; charset=utf-8' });
      response.end('{"data":{"name":"合肥"},"extensions":{"warnings":[]}}');
    });
    expect(await send(url)).toEqual({ data: { name: '合肥' }, extensions: { warnings: [] } });
    expect(received).toMatchObject({
      method: 'POST',
      url: '/graphql?city=1',
      headers: {
        'content-type': 'application/json',
        'x-guatu-request-id': 'r1',
        'x-guatu-today': '2021-06-17',
        'x-guatu-calendar': 'cn-1',
        'x-guatu-shard': '340100',
      },
    });
    expect(JSON.parse(received?.body ?? '')).toEqual({ query: QUERY, variables: { text: '停车' } });
  });

  it('keeps connections', async () => {
    const sockets = new Set<unknown>();
    const url = await serve((request, response) => {
      sockets.add(request.socket);
      answer('{"data":{}}')(request, response);
    });
    for (let n = 0; n < 5; n++) await send(url);
    // The next request may come before the connection of the last is free again.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('closes connections to who is asked no more, once what is under way there has ended', async () => {
    const closed: string[] = [];
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const serveNamed = (name: string, before: Promise<void> | undefined) =>
      serve(async (request, response) => {
        request.socket.once('close', () => closed.push(name));
        await before;
        answer('{"data":{}}')(request, response);
      });
    const [idle, busy, kept] = [
      await serveNamed('idle', undefined),
      await serveNamed('busy', held),
      await serveNamed('kept', undefined),
    ];
    for (const url of [idle, kept]) await send(url);
    const underWay = send(busy);
    transport?.keepOnly([{ subgraph: 'municipal-projects', shard: '340100', url: kept, timeoutMs: 1 }]);
    await expect.poll(() => closed).toEqual(['idle']);
    release();
    expect(await underWay).toEqual({ data: {} });
    await expect.poll(() => closed).toEqual(['idle', 'busy']);
    // Whoever is asked again is connected to again.
    expect(await send(idle)).toEqual({ data: {} });
  });

  it('returns a GraphQL answer whatever its status', async () => {
    const url = await serve(answer('{"errors":[{"message":"no","extensions":{"code":"BAD_USER_INPUT"}}]}', 400));
    expect(await send(url)).toEqual({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('joins characters that were cut between two packets', async () => {
    const bytes = Buffer.from('{"data":{"name":"淮北矿业"}}');
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(bytes.subarray(0, 18), () => response.end(bytes.subarray(18)));
    });
    expect(await send(url)).toEqual({ data: { name: '淮北矿业' } });
  });

  describe('is UNREACHABLE', () => {
    it('where nothing listens', async () => {
      const url = await serve(answer(''));
      const [server] = servers.splice(0);
      await new Promise((resolve) => server?.close(resolve));
      const failure = await failureOf(send(url));
      expect(failure).toMatchObject({ reason: 'UNREACHABLE', subgraph: 'municipal-projects', shard: '340100' });
      expect(failure.message).toBe('Subgraph "municipal-projects" (shard 340100) cannot be reached.');
    });

    it('where the connection breaks before the answer is whole', async () => {
      const url = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"data":', () => response.socket?.destroy());
      });
      expect(await failureOf(send(url))).toMatchObject({ reason: 'UNREACHABLE' });
    });

    it('where the server speaks no HTTP', async () => {
      const server = createTcpServer((socket) => socket.end('hello\r\n'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect(await failureOf(send(url))).toMatchObject({ reason: 'UNREACHABLE' });
      server.close();
    });
  });

  describe('is TIMED_OUT', () => {
    it('where no answer begins', async () => {
      const url = await serve(() => {});
      const failure = await failureOf(send(url, {}, { timeoutMs: 60 }));
      expect(failure.reason).toBe('TIMED_OUT');
      expect(failure.message).toBe('Subgraph "municipal-projects" (shard 340100) did not answer within 60 ms.');
    });

    it('where the body drips', async () => {
      const url = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 5);
        response.once('close', () => clearInterval(drip));
      });
      expect(await failureOf(send(url, {}, { timeoutMs: 100 }))).toMatchObject({ reason: 'TIMED_OUT' });
    });

    it('by the context, if it is less patient; never by it if it is more patient', async () => {
      const url = await serve(() => {});
      expect((await failureOf(send(url, { timeoutMs: 40 }, { timeoutMs: 5000 }))).message).toContain('within 40 ms');
      expect((await failureOf(send(url, { timeoutMs: 5000 }, { timeoutMs: 40 }))).message).toContain('within 40 ms');
    });

    it('where the deadline of the whole request has passed', async () => {
      const url = await serve(() => {});
      expect(await failureOf(send(url, { signal: AbortSignal.timeout(30) }))).toMatchObject({ reason: 'TIMED_OUT' });
    });
  });

  describe('is FAILED', () => {
    it.each([
      ['a page of HTML', answer('<html></html>', 502, 'text/html')],
      ['JSON of another content type', answer('{"data":{}}', 200, 'text/plain')],
      ['broken JSON', answer('{"data":')],
      ['JSON that is no answer', answer('{"hello":1}')],
      ['a list', answer('[]')],
      ['data that is no object', answer('{"data":[1]}')],
      ['errors that are none', answer('{"data":{},"errors":["no"]}')],
      ['neither data nor an error', answer('{"data":null}')],
      ['a redirect', (_request, response) => response.writeHead(302, { location: '/other' }).end()],
    ] as [string, RequestListener][])('with %s', async (_, listener) => {
      const failure = await failureOf(send(await serve(listener)));
      expect(failure.reason).toBe('FAILED');
      expect(failure.message).toContain('answered with something that is no GraphQL response');
      expect(failure.message).not.toMatch(/127\.0\.0\.1|http:/);
    });

    it('with an answer that is too large, without taking it in', async () => {
      const cut = Promise.withResolvers<void>();
      const url = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', pour);
        response.once('close', () => cut.resolve());
        pour();
      });
      const failure = await failureOf(send(url));
      expect(failure).toMatchObject({ reason: 'FAILED' });
      expect(failure.message).toContain('more than 10000 bytes');
      await cut.promise;
    });
  });

  describe('breaks off', () => {
    it('when the caller goes away, and tells the server by closing', async () => {
      const arrived = Promise.withResolvers<void>();
      const closed = Promise.withResolvers<void>();
      const url = await serve((_request, response) => {
        arrived.resolve();
        response.once('close', () => closed.resolve());
      });
      const caller = new AbortController();
      const failure = failureOf(send(url, { signal: caller.signal }));
      await arrived.promise;
      caller.abort(new Error('gone'));
      expect((await failure).message).toContain('was cancelled');
      await closed.promise;
    });

    it('without asking at all if the caller had gone before', async () => {
      let asked = 0;
      const url = await serve((request, response) => {
        asked++;
        answer('{"data":{}}')(request, response);
      });
      const failure = await failureOf(send(url, { signal: AbortSignal.abort(new Error('gone')) }));
      expect(failure.message).toContain('was cancelled');
      await send(url);
      expect(asked).toBe(1);
    });

    it('a request that waits for a connection, leaving the connection to others', async () => {
      const release = Promise.withResolvers<void>();
      const queries: string[] = [];
      const url = await serve(async (request, response) => {
        queries.push(String(request.headers['x-guatu-request-id']));
        await release.promise;
        answer('{"data":{}}')(request, response);
      });
      transport = createHttpTransport({ connectTimeoutMs: 1000, maxAnswerBytes: 1000, connectionsPerOrigin: 1 });
      const first = send(url, { requestId: 'first' });
      const caller = new AbortController();
      const second = failureOf(send(url, { requestId: 'second', signal: caller.signal }));
      const third = send(url, { requestId: 'third' });
      caller.abort(new Error('gone'));
      await second;
      release.resolve();
      await Promise.all([first, third]);
      expect(queries).toEqual(['first', 'third']);
    });
  });
});
