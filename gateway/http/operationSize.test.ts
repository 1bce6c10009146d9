import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkOperationSize, type OperationLimits } from './operationSize.ts';

const schema = buildSchema(`
  type Query { body(id: ID!): Body bodies(first: Int! = 20): BodyConnection matters(first: Int! = 20): MatterConnection similar(first: Int! = 5): [Alike!] }
  type BodyConnection { nodes: [Body!]! edges: [BodyEdge!]! totalCount: Int! }
  type BodyEdge { node: Body! }
  enum Key { TYPE CITY }
  type MatterConnection { nodes: [Matter!]! facets(by: [Key!]!, first: Int! = 20): [Facet!]! coverage: Coverage! }
  type Facet { values: [Count!]! }
  type Count { count: Int! }
  type Coverage { missing: [Body!]! }
  type Alike { matter: Matter! }
  interface Matter { id: ID! content: String events(first: Int! = 20): BodyConnection }
  type Project implements Matter { id: ID! content: String events(first: Int! = 20): BodyConnection bodies(first: Int! = 20): BodyConnection }
  type Service implements Matter { id: ID! content: String events(first: Int! = 20): BodyConnection bodies(first: Int! = 20): BodyConnection }
  type Request implements Matter { id: ID! content: String events(first: Int! = 20): BodyConnection bodies(first: Int! = 20): BodyConnection }
  type Body { id: ID! parent: Body names: [String!] children: [Body!] bodies(first: Int! = 20): BodyConnection }
`);
const LIMITS: OperationLimits = {
  maxQueryFields: 1000,
  maxQueryDepth: 12,
  maxQueryRows: 10_000,
  maxQueryValues: 50,
  maxTextLength: 20,
};

function refusal(query: string, variables: Record<string, unknown> = {}): string | undefined {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  if (!operation) throw new Error('Expected an operation.');
  try {
    const isPlannedByType = (type: string, field: string) => `${type}.${field}` === 'Matter.content';
    checkOperationSize({ schema, operation, fragments, variables, isPlannedByType }, LIMITS);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
const nested = (depth: number, first: string): string =>
  depth === 0 ? 'id' : `bodies(first: ${first}) { nodes { ${nested(depth - 1, first)} } }`;

describe('an operation', () => {
  it.each([
    ['lists side by side', `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: ${nested(1, '500')}`).join(' ')} }`],
    ['lists within lists that stay small', `{ ${nested(3, '20')} }`],
    ['totals of lists, which have no rows', `{ ${nested(2, '100').replace('nodes { id }', 'totalCount')} }`],
    ['texts in lists', '{ bodies(first: 500) { nodes { names children { names } } } }'],
    ['introspection', '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }'],
  ])('passes with %s', (_what, query) => {
    expect(refusal(query)).toBeUndefined();
  });

  it('is refused if lists within lists could come to too many rows', () => {
    expect(refusal(`{ ${nested(2, '500')} }`)).toBe(
      'Expected a query of at most 10000 rows at worst, got 250500; ask for less at once, or in several queries.',
    );
    expect(refusal('{ body(id: 1) { children { children { children { children { id } } } } } }')).toContain('11110');
  });

  it.each([
    ['a variable', `query($n: Int!) { ${nested(2, '$n')} }`, { n: 101 }],
    ['its default', `query($n: Int! = 101) { ${nested(2, '$n')} }`, {}],
    ['a value that is none', `query($n: Int!) { ${nested(2, '$n')} }`, { n: '1' }],
  ])('counts by %s', (_what, query, variables) => {
    expect(refusal(query, variables)).toContain('rows at worst');
  });

  it('counts a fragment as often as it is spread, at once', () => {
    const fragments = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Body { id ...F${i + 1} ...F${i + 1} }`);
    expect(refusal(`{ body(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F40 on Body { id }`)).toContain('fields');
  });

  it('is refused if it brings too many values, or too long a text', () => {
    const query = 'query($ids: [ID!]) { body(id: 1) { id } }';
    expect(refusal(query, { ids: Array(49).fill('x'.repeat(20)) })).toBeUndefined();
    expect(refusal(query, { ids: Array(50).fill('x') })).toContain('50 values in variables');
    expect(refusal(query, { ids: ['x'.repeat(21)] })).toContain('20 characters a text, got 21');
    expect(refusal(`{ body(id: "${'x'.repeat(21)}") { id } }`)).toContain('20 characters a text, got 21');
    expect(
      refusal(`{ body(id: 1) { ...F } } fragment F on Body { bodies(first: "${'x'.repeat(21)}") { totalCount } }`),
    ).toContain('a text');
  });

  it('is refused if it is too deep, and any depth is borne', () => {
    expect(refusal(`{ body(id: 1) ${'{ parent '.repeat(10)}{ id }${'}'.repeat(10)} }`)).toBeUndefined();
    for (const depth of [12, 600]) {
      expect(refusal(`{ body(id: 1) ${'{ parent '.repeat(depth)}{ id }${'}'.repeat(depth)} }`)).toContain('levels');
      expect(refusal(`{ body(id: 1) { ${'... { '.repeat(depth)}id${'}'.repeat(depth)} } }`)).toContain('levels');
    }
  });
});

