import { describe, expect, it } from 'vitest';
import type { RequiredSelection } from '../plan/nodes.ts';
import { createAnswerOrigins } from './createAnswerOrigins.ts';
import { entityFetch, parallel, requiresKey, rootFetch, sequence } from './testing/planNodes.ts';

const named = (types: string[], ...names: string[]) => [{ types, names }];
const nested: RequiredSelection[] = [
  {
    kind: 'Fragment',
    types: ['T'],
    selections: [{ kind: 'Field', name: 'o', from: 'o', selections: requiresKey('O', 'key') }],
  },
];

const plan = sequence(
  rootFetch({ id: 0, subgraph: 'a', fields: ['list', 'other'] }),
  parallel(
    entityFetch({ id: 1, subgraph: 'b', path: ['list', '@'], fields: named(['T'], 'size') }),
    entityFetch({ id: 2, subgraph: 'c', path: ['list', '@'], requires: nested, fields: named(['U'], 'size', 'name') }),
  ),
  entityFetch({
    ...{
      id: 3,
      subgraph: 'd',
      path: ['list', '@', 'name'],
      fields: named(['N'], 'first'),
      requires: requiresKey('N', 'id'),
    },
    contextRewrites: [{ path: ['..', { types: ['U'] }, 'lang'], name: 'v' }],
  }),
);
const data = {
  list: [
    { __typename: 'T' },
    { __typename: 'U', name: { __typename: 'N' } },
    { __typename: 'U', name: { __typename: 'N' } },
  ],
};
const { subgraphAt, dependentsOf } = createAnswerOrigins(plan, data);

describe('who answered a value', () => {
  it.each<[(string | number)[], string | undefined]>([
    [['list'], 'a'],
    [['list', 0, 'id'], 'a'],
    [['list', 0, 'size'], 'b'],
    [['list', 1, 'size', 'deep', 3], 'c'],
    [['list', 1, 'name'], 'c'],
    [['list', 1, 'name', 'first'], 'd'],
    [['list', 1, 'name', 'last'], 'c'],
    [['list', 7, 'size'], 'a'],
    [['nobody'], undefined],
    [['constructor'], undefined],
    [[], undefined],
  ])('at %j is %s: the one whose fetch asked closest by', (place, expected) => {
    expect(subgraphAt(place)).toBe(expected);
  });

  it('is nobody where nobody was asked', () => {
    expect(createAnswerOrigins(null, {}).subgraphAt(['a'])).toBe(undefined);
    expect(createAnswerOrigins(null, {}).dependentsOf(['a'])).toEqual([]);
  });
});

describe('what depends on a value', () => {
  it.each<[(string | number)[], (string | number)[][]]>([
    [['list', 0, 'id'], [['list', 0, 'size']]],
    [
      ['list', 1, 'o', 'key'],
      [
        ['list', 1, 'size'],
        ['list', 1, 'name'],
      ],
    ],
    [
      ['list', 1, 'o'],
      [
        ['list', 1, 'size'],
        ['list', 1, 'name'],
      ],
    ],
    [['list', 1, 'o', 'other'], []],
    [['list', 1, 'name', 'id'], [['list', 1, 'name', 'first']]],
    [['list', 2, 'lang'], [['list', 2, 'name', 'first']]],
    [['list', 0, 'unrelated'], []],
    [['list', 0], []],
    [['other'], []],
  ])('at %j are the fields that it was needed for', (place, expected) => {
    expect(dependentsOf(place)).toEqual(expected);
  });
});
