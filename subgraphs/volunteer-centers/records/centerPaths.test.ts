import { describe, expect, it } from 'vitest';
import { ancestorIds, centerPaths } from './centerPaths.ts';

describe('paths of centers', () => {
  it('lead from the top center down, in whatever order centers come', () => {
    const paths = centerPaths([
      { id: 'c', parent: 'b' },
      { id: 'a', parent: null },
      { id: 'b', parent: 'a' },
    ]);
    expect([...paths].sort()).toEqual([
      ['a', 'a/'],
      ['b', 'a/b/'],
      ['c', 'a/b/c/'],
    ]);
  });

  it('name the centers above, without itself', () => {
    expect(ancestorIds('a/b/c/')).toEqual(['a', 'b']);
    expect(ancestorIds('a/')).toEqual([]);
  });

  it('are refused for a parent that is not there, a circle, and an id with a slash', () => {
    expect(() => centerPaths([{ id: 'b', parent: 'a' }])).toThrow(
      'Center b: expected its parent among the centers, got "a".',
    );
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];
    expect(() => centerPaths(circle)).toThrow('Center a: expected a parent above it, it stands below itself.');
    expect(() => centerPaths([{ id: 'a/b', parent: null }])).toThrow('Center a/b: expected an id without "/".');
  });
});
