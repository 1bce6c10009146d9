import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../kit/testing/databases.ts';
import { dueOn, matterRow } from '../kit/testing/matterRow.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { columnsOfMigrationsAndRecords } from '../kit/testing/tableColumns.ts';
import { type EnterpriseRequestRow, enterpriseRequests, fillEnterpriseRequests } from './subgraph.ts';

const UNSTATED = {
  enterprise: null,
  requestKind: null,
  fundingNeeded: null,
  fundingSolved: null,
  labourNeeded: null,
  labourSolved: null,
};

const rows: EnterpriseRequestRow[] = [
  {
    ...matterRow('er:34:R-00001', {
      division: '340102',
      leadBody: 'body-a',
      status: 'CLOSED',
      closedOn: '2021-05-20',
      resolution: 'SOLVED',
      deadline: dueOn('2021-05-31'),
    }),
    requestKind: 'FUNDING',
    enterprise: 'enterprise-1',
    fundingNeeded: '90000000000000.01',
    fundingSolved: '45000000000000.07',
    labourNeeded: null,
    labourSolved: null,
  },
  {
    ...matterRow('er:34:R-00002', {
      division: '340102',
      leadBody: 'body-b',
      status: 'CLOSED',
      closedOn: '2021-06-01',
      resolution: 'SOLVED',
      deadline: dueOn('2021-05-31'),
    }),
    requestKind: 'FUNDING',
    enterprise: 'enterprise-2',
    fundingNeeded: '80000000000000.02',
    fundingSolved: '0.1',
    labourNeeded: 7,
    labourSolved: 5,
  },
  {
    ...matterRow('er:34:R-00003', { division: '340200', leadBody: 'body-a', deadline: dueOn('2021-06-01') }),
    ...UNSTATED,
    requestKind: 'LABOUR',
    enterprise: 'enterprise-1',
    labourNeeded: 40,
  },
  { ...matterRow('er:34:R-00004', { division: '340000', status: 'WITHDRAWN' }), ...UNSTATED },
];

const names = new Map([
  ['body-a', '市经信局'],
  ['body-b', '市人社局'],
]);

const COUNTS = 'count open completed closed withdrawn closedOnTime openOverdue solved';
const SUMS = 'fundingNeeded fundingSolved labourNeeded labourSolved';

