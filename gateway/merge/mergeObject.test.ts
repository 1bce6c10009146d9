import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { type Chance, chanceOf } from '../shard/testing/randomFetches.ts';
import { mergeObject } from './mergeObject.ts';

type Tree = Record<string, unknown>;
const isInterface = (name: unknown) => name === 'Interface';
const seeds = fc.nat({ max: 1_000_000 });

const NAMES = ['a', 'b', 'id', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'length'];

function randomTree(chance: Chance, depth: number): Tree {
  const names = NAMES.filter(() => chance.bool(0.4));
  return Object.fromEntries(names.map((name) => [name, randomValue(chance, depth)]));
}

function randomValue(chance: Chance, depth: number): unknown {
  if (depth === 0 || chance.bool(0.4)) return chance.pick(['', 'x', 0, 1, false, true]);
  if (chance.bool(0.4)) return Array.from({ length: chance.int(4) }, () => randomValue(chance, depth - 1));
  return randomTree(chance, depth - 1);
}

/** What one subgraph answers of the whole: of objects some fields, some of them null; of lists as many items. */
function partOf(whole: unknown, chance: Chance): unknown {
  if (Array.isArray(whole)) return whole.map((item) => (chance.bool(0.15) ? null : partOf(item, chance)));
  if (typeof whole !== 'object' || whole === null) return whole;
  const kept = Object.entries(whole).filter(() => chance.bool(0.6));
  return Object.fromEntries(kept.map(([name, value]) => [name, chance.bool(0.2) ? null : partOf(value, chance)]));
}

/** What either says: null only where nobody says more. */
function union(a: unknown, b: unknown): unknown {
  if (a === null || a === undefined) return b;
  if (b === null || b === undefined) return a;
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => union(item, b[index]));
  if (typeof a !== 'object' || typeof b !== 'object') return a;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, union(own(a, name), own(b, name))]));
}

/** A null field says as much as none. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const there = Object.entries(value).filter(([, it]) => it !== null && it !== undefined);
  return Object.fromEntries(there.map(([name, it]) => [name, withoutNulls(it)]));
}

function own(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Tree)[name] : undefined;
}

describe('merging', () => {
  it('keeps every value that any subgraph answered, in whatever order answers come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceOf(seed);
        const whole = randomTree(chance, 4);
        const parts = [0, 1, 2].map(() => partOf(whole, chance) as Tree);
        const expected = parts.reduce<unknown>(union, {});
        for (const order of [parts, [...parts].reverse()]) {
          const target: Tree = {};
          for (const part of order) mergeObject(target, structuredClone(part), isInterface);
          expect(withoutNulls(target)).toEqual(withoutNulls(expected));
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('changes nothing by what it knows already', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tree = randomTree(chanceOf(seed), 4);
        const target = structuredClone(tree);
        mergeObject(target, structuredClone(tree), isInterface);
        mergeObject(target, target, isInterface);
        expect(target).toEqual(tree);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('changes no prototype, neither of all objects nor of this one', () => {
    const hostile = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "a": 1}';
    const nested = `{"o": ${hostile}, "list": [${hostile}, [${hostile}]]}`;
    const before = Object.getOwnPropertyNames(Object.prototype);
    const target: Tree = { o: { b: 1 }, list: [{ b: 1 }, [{ b: 1 }]] };
    for (const text of [hostile, nested, nested]) mergeObject(target, JSON.parse(text), isInterface);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect('polluted' in {} || 'polluted' in Object).toBe(false);
    for (const object of [target, target.o, (target.list as unknown[])[0]] as object[]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      expect(Object.hasOwn(object, '__proto__')).toBe(false);
      expect(object).toMatchObject({ a: 1 });
    }
    expect(own(target, 'constructor')).toEqual({ prototype: { polluted: 1 } });
  });

  it('takes the name of a type over that of an interface, whichever comes first', () => {
    for (const names of [
      ['Interface', 'Type'],
      ['Type', 'Interface'],
      ['Type', null],
      ['Interface', 'Type', 'Interface'],
    ]) {
      const target: Tree = {};
      for (const __typename of names) mergeObject(target, { o: { __typename } }, isInterface);
      expect(target).toEqual({ o: { __typename: 'Type' } });
    }
  });

  it('survives answers that contradict each other in kind', () => {
    const kinds = [null, 1, 'x', {}, { a: 1 }, [], [1], [{ a: 1 }], [[1]]];
    for (const first of kinds) {
      for (const second of kinds) {
        const target: Tree = {};
        for (const value of [first, second])
          mergeObject(target, structuredClone({ value, list: [value] }), isInterface);
        if (first !== null || second !== null) expect(target.value).not.toBe(null);
        expect(target.list).toHaveLength(1);
      }
    }
  });
});
