import { buildSchema, type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { chooseTable, planTables } from '../../../tables/plan/planTable.ts';
import { narrowOperation } from './narrowOperation.ts';

const schema = buildSchema(`
  type Query { official(id: ID!): Official matters(first: Int! = 20, after: String, text: String): Matters stats(first: Int): Stats sources: [Source!] }
  type Official { name: String post: Post matters(first: Int! = 20, after: String): Matters }
  type Post { title: String }
  type Matters { nodes: [Matter!]! edges: [Edge!]! totalCount: Int! pageInfo: PageInfo! coverage: Coverage! }
  type Edge { node: Matter! }
  type Matter { id: ID! title: String reports(first: Int): [Report!] }
  type Report { text: String }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Coverage { complete: Boolean! asOf: String missing: [Gap!]! }
  type Gap { system: String shard: String name: String reason: String }
  type Source { name: String }
  type Stats { groups: [Group!]! groupCount: Int! }
  type Group { count: Int! }
`);

/** The narrowed operation as a text of one line, found valid. */
function narrow(text: string, at?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const table = chooseTable(planTables(schema, document), at);
  const narrowed = narrowOperation(schema, { document, operation }, table);
  expect(validate(schema, narrowed.document)).toEqual([]);
  return { ...narrowed, text: print(narrowed.document).replaceAll(/\s+/g, ' ') };
}

const PAGE = 'guatu_pageInfo: pageInfo { hasNextPage endCursor }';
const COVERAGE = 'guatu_coverage: coverage { complete asOf missing { system shard name reason } }';
const TOTAL = 'guatu_totalCount: totalCount @include(if: $guatu_isFirstPage)';
const OWN = '$guatu_first: Int!, $guatu_after: String, $guatu_isFirstPage: Boolean!';

describe('the operation of an export', () => {
  it('pages by variables of its own, and leaves out what is no table', () => {
    const { text } = narrow(
      'query Q($n: Int!, $t: String) { matters(first: $n, text: $t) { totalCount nodes { id reports(first: 3) { text } } } sources { name } }',
      'matters',
    );
    expect(text).toBe(
      `query Q($t: String, ${OWN}) { matters(text: $t, first: $guatu_first, after: $guatu_after) ` +
        `{ nodes { id reports(first: 3) { text } } ${PAGE} ${COVERAGE} ${TOTAL} } }`,
    );
  });

  it('asks for what stands around the list on the first page alone', () => {
    const { text } = narrow(
      '{ official(id: "1") { name post { title } matters(first: 3) { edges { node { id } } } } }',
    );
    expect(text).toContain(
      '{ official(id: "1") { ... @include(if: $guatu_isFirstPage) { name } ... @include(if: $guatu_isFirstPage) { post { title } } matters(',
    );
    expect(text).toContain(`{ edges { node { id } } ${PAGE} ${COVERAGE} ${TOTAL} }`);
  });

  it('writes out fragments on the way to the list, and keeps those of its rows', () => {
    const { text } = narrow(
      `{ ...Root }
      fragment Root on Query { sources { name } m: matters(after: "c") { ...Page } }
      fragment Page on Matters { nodes { ...Row } totalCount }
      fragment Row on Matter { id title }`,
      'm',
    );
    expect(text).toBe(
      `query (${OWN}) { ... on Query { m: matters(first: $guatu_first, after: $guatu_after) ` +
        `{ ... on Matters { nodes { ...Row } } ${PAGE} ${COVERAGE} ${TOTAL} } } } fragment Row on Matter { id title }`,
    );
  });

  it('asks for all groups in one page, or as many as the client wrote, and how many there are', () => {
    expect(narrow('{ stats { groups { count } } }').text).toContain('stats(first: 10000) {');
    const { text, isPaged } = narrow('query Q { stats(first: 3) { groups { count } } }');
    expect(text).toBe('query Q { stats(first: 3) { groups { count } guatu_totalCount: groupCount } }');
    expect(isPaged).toBe(false);
  });

  it('knows where the client would begin', () => {
    expect(narrow('{ matters(after: "c") { nodes { id } } }').start).toMatchObject({ kind: 'StringValue', value: 'c' });
    expect(narrow('{ matters { nodes { id } } }').start).toBeUndefined();
  });

  it('takes names that nothing else has', () => {
    const { asked, variables } = narrow(
      'query ($guatu_first: String) { matters(text: $guatu_first) { guatu_coverage: nodes { id } } }',
    );
    expect([asked.coverage, variables.first, variables.after]).toEqual([
      'guatu_coverage2',
      'guatu_first2',
      'guatu_after',
    ]);
  });

  it('asks a list without pages as it is', () => {
    const { text, isPaged, asked } = narrow('{ sources { name } }');
    expect([text, isPaged, asked]).toEqual([
      '{ sources { name } }',
      false,
      { pageInfo: null, coverage: null, totalCount: null },
    ]);
  });
});
