import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, introspectionFromSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { chooseTable, planTables } from './planTable.ts';
import { TableError } from './TableError.ts';
import type { Column } from './TablePlan.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

const plansOf = (query: string, operation?: string) => planTables(schema, parse(query), operation);
const pathsOf = (query: string) => plansOf(query).map(({ rowsAt }) => rowsAt.join('.'));
const columnsOf = (query: string, at?: string) => chooseTable(plansOf(query), at).columns;
const headingsOf = (query: string, at?: string) => columnsOf(query, at).map(({ heading }) => heading);
const namesOf = (columns: readonly Column[]) => columns.map(({ name }) => name);

function refusalOf(query: string, at?: string): [code: string, message: string] {
  try {
    chooseTable(plansOf(query), at);
  } catch (error) {
    if (error instanceof TableError) return [error.code, error.message];
    throw error;
  }
  throw new Error('Expected a refusal, found a table.');
}

describe('the lists of an operation', () => {
  it('are pages of connections, and outermost lists of objects, at any depth of single objects', () => {
    expect(
      pathsOf(`{
        late: matters { totalCount nodes { title measures { text } } coverage { missing { name } } }
        byCity: matterStats { groups { count } total { count } coverage { missing { name } } }
        official(id: "of:00017") { name matters { edges { cursor node { title } } pageInfo { endCursor } } }
      }`),
    ).toEqual(['late.nodes', 'byCity.groups', 'official.matters.edges']);
  });

  it('know the connection whose pages they are', () => {
    const plans = plansOf('{ official(id: "x") { matters { nodes { id } } } countyPairs { since } }');
    expect(plans.map(({ connectionAt }) => connectionAt)).toEqual([['official', 'matters'], null]);
  });

  it('come with the lists within their rows, and with what tells whether those go on', () => {
    const [plan] = plansOf(`{
      matters { nodes {
        measures { text }
        reports { page: pageInfo { more: hasNextPage } nodes { text } }
        events { totalCount nodes { at } }
      } }
    }`);
    expect(plan?.nested).toEqual([
      { name: 'measures', path: ['measures'], hasNextPageAt: null, totalCountAt: null },
      {
        name: 'reports.nodes',
        path: ['reports', 'nodes'],
        hasNextPageAt: ['reports', 'page', 'more'],
        totalCountAt: null,
      },
      { name: 'events.nodes', path: ['events', 'nodes'], hasNextPageAt: null, totalCountAt: ['events', 'totalCount'] },
    ]);
  });

  it('are the same for a schema that was read by introspection', () => {
    const query = parse('{ matters { nodes { title lateness { state } } } }');
    const client = buildClientSchema(introspectionFromSchema(schema));
    expect(planTables(client, query)).toEqual(planTables(schema, query));
  });
});

describe('choosing a list', () => {
  const two = '{ rows: matters { nodes { id } facets(by: [CITY]) { values { label } } } sources { name } }';

  it('takes the only one; what stands beside a page is chosen by its name alone', () => {
    expect(chooseTable(plansOf('{ matters { nodes { id } facets(by: [CITY]) { by } } }')).rowsAt).toEqual([
      'matters',
      'nodes',
    ]);
    expect(chooseTable(plansOf(two), 'rows').rowsAt).toEqual(['rows', 'nodes']);
    expect(chooseTable(plansOf(two), 'rows.facets').rowsAt).toEqual(['rows', 'facets']);
  });

  it('refuses what is none, several or another, and names those that there are', () => {
    expect(refusalOf('{ matter(id: "x") { title } }')).toEqual([
      'NO_LIST',
      'Expected a list of objects to make a table of, such as matters { nodes { title } }, found none.',
    ]);
    expect(refusalOf(two)).toEqual([
      'SEVERAL_LISTS',
      'Expected one list of objects, found 2: rows.nodes, sources. Name the one that is meant.',
    ]);
    expect(refusalOf(two, 'row')).toEqual([
      'UNKNOWN_LIST',
      'Expected one of the lists rows.nodes, rows.facets, sources, found row.',
    ]);
    expect(() => plansOf('query A { sources { id } } query B { sources { id } }')).toThrow(
      'Expected one operation in the document, found none or several.',
    );
    expect(plansOf('query A { sources { id } } query B { channels { code } }', 'B')).toHaveLength(1);
  });
});

