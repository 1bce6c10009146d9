import { describe, expect, it } from 'vitest';
import { LruMap } from './lru.ts';

describe('A bounded map', () => {
  it('makes an entry once, and forgets the one used longest ago', () => {
    const made: string[] = [];
    const map = new LruMap<string>(2);
    const get = (key: string) =>
      map.getOrCreate(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(get(key)).toBe(key.toUpperCase());
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(map.size).toBe(2);
  });

  it('keeps nothing of what could not be made', () => {
    const map = new LruMap<number>(2);
    expect(() =>
      map.getOrCreate('a', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(map.getOrCreate('a', () => 1)).toBe(1);
  });
});
