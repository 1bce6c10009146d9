import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { ProjectedField, ProjectionPlan } from '../projection/ProjectionPlan.ts';
import { walkProjection } from '../projection/walkProjection.ts';
import { planProjection } from './planProjection.ts';
import { nameResponses } from './responseNames.ts';
import { clientOperation } from './testing/composedGraph.ts';

const schema = buildSchema(`
  scalar Date scalar JSON
  enum Color { RED GREEN }
  interface Node { id: ID! }
  type A implements Node { id: ID! name: String! color: Color self: A nodes: [[Node!]] date: Date json: JSON }
  type B implements Node { id: ID! size: Int a: A }
  union AB = A | B
  type Query { a: A node: Node ab: AB list: [A!]! }
`);

function planOf(
  query: string,
  variables: Record<string, unknown> = {},
  denied: readonly string[] = [],
): ProjectionPlan {
  const client = clientOperation(schema, query, variables);
  const document = { kind: 'Document', definitions: [client.operation, ...client.fragments.values()] } as never;
  const denials = {
    field: (type: string, field: string) => denied.includes(`${type}.${field}`),
    object: (type: string) => denied.includes(type),
  };
  return planProjection(
    denied.length > 0 ? { ...client, denials } : client,
    nameResponses(document, new Set(['id', 'name'])),
    {
      textScalars: new Set(['Date']),
      describeDenial: (type, field) => ({ code: 'FORBIDDEN', message: field === null ? type : `${type}.${field}` }),
    },
  );
}

const rootFields = ({ selections, root }: ProjectionPlan): readonly ProjectedField[] =>
  selections[root]?.objects[0]?.fields ?? [];
const answer = (query: string, data: Record<string, unknown>, variables?: Record<string, unknown>) =>
  JSON.stringify(walkProjection(planOf(query, variables), data, () => false));

describe('the projection of an operation', () => {
  it('has the keys in the order in which a reader of the query meets them', () => {
    const query =
      'query ($no: Boolean!) { a { z: name ...F id @skip(if: $no) ... @include(if: $no) { y: name } } } fragment F on A { self { id } id z: name }';
    const data = { a: { id: '1', z: 'z', y: 'y', self: { id: '2' } } };
    expect(answer(query, data, { no: true })).toBe(
      JSON.stringify({ data: { a: { z: 'z', self: { id: '2' }, id: '1', y: 'y' } }, problems: [] }),
    );
    expect(answer(query, data, { no: false })).toBe(
      JSON.stringify({ data: { a: { z: 'z', self: { id: '2' }, id: '1' } }, problems: [] }),
    );
  });

  it('takes of each type what is asked of it, merged from all places that ask', () => {
    const query =
      '{ ab { __typename ... on Node { id } ... on A { self { name } } ...F } } fragment F on A { self { id } }';
    const a = { __typename: 'A', id: 1, self: { name: 'n', id: 's' }, size: 9 };
    expect(answer(query, { ab: a })).toBe(
      JSON.stringify({ data: { ab: { __typename: 'A', id: '1', self: { name: 'n', id: 's' } } }, problems: [] }),
    );
    expect(answer(query, { ab: { __typename: 'B', id: 'b', self: 1 } })).toBe(
      JSON.stringify({ data: { ab: { __typename: 'B', id: 'b' } }, problems: [] }),
    );
  });

  it('knows what a leaf must be', () => {
    const [a] = rootFields(planOf('{ a { id name color date json } }'));
    expect(a?.value).toMatchObject({ kind: 'object', nonNull: false, type: 'A' });
    const plan = planOf('{ a { id name color date json } }');
    const leaves = plan.selections.flatMap(({ type, objects }) => (type === 'A' ? (objects[0]?.fields ?? []) : []));
    expect(leaves.map(({ value }) => value)).toEqual([
      { kind: 'leaf', nonNull: true, type: 'ID!', leaf: { kind: 'ID' } },
      { kind: 'leaf', nonNull: true, type: 'String!', leaf: { kind: 'String' } },
      { kind: 'leaf', nonNull: false, type: 'Color', leaf: { kind: 'enum', values: ['RED', 'GREEN'] } },
      { kind: 'leaf', nonNull: false, type: 'Date', leaf: { kind: 'text' } },
      { kind: 'leaf', nonNull: false, type: 'JSON', leaf: { kind: 'any' } },
    ]);
    const [list] = rootFields(planOf('{ list { id } }'));
    expect(list?.value).toMatchObject({
      kind: 'list',
      nonNull: true,
      type: '[A!]!',
      item: { kind: 'object', nonNull: true },
    });
  });

  it('reads what it gives under the client’s names from the names under which it was planned', () => {
    const [field] = rootFields(planOf('{ id: a { name: id } }'));
    expect(field).toMatchObject({ responseKey: 'id', plannedName: 'as_id', coordinate: 'Query.a' });
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const [hostile] = rootFields(planOf(`{ ${key}: a { id } }`));
      expect(hostile?.responseKey).toBe(key);
      expect((hostile?.plannedName ?? '') in Object.prototype).toBe(false);
    }
  });

  it('stays small where fragments within fragments ask again and again for all types', () => {
    const levels = Array.from(
      { length: 25 },
      (_, level) =>
        `fragment F${level} on A { nodes { ... on A { ...F${level + 1} } ... on B { a { ...F${level + 1} } } } }`,
    );
    const { selections } = planOf(`{ a { ...F0 } } ${levels.join(' ')} fragment F25 on A { id }`);
    expect(selections.length).toBeLessThan(200);
  });

  it('has in place of what a client has no right to the reason', () => {
    const plan = planOf('{ a { name self { id } } ab { ... on A { id } ... on B { id } } }', {}, [
      'A.name',
      'A.self',
      'B',
    ]);
    expect(plan.hasDenials).toBe(true);
    const data = { a: { name: 'secret', self: { id: 1 } }, ab: { __typename: 'B', id: 1 } };
    const { data: walked, problems } = walkProjection(plan, data, () => false);
    expect(walked).toEqual({ a: null, ab: null });
    expect(problems.map(({ message, code }) => [message, code])).toEqual([
      ['A.name', 'FORBIDDEN'],
      ['A.self', 'FORBIDDEN'],
      ['B', 'FORBIDDEN'],
    ]);
    expect(planOf('{ a { name } }').hasDenials).toBe(false);
  });
});
