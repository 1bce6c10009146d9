import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { objectsAt, placedObjectsAt, type Tree } from './objectsAt.ts';

const data: Tree = {
  a: { list: [{ x: { id: 1 } }, null, { x: [{ id: 2 }] }, [{ x: { id: 3 } }], 'text'] },
  nested: [[{ id: 4 }, null], null, [{ id: 5 }]],
};

describe('objects at a path', () => {
  it.each<[string[], unknown[]]>([
    [[], [data]],
    [['a', 'list', '@', 'x'], [{ id: 1 }]],
    [['a', 'list', '@', 'x', '@'], [{ id: 2 }]],
    [
      ['nested', '@', '@'],
      [{ id: 4 }, { id: 5 }],
    ],
    [['nested', '@'], []],
    [['a', '@'], []],
    [['a', 'list'], []],
    [['constructor'], []],
    [['a', '__proto__'], []],
  ])('%j are those that stand there', (path, expected) => {
    expect(objectsAt(data, path)).toEqual(expected);
  });

  it('are the same with their places, and the places lead to them', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '@', 'toString'), { maxLength: 4 });
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(fc.constantFrom('a', 'b', 'toString'), tie('value'), { maxKeys: 3 }),
    })).object as fc.Arbitrary<Tree>;
    fc.assert(
      fc.property(tree, path, (root, steps) => {
        const placed = placedObjectsAt(root, steps);
        expect(placed.map(({ object }) => object)).toEqual(objectsAt(root, steps));
        for (const { object, path: place, holders } of placed) {
          expect(place.map((step) => (typeof step === 'number' ? '@' : step))).toEqual(steps);
          expect(place.reduce<unknown>((value, step) => (value as Tree)[step], root)).toBe(object);
          expect(holders).toHaveLength(steps.filter((step) => step !== '@').length);
          if (holders.length > 0) expect(holders[0]).toBe(root);
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
