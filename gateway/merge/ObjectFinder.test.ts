import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeObject } from './mergeObject.ts';
import { ObjectFinder } from './ObjectFinder.ts';
import { objectsAt, type Tree } from './objectsAt.ts';

const isInterface = () => false;

describe('finding objects again', () => {
  it('walks a path once while nothing was merged that leads further', () => {
    const root: Tree = { list: [{ body: { id: 1 } }, { body: { id: 2 } }] };
    const finder = new ObjectFinder(root);
    const bodies = finder.at(['list', '@', 'body']);
    expect(bodies).toEqual([{ id: 1 }, { id: 2 }]);
    finder.merged(['list', '@', 'body'], ['name']);
    finder.merged(['list', '@'], ['title']);
    finder.merged(['other'], ['body']);
    expect(finder.at([...['list', '@'], 'body'])).toBe(bodies);
  });

  it('walks it anew when a field on its way was merged', () => {
    const root: Tree = { list: [{ id: 1 }] };
    const finder = new ObjectFinder(root);
    expect(finder.at(['list', '@', 'body'])).toEqual([]);
    mergeObject((root.list as Tree[])[0] as Tree, { body: { id: 2 } }, isInterface);
    finder.merged(['list', '@'], ['body']);
    expect(finder.at(['list', '@', 'body'])).toEqual([{ id: 2 }]);
  });

  it('always finds what a walk finds, whatever was merged where', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.array(name, { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.record({ at: path, field: name, looked: path }), { maxLength: 20 }), (steps) => {
        const root: Tree = {};
        const finder = new ObjectFinder(root);
        for (const { at, field, looked } of steps) {
          const targets = finder.at(at);
          for (const object of targets) mergeObject(object, { [field]: {} }, isInterface);
          finder.merged(at, [field]);
          expect(finder.at(looked)).toEqual(objectsAt(root, looked));
        }
      }),
    );
  });
});
