import { parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSupergraph } from './planner.ts';
import { readPlanningSupergraph } from './planningSupergraph.ts';
import { composeGraph } from './testing/composedGraph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])\n';
const compose = (subgraphs: Record<string, string>) =>
  composeGraph(Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, LINK + sdl]))).supergraphSdl;

describe('the supergraph that is planned by', () => {
  const supergraphSdl = compose({
    a: 'type Query { t: T } type T @key(fields: "id") { id: ID! p(n: Int, m: Int): String o: O } type O @shareable { q(n: Int): Int }',
    b: `type T @key(fields: "id") { id: ID! p(n: Int, m: Int): String @external o: O @external
          x: Int @requires(fields: "p(n: 1, m: 2)") same: Int @requires(fields: "p(m: 2, n: 1)")
          y: Int @requires(fields: "p") z: Int @requires(fields: "o { q(n: 3) }") }
        type O { q(n: Int): Int @external }`,
  });
  const { sdl, names } = readPlanningSupergraph(supergraphSdl);

  it('is one, and can be asked whatever clients can ask', () => {
    const planned = buildSupergraph(sdl).apiSchema().toGraphQLJSSchema();
    expect(validate(planned, parse('{ t { p(n: 9) x same y z o { q(n: 9) } } }'))).toEqual([]);
  });

  it('has a field of its own for each way in which a field is required, equal ones once', () => {
    const of = (field: string) => names.requiredBy('b', 'T', field);
    expect(of('x')).toHaveLength(1);
    expect(of('x')).toEqual(of('same'));
    const all = [...of('x'), ...of('y'), ...of('z')];
    expect(new Set(all).size).toBe(3);
    const real = all
      .map((name) => names.realField(name))
      .map((it) => [it?.name, it?.arguments.map((argument) => print(argument))]);
    expect(real).toEqual([
      ['p', ['n: 1', 'm: 2']],
      ['p', []],
      ['q', ['n: 3']],
    ]);
    expect(names.realField('p')).toBe(undefined);
    expect(names.requiredBy('a', 'T', 'x')).toEqual([]);
  });

  it('never gives a made-up field the name of another', () => {
    const read = readPlanningSupergraph(
      compose({
        a: 'type Query { t: T } type T @key(fields: "id") { id: ID! p(n: Int): String p__required_1: Int }',
        b: 'type T @key(fields: "id") { id: ID! p(n: Int): String @external x: Int @requires(fields: "p(n: 1)") }',
      }),
    );
    const [madeUp] = read.names.requiredBy('b', 'T', 'x');
    expect(madeUp).toBeDefined();
    expect(madeUp).not.toBe('p__required_1');
    expect(read.names.realField('p__required_1')).toBe(undefined);
    buildSupergraph(read.sdl);
  });

  it('names first the keys by which a subgraph resolves', () => {
    const read = readPlanningSupergraph(
      compose({
        a: 'type Query { t: T } type T @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: ID! }',
        b: 'type T @key(fields: "id") @key(fields: "code at { y }") { id: ID! code: ID! at: At @shareable } type At @shareable { y: Int }',
      }),
    );
    expect(read.names.keysOf('a', 'T')).toEqual([['code']]);
    expect(read.names.keysOf('b', 'T')).toEqual([['id'], ['code', 'at']]);
    expect(read.names.keysOf('nobody', 'T')).toEqual([]);
    const joins = [...read.sdl.matchAll(/@join__type\(graph: A, key: "(\w+)"[^)]*\)/g)].map(([, key]) => key);
    expect(joins).toEqual(['code', 'id']);
  });

  it('survives what is required by what is required', () => {
    const read = readPlanningSupergraph(
      compose({
        a: 'type Query { t: T } type T @key(fields: "id") { id: ID! name(n: Int): String kind(by: Int): Int @external x: Int @requires(fields: "kind(by: 1)") }',
        b: 'type T @key(fields: "id") { id: ID! name(n: Int): String @external kind(by: Int): Int @requires(fields: "name(n: 5)") }',
      }),
    );
    expect(() => buildSupergraph(read.sdl)).not.toThrow();
    const [kind] = read.names.requiredBy('a', 'T', 'x');
    expect(read.names.requiredBy('b', 'T', kind as string)).toEqual(read.names.requiredBy('b', 'T', 'kind'));
  });
});
