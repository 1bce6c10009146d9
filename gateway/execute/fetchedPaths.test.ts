import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fetchedPaths } from './fetchedPaths.ts';

const pathsOf = (query: string, variables = {}) => fetchedPaths(parse(query), variables).map((path) => path.join('.'));

describe('the places that a fetch fills', () => {
  it('are the response keys of its root fields, each once', () => {
    expect(pathsOf('{ a b: c ...F } fragment F on Query { a d }')).toEqual(['a', 'b', 'd']);
  });

  it('leave out what conditions leave out', () => {
    expect(
      pathsOf('query($x: Boolean!) { a @skip(if: $x) b @include(if: $x) c @include(if: false) }', { x: true }),
    ).toEqual(['b']);
  });

  it('are the fields of each representation that its type has', () => {
    const query =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on A { x y: z } ... on B { w } } }';
    expect(pathsOf(query, { representations: [{ __typename: 'A' }, { __typename: 'B' }] })).toEqual([
      '_entities.0.x',
      '_entities.0.y',
      '_entities.1.w',
    ]);
  });

  it('can be those of one representation', () => {
    const query =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { x y } ... on B { w } } }';
    const representations = [{ __typename: 'B' }, { __typename: 'A' }, { __typename: 'A' }];
    const paths = fetchedPaths(parse(query), { representations }, 1);
    expect(paths).toEqual([
      ['_entities', 1, 'x'],
      ['_entities', 1, 'y'],
    ]);
  });

  it('are a hundred at most', () => {
    const query =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { x y z } } }';
    expect(pathsOf(query, { representations: Array(500).fill({ __typename: 'A' }) })).toHaveLength(100);
  });
});
