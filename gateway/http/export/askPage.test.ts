import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Executor, Operation } from '../../plan/Executor.ts';
import { askPage, type PageAsker } from './askPage.ts';

const operation = {} as Operation;
const unreachable = () =>
  new GraphQLError('no', { extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'overview' } });

/** Answers in turn; the last one again and again. */
function askerOf(answers: object[], signal = new AbortController().signal) {
  let asked = 0;
  const execute: Executor['execute'] = async () => answers[Math.min(asked++, answers.length - 1)] as object;
  const asker = {
    executor: { execute } as Executor,
    context: { requestId: 'r', signal },
    pageTimeoutMs: 1_000,
    retries: { left: 2 },
  } as unknown as PageAsker;
  return { asker, count: () => asked };
}

describe('a page', () => {
  it('is asked once more if a system did not answer', async () => {
    const { asker, count } = askerOf([{ data: null, errors: [unreachable()] }, { data: { a: 1 } }]);
    expect(await askPage(asker, operation)).toEqual({ data: { a: 1 }, errors: [] });
    expect([count(), asker.retries.left]).toEqual([2, 1]);
  });

  it('is asked no third time, and not again once the export has had its tries', async () => {
    const { asker, count } = askerOf([{ data: null, errors: [unreachable()] }]);
    for (const _ of [1, 2, 3]) expect((await askPage(asker, operation)).errors).toHaveLength(1);
    expect([count(), asker.retries.left]).toEqual([5, 0]);
  });

  it('is not asked again for what will not mend', async () => {
    const wrong = new GraphQLError('no', { extensions: { code: 'BROKEN_CONTRACT', subgraph: 'overview' } });
    const { asker, count } = askerOf([{ data: null, errors: [wrong] }]);
    expect((await askPage(asker, operation)).errors[0]?.extensions.code).toBe('BROKEN_CONTRACT');
    expect(count()).toBe(1);
  });

  it('ends with the export, between two tries too', async () => {
    const ending = new AbortController();
    const { asker, count } = askerOf([{ data: null, errors: [unreachable()] }], ending.signal);
    const asked = askPage(asker, operation);
    ending.abort(new Error('The client went away.'));
    await expect(asked).rejects.toThrow('The client went away.');
    expect(count()).toBe(1);
  });
});
