import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CommandError } from './CommandError.ts';
import { readOperation } from './readOperation.ts';

const schema = buildSchema('type Query { division(code: ID!): Division } type Division { code: ID! name: String }');

const read = (text: string, operationName?: string) =>
  readOperation({ name: 'query.graphql', text }, schema, operationName);

/** What reading a text says is wrong. */
function complaint(text: string, operationName?: string): { message: string; exitCode: number } {
  try {
    read(text, operationName);
  } catch (error) {
    if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
    throw error;
  }
  throw new Error('Expected the operation to be refused.');
}

describe('an operation of a file', () => {
  it('is the only one, or the one that is named', () => {
    expect(read('{ division(code: "340000") { name } }').operation.operation).toBe('query');
    expect(read('query A { __typename } query B { __typename }', 'B').operation.name?.value).toBe('B');
  });

  it.each([
    ['a syntax error', '{\n  division(\n}', 'query.graphql:3:1: Syntax Error: Expected Name, found "}".'],
    [
      'every problem, a line each',
      '{\n  division(code: "340000") {\n    nam\n  }\n  nothing\n}',
      'query.graphql:3:5: Cannot query field "nam" on type "Division". Did you mean "name"?\n' +
        'query.graphql:5:3: Cannot query field "nothing" on type "Query".',
    ],
    [
      'an operation of a type that the graph lacks',
      'mutation { a }',
      'query.graphql: the graph has no mutations. Expected a query.',
    ],
    [
      'a file without operations',
      'fragment F on Query { __typename }',
      'query.graphql: expected an operation, found none.',
    ],
  ])('is refused with its place: %s', (_what, text, message) => {
    expect(complaint(text)).toEqual({ message, exitCode: 1 });
  });

  it('has to be named where there are several, by a name that is there', () => {
    const text = 'query A { __typename } { __typename }';
    expect(complaint(text)).toEqual({
      message: 'query.graphql: expected --operation, as there are several: A, (without a name).',
      exitCode: 2,
    });
    expect(complaint(text, 'C')).toEqual({
      message: 'query.graphql: expected an operation "C", found A, (without a name).',
      exitCode: 2,
    });
  });
});