describe('a list of an interface', () => {
  const bodies = (first: number) => `bodies(first: ${first}) { nodes { id } }`;
  const matters = (selection: string) => `{ matters(first: 100) { nodes { ${selection} } } }`;

  it('is counted by the type that has most rows, as a row is of one type', () => {
    const ofThree = `... on Project { ${bodies(60)} } ... on Service { ${bodies(99)} } ...R`;
    const fragment = `fragment R on Matter { ... { ... on Request { ${bodies(90)} } } }`;
    expect(refusal(`${matters(ofThree)} ${fragment}`)).toBeUndefined();
    expect(refusal(`${matters(`${ofThree} ... on Service { bodies { nodes { id } } }`)} ${fragment}`)).toContain(
      'rows at worst, got 12000',
    );
  });

  it('is counted with what every type has, wherever that is written', () => {
    const ofAll = 'events(first: 50) { nodes { id } }';
    expect(refusal(matters(`${ofAll} ... on Project { ${bodies(49)} }`))).toBeUndefined();
    expect(refusal(matters(`${ofAll} ... on Project { ${bodies(50)} }`))).toContain('got 10100');
    expect(refusal(matters(`... on Matter { ${ofAll} } ... on Project { ... on Matter { ${ofAll} } }`))).toContain(
      'got 10100',
    );
  });

  it('has as many fields as there are types, where each owner is asked on its own', () => {
    const aliased = (count: number, field: string) =>
      `{ matters { nodes { ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} } } }`;
    expect(refusal(aliased(900, 'id'))).toBeUndefined();
    expect(refusal(aliased(332, 'content'))).toBeUndefined();
    expect(refusal(aliased(333, 'content'))).toBe(
      'Expected a query of at most 1000 fields, got 1001; ask for less at once, or in several queries.',
    );
  });
});

describe('the length of a page', () => {
  it('is that of its own lists, not of what stands beside them once', () => {
    expect(
      refusal('{ matters(first: 500) { coverage { missing { children { children { id } } } } } }'),
    ).toBeUndefined();
  });

  it('is that of a list that has no page around it', () => {
    expect(refusal('{ similar(first: 100) { matter { events(first: 98) { nodes { id } } } } }')).toBeUndefined();
    expect(refusal('{ similar(first: 101) { matter { events(first: 99) { nodes { id } } } } }')).toContain('rows');
  });

  it('is that of each facet', () => {
    const facets = (by: string) =>
      `query($by: [Key!]!) { matters { facets(by: ${by}, first: 500) { values { count } } } }`;
    expect(refusal(facets('[TYPE, CITY]'), { by: [] })).toBeUndefined();
    expect(refusal(facets('$by'), { by: Array(19).fill('TYPE') })).toBeUndefined();
    expect(refusal(facets('$by'), { by: Array(20).fill('TYPE') })).toContain('got 10020');
  });
});
