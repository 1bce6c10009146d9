import { describe, expect, it } from 'vitest';
import type { EntityFetchNode, PlanNode, RootFetchNode } from './nodes.ts';
import { printPlan } from './printPlan.ts';

const rootFetch = (parts: Partial<RootFetchNode>): RootFetchNode => ({
  ...{ kind: 'RootFetch', id: 0, subgraph: 'ledger', operation: 'query', path: [], fields: ['rows'] },
  ...{ text: '{rows{id body{__typename id}}}', variables: [], outputRewrites: [] },
  ...parts,
});
const entityFetch = (parts: Partial<EntityFetchNode>): EntityFetchNode => ({
  ...{
    kind: 'EntityFetch',
    id: 1,
    subgraph: 'directory',
    path: ['rows', '@', 'body'],
    selection: '{...on Body{name}}',
  },
  requires: [
    {
      ...{ kind: 'Fragment', types: ['Body'] },
      selections: ['__typename', 'id'].map((name) => ({ kind: 'Field', from: name, name, selections: [] })),
    },
  ],
  ...{ inputRewrites: [], keys: {}, contextRewrites: [], variables: [], outputRewrites: [] },
  fields: [{ types: ['Body'], names: ['name'] }],
  ...parts,
});
const lines = (node: PlanNode | null) => printPlan({ node }).split('\n');

describe('a printed plan', () => {
  it('has a fetch a subgraph, in the order in which they are executed', () => {
    const node: PlanNode = {
      kind: 'Sequence',
      nodes: [rootFetch({}), { kind: 'Parallel', nodes: [entityFetch({}), entityFetch({ id: 2, subgraph: 'index' })] }],
    };
    expect(printPlan({ node })).toBe(`Sequence
  Fetch 0 from ledger
    {
      rows {
        id
        body {
          __typename
          id
        }
      }
    }
  Parallel
    Fetch 1 from directory, of rows.@.body
      by Body { __typename id }
      {
        ... on Body {
          name
        }
      }
    Fetch 2 from index, of rows.@.body
      by Body { __typename id }
      {
        ... on Body {
          name
        }
      }
`);
  });

  it('says so if nothing is asked', () => {
    expect(printPlan({ node: null })).toBe('Nothing is asked of any subgraph.\n');
  });

  it('names variables, and what the client calls them', () => {
    const variables = [
      { name: 'first', clientName: 'first', declaration: 'Int = 10' },
      { name: 'representations_1', clientName: 'representations', declaration: 'ID!' },
    ];
    const printed = lines(rootFetch({ variables }));
    expect(printed).toContain('  $first: Int = 10');
    expect(printed).toContain('  $representations_1: ID!, the client’s $representations');
  });

  it('tells where a fetch of Query below the root goes', () => {
    expect(lines(rootFetch({ path: ['create', 'query'] }))[0]).toBe('Fetch 0 from ledger, at create.query');
  });

  it('tells what representations are made of, nested and under other names', () => {
    const requires: EntityFetchNode['requires'] = [
      {
        ...{ kind: 'Fragment', types: ['Body', 'Office'] },
        selections: [
          { kind: 'Field', name: 'id', from: 'key', selections: [] },
          {
            ...{ kind: 'Field', name: 'division', from: 'division' },
            selections: [{ kind: 'Field', name: 'code', from: 'code', selections: [] }],
          },
        ],
      },
    ];
    expect(lines(entityFetch({ requires }))).toContain('  by Body | Office { id: key division { code } }');
  });

  it('tells what is changed in what is sent and answered', () => {
    const types = { types: ['Body'] };
    const printed = lines(
      entityFetch({
        inputRewrites: [{ path: [types, '__typename'], value: 'Party' }],
        contextRewrites: [{ path: ['rows', '@', 'lang'], name: 'context_lang' }],
        outputRewrites: [{ path: [types, 'name_1'], name: 'name' }],
      }),
    );
    expect(printed).toContain('  sent with (Body).__typename as "Party"');
    expect(printed).toContain('  $context_lang is rows.@.lang of what is around it');
    expect(printed).toContain('  answered (Body).name_1 becomes name');
  });
});
