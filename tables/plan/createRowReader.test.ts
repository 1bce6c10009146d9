import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRowReader } from './createRowReader.ts';
import { chooseTable, planTables } from './planTable.ts';
import type { RowReaderOptions } from './RowReader.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

function readerOf(query: string, options?: RowReaderOptions) {
  return createRowReader(chooseTable(planTables(schema, parse(query))), options);
}

const QUERY = `{
  division(code: "340100") { name matters { nodes {
    id
    status
    claimedAt
    measures { text dueOn body { name } }
    indicators { name yearEndOnly readings { asOf actual } }
    leadBody { aliases }
    reports { totalCount pageInfo { hasNextPage } nodes { on } }
  } } }
}`;

const FULL = {
  id: 'mp:340100:1',
  status: 'IN_PROGRESS',
  claimedAt: '2021-06-17T20:10:00.000Z',
  measures: [
    { text: '甲', dueOn: '2021-07-01', body: { name: '市住建局' } },
    { text: '乙', dueOn: null, body: null },
    { text: '丙', dueOn: '2021-09-01', body: { name: '市财政局' } },
  ],
  indicators: [
    {
      name: '户数',
      yearEndOnly: false,
      readings: [
        { asOf: '2021-05-31', actual: '3' },
        { asOf: '2021-06-30', actual: '4' },
      ],
    },
    { name: '面积', yearEndOnly: true, readings: [] },
  ],
  leadBody: { aliases: ['市住建局', '建设局'] },
  reports: { totalCount: 12, pageInfo: { hasNextPage: true }, nodes: [{ on: '2021-06-01' }] },
};
const EMPTY = {
  id: 'mp:340100:2',
  status: 'CLOSED',
  claimedAt: null,
  measures: null,
  indicators: [],
  leadBody: null,
  reports: null,
};
const DATA = { division: { name: '合肥市', matters: { nodes: [FULL, EMPTY] } } };

