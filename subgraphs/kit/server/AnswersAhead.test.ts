import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { AnswersAhead } from './AnswersAhead.ts';

const OPERATION = {};
const holds = () => true;

describe('an answer that was made ahead', () => {
  it('is given once to the request that it is of, be it made by then or not', async () => {
    const ahead = new AnswersAhead<string>();
    let made = 0;
    const make = async () => `answer ${++made}`;
    ahead.expect(OPERATION, '2', holds, make);
    expect(ahead.take(OPERATION, () => '3')).toEqual({ wasExpected: false });
    expect(ahead.take({}, () => '2')).toEqual({ wasExpected: false });
    const { wasExpected, answer } = ahead.take(OPERATION, () => '2');
    expect([wasExpected, await answer]).toEqual([true, 'answer 1']);
    expect(ahead.take(OPERATION, () => '2')).toEqual({ wasExpected: false });
    ahead.expect(OPERATION, '2', holds, make);
    await setImmediate();
    expect(made).toBe(2);
    expect(await ahead.take(OPERATION, () => '2').answer).toBe('answer 2');
  });

  it('is that of its own operation, whoever else pages through the same list', async () => {
    const ahead = new AnswersAhead<string>();
    const other = {};
    ahead.expect(OPERATION, '2', holds, async () => 'of one');
    ahead.expect(other, '2', holds, async () => 'of another');
    expect(await ahead.take(OPERATION, () => '2').answer).toBe('of one');
    expect(await ahead.take(other, () => '2').answer).toBe('of another');
  });

  it('is not given when it holds no more, when it could not be made, or when nobody made it', async () => {
    const ahead = new AnswersAhead<string>();
    ahead.expect(
      OPERATION,
      'old',
      () => false,
      async () => 'old',
    );
    expect(ahead.take(OPERATION, () => 'old')).toEqual({ wasExpected: true, answer: undefined });
    const failing = async () => {
      throw new Error('No database.');
    };
    ahead.expect(OPERATION, 'failing', holds, failing);
    expect(await ahead.take(OPERATION, () => 'failing').answer).toBeUndefined();
    ahead.expect(OPERATION, 'noted', holds, null);
    expect(ahead.take(OPERATION, () => 'noted')).toEqual({ wasExpected: true, answer: undefined });
  });

  it('is not made where others wait to be taken', async () => {
    const ahead = new AnswersAhead<string>();
    for (const key of ['1', '2', '3', '4', '5']) ahead.expect(OPERATION, key, holds, async () => key);
    expect(ahead.take(OPERATION, () => '5')).toEqual({ wasExpected: true, answer: undefined });
    expect(await ahead.take(OPERATION, () => '1').answer).toBe('1');
    ahead.expect(OPERATION, '5', holds, async () => '5');
    expect(await ahead.take(OPERATION, () => '5').answer).toBe('5');
  });

  it('is made although many others are expected, of whom the first are forgotten', async () => {
    const ahead = new AnswersAhead<string>();
    for (let i = 0; i < 100; i++) ahead.expect(OPERATION, `once ${i}`, holds, null);
    ahead.expect(OPERATION, 'again', holds, async () => 'again');
    expect(await ahead.take(OPERATION, () => 'again').answer).toBe('again');
    expect(ahead.take(OPERATION, () => 'once 99').wasExpected).toBe(true);
    expect(ahead.take(OPERATION, () => 'once 0').wasExpected).toBe(false);
  });

  it('asks for no key where nothing of the operation is expected', () => {
    const ahead = new AnswersAhead<string>();
    ahead.expect({}, '1', holds, null);
    const neverAsked = () => expect.fail('A key was asked for.');
    expect(ahead.take(OPERATION, neverAsked)).toEqual({ wasExpected: false });
  });

  it('is let go after a while, and what it holds on to with it', async () => {
    vi.useFakeTimers();
    try {
      const ahead = new AnswersAhead<string>();
      ahead.expect(OPERATION, '1', holds, null);
      vi.advanceTimersByTime(2_000);
      const neverAsked = () => expect.fail('A key was asked for.');
      expect(ahead.take(OPERATION, neverAsked)).toEqual({ wasExpected: false });
    } finally {
      vi.useRealTimers();
    }
  });
});
