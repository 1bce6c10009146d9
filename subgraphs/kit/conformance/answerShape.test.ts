import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findShapeFault } from './answerShape.ts';

const schema = buildSchema(`
  enum State { OPEN CLOSED }
  interface Matter { id: ID! }
  type Project implements Matter { id: ID! batch: Int ratio: Float open: Boolean! state: State! tags: [String!] }
  type Query { project: Project projects: [Project!]! matter: Matter }
`);
const find = (query: string, data: unknown) => findShapeFault(query, data, schema);

describe('the form of an answer', () => {
  it.each([
    ['{ project { id } }', { project: null }],
    ['{ p: project { id batch open state tags } }', { p: { id: 'a', batch: 1, open: true, state: 'OPEN', tags: [] } }],
    ['{ projects { ...f } } fragment f on Project { ratio }', { projects: [{ ratio: 0.5 }, { ratio: null }] }],
    ['{ matter { __typename id ... on Project { batch } } }', { matter: { __typename: 'Other', id: 'a' } }],
    ['query ($x: Boolean!) { project { id @include(if: $x) } }', { project: {} }],
    ['{ __schema { types { name } } _service { sdl } }', { __schema: 1, _service: 2 }],
    ['{ _entities(representations: []) { ... on Project { id } } }', { _entities: [null, { id: 'a' }] }],
  ])('is right: %s', (query, data) => {
    expect(find(query, data)).toBeNull();
  });

  it.each([
    ['{ project { id } }', { project: {} }, 'a field id at data.project', 'nothing'],
    ['{ project { id } }', { project: { id: 7 } }, 'a text at data.project.id', '7'],
    ['{ p: project { batch } }', { p: { batch: '1' } }, 'a whole number at data.p.batch', '"1"'],
    ['{ project { open } }', { project: { open: null } }, 'a value at data.project.open', 'null'],
    ['{ project { state } }', { project: { state: 'DONE' } }, 'a value of State at data.project.state', '"DONE"'],
    ['{ projects { id } }', { projects: null }, 'a value at data.projects', 'null'],
    ['{ projects { id } }', { projects: { id: 'a' } }, 'a list at data.projects', '{"id":"a"}'],
    ['{ projects { tags } }', { projects: [{ tags: ['a', null] }] }, 'a value at data.projects[0].tags[1]', 'null'],
    [
      '{ _entities(representations: []) { ... on Project { id } } }',
      { _entities: [{}] },
      'a field id at data._entities[0]',
      'nothing',
    ],
    [
      '{ _entities(representations: []) { ... on Project { id } } }',
      { _entities: null },
      'a list at data._entities',
      'null',
    ],
  ])('is wrong: %s, %j', (query, data, expected, came) => {
    expect(find(query, data)).toEqual({ expected, came });
  });
});
