import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeElement } from './describeElement.ts';
import { searchSchema } from './searchSchema.ts';

const SCHEMA = buildSchema(`
  type Query { matter(id: ID!): Matter matters(filter: MatterFilter, first: Int! = 20): MatterConnection }
  type MatterConnection { nodes: [Matter!]! totalCount: Int! }
  interface Matter {
    id: ID!
    """牵头单位 · the one body answerable."""
    leadBody: Body
    """完成时限 · the day by which it is to be done."""
    deadline: String
  }
  type Project implements Matter {
    id: ID!
    leadBody: Body
    deadline: String
    """批次 · the batch that it came with."""
    batch: String
  }
  """单位 · a body that answers for matters."""
  type Body { name: String }
  input MatterFilter { lateness: [Lateness!] leadBody: [ID!] anyOf: [MatterFilter!] }
  enum Lateness { "逾期 · past its deadline." OVERDUE "正常 · none of these." NONE }
`);

const found = (words: string) => searchSchema(SCHEMA, words).map(({ coordinate }) => coordinate);
const reachOf = (coordinate: string) =>
  searchSchema(SCHEMA, coordinate.split('.').at(-1) as string).find((it) => it.coordinate === coordinate)?.reach;

describe('searching the schema', () => {
  it('finds by Chinese headings, the exact one first', () => {
    expect(found('牵头单位')).toEqual(['Matter.leadBody']);
    expect(found('单位')).toEqual(['Body', 'Matter.leadBody']);
    expect(found('逾期')).toEqual(['Lateness.OVERDUE']);
  });

  it('finds a Chinese term by parts of it, where nothing has it whole', () => {
    expect(found('事项完成时限')).toEqual(['Matter.deadline']);
    expect(found('志愿服务')).toEqual([]);
  });

  it('finds by the words of names, what has all of them first', () => {
    expect(found('lead bodies body').slice(0, 2)).toEqual(['Matter.leadBody', 'MatterFilter.leadBody']);
    expect(found('Deadlines')[0]).toBe('Matter.deadline');
    expect(found('ＯＶＥＲＤＵＥ')).toEqual(['Lateness.OVERDUE']);
  });

  it('tells what an interface has once', () => {
    expect(found('deadline')).not.toContain('Project.deadline');
    expect(found('batch')).toEqual(['Project.batch']);
  });

  it('says how a query comes to it: by lists rather than by ids, and by the type where it has to', () => {
    expect(reachOf('Matter.leadBody')).toBe('{ matters { nodes { leadBody { … } } } }');
    expect(reachOf('Project.batch')).toBe('{ matters { nodes { ... on Project { batch } } } }');
    expect(reachOf('Query.matter')).toBe('{ matter(id: ID!) { … } }');
    expect(reachOf('Lateness.OVERDUE')).toBe('used by MatterFilter.lateness');
  });
});

describe('describing an element', () => {
  it('shows of a field what its arguments are made of', () => {
    const { sdl, notShown } = describeElement(SCHEMA, 'Query.matters', false);
    expect(sdl).toMatch(
      /^# Query\.matters: no description\nmatters\(filter: MatterFilter, first: Int!\): MatterConnection\n/,
    );
    expect(sdl).toContain('enum Lateness {');
    expect(notShown).toEqual([]);
  });

  it('names of a type what it does not show', () => {
    expect(describeElement(SCHEMA, 'MatterConnection', false)).toMatchObject({
      ...{ notShown: ['Matter'], usedBy: ['Query.matters'], reach: '{ matters { … } }' },
    });
    expect(describeElement(SCHEMA, 'MatterConnection', true).notShown).toEqual([]);
  });
});
