import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { CancelSource, cancelSourceOf } from './CancelSource.ts';

describe('a cancel source', () => {
  it('tells whoever still listens, once, and why', () => {
    const source = new CancelSource();
    const told: string[] = [];
    const second = () => told.push('second');
    source.addEventListener('abort', () => told.push(`first: ${source.reason}`));
    source.addEventListener('abort', second);
    source.removeEventListener('abort', second);
    source.cancel('gone');
    source.cancel('again');
    expect(told).toEqual(['first: gone']);
    expect(source).toMatchObject({ aborted: true, reason: 'gone' });
  });

  it('tells all, though one stops listening while it is told', () => {
    const source = new CancelSource();
    const told: number[] = [];
    const listeners = [0, 1, 2].map((number) => () => {
      told.push(number);
      source.removeEventListener('abort', listeners[number] as () => void);
    });
    for (const listener of listeners) source.addEventListener('abort', listener);
    source.cancel('gone');
    expect(told).toEqual([0, 1, 2]);
  });
});

describe('the cancel source of a signal', () => {
  it('is one for all calls, and hears the signal once', () => {
    const controller = new AbortController();
    const source = cancelSourceOf(controller.signal);
    expect(cancelSourceOf(controller.signal)).toBe(source);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    const reason = new Error('gone');
    controller.abort(reason);
    expect(source).toMatchObject({ aborted: true, reason });
  });

  it('is cancelled from the start for a signal that was aborted before', () => {
    expect(cancelSourceOf(AbortSignal.abort('gone'))).toMatchObject({ aborted: true, reason: 'gone' });
  });

  it('is the signal itself where that is a source already', () => {
    const source = new CancelSource();
    expect(cancelSourceOf(source)).toBe(source);
  });
});
