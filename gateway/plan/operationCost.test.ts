import { readdirSync, readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { assembleContract, SHARDED_CONTRACTS } from '../../schema/contract.ts';
import { CITY_CODES } from '../../schema/divisions.ts';
import { configSchema } from '../config.ts';
import { readShardedContract } from '../shard/contract.ts';
import { createShardsAsked } from '../shard/shardsAsked.ts';
import { placementOf } from '../shard/testing/placements.ts';
import { readCostWeights } from './costWeights.ts';
import { type CostEstimatorOptions, checkOperationCost, createCostEstimator } from './operationCost.ts';
import { type ComposedGraph, composeGraph, readGraph } from './testing/composedGraph.ts';

type Variables = Record<string, unknown>;
type ShardsAsked = CostEstimatorOptions['shardsAsked'];

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;
const PLAIN = link('"@key", "@external", "@requires", "@shareable", "@cost", "@listSize"');

const NO_SHARDS: ShardsAsked = () => 1;

function estimatorOf(graph: ComposedGraph, shardsAsked: ShardsAsked = NO_SHARDS) {
  const compile = createCostEstimator({ weights: readCostWeights(graph.supergraphSdl), shardsAsked });
  return (query: string, variables: Variables = {}) => compile(graph.operation(query, variables))(variables);
}

const costIn = (types: string) => estimatorOf(composeGraph({ one: PLAIN + types }));

describe('where nothing is stated, the cost', () => {
  const cost = costIn(`
    type Query { number: Int kind: Kind object: Thing anything: Any either: Either list: [Thing!]! numbers: [Int] by(at: At): Thing }
    type Mutation { change: Int make: Thing }
    interface Any { name: String same: Thing }
    type Thing implements Any { name: String same: Thing kinds: [Kind!] list: [[Thing]] }
    type Other implements Any { name: String same: Thing other: Thing }
    union Either = Thing | Other
    enum Kind { A }
    input At { x: Int y: At z: [At!] }`);

  it.each([
    ['of a leaf is nothing', '{ number kind numbers }', 0],
    ['of an object is 1, whatever its type', '{ object { name } anything { name } either { __typename } }', 3],
    ['of objects within objects adds up', '{ object { same { same { name } } } }', 3],
    ['of a list is that of ten items', '{ list { name same { name } } }', 20],
    ['of a list of lists is that of ten items', '{ object { list { same { name } } } }', 21],
    ['of a mutation is 10, and of its objects', 'mutation { change make { name } }', 11],
    ['of introspection is nothing', '{ __typename __schema { types { fields { name } } } }', 0],
    ['of an input object is 1, in lists and objects too', '{ by(at: { x: 1, y: {}, z: [{}, {}] }) { name } }', 5],
    ['of null is nothing', '{ by(at: null) { name } }', 1],
  ])('%s', (_what, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('is counted by response key: once for what is asked twice, twice for what has two names', () => {
    expect(
      cost('{ object { name } object { same { name } } ...F } fragment F on Query { object { same { name } } }'),
    ).toBe(2);
    expect(cost('{ object { name } x: object { name } }')).toBe(2);
  });

  it('is added up over the types of an interface or union', () => {
    const spread = '... on Thing { same { name } } ... on Other { same { name } other { name } }';
    expect(cost(`{ anything { ${spread} } }`)).toBe(4);
    expect(cost(`{ either { ${spread} ... on Any { same { name } } } }`)).toBe(5);
  });

  it('is nothing for what no object of the place can be, or conditions leave out', () => {
    expect(cost('{ object { ... on Any { ... on Other { other { name } } } } }')).toBe(1);
    const query = 'query ($skip: Boolean!) { object @skip(if: $skip) { name } list @include(if: false) { name } }';
    expect([cost(query, { skip: true }), cost(query, { skip: false })]).toEqual([0, 1]);
  });

  it('of inputs is the same from variables', () => {
    const query = 'query ($at: At, $y: At = {z: [{}]}) { by(at: $at) { name } x: by(at: {y: $y}) { name } }';
    expect(cost(query)).toBe(5);
    expect(cost(query, { at: { x: 1, y: {}, z: [{}, {}] }, y: null })).toBe(7);
  });
});

describe('@cost says the cost', () => {
  const types = `
    type Query {
      field: Thing @cost(weight: 5)
      thing: Thing
      things: [Thing]
      plain: Plain
      kind: Kind
      text: Text
      cheap: Thing @cost(weight: 0)
      credit: Thing @cost(weight: -9)
      sized(size: Int @cost(weight: 3)): Int
      listed(of: [Kind!], by: [Int!] @cost(weight: 2)): Int
      filtered(by: By @cost(weight: 4)): Int
      found(by: By): Int
    }
    type Thing @cost(weight: 7) { name: String @cost(weight: 2) }
    type Plain { name: String }
    enum Kind @cost(weight: 11) { A B }
    scalar Text @cost(weight: 13)
    input By { number: Int @cost(weight: 6) kind: Kind and: By }`;
  const cost = costIn(types);

  it.each([
    ['of a field, before its type', '{ field { __typename } }', 5],
    ['of an object type', '{ thing { __typename } }', 7],
    ['of a leaf', '{ thing { name } }', 9],
    ['of each item of a list', '{ things { name } }', 90],
    ['of an enum', '{ kind }', 11],
    ['of a scalar', '{ text }', 13],
    ['as nothing', '{ cheap { __typename } }', 0],
    ['of an argument', '{ sized(size: 1) }', 3],
    ['of an argument that is given only', '{ sized }', 0],
    ['of an enum in a list of arguments, and of the list', '{ listed(of: [A, B, A]) }', 44],
    ['of a list and each of its items', '{ listed(by: [1, 2]) }', 6],
    ['of an input object by the argument, and of its fields', '{ filtered(by: { number: 1, kind: A }) }', 21],
    ['of the fields of an input object', '{ found(by: { and: { number: 1 } }) }', 8],
  ])('%s', (_what, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('from variables too', () => {
    const query =
      'query ($by: By, $number: Int, $kinds: [Kind!] = [A]) { found(by: $by) filtered(by: { number: $number }) listed(of: $kinds) }';
    expect(cost(query)).toBe(4 + 22);
    expect(cost(query, { by: { and: { number: 1, kind: 'A' } }, number: 1, kinds: null })).toBe(19 + 10);
  });

  it('never below nothing', () => {
    expect(cost('{ credit { __typename } thing { name } }')).toBe(0);
    expect(cost('{ credit { __typename } thing { name } field { __typename } }')).toBe(5);
  });

  it.each([
    ['under a name of its own', link('{name: "@cost", as: "@price"}'), 'price'],
    [
      'under the name of the specification',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\n',
      'federation__cost',
    ],
  ])('%s', (_how, head, name) => {
    const renamed = estimatorOf(composeGraph({ one: head + types.replaceAll('@cost', `@${name}`) }));
    expect(renamed('{ thing { name } sized(size: 1) }')).toBe(12);
  });

  it('of a field of an interface by that type of it where the field costs most', () => {
    const both = costIn(`
      type Query { any: Any }
      interface Any { name(by: Int): Text list(first: Int! = 2): [Any] }
      type Thing implements Any { name(by: Int @cost(weight: 20)): Text @cost(weight: 100) list(first: Int! = 2): [Any] @listSize(assumedSize: 7) }
      type Other implements Any { name(by: Int): Text list(first: Int! = 2): [Any] @cost(weight: 0) }
      scalar Text @cost(weight: 3)`);
    expect(both('{ any { name } }')).toBe(101);
    expect(both('{ any { name(by: 1) } }')).toBe(121);
    expect(both('{ any { ... on Other { name(by: 1) } list { __typename } } }')).toBe(1 + 3 + 7);
  });
});

describe('@listSize says how long a list is', () => {
  const types = `
    type Query {
      assumed: [Item] @listSize(assumedSize: 4)
      sliced(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], assumedSize: 6, requireOneSlicingArgument: false)
      one(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
      fallback(first: Int = 3): [Item] @listSize(slicingArguments: ["first"])
      page(first: Int = 2): Page @listSize(slicingArguments: ["first"], sizedFields: ["items"])
      counted(first: Int!): Page @listSize(slicingArguments: ["first"], sizedFields: ["items"])
      leaves: [Int] @listSize(assumedSize: 4) @cost(weight: 2)
    }
    type Page { items: [Item] others: [Item] own: [Item] @listSize(assumedSize: 7) more: Page }
    type Item { id: ID items: [Item] }`;
  const cost = costIn(types);

  it.each([
    ['assumedSize', '{ assumed { id } }', 4],
    ['assumedSize of leaves', '{ leaves }', 8],
    ['assumedSize, where no argument says', '{ sliced { id } }', 6],
    ['an argument', '{ sliced(first: 2) { id } }', 2],
    ['the greatest of several arguments', '{ sliced(first: 2, last: 9) { id } }', 9],
    ['the default of an argument', '{ fallback { id } }', 3],
    ['an argument instead of its default', '{ fallback(first: 8) { id } }', 8],
    ['nothing for less than nothing', '{ sliced(first: -5) { id } }', 0],
    ['its items have lists of their own', '{ sliced(first: 2) { items { id } } }', 22],
    ['sizedFields', '{ page(first: 5) { items { id } } }', 6],
    ['sizedFields by default', '{ page { items { id } } }', 3],
    [
      'sizedFields in fragments and under aliases',
      '{ page(first: 5) { ...F } } fragment F on Page { x: items { id } }',
      6,
    ],
    ['not of other fields', '{ page(first: 5) { others { id } own { id } } }', 18],
    ['not further down', '{ page(first: 5) { more { items { id } } } }', 12],
  ])('%s', (_what, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('by variables, their defaults, and the default of the argument', () => {
    const query = 'query ($n: Int, $m: Int = 4) { fallback(first: $n) { id } page(first: $m) { items { id } } }';
    expect(cost(query)).toBe(3 + 5);
    expect(cost(query, { n: 7, m: 1 })).toBe(7 + 2);
    expect(cost('query ($n: Int) { sliced(first: $n) { id } }', { n: null })).toBe(6);
    expect(cost('query ($n: Int!) { sliced(first: $n, last: 5) { id } }', { n: 2 })).toBe(5);
  });

  it.each<[string, string, Variables, number]>([
    ['none', '{ one { id } }', {}, 0],
    ['several', '{ one(first: 1, last: 2) { id } }', {}, 2],
    ['a variable without a value', 'query ($n: Int) { one(first: $n) { id } }', {}, 0],
    ['null', 'query ($n: Int) { one(first: $n) { id } }', { n: null }, 0],
    ['no number', 'query ($n: Int) { one(first: $n) { id } }', { n: 'many' }, 0],
  ])('by exactly one argument, if so required: %s', (_what, query, variables, count) => {
    const message = `Expected exactly one of "first", "last" at Query.one, got ${count}.`;
    expect(() => cost(query, variables)).toThrow(
      new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }),
    );
  });

  it('is required of pages whose lists are not asked for, too', () => {
    const query = 'query ($n: Int!) { counted(first: $n) { more { __typename } } }';
    expect(cost(query, { n: 3 })).toBe(2);
    expect(() => cost(query, {})).toThrow('Expected exactly one of "first" at Query.counted, got 0.');
  });

  it('under the names that the supergraph has', () => {
    const renamed = estimatorOf(
      composeGraph({
        one:
          link('{name: "@cost", as: "@listSize"}, {name: "@listSize", as: "@cost"}') +
          'type Query { list: [Item] @cost(assumedSize: 3) @listSize(weight: 5) } type Item { id: ID }',
      }),
    );
    expect(renamed('{ list { id } }')).toBe(15);
  });
});

describe('without @listSize, `first` says how long a list is', () => {
  const cost = costIn(`
    type Query { page(first: Int! = 20): Page open(first: Int): Page list(first: Int = 5): [Item] facets(by: [Int!], first: Int = 20): [Facet] text(first: String): Page }
    type Page { nodes: [Item] edges: [Edge] own(first: Int = 3): [Item] }
    type Edge { node: Item }
    type Item { id: ID tags: [Item] }
    type Facet { values: [Item] }`);

  it.each<[string, string, number]>([
    ['of the lists right below', '{ page { nodes { id } edges { node { id } } } }', 61],
    ['of the list itself', '{ list(first: 7) { tags { id } } }', 77],
    ['not of a list that says so itself', '{ page(first: 100) { own { id } } }', 4],
    ['not of lists in its items', '{ page(first: 2) { nodes { tags { id } } } }', 23],
    ['of lists of each value of `by`', '{ facets(by: [1, 2], first: 4) { values { id } } }', 10],
    ['of as many as are assumed, if `by` says nothing', '{ facets(first: 4) { values { id } } }', 50],
    ['ten, if it is not given', '{ open { nodes { id } } }', 11],
    ['ten, if it is no number', '{ text(first: "3") { nodes { id } } }', 11],
  ])('%s', (_what, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('by variables', () => {
    const query =
      'query ($n: Int, $by: [Int!]) { open(first: $n) { nodes { id } } facets(by: $by, first: $n) { values { id } } }';
    expect(cost(query, { n: 3, by: [1, 2] })).toBe(4 + 8);
    expect(cost(query)).toBe(11 + 10 * 21);
  });
});

describe('what a field requires', () => {
  it('is added to its cost, and what that requires is not', () => {
    const graph = composeGraph({
      one: `${PLAIN}
        type Query { house: House }
        type House @key(fields: "id") { id: ID! size: Int @cost(weight: 5) rooms: [Room] }
        type Room { area: Int }`,
      two: `${PLAIN}
        type House @key(fields: "id") { id: ID! size: Int @external rooms: [Room] @external label: String @requires(fields: "size rooms { area }") }
        type Room { area: Int @external }`,
    });
    expect(estimatorOf(graph)('{ house { label } }')).toBe(1 + 5 + 10);
  });
});

describe('shards', () => {
  const graph = composeGraph({
    cities: `${PLAIN}
      type Query { projects(first: Int! = 20, city: [ID!]): Projects any: Any }
      interface Any { rows(city: [ID!]): [Project] }
      type Projects { nodes: [Project] count: Int }
      type Project @key(fields: "id") { id: ID! parts: [Part] body: Body }
      type Part { name: String }
      type Body implements Any @key(fields: "id") { id: ID! rows(city: [ID!]): [Project] projects(first: Int! = 20): Projects }
      type Town implements Any { rows(city: [ID!]): [Project] }`,
    bodies: `${PLAIN}
      type Query { bodies: [Body] }
      type Body @key(fields: "id") { id: ID! name: String parent: Body post: Post }
      type Post { name: String }`,
  });
  const calls: unknown[] = [];
  const gathered = new Set(['Query.projects', 'Body.projects', 'Body.rows']);
  const shardsAsked: ShardsAsked = (typeName, fieldName, values) => {
    if (!gathered.has(`${typeName}.${fieldName}`)) return 1;
    calls.push(values);
    return Array.isArray(values.city) ? values.city.length : 16;
  };
  const cost = estimatorOf(graph, shardsAsked);

  it('answer as often as they are asked', () => {
    expect(cost('{ projects(first: 2) { nodes { parts { name } } } }')).toBe(16 * (1 + 2 * 11));
    expect(cost('{ projects(first: 2, city: ["a", "b"]) { nodes { id } } }')).toBe(2 * 3);
    expect(cost('{ projects(city: []) { nodes { id } } }')).toBe(0);
  });

  it('are as many as variables and defaults leave', () => {
    const query = 'query ($city: [ID!] = ["a"], $n: Int!) { projects(first: $n, city: $city) { nodes { id } } }';
    expect(cost(query, { n: 2 })).toBe(3);
    expect(cost(query, { n: 2, city: null })).toBe(16 * 3);
    expect(cost(query, { n: 2, city: ['a', 'b'] })).toBe(2 * 3);
    expect(calls).toContainEqual({ first: 2, city: ['a', 'b'] });
  });

  it('do not answer what other subgraphs do for the rows that were merged', () => {
    expect(cost('{ projects(first: 2) { nodes { body { post { name } } } } }')).toBe(16 * (1 + 2 * 2) + 2 * 1);
  });

  it('are asked for each of the merged rows where a field of theirs is gathered', () => {
    const nested = '{ projects(first: 3) { nodes { body { projects(first: 2) { nodes { id } } } } } }';
    expect(cost(nested)).toBe(16 * (1 + 3 * 2) + 3 * 16 * (1 + 2));
    expect(cost('{ bodies { projects(first: 2) { nodes { id } } } }')).toBe(10 + 10 * 16 * 3);
  });

  it('are as many as of the type that asks most, below an interface', () => {
    expect(cost('{ any { rows { id } } }')).toBe(1 + 16 * 10);
    expect(cost('{ any { ... on Town { rows { id } } } }')).toBe(1 + 10);
  });
});

describe('in this graph', () => {
  const root = new URL('../../', import.meta.url);
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const graph = readGraph(read('schema/supergraph.graphql'));
  const cities = CITY_CODES.map((name) => ({ name, title: name, division: name }));
  const cost = estimatorOf(
    graph,
    createShardsAsked(
      [...SHARDED_CONTRACTS].map((name) => ({
        contract: readShardedContract(assembleContract(name)),
        placement: placementOf(name, cities),
      })),
    ),
  );

  it('a page of 16 cities costs 16 pages, one of a county that of its city', () => {
    const page = (filter: string) => `{ municipalProjects(first: 20${filter}) { nodes { id title } totalCount } }`;
    expect(cost(page(''))).toBe(16 * 21);
    expect(cost(page(', filter: { matter: { division: ["340102"] } }'))).toBe(21 + 2);
  });

  it.each(
    ['docs/questions/', 'web/console/examples/'].flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((name) => name.endsWith('.graphql'))
        .map((name) => folder + name),
    ),
  )('a documented query costs a fraction of the limit: %s', (path) => {
    const { limits } = configSchema.parse({ subgraphs: {} });
    expect(cost(read(path))).toBeLessThan(limits.maxQueryCost / 100);
  });
});

describe('an operation that costs too much', () => {
  it('is refused with its cost and the limit', () => {
    expect(() => checkOperationCost(100, 100)).not.toThrow();
    const message =
      'Expected a query that costs at most 100, got one estimated at 101; ask for less at once, or in several queries.';
    expect(() => checkOperationCost(101, 100)).toThrow(
      new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } }),
    );
  });
});
