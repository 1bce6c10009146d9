import { readFileSync } from 'node:fs';
import { buildSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ARGUMENT_WORDS } from './argumentWords.ts';
import { checkInputs } from './checkInputs.ts';
import { describeInputs } from './describeInputs.ts';
import { emptyInput, fromLocalTime, readTyped, toLocalTime, writeInput } from './editInputs.ts';
import type { InputField, InputShape } from './InputShape.ts';
import { readDivision } from './readDivision.ts';

const schema = buildSchema(/* GraphQL */ `
  scalar Date
  scalar DateTime
  scalar Decimal
  enum State {
    "逾期 · past its day"
    OVERDUE
    NONE
  }
  input Range {
    from: Date!
    to: Date
  }
  input Filter {
    "区划 · where"
    division: [ID!]
    state: [State!]
    due: Range
    all: [Filter!]
    scope: State! = NONE
  }
  type Query {
    matters(filter: Filter, division: ID, first: Int! = 20, at: DateTime, cost: Decimal, open: Boolean): Int
  }
`);

const fieldsOf = (variables: string, use = '') =>
  describeInputs(schema, parse(`query Q(${variables}) { matters${use} }`), 'Q');
const problemsOf = (variables: string, values: unknown) => Object.fromEntries(checkInputs(fieldsOf(variables), values));
const objectFields = ({ shape }: InputField) => (shape as Extract<InputShape, { kind: 'object' }>).fields();

describe('variables of an operation', () => {
  it('have the shapes of their types, and say what must be given and what stands in for the rest', () => {
    expect(
      fieldsOf('$a: Int!, $b: [State!] = [NONE], $c: DateTime, $d: Decimal').map(
        ({ name, typeName, shape, isRequired, defaultText }) => [name, typeName, shape.kind, isRequired, defaultText],
      ),
    ).toEqual([
      ['a', 'Int!', 'integer', true, null],
      ['b', '[State!]', 'list', false, '[NONE]'],
      ['c', 'DateTime', 'instant', false, null],
      ['d', 'Decimal', 'decimal', false, null],
    ]);
  });

  it('are divisions by their name, or by what they are put into', () => {
    const [place, division, other] = fieldsOf('$place: ID, $division: [ID!], $other: ID', '(division: $place)');
    expect(place?.shape).toEqual({ kind: 'division' });
    expect(division?.shape).toMatchObject({ kind: 'list', of: { kind: 'division' } });
    expect(other?.shape).toEqual({ kind: 'id' });
  });

  it('are called by what they are put into, an argument or a field of a filter', () => {
    const labels = (variables: string, use = '') => fieldsOf(variables, use).map(({ name, label }) => [name, label]);
    expect(labels('$n: Int, $at: DateTime, $other: Int', '(first: $n, at: $at)')).toEqual([
      ['n', '条数'],
      ['at', null],
      ['other', null],
    ]);
    expect(labels('$where: [ID!], $late: [State!]', '(filter: { division: $where, state: $late })')).toEqual([
      ['where', '区划'],
      ['late', null],
    ]);
  });

  it('have a word for every argument of the contracts', () => {
    const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
    const types = Object.values(api.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
    const names = types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args.map(({ name }) => name)));
    expect(Object.keys(ARGUMENT_WORDS)).toEqual([...new Set(names)].sort());
  });

  it('may be objects within each other, with words from descriptions', () => {
    const [filter] = fieldsOf('$filter: Filter');
    const inner = objectFields(filter as InputField);
    expect(inner.map(({ name, label, shape: { kind } }) => [name, label, kind])).toEqual([
      ['division', '区划', 'list'],
      ['state', null, 'list'],
      ['due', null, 'object'],
      ['all', null, 'list'],
      ['scope', null, 'enum'],
    ]);
    expect(inner[4]).toMatchObject({
      isRequired: false,
      shape: {
        values: [
          { value: 'OVERDUE', word: '逾期' },
          { value: 'NONE', word: 'NONE' },
        ],
      },
    });
    expect(emptyInput((inner[2] as InputField).shape)).toEqual({ from: '' });
  });

  it('are not there without their operation, or without their type', () => {
    expect(fieldsOf('$a: Nothing')).toEqual([]);
    expect(describeInputs(schema, parse('{ matters }'), 'Q')).toEqual([]);
  });
});

describe('values of variables', () => {
  it('are wrong at their place', () => {
    expect(
      problemsOf('$a: Int!, $filter: Filter', { filter: { due: {}, state: ['LATE'], all: [{ where: 1 }] } }),
    ).toEqual({
      '/a': 'required',
      '/filter/due/from': 'required',
      '/filter/state/0': 'notChoice',
      '/filter/all/0/where': 'unknownField',
    });
  });

  it.each([
    ['Int', 1, 2.5, 'notInteger'],
    ['Int', -1, '1', 'notInteger'],
    ['Boolean', false, 'false', 'notBoolean'],
    ['ID', 'mp:1', true, 'notText'],
    ['Date', '2021-02-28', '2021-02-30', 'notDate'],
    ['DateTime', '2021-06-01T00:00:00+08:00', '2021-06-01T00:00:00', 'notInstant'],
    ['Decimal', '12.50', 12.5, 'notDecimal'],
    ['Filter', {}, 'x', 'notObject'],
    ['Int! = 20', undefined, null, 'required'],
  ])('of type %s may be %j and not %j', (type, right, wrong, problem) => {
    expect(problemsOf(`$a: ${type}`, { a: right })).toEqual({});
    expect(problemsOf(`$a: ${type}`, { a: wrong })).toEqual({ '/a': problem });
  });

  it('are changed at one place, and taken away when nothing is left of them', () => {
    const values = { filter: { division: ['340100'] }, first: 5 };
    expect(writeInput(values, ['filter', 'division', 1], '341200')).toEqual({
      filter: { division: ['340100', '341200'] },
      first: 5,
    });
    expect(writeInput(values, ['filter', 'due', 'from'], '2021-01-01')).toMatchObject({
      filter: { due: { from: '2021-01-01' } },
    });
    expect(writeInput(values, ['first'], undefined)).toEqual({ filter: { division: ['340100'] } });
    expect(writeInput(null, ['first'], 1)).toEqual({ first: 1 });
    expect(values).toEqual({ filter: { division: ['340100'] }, first: 5 });
  });

  it('are read as they are typed: what is no number stays to be seen', () => {
    expect([readTyped('integer', '12'), readTyped('integer', '12a'), readTyped('integer', '')]).toEqual([
      12,
      '12a',
      undefined,
    ]);
    expect([readTyped('decimal', '12'), readTyped('text', ' ')]).toEqual(['12', ' ']);
  });

  it('that are instants are shown and typed as the clock in Shanghai', () => {
    expect(toLocalTime('2021-05-31T16:00:00Z')).toBe('2021-06-01T00:00');
    expect(fromLocalTime('2021-06-01T00:00')).toBe('2021-06-01T00:00:00+08:00');
    expect([toLocalTime('soon'), toLocalTime(undefined), fromLocalTime('')]).toEqual(['', '', undefined]);
  });

  it('that are divisions are found by their name, if only one bears it', () => {
    expect(['阜阳市', '阜阳', '庐阳区', '黄山市', '郊区', '341200', '阜'].map(readDivision)).toEqual([
      '341200',
      '341200',
      '340103',
      '341000',
      '340711',
      '341200',
      '阜',
    ]);
  });
});
