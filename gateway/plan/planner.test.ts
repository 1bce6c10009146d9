import { describe, expect, it } from 'vitest';
import { fetchesOf } from '../execute/fetchesOf.ts';
import type { EntityFetchNode, QueryPlan, RootFetchNode } from './nodes.ts';
import { createPlanner, type PlanQuestion } from './planner.ts';
import { composeGraph } from './testing/composedGraph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])\n';

function plannerOf(subgraphs: Record<string, string>) {
  const linked = Object.entries(subgraphs).map(([name, sdl]) => [name, LINK + sdl]);
  const planner = createPlanner(composeGraph(Object.fromEntries(linked)).supergraphSdl);
  return (text: string, rest: Partial<PlanQuestion> = {}) =>
    planner.plan({ text, operationName: null, conditions: [], denied: [], ...rest });
}

type Fetch = RootFetchNode | EntityFetchNode;
const textsOf = ({ node }: QueryPlan) =>
  fetchesOf(node).map((it) => (it.kind === 'RootFetch' ? it.text : it.selection));
const entitiesOf = ({ node }: QueryPlan) => fetchesOf(node).filter((it: Fetch) => it.kind === 'EntityFetch');

describe('a plan', () => {
  const plan = plannerOf({
    a: 'type Query { thing(id: ID): Thing things: [Thing!] } type Mutation { make(n: Int): Thing } type Thing @key(fields: "id") @key(fields: "code at { y }") { id: ID! code: ID at: At name: String } type At @shareable { y: Int }',
    b: 'type Thing @key(fields: "id") { id: ID! size(unit: String = "m"): String }',
  });

  it('is plain, frozen data that survives a file', () => {
    const made = plan('query ($u: String) { things { name size(unit: $u) } }');
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(made)).toBe(true);
  });

  it('numbers its fetches in the order in which they start', () => {
    const { node } = plan('{ p: thing(id: 1) { size } q: things { size } }');
    expect(fetchesOf(node).map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('asks nobody for what the hub knows itself', () => {
    for (const text of ['{ __typename }', '{ __schema { types { name } } a: __typename }']) {
      expect(plan(text)).toEqual({ node: null });
    }
  });

  it('has no conditions: they are decided before', () => {
    const text = 'query ($v: Boolean!) { things { name @include(if: $v) size @skip(if: $v) } }';
    expect(textsOf(plan(text, { conditions: [['v', true]] }))).toEqual(['{things{name}}']);
    const [root, entities] = textsOf(plan(text, { conditions: [['v', false]] }));
    expect([root, entities]).toEqual(['{things{__typename id}}', '{...on Thing{size}}']);
  });

  it('declares in each fetch the variables that it uses, and those alone', () => {
    const made = plan(
      'query ($i: ID, $u: String = "k", $n: ID) { thing(id: $i) { size(unit: $u) } again: thing(id: $n) { id } }',
    );
    const [root, entities] = fetchesOf(made.node);
    expect(root?.variables.map(({ name }) => name).sort()).toEqual(['i', 'n']);
    expect(entities?.variables).toEqual([{ name: 'u', clientName: 'u', declaration: 'String="k"' }]);
  });

  it('keeps a client’s own variable called representations apart', () => {
    const made = plan('query ($representations: String) { things { size(unit: $representations) } }');
    const [entities] = entitiesOf(made);
    expect(entities?.variables.map(({ clientName }) => clientName)).toEqual(['representations']);
    expect(entities?.variables[0]?.name).not.toBe('representations');
    expect(entities?.selection).toContain(`$${entities?.variables[0]?.name}`);
  });

  it('tells mutations in their order', () => {
    const { node } = plan('mutation { one: make(n: 1) { id } two: make(n: 2) { size } three: make(n: 3) { id } }');
    const roots = fetchesOf(node).filter((it) => it.kind === 'RootFetch');
    expect(roots.every(({ operation }) => operation === 'mutation')).toBe(true);
    expect(roots.flatMap(({ fields }) => fields)).toEqual(['one', 'two', 'three']);
  });

  it('names the keys that a subgraph resolves', () => {
    const [entities] = entitiesOf(plan('{ things { size } }'));
    expect(entities?.keys).toEqual({ Thing: [['id']] });
  });
});

describe('an alias that equals the name of a key', () => {
  it('takes nothing away from the key', () => {
    const plan = plannerOf({
      a: 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! name: String }',
      b: 'type Thing @key(fields: "id") { id: ID! size: String }',
    });
    const [root] = textsOf(plan('{ things { id: name size } }'));
    expect(root).toMatch(/\bas_id:name\b/);
    expect(root).toMatch(/(?<![:\w])id\b(?!:)/);
  });
});

describe('a required field with arguments', () => {
  const plan = plannerOf({
    a: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! p(n: Int = 0): String }',
    b: 'type Thing @key(fields: "id") { id: ID! p(n: Int = 0): String @external x: Int @requires(fields: "p(n: 1)") y: Int @requires(fields: "p(n: 2)") z: Int @requires(fields: "p") }',
  });

  it('is asked with its arguments beside the client’s own, and sent under its own name', () => {
    const made = plan('{ thing { p(n: 3) x } }');
    const [root] = textsOf(made);
    expect(root).toMatch(/\bp\(n:3\)/);
    expect(root).toMatch(/\w+:p\(n:1\)/);
    const [entities] = entitiesOf(made);
    expect(JSON.stringify(entities?.requires)).toMatch(/"name":"p"/);
    expect(entities?.selection).toBe('{...on Thing{x}}');
  });

  it('with several arguments becomes as many representations', () => {
    const made = plan('{ thing { x y z p(n: 7) } }');
    const entities = entitiesOf(made);
    expect(entities.map(({ selection }) => selection).sort()).toEqual([
      '{...on Thing{x}}',
      '{...on Thing{y}}',
      '{...on Thing{z}}',
    ]);
    const sources = entities.map(
      ({ requires }) => /"from":"(\w+)","name":"p"|"name":"p","from":"(\w+)"/.exec(JSON.stringify(requires))?.[0],
    );
    expect(new Set(sources).size).toBe(3);
    const [root] = textsOf(made);
    for (const given of [/:p\(n:1\)/, /:p\(n:2\)/, /:p(?!\()/, /\bp\(n:7\)/]) expect(root).toMatch(given);
  });
});

describe('a question', () => {
  it('of another name is not taken for this one', () => {
    const plan = plannerOf({ a: 'type Query { a: Int b: Int }' });
    const text = 'query A { a } query B { b }';
    expect(textsOf(plan(text, { operationName: 'B' }))).toEqual(['{b}']);
    expect(() => plan(text, { operationName: 'C' })).toThrow('Expected an operation in a validated document.');
  });
});
