import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode as PlannedNode,
  QueryPlan as PlannedQuery,
} from '@apollo/query-planner';
import { describe, expect, it } from 'vitest';
import { fetchesOf } from '../execute/fetchesOf.ts';
import { type CompileContext, compilePlans } from './compilePlans.ts';

const TYPES: Record<string, string[]> = { I: ['I', 'A', 'B'] };
const context: CompileContext = {
  names: { realField: () => undefined, requiredBy: () => [], keysOf: (_, type) => (type === 'A' ? [['id']] : []) },
  typesOf: (name) => TYPES[name] ?? [name],
  clientVariable: (name) => name.replace(/^client_/, ''),
};

function fetchNode(operation: string, rest: Partial<FetchNode> = {}): FetchNode {
  return {
    kind: 'Fetch',
    serviceName: 'a',
    variableUsages: [],
    operation,
    operationKind: 'query',
    operationDocumentNode: undefined,
    ...rest,
  } as FetchNode;
}

const entityNode = (selection: string, rest: Partial<FetchNode> = {}) =>
  fetchNode(
    `query X($representations: [_Any!]!, $client_v: Int = 1) { _entities(representations: $representations) ${selection} }`,
    {
      requires: [
        {
          kind: 'InlineFragment',
          typeCondition: 'I',
          selections: [
            { kind: 'Field', name: '__typename' },
            { kind: 'Field', name: 'id', alias: 'as_id' },
          ],
        },
      ],
      ...rest,
    },
  );
const planned = (node: PlannedNode): PlannedQuery => ({ kind: 'QueryPlan', node });
const compile = (...nodes: PlannedNode[]) => compilePlans(nodes.map(planned), context).node;

describe('a compiled plan', () => {
  it('has the places of nested paths, from the root on', () => {
    const node = compile({
      kind: 'Flatten',
      path: ['list', '@'],
      node: { kind: 'Flatten', path: ['o', 0], node: entityNode('{ ... on I { x } }') },
    } as PlannedNode);
    expect(fetchesOf(node).map(({ path }) => path)).toEqual([['list', '@', 'o', '0']]);
  });

  it('has small texts, without names of operations', () => {
    const node = compile(fetchNode('query Long__a__0($v: Int) { a(b: $v) { c } ... on Query { d } __typename }'));
    expect(node).toMatchObject({
      kind: 'RootFetch',
      text: 'query($v:Int){a(b:$v){c}...on Query{d}__typename}',
      fields: ['a', 'd'],
    });
  });

  it('says which types fragments take, and whose keys there are', () => {
    const [fetch] = fetchesOf(compile(entityNode('{ ... on I { x y: z(n: $client_v) } ... on C { w } }')));
    expect(fetch).toMatchObject({
      kind: 'EntityFetch',
      selection: '{...on I{x y:z(n:$client_v)}...on C{w}}',
      fields: [
        { types: ['I', 'A', 'B'], names: ['x', 'y'] },
        { types: ['C'], names: ['w'] },
      ],
      keys: { A: [['id']] },
      requires: [
        {
          kind: 'Fragment',
          types: ['I', 'A', 'B'],
          selections: [
            { kind: 'Field', from: '__typename', name: '__typename' },
            { kind: 'Field', from: 'as_id', name: 'as_id' },
          ],
        },
      ],
      variables: [{ name: 'client_v', clientName: 'v', declaration: 'Int=1' }],
    });
  });

  it('leaves out variables that it does not use', () => {
    const [fetch] = fetchesOf(compile(entityNode('{ ... on I { x } }')));
    expect(fetch?.variables).toEqual([]);
  });

  it('turns rewrites into steps', () => {
    const [fetch] = fetchesOf(
      compile(
        entityNode('{ ... on I { x } }', {
          inputRewrites: [{ kind: 'ValueSetter', path: ['... on A', '__typename'], setValueTo: 'I' }],
          outputRewrites: [{ kind: 'KeyRenamer', path: ['... on I', 'o', 'x__0'], renameKeyTo: 'x' }],
        }),
      ),
    );
    expect(fetch).toMatchObject({
      inputRewrites: [{ path: [{ types: ['A'] }, '__typename'], value: 'I' }],
      outputRewrites: [{ path: [{ types: ['I', 'A', 'B'] }, 'o', 'x__0'], name: 'x' }],
    });
    const wrong: FetchDataRewrite[] = [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' }];
    expect(() => compile(entityNode('{ ... on I { x } }', { inputRewrites: wrong }))).toThrow(
      'Expected a representation to be given values only.',
    );
  });

  it('is several one after the other, numbered through', () => {
    const node = compile(
      fetchNode('{ a }'),
      {
        kind: 'Sequence',
        nodes: [fetchNode('{ b }'), { kind: 'Parallel', nodes: [fetchNode('{ c }'), fetchNode('{ d }')] }],
      },
      fetchNode('{ e }'),
    );
    expect(node).toMatchObject({
      kind: 'Sequence',
      nodes: [{ text: '{a}' }, { text: '{b}' }, { kind: 'Parallel' }, { text: '{e}' }],
    });
    expect(fetchesOf(node).map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is nothing to do where nothing was planned', () => {
    expect(compilePlans([], context)).toEqual({ node: null });
  });

  it.each([
    [{ kind: 'Condition', condition: 'v', ifClause: fetchNode('{ a }') }],
    [{ kind: 'Defer', primary: {}, deferred: [] }],
  ])('cannot be made of what is decided before or comes later: $kind', (node) => {
    expect(() => compile(node as unknown as PlannedNode)).toThrow(
      `Expected a plan without conditions and parts that come later, got ${node.kind}.`,
    );
  });
});