describe.each(databases)('enterprise requests on $dialect', (database) => {
  let subgraph: ServedSubgraph;
  beforeAll(async () => {
    subgraph = await serveSubgraph(enterpriseRequests, database, (opened) =>
      fillEnterpriseRequests(opened, rows, names),
    );
  });
  afterAll(() => subgraph?.stop());

  it('answers a request with its amounts to the fen, null where none is stated', async () => {
    const { stated, unstated, unknown } = await subgraph.data(`
      query { stated: enterpriseRequest(id: "er:34:R-00001") { ...R } unstated: enterpriseRequest(id: "er:34:R-00004") { ...R }
        unknown: enterpriseRequest(id: "er:34:X") { id } }
      fragment R on EnterpriseRequest { requestKind enterprise { id } ${SUMS} }`);
    expect(stated).toEqual({
      requestKind: 'FUNDING',
      enterprise: { id: 'enterprise-1' },
      fundingNeeded: '90000000000000.01',
      fundingSolved: '45000000000000.07',
      labourNeeded: null,
      labourSolved: null,
    });
    expect(unstated).toEqual(UNSTATED);
    expect(unknown).toBeNull();
  });

  it('adds up what was needed and solved, exactly beyond what doubles hold; none where nothing is stated', async () => {
    const { enterpriseRequestStats } = await subgraph.data(
      `{ enterpriseRequestStats { groups { key label ${COUNTS} ${SUMS} } coverage { complete } } }`,
    );
    expect(enterpriseRequestStats).toEqual({
      groups: [
        {
          key: [],
          label: [],
          count: 4,
          open: 1,
          completed: 0,
          closed: 2,
          withdrawn: 1,
          closedOnTime: 1,
          openOverdue: 1,
          solved: 2,
          fundingNeeded: '170000000000000.03',
          fundingSolved: '45000000000000.17',
          labourNeeded: 47,
          labourSolved: 5,
        },
      ],
      coverage: { complete: true },
    });
  });

  it('answers one row of zeros if no request is counted, and none if it is grouped', async () => {
    const { all, grouped } = await subgraph.data(`{
      all: enterpriseRequestStats(filter: {kind: [LAND]}) { groups { count solved ${SUMS} } }
      grouped: enterpriseRequestStats(filter: {kind: [LAND]}, groupBy: [KIND]) { groups { count } }
    }`);
    const none = { fundingNeeded: '0', fundingSolved: '0', labourNeeded: 0, labourSolved: 0 };
    expect(all.groups).toEqual([{ count: 0, solved: 0, ...none }]);
    expect(grouped.groups).toEqual([]);
  });

  it.each([
    [
      'CITY',
      [
        ['340100', '合肥市', 2],
        ['340200', '芜湖市', 1],
        [null, null, 1],
      ],
    ],
    [
      'COUNTY',
      [
        ['340102', '瑶海区', 2],
        [null, null, 2],
      ],
    ],
    [
      'KIND',
      [
        ['FUNDING', '资金', 2],
        ['LABOUR', '用工', 1],
        [null, null, 1],
      ],
    ],
    [
      'STATUS',
      [
        ['CLOSED', '销号', 2],
        ['REGISTERED', '登记', 1],
        ['WITHDRAWN', '撤销', 1],
      ],
    ],
    [
      'LATENESS',
      [
        ['NONE', '正常', 3],
        ['OVERDUE', '逾期', 1],
      ],
    ],
    [
      'LEAD_BODY',
      [
        ['body-a', '市经信局', 2],
        ['body-b', '市人社局', 1],
        [null, null, 1],
      ],
    ],
    [
      'RESOLUTION',
      [
        ['SOLVED', '已解决', 2],
        [null, null, 2],
      ],
    ],
  ])('groups by %s', async (key, expected) => {
    const { enterpriseRequestStats } = await subgraph.data(
      `{ enterpriseRequestStats(groupBy: [${key}]) { groups { key label count } } }`,
    );
    const groups = enterpriseRequestStats.groups as { key: string[]; label: string[]; count: number }[];
    expect(groups.map((group) => [group.key[0], group.label[0], group.count])).toEqual(expected);
  });

  it('groups by several keys, the sums of each row its own', async () => {
    const { enterpriseRequestStats } = await subgraph.data(
      '{ enterpriseRequestStats(filter: {matter: {division: ["340100"]}}, groupBy: [KIND, LEAD_BODY]) { groups { key fundingSolved solved } } }',
    );
    expect(enterpriseRequestStats.groups).toEqual([
      { key: ['FUNDING', 'body-a'], fundingSolved: '45000000000000.07', solved: 1 },
      { key: ['FUNDING', 'body-b'], fundingSolved: '0.1', solved: 1 },
    ]);
  });

  it.each([
    ['kind: [FUNDING]', ['er:34:R-00001', 'er:34:R-00002']],
    ['kind: [LABOUR, FUNDING], enterprise: "enterprise-1"', ['er:34:R-00001', 'er:34:R-00003']],
    ['kind: []', []],
    ['enterprise: "nobody"', []],
    ['matter: {resolution: [SOLVED]}', ['er:34:R-00001', 'er:34:R-00002']],
  ])('keeps to {%s}', async (filter, ids) => {
    const { enterpriseRequests: list } = await subgraph.data(
      `{ enterpriseRequests(filter: {${filter}}) { totalCount nodes { id } } }`,
    );
    expect(list).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });

  it('lists the requests that a body handles and those that an enterprise put, of entities known and unknown', async () => {
    const { _entities } = await subgraph.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Organization { enterpriseRequests { totalCount }
          requestsMade(filter: {kind: [LABOUR, FUNDING]}, orderBy: DEADLINE_DESC) { nodes { id } totalCount } }
        ... on Division { enterpriseRequests { totalCount } }
        ... on Official { enterpriseRequests { totalCount } }
        ... on EnterpriseRequest { id }
      } }`,
      {
        representations: [
          { __typename: 'EnterpriseRequest', id: 'er:34:R-00002' },
          { __typename: 'Organization', id: 'enterprise-1' },
          { __typename: 'Organization', id: 'body-a' },
          { __typename: 'Organization', id: 'nobody' },
          { __typename: 'EnterpriseRequest', id: 'er:34:X' },
          { __typename: 'Division', code: '340102' },
          { __typename: 'Official', id: 'of:1' },
        ],
      },
    );
    const none = { totalCount: 0, nodes: [] };
    expect(_entities).toEqual([
      { id: 'er:34:R-00002' },
      {
        enterpriseRequests: { totalCount: 0 },
        requestsMade: { totalCount: 2, nodes: [{ id: 'er:34:R-00003' }, { id: 'er:34:R-00001' }] },
      },
      { enterpriseRequests: { totalCount: 2 }, requestsMade: none },
      { enterpriseRequests: { totalCount: 0 }, requestsMade: none },
      null,
      { enterpriseRequests: { totalCount: 2 } },
      { enterpriseRequests: { totalCount: 0 } },
    ]);
  });

  it('asks a constant number of statements, however many rows there are', async () => {
    const page = (first: number) =>
      `{ enterpriseRequests(first: ${first}, orderBy: REGISTERED_ASC) { nodes { enterprise { id } leadBody { id } measures { text } events { totalCount } } } }`;
    expect(await subgraph.countStatements(page(4))).toBe(await subgraph.countStatements(page(1)));
    expect(await subgraph.countStatements(`{ enterpriseRequestStats(groupBy: [KIND]) { groups { ${SUMS} } } }`)).toBe(
      1,
    );
  });

  it('makes by migration the columns that its records have', async () => {
    const { migrated, recorded } = await columnsOfMigrationsAndRecords(enterpriseRequests, database);
    expect(migrated).toEqual(recorded);
  });

  it('refuses an amount that is not in whole fen', async () => {
    const refused = serveSubgraph(enterpriseRequests, database, (opened) =>
      fillEnterpriseRequests(opened, [{ ...matterRow('er:34:R-1'), ...UNSTATED, fundingNeeded: '0.001' }], names),
    );
    await expect(refused).rejects.toThrow('Expected yuan with at most 2 decimals, got "0.001".');
  });
});
