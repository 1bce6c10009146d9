import { GraphQLError, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Operation } from './executor.ts';
import { createAliasRenamer } from './renameAliases.ts';

const rename = createAliasRenamer('type Query { a: A as_b: A } type A { id: ID! name: String a: A list: [A] }');
const operationOf = (query: string): Operation => ({
  document: parse(query),
  operationName: null,
  variables: {},
  documentHash: 'hash',
});
const renamed = (query: string) =>
  print(rename(operationOf(query)).operation.document)
    .replace(/\s+/g, ' ')
    .trim();

describe('an alias that equals the name of a field', () => {
  it('gets another name, in fragments too', () => {
    expect(renamed('{ a { id: name ...F } } fragment F on A { name: id ... { __typename: id } }')).toBe(
      '{ a { as__id: name ...F } } fragment F on A { as__name: id ... { as____typename: id } }',
    );
  });

  it('gets one that no other alias starts with', () => {
    expect(renamed('{ as__id: a { id: name } }')).toBe('{ as__id: a { as___id: name } }');
  });

  it('is given back in data, in the paths and the sentences of errors', () => {
    const { restore } = rename(operationOf('{ list: a { id: name __proto__: a { list { name: id } } } }'));
    const inner = Object.assign(Object.create(null), {
      as__id: 'n',
      ['__proto__']: { list: [{ as__name: 'i' }, null] },
    });
    const { data, errors } = restore({
      data: { as__list: inner },
      errors: [
        new GraphQLError('Null in A.as__id.', {
          path: ['as__list', '__proto__', 'list', 1],
          extensions: { code: 'X' },
        }),
      ],
      extensions: { kept: true },
    });
    expect(JSON.stringify(data)).toBe('{"list":{"id":"n","__proto__":{"list":[{"name":"i"},null]}}}');
    expect(errors).toMatchObject([
      { message: 'Null in A.id.', path: ['list', '__proto__', 'list', 1], extensions: { code: 'X' } },
    ]);
  });
});

describe('a document without such aliases', () => {
  it.each(['{ a { id name } }', '{ x: a { y: id a: a { id: id } } }'])('stays as it is: %s', (query) => {
    const operation = operationOf(query);
    expect(rename(operation).operation).toBe(operation);
  });
});
