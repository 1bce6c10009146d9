import { describe, expect, it } from 'vitest';
import { StampedCache } from './StampedCache.ts';

/** A cache whose stamps and sizes a test sets, and whose computations it ends by hand. */
function setUp({ maxSize = 100, size = 1 } = {}) {
  const stamps = new Map<string, string>();
  const computed: string[] = [];
  const running: PromiseWithResolvers<void>[] = [];
  const cache = new StampedCache<string>({
    stampOf: async (key) => stamps.get(key) ?? '1',
    compute: async (key) => {
      const number = computed.push(key);
      const end = Promise.withResolvers<void>();
      running.push(end);
      await end.promise;
      return { value: `${key}#${number}`, size };
    },
    maxSize,
  });
  /** Asks, and ends what is computed for it. */
  const get = async (key: string) => {
    const value = cache.get(key);
    await settle();
    for (const end of running.splice(0)) end.resolve();
    return value;
  };
  return { cache, stamps, computed, running, get };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a value', () => {
  it('is computed once until its stamp changes', async () => {
    const { get, stamps } = setUp();
    expect(await get('a')).toBe('a#1');
    expect(await get('a')).toBe('a#1');
    stamps.set('a', '2');
    expect(await get('a')).toBe('a#2');
    expect(await get('b')).toBe('b#3');
  });

  it('is shared by all who ask while it is computed', async () => {
    const { cache, get, computed } = setUp();
    const first = cache.get('a');
    expect(await get('a')).toBe('a#1');
    expect(await first).toBe('a#1');
    expect(computed).toEqual(['a']);
  });

  it('is not of before the question: who asks after a change waits, and shares the next one', async () => {
    const { cache, stamps, computed, running } = setUp();
    const early = cache.get('a');
    await settle();
    stamps.set('a', '2');
    const late = [cache.get('a'), cache.get('a')];
    await settle();
    expect(computed).toEqual(['a']);
    stamps.set('a', '3');
    running[0]?.resolve();
    expect(await early).toBe('a#1');
    await settle();
    expect(computed).toEqual(['a', 'a']);
    running[1]?.resolve();
    expect(await Promise.all(late)).toEqual(['a#2', 'a#2']);
  });

  it('that failed to compute fails for all who share it, and is computed anew', async () => {
    const { cache, get, running } = setUp();
    const asked = [cache.get('a'), cache.get('a')];
    const outcomes = Promise.allSettled(asked);
    await settle();
    running.splice(0)[0]?.reject(new Error('no database'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await get('a')).toBe('a#2');
  });

  it('is forgotten when others were asked for since and the sizes no longer fit', async () => {
    const { get, computed } = setUp({ maxSize: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is kept even if it is too large, until the next one comes', async () => {
    const { get, computed } = setUp({ maxSize: 2, size: 3 });
    for (const key of ['a', 'a', 'b', 'a']) await get(key);
    expect(computed).toEqual(['a', 'b', 'a']);
  });
});
