import { describe, expect, it } from 'vitest';
import { prepareText } from '../fetch/prepareText.ts';
import type { CallContext, Endpoint, Transport } from '../fetch/transport.ts';
import { recordAnswers, replayAnswers } from './replay.ts';

const REQUEST = { text: prepareText('', { isRead: true }) };
const context: CallContext = {
  requestId: 'r1',
  today: '2021-06-17',
  calendar: '2021',
  signal: new AbortController().signal,
};
const endpoint = (shard: string): Endpoint => ({ subgraph: 'municipal-projects', shard, url: '', timeoutMs: 1 });

/** Counts its answers. */
function countingTransport(): Transport {
  let answers = 0;
  return { send: async ({ shard }) => ({ data: { shard, answer: ++answers } }) };
}

describe('replayed answers', () => {
  it('come as each shard gave them, and again from the first on', async () => {
    const { transport, recording } = recordAnswers(countingTransport());
    for (const shard of ['340100', '340200', '340100']) await transport.send(endpoint(shard), REQUEST, context);
    const replay = replayAnswers(recording);
    const given = [];
    for (const shard of ['340200', '340100', '340100', '340100', '340200']) {
      given.push((await replay.send(endpoint(shard), REQUEST, context)).data?.answer);
    }
    expect(given).toEqual([2, 1, 3, 1, 2]);
  });

  it('are new objects each time, because who takes them may change them', async () => {
    const { transport, recording } = recordAnswers(countingTransport());
    await transport.send(endpoint('340100'), REQUEST, context);
    const replay = replayAnswers(recording);
    const first = await replay.send(endpoint('340100'), REQUEST, context);
    const second = await replay.send(endpoint('340100'), REQUEST, context);
    expect(second).toEqual(first);
    expect(second.data).not.toBe(first.data);
  });

  it('are refused for a shard that was not asked', async () => {
    await expect(replayAnswers(new Map()).send(endpoint('340100'), REQUEST, context)).rejects.toThrow(
      'Expected a recorded answer of shard "340100", got none.',
    );
  });
});