describe('reading rows', () => {
  it('joins the values of nested lists, those of one list side by side', () => {
    const reader = readerOf(QUERY);
    expect(reader.readRows(DATA)).toEqual([
      [
        ...['合肥市', 'mp:340100:1', 'IN_PROGRESS', '2021-06-17T20:10:00.000Z'],
        ...['甲；乙；丙', '2021-07-01；；2021-09-01', '市住建局；；市财政局'],
        ...['户数；面积', 'false；true', '2021-05-31、2021-06-30；', '3、4；'],
        ...['市住建局；建设局', 12, '2021-06-01'],
      ],
      ['合肥市', 'mp:340100:2', 'CLOSED', null, null, null, null, null, null, null, null, null, null, null],
    ]);
    expect(reader.columns.map(({ kind }) => kind)).toEqual([
      ...[
        'text',
        'id',
        'enum',
        'instant',
        'text',
        'text',
        'text',
        'text',
        'text',
        'text',
        'text',
        'text',
        'integer',
        'text',
      ],
    ]);
  });

  it('makes a row of each element of the list that is named; a row without elements stays', () => {
    const reader = readerOf(QUERY, { nested: { as: 'rows', at: 'measures' } });
    expect(reader.readRows(DATA).map((row) => [row[1], row[4], row[5], row[7]])).toEqual([
      ['mp:340100:1', '甲', '2021-07-01', '户数；面积'],
      ['mp:340100:1', '乙', null, '户数；面积'],
      ['mp:340100:1', '丙', '2021-09-01', '户数；面积'],
      ['mp:340100:2', null, null, null],
    ]);
    expect(reader.columns[5]).toMatchObject({ name: 'measures.dueOn', kind: 'date' });
  });

  it('makes a row of each element of a list in a list, the outer elements repeated', () => {
    const reader = readerOf(QUERY, { nested: { as: 'rows', at: 'indicators.readings' } });
    expect(reader.readRows(DATA).map((row) => [row[1], row[7], row[9], row[10]])).toEqual([
      ['mp:340100:1', '户数', '2021-05-31', '3'],
      ['mp:340100:1', '户数', '2021-06-30', '4'],
      ['mp:340100:1', '面积', null, null],
      ['mp:340100:2', null, null, null],
    ]);
    expect(reader.columns[10]?.kind).toBe('decimal');
    const scalars = readerOf(QUERY, { nested: { as: 'rows', at: 'leadBody.aliases' } });
    expect(scalars.readRows(DATA).map((row) => row[11])).toEqual(['市住建局', '建设局', null]);
  });

  it('has a cell each key of a group, also where groups are made rows', () => {
    const groups = [
      { label: ['合肥市', null], count: 2 },
      { label: ['芜湖市', '市住建局'], count: 1 },
    ];
    const reader = readerOf('{ matterStats(groupBy: [CITY, LEAD_BODY]) { groups { label count } } }');
    expect(reader.columns.map(({ kind }) => kind)).toEqual(['text', 'text', 'integer']);
    expect(reader.readRows({ matterStats: { groups } })).toEqual([
      ['合肥市', null, 2],
      ['芜湖市', '市住建局', 1],
    ]);
    const nested = '{ organizations { nodes { matterStats(groupBy: [CITY, LEAD_BODY]) { groups { label count } } } } }';
    const data = { organizations: { nodes: [{ matterStats: { groups } }, { matterStats: null }] } };
    expect(readerOf(nested).readRows(data)).toEqual([
      ['合肥市；芜湖市', '；市住建局', '2；1'],
      [null, null, null],
    ]);
    expect(readerOf(nested, { nested: { as: 'rows', at: 'matterStats.groups' } }).readRows(data)).toEqual([
      ['合肥市', null, 2],
      ['芜湖市', '市住建局', 1],
      [null, null, null],
    ]);
  });

  it('refuses a nested list that is not there, and names those that are', () => {
    expect(() => readerOf(QUERY, { nested: { as: 'rows', at: 'events' } })).toThrow(
      'Expected one of the lists within the rows: measures, indicators, indicators.readings, leadBody.aliases, reports.nodes; found events.',
    );
  });

  it('tells enums and booleans in words if asked to, and joined instants by the clocks of Shanghai', () => {
    const query =
      '{ matters { nodes { status leadOfficial { tenures { chief } } evidence { addedAt } lateness { state } } } }';
    const nodes = [
      {
        status: 'IN_PROGRESS',
        leadOfficial: { tenures: [{ chief: true }] },
        evidence: [{ addedAt: '2021-06-17T20:10:00.000Z' }],
        lateness: { state: 'A_NEW_STATE' },
      },
    ];
    const read = (options: RowReaderOptions) => readerOf(query, options).readRows({ matters: { nodes } })[0];
    expect(read({ enums: 'words' })).toEqual(['办理中', '是', '2021-06-18 04:10:00', 'A_NEW_STATE']);
    expect(read({ enums: 'codes', instants: 'utc' })).toEqual([
      ...['IN_PROGRESS', 'true', '2021-06-17T20:10:00.000Z', 'A_NEW_STATE'],
    ]);
  });

  it('takes what is around the rows from another page, and has no rows where the list is null', () => {
    const reader = readerOf(QUERY);
    const around = reader.readAround(DATA);
    expect(reader.readRows({ division: { matters: { nodes: [EMPTY] } } }, around)[0]?.[0]).toBe('合肥市');
    expect(reader.readRows({ division: null })).toEqual([]);
  });

  it('counts the rows whose nested lists go on', () => {
    const reader = readerOf(QUERY);
    reader.readRows(DATA);
    reader.readRows(DATA);
    expect([...reader.cut]).toEqual([['reports.nodes', 2]]);
    const byTotal = readerOf('{ matters { nodes { events { totalCount nodes { at } } } } }');
    const events = (totalCount: number) => ({ events: { totalCount, nodes: [{ at: null }] } });
    byTotal.readRows({ matters: { nodes: [events(1), events(2)] } });
    expect([...byTotal.cut]).toEqual([['events.nodes', 1]]);
  });
});
