import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../exitCodes.ts';
import { readVariables } from './readVariables.ts';

const OPERATIONS = parse(`
  query Q($id: ID, $count: Int!, $share: Float, $open: Boolean, $division: [ID!], $kind: [Kind!]!, $due: DateRange) { a }
  query Other($id: Int) { a }
`).definitions.filter((it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION);

const read = (...variable: string[]) => readVariables(OPERATIONS, { variable, operation: 'Q' });

describe('a variable of the command line', () => {
  it.each([
    ['id=007', { id: '007' }],
    ['$id=a=b', { id: 'a=b' }],
    ['id={}', { id: '{}' }],
    ['id=null', { id: null }],
    ['count=7', { count: 7 }],
    ['share=-0.5', { share: -0.5 }],
    ['open=false', { open: false }],
    ['division=340100', { division: '340100' }],
    ['division=["340100", "340200"]', { division: ['340100', '340200'] }],
    ['kind=NEW', { kind: 'NEW' }],
    ['due={"from": "2021-01-01"}', { due: { from: '2021-01-01' } }],
  ])('%s is read as the operation says', async (given, expected) => {
    expect(await read(given)).toEqual(expected);
  });

  it('wins over those of JSON', async () => {
    const variables = { id: 'a', count: 1 };
    expect(await readVariables(OPERATIONS, { variables, variable: ['id=b'], operation: 'Q' })).toEqual({
      id: 'b',
      count: 1,
    });
  });

  it.each([
    ['id', '-v: expected name=value, got "id".'],
    [
      'none=1',
      '-v: expected a variable of the operation ($id, $count, $share, $open, $division, $kind, $due), got "none".',
    ],
    ['count=many', '-v count: expected a number, got "many".'],
    ['open=1', '-v open: expected true or false, got "1".'],
    ['division=[340100', '-v division: expected JSON such as ["340100"] or {"from": "2021-01-01"}, got "[340100".'],
  ])('%s is refused', async (given, message) => {
    await expect(read(given)).rejects.toMatchObject({ message, exitCode: EXIT_CODES.usage });
  });
});
