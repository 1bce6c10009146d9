import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { buildSchema, execute, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { executeCompiled } from './executeCompiled.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  scalar Pair
  enum Colour { RED GREEN }
  type Query {
    things(count: Int! = 3): [Thing!]!
    one: Thing
    named(name: String): Named
    nothing: Thing!
    here: String
    asked(filter: Filter): String
  }
  input Filter { name: String = "x" colours: [Colour!] }
  interface Named { name: String }
  type Thing implements Named @key(fields: "id") {
    id: ID!
    name: String
    colour: Colour
    pair: Pair
    shade(of: Colour, times: Int! = 1): String
    other: Thing
    grid: [[Int!]]
    set: [String!]
    bad: Int
  }
  type Person implements Named { name: String age: Int! }
  type Mutation { change: Int }
`;

class Row {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  name() {
    return Promise.resolve(`thing ${this.id}`);
  }
  shade({ of, times }: { of: string | undefined; times: number }) {
    return `${of} ${times}`;
  }
  colour = 'RED';
  pair = { a: [1, 2] };
  grid = [[1, 2], null, []];
  set = new Set(['a', 'b']);
  bad = new Error('A value that is an error.');
}

const batches: string[][] = [];
const others = new DataLoader<string, Row>(async (ids) => {
  batches.push([...ids]);
  return ids.map((id) => new Row(`${id}'`));
});

const resolvers = {
  Query: {
    things: async (_: unknown, { count }: { count: number }) =>
      Array.from({ length: count }, (_, i) => (i % 2 === 0 ? new Row(String(i)) : Promise.resolve(new Row(String(i))))),
    one: () => new Row('one'),
    named: (_: unknown, { name }: { name?: string }) =>
      name === undefined ? { __typename: 'Thing', id: 'by its name' } : { __typename: 'Person', name, age: 7 },
    nothing: () => null,
    here: (...[, , , info]: [unknown, unknown, unknown, { path: { key: string } }]) => info.path.key,
    asked: (_: unknown, args: object) => JSON.stringify(args),
  },
  Thing: {
    __resolveReference: async ({ id }: { id: string }) => (id === 'none' ? null : new Row(id)),
    other: ({ id }: Row) => others.load(id),
  },
};

const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: resolvers as never }]);

/** `hotAfter` 0: by code that is written for each selection. */
async function bothWays(text: string, variables: Record<string, unknown> = {}, hotAfter = Number.POSITIVE_INFINITY) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  others.clearAll();
  const expected = await execute({ schema, document, variableValues: variables });
  others.clearAll();
  batches.length = 0;
  const data = await executeCompiled({ schema, document, operation, variables, context: {}, hotAfter });
  return { expected, data };
}

describe('compiled execution', () => {
  it.each([
    ['properties, methods and promises', '{ things { id name colour pair grid set __typename } }'],
    ['one key from several places', '{ one { id other { id } } one { other { name } name } }'],
    ['the order of keys, whoever answers first', '{ one { name id other { name id } colour } here: __typename }'],
    ['objects by what they say they are', '{ named { __typename name ... on Thing { id } ... on Person { age } } }'],
    ['a list of lists that is missing in places', '{ one { grid } }'],
    ['arguments left out, of the schema and in the text', '{ one { shade a: shade(of: GREEN, times: 2) } }'],
    [
      'an input with its defaults',
      '{ asked(filter: {}) b: asked(filter: { colours: RED }) c: asked d: asked(filter: null) }',
    ],
  ])('answers %s', async (_, text) => {
    for (const hotAfter of [0, 1, Number.POSITIVE_INFINITY]) {
      const { expected, data } = await bothWays(text, {}, hotAfter);
      expect(expected.errors).toBeUndefined();
      expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
    }
  });

  it('answers by variables, those of conditions among them, each time anew', async () => {
    const text = `query ($name: String, $with: Boolean! = true, $times: Int = 4) {
      named(name: $name) { name ... on Thing @include(if: $with) { id shade(times: $times) } } }`;
    const document = parse(text);
    const operation = document.definitions[0] as OperationDefinitionNode;
    for (const variables of [{}, { with: false }, { name: 'Li' }, { with: true, times: 2 }, { name: null }]) {
      const expected = await execute({ schema, document, variableValues: variables });
      const data = await executeCompiled({ schema, document, operation, variables, context: {} });
      expect(expected.errors).toBeUndefined();
      expect(JSON.stringify(data), JSON.stringify(variables)).toBe(JSON.stringify(expected.data));
    }
  });

  it('resolves entities, one that there is not among them', async () => {
    const representations = ['1', 'none', '2'].map((id) => ({ __typename: 'Thing', id }));
    const text =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { id name } } }';
    const { expected, data } = await bothWays(text, { representations });
    expect(data).toMatchObject({ _entities: [{ id: '1' }, null, { id: '2' }] });
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
  });

  it('asks for what hangs on all rows at once', async () => {
    const { data } = await bothWays('{ things(count: 5) { other { id other { id } } } }');
    expect(data).not.toBeNull();
    const everyRow = (suffix: string) => ['0', '1', '2', '3', '4'].map((id) => id + suffix);
    expect(batches.map((ids) => ids.toSorted())).toEqual([everyRow(''), everyRow("'")]);
  });

  it('ends when all that it has begun has ended, and takes a second failure as well', async () => {
    const begun: string[] = [];
    const after = (milliseconds: number, end: () => unknown) =>
      new Promise((resolve, reject) => {
        begun.push('begun');
        setTimeout(() => {
          begun.pop();
          try {
            resolve(end());
          } catch (error) {
            reject(error);
          }
        }, milliseconds);
      });
    const fail = () => {
      throw new Error('No.');
    };
    const failing = buildSchema('type Query { list: [Int!] slow: Int slower: Int }');
    const document = parse('{ slow slower list }');
    const rootOf = (name: string) => failing.getQueryType()?.getFields()[name] as { resolve?: () => unknown };
    rootOf('slow').resolve = () => after(1, fail);
    rootOf('slower').resolve = () => after(20, fail);
    rootOf('list').resolve = () => [null, after(5, fail), after(5, () => 1)];
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(await executeCompiled({ schema: failing, document, operation, variables: {}, context: {} })).toBeNull();
    expect(begun).toEqual([]);
  });

  it.each([
    ['null where none may be', '{ nothing { id } }'],
    ['an error for a value', '{ one { bad } }'],
    ['a resolver that asks where it is', '{ here }'],
    ['a mutation', 'mutation { change }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a variable of the wrong type', 'query ($n: Int!) { things(count: $n) { id } }'],
    ['a key that objects have already', '{ __proto__: here one { id } }'],
  ])('leaves to graphql-js %s', async (_, text) => {
    expect((await bothWays(text)).data).toBeNull();
    expect((await bothWays(text, {}, 0)).data).toBeNull();
  });

  it('leaves to graphql-js a type that is told later', async () => {
    const schema = buildSchema(
      'interface Named { name: Int } type One implements Named { name: Int } type Query { it: Named }',
    );
    Object.assign(schema.getType('Named') as object, { resolveType: async () => 'One' });
    Object.assign(schema.getQueryType()?.getFields().it as object, { resolve: () => ({ name: 1 }) });
    const document = parse('{ it { name } }');
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(await execute({ schema, document })).toEqual({ data: { it: { name: 1 } } });
    expect(await executeCompiled({ schema, document, operation, variables: {}, context: {} })).toBeNull();
  });
});
