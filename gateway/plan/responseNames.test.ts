import { type FieldNode, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { nameResponses } from './responseNames.ts';

const FIELDS = new Set(['__typename', 'id', 'name', 'list', 'as_id']);

/** What each field of a query is planned as, in the order of the query, and the way back. */
function planned(query: string) {
  const document = parse(query);
  const names = nameResponses(document, FIELDS);
  const fields: FieldNode[] = [];
  visit(document, { Field: (field) => void fields.push(field) });
  return { ...names, names: fields.map((field) => names.plannedName(field)) };
}

describe('an alias that equals the name of a field', () => {
  it('gets a name that no field and no alias has', () => {
    expect(planned('{ id: name as_id_2: list }').names).toEqual(['as_id_3', 'as_id_2']);
    expect(planned('{ name: id ...F } fragment F on A { __typename: id }').names).toEqual(['as_name', 'as___typename']);
  });

  it('is given back, and nothing else', () => {
    const { clientName } = planned('{ name: id as_x: list }');
    expect(['as_name', 'as_x', 'name', 'toString'].map(clientName)).toEqual(['name', 'as_x', 'name', 'toString']);
  });
});

describe('a name that asks several things', () => {
  it('is kept by one of them, by that of the field if there is one', () => {
    expect(planned('{ ... on A { x: name } ... on B { x: id } }').names).toEqual(['x', 'as_x']);
    expect(planned('{ ... on A { list: id } ... on B { list(first: 1) } }').names).toEqual(['as_list', 'list']);
    expect(planned('{ list(first: 1) a: list { list(first: 2) } }').names).toEqual(['list', 'a', 'as_list']);
  });

  it('asks one thing in whatever order its arguments and their fields are written', () => {
    const one = 'list(by: {a: 1, b: [{c: 2, d: 3}]}, first: 1)';
    const same = 'list(first: 1, by: {b: [{d: 3, c: 2}], a: 1})';
    expect(planned(`{ ${one} ${same} }`).names).toEqual(['list', 'list']);
    expect(planned(`{ ${one} ${same.replace('3', '4')} }`).names).toEqual(['list', 'as_list']);
  });
});

describe('every other name', () => {
  it.each(['{ id name list { id } }', '{ x: name y: id x: name }', '{ id: id __typename: __typename }'])(
    'stays as it is: %s',
    (query) => {
      const fields = planned(query).names;
      expect(fields.every((name) => !name.startsWith('as_'))).toBe(true);
    },
  );
});
