import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraphqlCall, type GraphqlEndpoint } from './graphqlCall.ts';
import type { SourceFailure } from './SourceFailure.ts';

describe('a question over HTTP', () => {
  let agent: Agent;
  let server: Server;
  let url: string;
  let listener: RequestListener;

  beforeEach(async () => {
    agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
    server = createServer((request, response) => listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterEach(async () => {
    await agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (endpoint: Partial<GraphqlEndpoint> = {}, signal = new AbortController().signal) => {
    const defaults = { name: 'mp:340100', url, shard: '340100', requestTimeoutMs: 20_000, maxAnswerBytes: 10_000 };
    return createGraphqlCall(agent, { ...defaults, ...endpoint })('{ x }', { after: null }, signal);
  };
  const failureOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'an answer',
      ({ name, reason, message }: SourceFailure) => ({ name, reason, message }),
    );
  const answers =
    (body: string, status = 200): RequestListener =>
    (_request, response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);

  it('names the shard that it believes to ask, and itself by an id', async () => {
    let received: { headers: IncomingHttpHeaders; body: string } | undefined;
    listener = async (request, response) => {
      received = { headers: request.headers, body: Buffer.concat(await Array.fromAsync(request)).toString('utf8') };
      answers('{"data":{"x":"淮北"},"extensions":{}}')(request, response);
    };
    expect(await ask()).toEqual({ data: { x: '淮北' }, errors: [] });
    expect(received?.headers).toMatchObject({ 'content-type': 'application/json', 'x-guatu-shard': '340100' });
    expect(received?.headers['x-guatu-request-id']).toMatch(/^overview-/);
    expect(JSON.parse(received?.body ?? '')).toEqual({ query: '{ x }', variables: { after: null } });
    await ask({ shard: null });
    expect(received?.headers).not.toHaveProperty('x-guatu-shard');
  });

  it('keeps the connection', async () => {
    const sockets = new Set<unknown>();
    listener = (request, response) => {
      sockets.add(request.socket);
      answers('{"data":{}}')(request, response);
    };
    for (let n = 0; n < 5; n++) await ask();
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('gives errors with their codes and paths, whatever the status', async () => {
    listener = answers(
      '{"errors":[{"message":"no","path":["a",0],"extensions":{"code":"X"}},{"message":"nor this"}],"data":null}',
      500,
    );
    expect(await ask()).toEqual({
      data: null,
      errors: [
        { message: 'no', path: ['a', 0], code: 'X' },
        { message: 'nor this', path: [], code: null },
      ],
    });
    listener = answers('{"errors":[{"message":"no","extensions":{"code":7}}]}', 400);
    expect(await ask()).toEqual({ data: undefined, errors: [{ message: 'no', path: [], code: null }] });
  });

  it.each([
    ['text/html', '<html>502</html>', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"data":', 200, 'BROKEN_CONTRACT'],
    ['application/json', '[]', 200, 'BROKEN_CONTRACT'],
    ['application/json', 'null', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{}', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"data":null}', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"data":null,"errors":[]}', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"data":[]}', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"errors":["no"]}', 200, 'BROKEN_CONTRACT'],
    ['application/json', '{"errors":[{"message":7}]}', 200, 'BROKEN_CONTRACT'],
    ['text/html', '<html>502</html>', 502, 'FAILED'],
    ['text/plain', '', 404, 'FAILED'],
  ])('fails on %s %s with status %i', async (contentType, body, status, reason) => {
    listener = (_request, response) => response.writeHead(status, { 'content-type': contentType }).end(body);
    expect(await failureOf(ask())).toEqual({
      ...{ name: 'SourceFailure', reason },
      message: `mp:340100 answered with what is no GraphQL response (HTTP status ${status}).`,
    });
  });

  it('follows no redirect', async () => {
    listener = (_request, response) => response.writeHead(307, { location: url }).end();
    expect(await failureOf(ask())).toMatchObject({ reason: 'FAILED' });
  });

  it('fails where nobody listens', async () => {
    await new Promise((resolve) => server.close(resolve));
    const message = 'mp:340100 cannot be reached.';
    expect(await failureOf(ask())).toEqual({ name: 'SourceFailure', reason: 'UNREACHABLE', message });
    expect(await failureOf(ask({ url: 'nowhere' }))).toMatchObject({ reason: 'UNREACHABLE', message });
  });

  it('fails where the connection breaks within the answer', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":', () => response.socket?.destroy());
    };
    expect(await failureOf(ask())).toMatchObject({ reason: 'UNREACHABLE' });
  });

  it('fails where no answer comes in time, or not the whole of it', async () => {
    listener = () => {};
    const message = 'mp:340100 did not answer within 50 ms.';
    expect(await failureOf(ask({ requestTimeoutMs: 50 }))).toMatchObject({ reason: 'TIMED_OUT', message });
    listener = (_request, response) => response.writeHead(200).write('{"data":');
    expect(await failureOf(ask({ requestTimeoutMs: 50 }))).toMatchObject({ reason: 'TIMED_OUT', message });
  });

  it('gives up an answer that does not end', async () => {
    listener = (_request, response) => {
      response.writeHead(200);
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    };
    expect(await failureOf(ask())).toMatchObject({
      ...{ reason: 'FAILED', message: 'mp:340100 answered with more than 10000 bytes.' },
    });
  });

  it('ends when it is no longer wanted', async () => {
    const stopping = new AbortController();
    listener = () => stopping.abort(new Error('stopped'));
    expect(await failureOf(ask({}, stopping.signal))).toMatchObject({ name: 'Error', message: 'stopped' });
    expect(await failureOf(ask({}, stopping.signal))).toMatchObject({ name: 'Error', message: 'stopped' });
  });
});
