import { buildSchema, getOperationAST, Kind, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { conditionVariables, readConditions } from './ClientOperation.ts';
import type { InterfaceOrigins } from './interfaceOrigins.ts';
import { planDocument } from './planDocument.ts';
import { nameResponses } from './responseNames.ts';

const schema = buildSchema(`
  interface Matter { id: ID! title: String body: Body content: String bodies: [Body!] }
  type Project implements Matter { id: ID! title: String body: Body content: String bodies: [Body!] batch: Int }
  type Service implements Matter { id: ID! title: String body: Body content: String bodies: [Body!] hours: Int }
  type Body { id: ID! name: String matters: [Matter!] }
  type Query { matters(first: Int): [Matter!] project: Project }
`);

/** `content` and `bodies` are their owners'; `body` is of the index and of owners. */
const origins: InterfaceOrigins = {
  supergraphSdl: '',
  fieldNames: new Set(['id', 'title', 'body', 'content', 'bodies', 'batch', 'hours', 'name', 'matters', 'project']),
  comesWithRow: (_, field) => field !== 'content' && field !== 'bodies',
  pinnedName: (_, __, field) => (field === 'body' ? 'body__pinned' : undefined),
  plainName: () => undefined,
  unpin: (text) => text,
};

function planned(query: string, variables: Record<string, unknown> = {}): string | undefined {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected an operation.');
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const conditions = readConditions(conditionVariables(document), operation, variables);
  const client = { schema, operation, fragments, conditions };
  const plan = planDocument(client, nameResponses(document, origins.fieldNames), origins);
  return plan && print(plan).replace(/\s+/g, ' ').trim();
}

describe('what is planned', () => {
  it('asks for what comes with rows of all at once, pinned where others have it too', () => {
    expect(planned('{ matters(first: 2) { title body { name } x: body { id } } }')).toBe(
      '{ matters(first: 2) { __typename title body: body__pinned { name } x: body__pinned { id } } }',
    );
  });

  it('asks for what only owners know of each type on its own', () => {
    expect(planned('{ matters { content title } }')).toBe(
      '{ matters { __typename title ... on Project { content } ... on Service { content } } }',
    );
  });

  it('asks of one type what is asked of one type', () => {
    expect(planned('{ matters { ... on Project { batch body { id } content } ... on Matter { id } } }')).toBe(
      '{ matters { __typename id ... on Project { batch body: body__pinned { id } content } } }',
    );
  });

  it('leaves an object alone that does not stand for the interface', () => {
    expect(
      planned('{ project { ... on Matter { body { id } ... on Service { hours } ... on Project { batch } } } }'),
    ).toBe('{ project { body { id } batch } }');
  });

  it('has no fragments, no conditions, and each field once', () => {
    const query = `
      query ($yes: Boolean!, $no: Boolean = false) {
        project { ...F ... @include(if: $no) { title } id @skip(if: $yes) }
        project { id title @include(if: $yes) ...F @skip(if: $no) }
      }
      fragment F on Project { batch @include(if: true) title @skip(if: true) body { id ...G } }
      fragment G on Body { name id }`;
    expect(planned(query, { yes: true })).toBe(
      'query ($yes: Boolean!, $no: Boolean = false) { project { batch body { id name } id title } }',
    );
  });

  it('asks for a type where else there would be nothing to ask for', () => {
    expect(planned('{ project { __typename } matters { ... on Project { t: __typename } } }')).toBe(
      '{ project { __typename } matters { __typename } }',
    );
    expect(planned('{ project { id @skip(if: true) } }')).toBe('{ project { __typename } }');
  });

  it('is nothing if only the schema is asked, or nothing at all', () => {
    expect(planned('{ __typename __schema { queryType { name } } t: __type(name: "Body") { name } }')).toBeUndefined();
    expect(planned('query ($v: Boolean!) { project @include(if: $v) { id } }', { v: false })).toBeUndefined();
  });

  it('asks in lists within lists of each type anew', () => {
    const list = '__typename ... on Project { content } ... on Service { content }';
    const bodies = `bodies { matters { ${list} } }`;
    expect(planned('{ matters { bodies { matters { content } } } }')).toBe(
      `{ matters { __typename ... on Project { ${bodies} } ... on Service { ${bodies} } } }`,
    );
  });
});