describe('the columns of a list', () => {
  it('are all leaves of the rows, headed by the words of the contracts', () => {
    expect(
      headingsOf(`{ matters { nodes {
        title leadBody { name } leadOfficial { name post } deadline { raw } lateness { state workingDaysLate }
        division { name parent { name } }
      } } }`),
    ).toEqual([
      '标题',
      '牵头单位',
      '领衔领导·姓名',
      '领衔领导·职务',
      '完成时限',
      '预警·状态',
      '预警·逾期工作日',
      '行政区划·名称',
      '行政区划·上级区划',
    ]);
  });

  it('leave out what tells of the list and of its pages, and keep what a row says of its own lists', () => {
    const columns = columnsOf(`{ matters { totalCount pageInfo { endCursor } coverage { complete } edges {
      cursor node { __typename id reports { totalCount pageInfo { hasNextPage } nodes { text } } }
    } } }`);
    expect(namesOf(columns)).toEqual([
      'node.__typename',
      'node.id',
      'node.reports.totalCount',
      'node.reports.nodes.text',
    ]);
    expect(columns.map(({ heading }) => heading)).toEqual(['类型', '编号', '进展情况·总数', '进展情况·内容']);
    expect(columns.map(({ listsAt }) => listsAt)).toEqual([[], [], [], [2]]);
  });

  it('have the kind of their type, and of enums and types the words', () => {
    const columns = columnsOf(`{ matters { nodes {
      __typename id title returnCount deadline { date } updatedAt indicators { target ratio yearEndOnly } status
      leadBody { __typename creditCode }
    } } }`);
    expect(columns.map(({ kind }) => kind)).toEqual([
      ...['enum', 'id', 'text', 'integer', 'date', 'instant', 'decimal', 'float', 'boolean', 'enum', 'text'],
    ]);
    expect(columns[0]?.words).toMatchObject({ MunicipalProject: '市级项目', WorkerService: '职工服务事项' });
    expect(columns[9]?.words).toMatchObject({ IN_PROGRESS: '办理中', CLOSED: '销号' });
  });

  it('are those of every type and every case: fragments, @skip and @include', () => {
    const columns = columnsOf(`
      query ($no: Boolean!) { matters { nodes {
        ...Row
        ... on MunicipalProject { batch }
        ... on VolunteerProject { sessions title }
        content @include(if: $no)
        ... @skip(if: $no) { leadBody { id } }
      } } }
      fragment Row on Matter { title leadBody { name } }`);
    expect(namesOf(columns)).toEqual(['title', 'leadBody.name', 'leadBody.id', 'batch', 'sessions', 'content']);
  });

  it('begin with what is the same in all rows: the objects around the list and single objects beside it', () => {
    const columns = columnsOf(
      `{
        day: workingDay(from: "2021-06-17", plus: 5) { date }
        sources { name }
        official(id: "x") {
          name
          organization { name aliases }
          matterStats { total { count } groups { count } }
          closed: matterStats { total { closed } }
          matters { totalCount nodes { title } }
        }
      }`,
      'official.matters',
    );
    expect(columns.map(({ of, name, heading }) => [of, name, heading])).toEqual([
      ['around', 'day.date', '工作日·日期'],
      ['around', 'official.name', '领导·姓名'],
      ['around', 'official.organization.name', '领导·任职单位·名称'],
      ['around', 'official.organization.aliases', '领导·任职单位·别名'],
      ['row', 'title', '标题'],
    ]);
  });

  describe('of groups', () => {
    const groupsOf = (query: string, variables?: Record<string, unknown>) =>
      planTables(schema, parse(query), null, variables)[0];
    const told = (query: string, variables?: Record<string, unknown>) =>
      groupsOf(query, variables)?.columns.map(({ heading, name, element }) => [heading, name, element]);
    const two = [
      ['分组代码·市', 'key.CITY', 0],
      ['分组代码·牵头单位', 'key.LEAD_BODY', 1],
      ['市', 'label.CITY', 0],
      ['牵头单位', 'label.LEAD_BODY', 1],
      ['件数', 'count', undefined],
    ];
    const joined = [
      ['分组代码', 'key', undefined],
      ['分组', 'label', undefined],
      ['件数', 'count', undefined],
    ];
    const rest = '{ groups { key label count } }';

    it('are one each key of groupBy, whether that is written, a variable or its default', () => {
      expect(told(`{ matterStats(groupBy: [CITY, LEAD_BODY]) ${rest} }`)).toEqual(two);
      expect(groupsOf(`{ matterStats(groupBy: [CITY, LEAD_BODY]) ${rest} }`)?.nested).toEqual([]);
      const asked = `query ($by: [MatterGroupBy!]! = [CITY, LEAD_BODY]) { matterStats(groupBy: $by) ${rest} }`;
      expect(told(asked)).toEqual(two);
      expect(told(asked, { by: 'CITY' })).toEqual([two[0], two[2], two[4]]);
      expect(
        told(`query ($by: MatterGroupBy!) { matterStats(groupBy: [CITY, $by]) ${rest} }`, { by: 'LEAD_BODY' }),
      ).toEqual(two);
    });

    it('are one column as long as nobody knows the keys', () => {
      expect(told(`query ($by: [MatterGroupBy!]!) { matterStats(groupBy: $by) ${rest} }`)).toEqual(joined);
      expect(told(`{ matterStats ${rest} }`)).toEqual(joined);
      expect(told(`{ matterStats(groupBy: [CITY, CITY]) ${rest} }`)).toEqual(joined);
      expect(
        told(`query ($by: [MatterGroupBy!]!) { matterStats(groupBy: $by) ${rest} }`, { by: ['toString'] }),
      ).toEqual(joined);
    });

    it('are told apart where groups stand within rows', () => {
      const query =
        '{ organizations { nodes { name matterStats(groupBy: [TYPE, STATUS]) { groups { label count } } } } }';
      expect(told(query)).toEqual([
        ['名称', 'name', undefined],
        ['事项统计·分组统计·事项类型', 'matterStats.groups.label.TYPE', 0],
        ['事项统计·分组统计·状态', 'matterStats.groups.label.STATUS', 1],
        ['事项统计·分组统计·件数', 'matterStats.groups.count', undefined],
      ]);
      expect(groupsOf(query)?.columns.map(({ listsAt }) => listsAt)).toEqual([[], [1], [1], [1]]);
    });
  });

  it('have unique headings and names', () => {
    const columns = columnsOf(`{ matter(id: "x") { title similar: leadBody { name matters {
      nodes { title name: title now: reports { nodes { on } } then: reports { nodes { on } } matter: leadBody { id } }
    } } } }`);
    expect(columns.map(({ heading }) => heading)).toEqual([
      '事项·标题',
      '事项·牵头单位',
      '标题（title）',
      '标题（name）',
      '进展情况·日期（now.nodes.on）',
      '进展情况·日期（then.nodes.on）',
      '牵头单位·编号',
    ]);
    const same = columnsOf('{ leadBody: matter(id: "x") { id } matters { nodes { leadBody { id } } } }');
    expect(namesOf(same)).toEqual(['data.leadBody.id', 'leadBody.id']);
  });
});
