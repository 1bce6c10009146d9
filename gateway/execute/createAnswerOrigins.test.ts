import { describe, expect, it } from 'vitest';
import type { EntityFetchNode, PlanNode, RootFetchNode } from '../plan/nodes.ts';
import { createAnswerOrigins } from './createAnswerOrigins.ts';

const root = (subgraph: string, fields: string[]): RootFetchNode => ({
  ...{
    kind: 'RootFetch',
    id: 0,
    subgraph,
    variables: [],
    outputRewrites: [],
    operation: 'query',
    path: [],
    text: '',
    fields,
  },
});
const entity = (subgraph: string, path: string[], types: string[], names: string[]): EntityFetchNode => ({
  ...{ kind: 'EntityFetch', id: 1, subgraph, variables: [], outputRewrites: [], path, requires: [], inputRewrites: [] },
  ...{ keys: {}, contextRewrites: [], selection: '', fields: [{ types, names }] },
});

const plan: PlanNode = {
  kind: 'Sequence',
  nodes: [
    root('a', ['list', 'other']),
    {
      kind: 'Parallel',
      nodes: [entity('b', ['list', '@'], ['T'], ['size']), entity('c', ['list', '@'], ['U'], ['size', 'name'])],
    },
    entity('d', ['list', '@', 'name'], ['N'], ['first']),
  ],
};
const data = { list: [{ __typename: 'T' }, { __typename: 'U', name: { __typename: 'N' } }] };

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
    expect(createAnswerOrigins(plan, data).subgraphAt(place)).toBe(expected);
  });

  it('is nobody where nobody was asked', () => {
    expect(subgraphAt(null, {}, ['a'])).toBe(undefined);
  });
});
