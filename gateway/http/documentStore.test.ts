import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentStore } from './documentStore.ts';

describe('the store of documents', () => {
  it('keeps so many documents, those used last', async () => {
    const store = createDocumentStore(2);
    const [first, second, third] = [parse('{ a }'), parse('{ b }'), parse('{ c }')] as const;
    await store.set('first', first);
    await store.set('second', second);
    expect(await store.get('first')).toBe(first);
    await store.set('third', third);
    expect(await Promise.all(['first', 'second', 'third'].map(store.get))).toEqual([first, undefined, third]);
    await store.delete('first');
    expect(await store.get('first')).toBeUndefined();
  });

  it('keeps a million characters at most, however few documents they are', async () => {
    const store = createDocumentStore(100);
    const long = parse(`{ ${'a '.repeat(200_000)}}`);
    for (const key of ['1', '2', '3']) await store.set(key, long);
    expect(await Promise.all(['1', '2', '3'].map(store.get))).toEqual([undefined, long, long]);
    await store.set('too long', parse(`{ ${'a '.repeat(500_000)}}`));
    expect(await store.get('too long')).toBeUndefined();
    expect(await store.get('3')).toBe(long);
  });
});
