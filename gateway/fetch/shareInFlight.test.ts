import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../identity.ts';
import { type SubgraphCall, subgraphCallChannel } from '../observe/channels.ts';
import { breakCircuits } from './breakCircuits.ts';
import { createHttpTransport, type HttpTransport } from './httpTransport.ts';
import { prepareText } from './prepareText.ts';
import { shareInFlight } from './shareInFlight.ts';
import type { CallContext, Endpoint, FetchFailure, Transport } from './transport.ts';

const READ = prepareText('query($id: ID!) { project(id: $id) { title } }', { isRead: true });
const MUTATION = prepareText('mutation { close }', { isRead: false });

/** A request that arrived, to be answered when the test says so. */
interface Arrival {
  requestId: string;
  answer(text?: string): void;
  break(): void;
  /** Resolves when the connection of an unanswered request is closed. */
  closed: Promise<void>;
}

describe('reads that are under way at the same time', () => {
  let server: Server;
  let http: HttpTransport;
  let transport: Transport;
  let endpoint: Endpoint;
  let arrivals: Arrival[];
  let waiting: (() => void)[];
  let events: SubgraphCall[];
  const onCall = (message: unknown) => events.push(message as SubgraphCall);

  beforeEach(async () => {
    arrivals = [];
    waiting = [];
    events = [];
    subgraphCallChannel.subscribe(onCall);
    server = createServer(async (request, response) => {
      await Array.fromAsync(request);
      arrivals.push(arrivalOf(String(request.headers['x-guatu-request-id']), response));
      for (const wake of waiting.splice(0)) wake();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    endpoint = { subgraph: 'municipal-projects', shard: '340100', url, timeoutMs: 5000 };
    http = createHttpTransport({ connectTimeoutMs: 1000, maxAnswerBytes: 10_000 });
    transport = shareInFlight(http.exchange);
  });
  afterEach(async () => {
    subgraphCallChannel.unsubscribe(onCall);
    await http.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function arrivalOf(requestId: string, response: ServerResponse): Arrival {
    const closed = Promise.withResolvers<void>();
    response.once('close', () => closed.resolve());
    return {
      requestId,
      closed: closed.promise,
      answer(text = '{"data":{"project":{"title":"停车"}}}') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(text);
      },
      break: () => response.socket?.destroy(),
    };
  }
  const arrival = async (index: number): Promise<Arrival> => {
    for (;;) {
      const found = arrivals[index];
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const read = (requestId: string, context: Partial<CallContext> = {}, id = 'P1', to = endpoint) =>
    transport.send(to, { text: READ, variablesText: `{"id":"${id}"}` }, contextOf(requestId, context));
  const mutate = () => transport.send(endpoint, { text: MUTATION }, contextOf('mutation'));
  const contextOf = (requestId: string, context: Partial<CallContext> = {}): CallContext => ({
    ...{ requestId, today: '2021-06-17', calendar: 'cn-1', signal: new AbortController().signal },
    ...context,
  });
  const failureOf = (sent: Promise<unknown>): Promise<FetchFailure> =>
    sent.then(
      () => {
        throw new Error('Expected a failure, got an answer.');
      },
      (failure: FetchFailure) => failure,
    );
  /** Ids of the requests, once so many have arrived. */
  const idsOf = async (count: number) => {
    await arrival(count - 1);
    return arrivals.map(({ requestId }) => requestId);
  };

  it('are one request if they are equal, and each gets an answer of its own', async () => {
    const asked = [read('a'), read('b'), read('c')];
    (await arrival(0)).answer();
    const [a, b, c] = await Promise.all(asked);
    expect(arrivals).toHaveLength(1);
    expect(arrivals[0]?.requestId).toBe('a');
    expect(a).toEqual({ data: { project: { title: '停车' } } });
    (a?.data?.project as { title: string }).title = 'changed';
    expect(b).toEqual({ data: { project: { title: '停车' } } });
    expect(c).toEqual(b);
  });

  it('say in their events who took the answer to the request of another', async () => {
    const asked = [read('a'), read('b')];
    (await arrival(0)).answer();
    await Promise.all(asked);
    expect(events).toMatchObject([
      { requestId: 'a', outcome: 'OK', isShared: false, subgraph: 'municipal-projects', shard: '340100' },
      { requestId: 'b', outcome: 'OK', isShared: true },
    ]);
  });

  it.each([
    ['other variables', {}, 'P2', {}],
    ['another day', { today: '2021-06-18' }, 'P1', {}],
    ['another calendar', { calendar: 'cn-2' }, 'P1', {}],
    ['other rights', { identity: { ...ANONYMOUS, isAuthenticated: true } }, 'P1', {}],
    ['other scopes', { identity: { ...ANONYMOUS, scopes: new Set(['read']) } }, 'P1', {}],
    ['another shard at the same address', {}, 'P1', { shard: '340200' }],
  ] as [string, Partial<CallContext>, string, Partial<Endpoint>][])(
    'are two requests with %s',
    async (_, context, id, to) => {
      const asked = [read('a'), read('b', context, id, { ...endpoint, ...to })];
      expect(await idsOf(2)).toEqual(expect.arrayContaining(['a', 'b']));
      for (const arrived of arrivals) arrived.answer();
      await Promise.all(asked);
      expect(events.map(({ isShared }) => isShared)).toEqual([false, false]);
    },
  );

  it('are one request for clients of equal rights', async () => {
    const identity = (...scopes: string[]) => ({ ...ANONYMOUS, isAuthenticated: true, scopes: new Set(scopes) });
    const asked = [read('a', { identity: identity('x', 'y') }), read('b', { identity: identity('y', 'x') })];
    (await arrival(0)).answer();
    await Promise.all(asked);
    expect(arrivals).toHaveLength(1);
  });

  it('are asked anew once the answer has come', async () => {
    const first = read('a');
    (await arrival(0)).answer();
    await first;
    const second = read('b');
    (await arrival(1)).answer('{"data":{"project":null}}');
    expect(await second).toEqual({ data: { project: null } });
  });

  it('fail together, and are asked anew after that', async () => {
    const asked = [failureOf(read('a')), failureOf(read('b'))];
    (await arrival(0)).break();
    expect((await Promise.all(asked)).map(({ reason }) => reason)).toEqual(['UNREACHABLE', 'UNREACHABLE']);
    expect(events.map(({ outcome, isShared }) => ({ outcome, isShared }))).toEqual([
      { outcome: 'UNREACHABLE', isShared: false },
      { outcome: 'UNREACHABLE', isShared: true },
    ]);
    const again = read('c');
    (await arrival(1)).answer();
    await again;
  });

  it('are both told of an answer that is none', async () => {
    const asked = [failureOf(read('a')), failureOf(read('b'))];
    (await arrival(0)).answer('<html>');
    expect((await Promise.all(asked)).map(({ reason }) => reason)).toEqual(['FAILED', 'FAILED']);
  });

  describe('whose clients go away', () => {
    it('leave the others to their answer, the one who asked first too', async () => {
      const gone = new AbortController();
      const first = failureOf(read('a', { signal: gone.signal }));
      const second = read('b');
      const arrived = await arrival(0);
      gone.abort(new Error('gone'));
      expect((await first).message).toBe(
        'Subgraph "municipal-projects" (shard 340100) was not waited for: the request was cancelled.',
      );
      arrived.answer();
      expect(await second).toEqual({ data: { project: { title: '停车' } } });
      expect(events).toMatchObject([
        { requestId: 'a', outcome: 'CANCELLED' },
        { requestId: 'b', outcome: 'OK', isShared: true },
      ]);
    });

    it('are broken off when the last has gone, and not joined any more', async () => {
      const clients = [new AbortController(), new AbortController()];
      const asked = clients.map(({ signal }, index) => failureOf(read(String(index), { signal })));
      const arrived = await arrival(0);
      for (const client of clients) client.abort(new Error('gone'));
      const next = read('next');
      await Promise.all([...asked, arrived.closed]);
      (await arrival(1)).answer();
      expect(await next).toEqual({ data: { project: { title: '停车' } } });
    });

    it('are not asked for a client that had gone before', async () => {
      await failureOf(read('a', { signal: AbortSignal.abort(new Error('gone')) }));
      const next = read('b');
      (await arrival(0)).answer();
      await next;
      expect(arrivals.map(({ requestId }) => requestId)).toEqual(['b']);
      expect(events).toMatchObject([{ requestId: 'a', outcome: 'CANCELLED' }, { requestId: 'b' }]);
    });
  });

  describe('with different timeouts', () => {
    it('let a client in a hurry go, whoever asked first, and answer the others', async () => {
      const hurried = failureOf(read('a', { timeoutMs: 20 }));
      const patient = read('b');
      const alsoHurried = failureOf(read('c', { timeoutMs: 30 }));
      const arrived = await arrival(0);
      expect((await hurried).message).toContain('did not answer within 20 ms');
      expect((await alsoHurried).message).toContain('did not answer within 30 ms');
      arrived.answer();
      expect(await patient).toEqual({ data: { project: { title: '停车' } } });
      expect(events).toMatchObject([
        { requestId: 'a', outcome: 'TIMED_OUT', isTimeoutLowered: true, isShared: false },
        { requestId: 'c', outcome: 'TIMED_OUT', isTimeoutLowered: true, isShared: true },
        { requestId: 'b', outcome: 'OK', isTimeoutLowered: false },
      ]);
    });

    it('end by the timeout of the endpoint for all others', async () => {
      const impatient = { ...endpoint, timeoutMs: 40 };
      const asked = [failureOf(read('a', {}, 'P1', impatient)), failureOf(read('b', {}, 'P1', impatient))];
      for (const { message } of await Promise.all(asked)) expect(message).toContain('did not answer within 40 ms');
    });
  });

  describe('beside a mutation', () => {
    it('are not joined by one that begins after it began', async () => {
      const before = read('before');
      await arrival(0);
      const change = mutate();
      await arrival(1);
      const after = read('after');
      (await arrival(2)).answer('{"data":{"project":null}}');
      expect(await after).toEqual({ data: { project: null } });
      arrivals[1]?.answer('{"data":{"close":true}}');
      arrivals[0]?.answer();
      await Promise.all([change, before]);
    });

    it('are not joined by one that begins after it ended, though they began while it was under way', async () => {
      const change = mutate();
      const arrived = await arrival(0);
      const during = read('during');
      await arrival(1);
      arrived.answer('{"data":{"close":true}}');
      await change;
      const after = read('after');
      (await arrival(2)).answer('{"data":{"project":null}}');
      expect(await after).toEqual({ data: { project: null } });
      arrivals[1]?.answer();
      expect(await during).toEqual({ data: { project: { title: '停车' } } });
    });

    it('are joined still if the mutation was of another address', async () => {
      const first = read('a');
      await arrival(0);
      const elsewhere = { ...endpoint, url: `${endpoint.url}/other` };
      const change = transport.send(elsewhere, { text: MUTATION }, contextOf('mutation'));
      await arrival(1);
      const second = read('b');
      for (const arrived of arrivals) arrived.answer('{"data":{}}');
      await Promise.all([first, second, change]);
      expect(arrivals).toHaveLength(2);
    });

    it('do not make equal mutations one', async () => {
      const changes = [mutate(), mutate()];
      await arrival(1);
      for (const arrived of arrivals) arrived.answer('{"data":{"close":true}}');
      await Promise.all(changes);
      expect(arrivals).toHaveLength(2);
    });
  });

  it('count as one failure of their endpoint, however many shared it', async () => {
    transport = shareInFlight(breakCircuits(http.exchange, { failures: 2, pauseMs: 60_000 }));
    const first = Array.from({ length: 5 }, (_, index) => failureOf(read(String(index))));
    (await arrival(0)).break();
    await Promise.all(first);
    const second = failureOf(read('asked'));
    (await arrival(1)).break();
    await second;
    events.length = 0;
    expect((await failureOf(read('spared'))).message).toContain('was not asked: it has not answered lately');
    expect(events).toEqual([]);
  });
});
