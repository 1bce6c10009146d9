import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { firstViolation, shapeOfAnswer } from './answerShape.ts';

const schema = buildSchema(`
  scalar Date
  enum Status { OPEN CLOSED }
  interface Matter { id: ID! title: String! }
  type Project implements Matter { id: ID! title: String! status: Status! due: Date count: Int! share: Float done: Boolean bodies: [Body!] leads: [Body]! }
  type Service implements Matter { id: ID! title: String! hours: Int! }
  type Body { id: ID! name: String }
  type Query { project: Project projects: [Project!]! matters: [Matter] }
`);
const wrong = (query: string, data: Record<string, unknown>) =>
  firstViolation(shapeOfAnswer(schema, parse(query)), data);

describe('an answer', () => {
  it('may have nulls where its contract has them, and more than was asked for', () => {
    const query = '{ project { id p: title due share done bodies { name } leads { id } } projects { count } }';
    expect(wrong(query, { project: null, projects: [], more: 1 })).toBeUndefined();
    const project = { id: 'x', p: '', due: null, share: 0.5, bodies: null, leads: [null, { id: 'b' }], hidden: {} };
    expect(wrong(query, { project, projects: [{ count: 0 }] })).toBeUndefined();
  });

  it.each([
    ['title', null, 'String!', 'null'],
    ['title', undefined, 'String!', 'nothing'],
    ['title', { a: 1 }, 'String!', 'another object'],
    ['id', ['x'], 'ID!', 'a list'],
    ['status', 'GONE', 'Status!', 'another string'],
    ['count', '1', 'Int!', 'another string'],
    ['count', 1.5, 'Int!', 'another number'],
    ['done', 0, 'Boolean', 'another number'],
    ['due', { raw: 'x' }, 'Date', 'another object'],
    ['__typename', 'Service', '"Project"', 'another string'],
  ])('has no %s that is %j', (field, value, type, kind) => {
    expect(wrong(`{ projects { a: ${field} } }`, { projects: [{ a: value }] })).toBe(
      `expected ${type} at projects.0.a, got ${kind}`,
    );
  });

  it.each([
    ['bodies', 'x', '[Body!]'],
    ['bodies', { id: 'x' }, '[Body!]'],
    ['leads', null, '[Body]!'],
  ])('has no list %s that is %j', (field, value, type) => {
    expect(wrong(`{ project { ${field} { id } } }`, { project: { [field]: value } })).toContain(`expected ${type} at`);
  });

  it('has no object that is none, nor nulls in lists without', () => {
    expect(wrong('{ project { id } }', { project: 'x' })).toContain('expected Project at project');
    expect(wrong('{ project { id } }', { project: [] })).toContain('expected Project at project');
    expect(wrong('{ project { bodies { id } } }', { project: { bodies: [null] } })).toContain('project.bodies.0');
  });

  it('has no type but its own, asked for or not', () => {
    expect(wrong('{ project { id } }', { project: { id: 'x', __typename: 'Project' } })).toBeUndefined();
    expect(wrong('{ project { id } }', { project: { id: 'x', __typename: 'Body' } })).toContain('project.__typename');
    expect(wrong('{ project { __typename: id } }', { project: { __typename: 'x' } })).toBeUndefined();
  });

  it('has the fields of one of the possible types', () => {
    const query = '{ matters { __typename title ... on Service { hours } ...P } } fragment P on Project { status }';
    const fits = [
      { __typename: 'Service', title: '', hours: 1 },
      null,
      { __typename: 'Project', title: '', status: 'OPEN' },
    ];
    expect(wrong(query, { matters: fits })).toBeUndefined();
    expect(wrong(query, { matters: [{ __typename: 'Service', title: '', status: 'OPEN' }] })).toContain('matters.0');
    expect(wrong('{ matters { ... on Project { count } } }', { matters: [{ count: 'x' }] })).toContain('Int!');
  });

  it('has the fields of the type that it says it is, and says one that is possible', () => {
    const query = '{ matters { __typename title ... on Service { hours } ... on Project { status due } } }';
    const service = { __typename: 'Service', title: '', hours: 1 };
    expect(wrong(query, { matters: [service] })).toBeUndefined();
    expect(wrong(query, { matters: [service, { ...service, hours: null }] })).toBe(
      'expected Int! at matters.1.hours, got null',
    );
    expect(wrong(query, { matters: [{ ...service, __typename: 'Body' }] })).toBe(
      'expected a type of Matter at matters.0.__typename, got another string',
    );
    expect(wrong(query, { matters: [{ title: '', hours: 1 }] })).toContain('matters.0.__typename, got nothing');
  });

  it('may lack what a condition can have left out, but not have it wrong', () => {
    const query =
      'query($c: Boolean!) { project { title @include(if: $c) ... @skip(if: $c) { count } bodies { id name @skip(if: $c) } } }';
    expect(wrong(query, { project: { bodies: [{ id: 'x' }] } })).toBeUndefined();
    expect(wrong(query, { project: { count: null } })).toContain('Int!');
    expect(wrong(query, { project: { bodies: [{ name: 'x' }] } })).toContain('ID!');
  });
});
