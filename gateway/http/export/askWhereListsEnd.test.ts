import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRowReader } from '../../../tables/plan/createRowReader.ts';
import { chooseTable, planTables } from '../../../tables/plan/planTable.ts';
import { askWhereListsEnd } from './askWhereListsEnd.ts';

const schema = buildSchema(`
  type Query { matters(first: Int! = 20, after: String): Matters }
  type Matters { nodes: [Matter!]! pageInfo: PageInfo! }
  type Matter { id: ID! measures: [Measure!] reports(first: Int): Reports }
  type Measure { text: String }
  type Reports { nodes: [Report!]! pageInfo: PageInfo! }
  type Report { text: String }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`);

function ask(query: string) {
  const document = askWhereListsEnd(schema, parse(query));
  expect(validate(schema, document)).toEqual([]);
  return { document, text: print(document).replaceAll(/\s+/g, ' ') };
}

describe('lists within rows', () => {
  it('are asked whether they go on, below fragments too and beside what was asked already', () => {
    const { text } = ask(
      '{ matters { nodes { measures { text } ...R } } } fragment R on Matter { reports(first: 1) { pageInfo { endCursor } nodes { text } } }',
    );
    expect(text).toContain(
      'reports(first: 1) { guatu_goesOn: pageInfo { hasNextPage } pageInfo { endCursor } nodes { text } }',
    );
    expect(text).toContain('measures { text }');
  });

  it('take a name that the document does not have', () => {
    expect(ask('{ matters { guatu_goesOn: nodes { id } } }').text).toContain('guatu_goesOn2: pageInfo');
  });

  it('that were cut are counted, by rows', () => {
    const { document } = ask('{ matters { nodes { id reports(first: 1) { nodes { text } } } } }');
    const table = chooseTable(planTables(schema, document));
    const reader = createRowReader(table, { nested: { as: 'joined' } });
    expect(reader.columns.map(({ name }) => name)).toEqual(['id', 'reports.nodes.text']);
    const row = (id: string, hasNextPage: boolean) => ({
      id,
      reports: { guatu_goesOn: { hasNextPage }, nodes: [{ text: 'x' }] },
    });
    reader.readRows({ matters: { nodes: [row('1', true), row('2', false), row('3', true)] } });
    expect([...reader.cut]).toEqual([['reports.nodes', 2]]);
  });
});
