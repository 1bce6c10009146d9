import { describe, expect, it } from 'vitest';
import { breakCircuits } from './breakCircuits.ts';
import { prepareText } from './prepareText.ts';
import { type CallContext, type Endpoint, FetchFailure, type FetchFailureReason, type Transport } from './transport.ts';

const REQUEST = { text: prepareText('{ a }', { isRead: true }) };
const endpoint: Endpoint = { subgraph: 'ledgers', shard: 'a', url: 'http://a.invalid/graphql', timeoutMs: 1000 };
const contextOf = (more: Partial<CallContext> = {}): CallContext => ({
  ...{ requestId: 'r', today: '2021-06-17', calendar: 'c', signal: new AbortController().signal },
  ...more,
});

/** A holder that fails for a reason, or answers; and how often it was asked. */
function holder(): Transport & { asked: number; reason: FetchFailureReason | null } {
  return {
    asked: 0,
    reason: null,
    async send(to) {
      this.asked += 1;
      if (this.reason) throw new FetchFailure(this.reason, to, `Failed: ${this.reason}`);
      return { data: {} };
    },
  };
}

const PAUSE_MS = 40;

describe('a circuit', () => {
  const start = () => {
    const inner = holder();
    const transport = breakCircuits({ send: (...call) => inner.send(...call) }, { failures: 3, pauseMs: PAUSE_MS });
    const ask = (context = contextOf(), to = endpoint) =>
      transport.send(to, REQUEST, context).then(
        () => 'answered',
        ({ message }: Error) => message,
      );
    return { inner, ask };
  };

  it('spares a holder that failed so many times in a row, for the reason of its last failure', async () => {
    const { inner, ask } = start();
    inner.reason = 'TIMED_OUT';
    for (let i = 0; i < 3; i += 1) expect(await ask()).toBe('Failed: TIMED_OUT');
    expect(await ask()).toBe('Subgraph "ledgers" (shard a) was not asked: it has not answered lately.');
    expect(inner.asked).toBe(3);
    expect(await ask(contextOf(), { ...endpoint, url: 'http://b.invalid/graphql' })).toBe('Failed: TIMED_OUT');
  });

  it('lets one request try after the pause, and closes when that is answered', async () => {
    const { inner, ask } = start();
    inner.reason = 'UNREACHABLE';
    for (let i = 0; i < 3; i += 1) await ask();
    inner.reason = null;
    let answer = await ask();
    while (answer !== 'answered') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 4));
      answer = await ask();
    }
    expect(inner.asked).toBe(4);
    expect(await Promise.all([ask(), ask()])).toEqual(['answered', 'answered']);
  });

  it('is not closed by a client that hurries, which does not wait for the try of another', async () => {
    const { inner, ask } = start();
    inner.reason = 'TIMED_OUT';
    for (let i = 0; i < 3; i += 1) await ask();
    const hurried = () => ask(contextOf({ timeoutMs: 10 }));
    let answer = await hurried();
    while (answer !== 'Failed: TIMED_OUT') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 4));
      answer = await hurried();
    }
    expect(inner.asked).toBe(4);
    expect(await ask()).toBe('Subgraph "ledgers" (shard a) was not asked: it has not answered lately.');
    expect(inner.asked).toBe(4);
  });

  it('is not opened by clients that hurry or give up, nor by answers that are none', async () => {
    const { inner, ask } = start();
    inner.reason = 'TIMED_OUT';
    for (let i = 0; i < 5; i += 1) expect(await ask(contextOf({ timeoutMs: 10 }))).toBe('Failed: TIMED_OUT');
    const gone = new AbortController();
    gone.abort();
    for (let i = 0; i < 5; i += 1) expect(await ask(contextOf({ signal: gone.signal }))).toBe('Failed: TIMED_OUT');
    inner.reason = 'FAILED';
    for (let i = 0; i < 5; i += 1) expect(await ask()).toBe('Failed: FAILED');
    expect(inner.asked).toBe(15);
  });
});
