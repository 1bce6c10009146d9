import { describe, expect, it } from 'vitest';
import { contextValues } from './contextValues.ts';

const inner = { __typename: 'Inner', own: 'o' };
const middle = { __typename: 'Middle', inner, level: 2, tags: [{ name: 'a' }, { name: 'b' }, null] };
const root = { middle, level: 1 };
const placed = { object: inner, path: ['middle', 'inner'], holders: [root, middle] };
const values = (...path: (string | { types: string[] })[]) => contextValues([{ path, name: 'v' }], placed).v;

describe('values out of enclosing objects', () => {
  it('are read as many objects up as the path says', () => {
    expect(values('own')).toBe('o');
    expect(values('..', 'level')).toBe(2);
    expect(values('..', '..', 'level')).toBe(1);
    expect(values('..', 'tags', 'name')).toEqual(['a', 'b', null]);
  });

  it('are null where nothing is there, or what every object has', () => {
    expect(values('..', 'nothing', 'level')).toBe(null);
    expect(values('..', '..', '..', '..', 'level')).toBe(null);
    expect(values('constructor')).toBe(null);
  });

  it('come from the fragment that takes the object', () => {
    const of = (...types: string[]) => ({ path: ['..', { types }, 'level'], name: 'v' });
    expect(contextValues([of('Middle'), of('Other')], placed)).toEqual({ v: 2 });
    expect(contextValues([of('Other'), of('Middle')], placed)).toEqual({ v: 2 });
    expect(contextValues([of('Other')], placed)).toEqual({ v: null });
  });
});
