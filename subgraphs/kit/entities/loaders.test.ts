import { describe, expect, it } from 'vitest';
import { createContext } from '../server/context.ts';
import { manyEach, oneEach, perArguments, perRequest } from './loaders.ts';

const newContext = () =>
  createContext('2021-06-17', '2021-06-17T00:00:00.000Z', { id: 'x', system: 'x', shard: null, name: 'x' });

describe('a loader of one request', () => {
  it('asks once for what is asked in one tick, each key once', async () => {
    const batches: (readonly string[])[] = [];
    const lengths = perRequest<string, number>(async (keys) => {
      batches.push(keys);
      return keys.map((key) => key.length);
    });
    const context = newContext();
    const loaded = await Promise.all(['a', 'bb', 'a'].map((key) => lengths(context).load(key)));
    expect(loaded).toEqual([1, 2, 1]);
    expect(batches).toEqual([['a', 'bb']]);
  });

  it('remembers nothing for another request', async () => {
    let batches = 0;
    const load = perRequest<string, string>(async (keys) => {
      batches += 1;
      return keys;
    });
    await load(newContext()).load('a');
    await load(newContext()).load('a');
    expect(batches).toBe(2);
  });

  it('asks apart what is asked with other arguments', async () => {
    const asked: [keys: readonly string[], level: string][] = [];
    const load = perArguments<string, { level: string }, string>(async (keys, { level }) => {
      asked.push([keys, level]);
      return keys.map((key) => `${key} ${level}`);
    });
    const context = newContext();
    const loaded = await Promise.all([
      load({ level: 'CITY' }, context).load('a'),
      load({ level: 'COUNTY' }, context).load('a'),
      load({ level: 'CITY' }, context).load('b'),
    ]);
    expect(loaded).toEqual(['a CITY', 'a COUNTY', 'b CITY']);
    expect(asked).toEqual([
      [['a', 'b'], 'CITY'],
      [['a'], 'COUNTY'],
    ]);
  });
});

describe('rows by key', () => {
  const rows = [
    { of: 'b', n: 1 },
    { of: 'a', n: 2 },
    { of: 'b', n: 3 },
  ];

  it('come one a key, in the order of the keys, null for none', () => {
    expect(oneEach(['a', 'c', 'a'], rows.slice(1), ({ of }) => of)).toEqual([rows[1], null, rows[1]]);
  });

  it('come any number a key, in the order in which they were read', () => {
    expect(manyEach(['b', 'c', 'a'], rows, ({ of }) => of)).toEqual([[rows[0], rows[2]], [], [rows[1]]]);
  });
});
