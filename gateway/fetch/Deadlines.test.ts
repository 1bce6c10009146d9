import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadlines } from './Deadlines.ts';

describe('deadlines', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = () => {
    const deadlines = new Deadlines();
    const passed: string[] = [];
    return { deadlines, passed, add: (name: string, ms: number) => deadlines.add(ms, () => passed.push(name)) };
  };

  it('pass when their time is over, never before, the earliest first', () => {
    const { passed, add } = start();
    add('c', 45);
    add('b', 25);
    add('a', 22);
    vi.advanceTimersByTime(21);
    expect(passed).toEqual([]);
    vi.advanceTimersByTime(14);
    expect(passed).toEqual(['a', 'b']);
    vi.advanceTimersByTime(20);
    expect(passed).toEqual(['a', 'b', 'c']);
  });

  it('do not pass once they were dropped, whichever they are among the others', () => {
    const { deadlines, passed, add } = start();
    const all = ['a', 'b', 'c', 'd'].map((name) => add(name, 20));
    for (const index of [0, 2, 2]) deadlines.drop(all[index] as (typeof all)[0]);
    vi.advanceTimersByTime(100);
    expect(passed.sort()).toEqual(['b', 'd']);
  });

  it('may be dropped by another that is noticed at the same time', () => {
    const { deadlines, passed, add } = start();
    deadlines.add(12, () => {
      passed.push('first');
      deadlines.drop(second);
    });
    const second = add('second', 15);
    vi.advanceTimersByTime(100);
    expect(passed).toEqual(['first']);
  });

  it('leave no clock running when nothing waits, and start it again', () => {
    const { deadlines, passed, add } = start();
    deadlines.drop(add('a', 1000));
    vi.advanceTimersByTime(20);
    expect(vi.getTimerCount()).toBe(0);
    add('b', 20);
    vi.advanceTimersByTime(40);
    expect(passed).toEqual(['b']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
