import { afterEach, describe, expect, it } from 'vitest';
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import { FetchFailure } from '../fetch/transport.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';
import { describeFailure, describeViolation } from './describeFailure.ts';

const hidden: unknown[] = [];
const note = (event: unknown) => void hidden.push(event);
hiddenErrorChannel.subscribe(note);
afterEach(() => void hidden.splice(0));

function contextOf(signal = new AbortController().signal): RequestContext {
  return { requestId: 'r1', today: '2021-06-17', calendar: 'c', signal, completeRequired: false, warnings: [] };
}

describe('a failure', () => {
  it.each([
    ['UNREACHABLE', null, 'SUBGRAPH_UNREACHABLE'],
    ['TIMED_OUT', null, 'SUBGRAPH_TIMED_OUT'],
    ['FAILED', '340100', 'SUBGRAPH_FAILED'],
  ] as const)('of fetching (%s, shard %s) is told by its code, with whose it is', (reason, shard, code) => {
    const error = new FetchFailure(
      reason,
      { subgraph: 'a', shard, url: 'http://10.0.0.1/', timeoutMs: 1 },
      'Sentence.',
    );
    const extensions = { code, subgraph: 'a', ...(shard ? { shard } : {}) };
    expect(describeFailure('a', error, contextOf())).toEqual({ message: 'Sentence.', extensions });
    expect(hidden).toEqual([]);
  });

  it('of any other kind is the hub’s: told without a word of it, and in full to the log', () => {
    const error = new Error('select secret from table');
    const told = describeFailure('a', error, contextOf());
    expect(told).toEqual({ message: 'The hub failed to answer this.', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(hidden).toEqual([{ requestId: 'r1', error }]);
  });

  it('after the deadline is that of the deadline', () => {
    const told = describeFailure('a', new Error('aborted'), contextOf(AbortSignal.abort()));
    expect(told.extensions).toEqual({ code: 'SUBGRAPH_TIMED_OUT', subgraph: 'a' });
    expect(hidden).toEqual([]);
  });

  it('of a contract says what was expected', () => {
    expect(describeViolation('a', 'expected 3 entities, got 2')).toEqual({
      message: 'Subgraph "a" broke its contract: expected 3 entities, got 2.',
      extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'a' },
    });
  });
});
