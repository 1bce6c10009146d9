import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../kit/testing/databases.ts';
import { type Answer, type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { columnsOfMigrationsAndRecords } from '../kit/testing/tableColumns.ts';
import type { DirectoryRows, DivisionRow, OrganizationRow, TenureRow } from './rows.ts';
import { directory, fillDirectory } from './subgraph.ts';

const PROVINCE_OFFICE = '113400000000000278';
const EDUCATION = '11341700003244967K';
const GROUP = '91340100000000019A';
/** Fails the check of GB 32100, as codes in use do. */
const WRONG = '91350203M0001QAY9B';

const ROWS: DirectoryRows = {
  divisions: [
    division('340000', '安徽省', 'PROVINCE', null),
    division('340200', '芜湖市', 'CITY', '340000'),
    division('340209', '弋江区', 'COUNTY', '340200', { validFrom: '2021-01-01' }),
    division('340281', '无为市', 'COUNTY', '340200', { validFrom: '2020-01-01' }),
    division('340209001', '弋江街道', 'TOWNSHIP', '340209'),
    division('340209001001', '停车村', 'VILLAGE', '340209001'),
    division('340209Z01', '芜湖三山经济开发区', 'ZONE', '340200', { host: '340209' }),
    division('340203', '弋江区', 'COUNTY', '340200', { validTo: '2020-12-31', successor: '340209' }),
    division('340208', '三山区', 'COUNTY', '340200', { validTo: '2020-12-31', successor: '340209' }),
    division('340225', '无为县', 'COUNTY', '340200', {
      validFrom: '2012-01-01',
      validTo: '2019-12-31',
      successor: '340281',
    }),
    division('341422', '无为县', 'COUNTY', null, { validTo: '2011-12-31', successor: '340225' }),
    division('340700', '铜陵市', 'CITY', '340000'),
  ],
  organizations: [
    organization(PROVINCE_OFFICE, '安徽省发展和改革委员会', '340000', null),
    organization(EDUCATION, '芜湖市教育局', '340200', PROVINCE_OFFICE, { aliases: ['市教委（旧）'] }),
    organization(GROUP, '无为能源集团有限公司', '340281', null, { kind: 'ENTERPRISE_GROUP', aliases: ['无能集团'] }),
    organization(WRONG, '弋江街道办事处', '340209001', EDUCATION, { kind: 'GOVERNMENT' }),
    { ...organization('uncoded', '三山管委会', '340209Z01', EDUCATION, { kind: 'GOVERNMENT' }), creditCode: null },
  ],
  officials: [
    { id: 'of:00001', name: '张甲', officePhone: '0553-00000001' },
    { id: 'of:00002', name: '李乙', officePhone: null },
    { id: 'of:00003', name: '王丙', officePhone: null },
    { id: 'of:00004', name: '赵丁', officePhone: null },
  ],
  tenures: [
    tenure('tn:00001', 'of:00001', '芜湖市教育局局长', EDUCATION, '2018-03-01', '2021-05-10', { chief: true }),
    tenure('tn:00002', 'of:00002', '芜湖市教育局局长', EDUCATION, '2021-05-11', null, { chief: true }),
    tenure('tn:00003', 'of:00001', '副市长', PROVINCE_OFFICE, '2021-05-11', null, { leaderLevel: 'CITY' }),
    tenure('tn:00004', 'of:00001', '督学', EDUCATION, '2021-06-01', null),
    tenure('tn:00005', 'of:00003', '街道办主任', WRONG, '2019-01-01', null, { chief: true }),
    tenure('tn:00006', 'of:00003', '兼职委员', EDUCATION, '2021-01-01', null),
    tenure('tn:00007', 'of:00004', '原主任', PROVINCE_OFFICE, '2010-01-01', '2015-12-31', { chief: true }),
  ],
  countyPairs: [{ strong: '340281', developing: '340209', since: '2021-04-15' }],
  channels: [
    { code: 'zoufang', name: '走访', organization: null },
    { code: 'hotline-12345', name: '12345热线', organization: PROVINCE_OFFICE },
  ],
  categories: [
    { code: 'yanglao', label: '养老托幼难' },
    { code: 'banshi', label: '办事难' },
  ],
};

describe.each(databases)('the directory on $dialect', (testDatabase) => {
  let served: ServedSubgraph;
  beforeAll(async () => {
    served = await serveSubgraph(directory, testDatabase, (database) => fillDirectory(database, ROWS));
  });
  afterAll(() => served?.stop());
  const ask = (query: string, variables?: Record<string, unknown>) => served.data(query, variables);
  const refusal = async (query: string) => codesOfErrors(await served.ask(query));
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);

  describe('divisions', () => {
    it('answer an old code with the old division, whose successors lead to the present', async () => {
      const { division } = await ask(
        '{ division(code: "341422") { name level validTo parent { code } successor { code name successor { code name validFrom successor { code } } } } }',
      );
      expect(division).toEqual({
        ...{ name: '无为县', level: 'COUNTY', validTo: '2011-12-31', parent: null },
        successor: {
          ...{ code: '340225', name: '无为县' },
          successor: { code: '340281', name: '无为市', validFrom: '2020-01-01', successor: null },
        },
      });
    });

    it('know a long code that ends in zeros, and nothing of an unknown one', async () => {
      const data = await ask(
        '{ long: division(code: "340209000000") { code } none: division(code: "999999") { code } }',
      );
      expect(data).toEqual({ long: { code: '340209' }, none: null });
    });

    it('have as children what is valid on the day, zones below their host', async () => {
      const { city, county, zone } = await ask(`{
        city: division(code: "340200") { now: children { code } then: children(on: "2020-12-31") { code } }
        county: division(code: "340209") { children { code children { code } } }
        zone: division(code: "340209Z01") { level host { code } parent { code } children { code } }
      }`);
      expect(codes(city.now)).toEqual(['340209', '340281']);
      expect(codes(city.then)).toEqual(['340203', '340208', '340281']);
      expect(county.children).toEqual([
        { code: '340209001', children: [{ code: '340209001001' }] },
        { code: '340209Z01', children: [] },
      ]);
      expect(zone).toEqual({ level: 'ZONE', host: { code: '340209' }, parent: { code: '340200' }, children: [] });
    });

    it('are found by one character and by two, by level, parent and day', async () => {
      const data = await ask(`{
        one: divisions(text: "村") { code }
        two: divisions(text: "停车") { code }
        counties: divisions(level: COUNTY) { code }
        then: divisions(level: COUNTY, on: "2020-06-01") { code }
        below: divisions(parent: "340209") { code }
        nothing: divisions(text: "停车", level: CITY) { code }
      }`);
      expect(codes(data.one)).toEqual(['340209001001']);
      expect(codes(data.two)).toEqual(['340209001001']);
      expect(codes(data.counties)).toEqual(['340209', '340281']);
      expect(codes(data.then)).toEqual(['340203', '340208', '340281']);
      expect(codes(data.below)).toEqual(['340209001', '340209Z01']);
      expect(data.nothing).toEqual([]);
    });

    it('refuse a day that is none', async () => {
      const query = 'query ($on: Date) { division(code: "340200") { children(on: $on) { code } } }';
      expect(codesOfErrors(await served.ask(query, { on: '2021-02-30' }))).toEqual(['BAD_USER_INPUT']);
    });

    it('come in pairs of counties', async () => {
      expect(await ask('{ countyPairs { strong { name } developing { name } since } }')).toEqual({
        countyPairs: [{ strong: { name: '无为市' }, developing: { name: '弋江区' }, since: '2021-04-15' }],
      });
    });
  });

  describe('organizations', () => {
    it('are found by name, by alias and by the forms that follow from both', async () => {
      const found = async (text: string) =>
        ids(
          (await ask('query ($text: String) { organizations(text: $text) { nodes { id } } }', { text })).organizations
            .nodes,
        );
      expect(await found('省发改委')).toEqual([PROVINCE_OFFICE]);
      expect(await found('发展改革委')).toEqual([PROVINCE_OFFICE]);
      expect(await found('无能')).toEqual([GROUP]);
      expect(await found('(旧)')).toEqual([EDUCATION]);
      expect(await found('能')).toEqual([GROUP]);
      expect(await found('芜湖 教育')).toEqual([EDUCATION]);
      expect(await found('%')).toEqual([]);
    });

    it('are kept to a division with all below it, an old code followed with a warning', async () => {
      const query = 'query ($d: ID) { organizations(division: $d) { totalCount nodes { id } } }';
      const county = await ask(query, { d: '340209' });
      expect(ids(county.organizations.nodes)).toEqual([WRONG, 'uncoded']);
      const old = await served.ask(query, { d: '340203' });
      expect(ids(old.data.organizations.nodes)).toEqual([WRONG, 'uncoded']);
      expect(old.extensions?.warnings).toMatchObject([{ code: 'RETIRED_DIVISION_CODE', value: '340203' }]);
      const unknown = await served.ask(query, { d: '999999' });
      expect(unknown.data.organizations).toEqual({ totalCount: 0, nodes: [] });
      expect(unknown.extensions?.warnings).toMatchObject([{ code: 'UNKNOWN_DIVISION_CODE' }]);
    });

    it('are kept to kinds, of which an empty list is none', async () => {
      const data = await ask(`{
        some: organizations(kind: [GOVERNMENT, ENTERPRISE_GROUP]) { nodes { id } }
        none: organizations(kind: []) { totalCount }
      }`);
      expect(ids(data.some.nodes)).toEqual([GROUP, WRONG, 'uncoded']);
      expect(data.none.totalCount).toBe(0);
    });

    it('flag a credit code that fails its check, and reject none', async () => {
      const data = await ask(`{
        good: organization(id: "${GROUP}") { creditCode creditCodeValid }
        wrong: organization(id: "${WRONG}") { creditCode creditCodeValid }
        none: organization(id: "uncoded") { creditCode creditCodeValid }
        unknown: organization(id: "x") { id }
      }`);
      expect(data).toEqual({
        good: { creditCode: GROUP, creditCodeValid: true },
        wrong: { creditCode: WRONG, creditCodeValid: false },
        none: { creditCode: null, creditCodeValid: null },
        unknown: null,
      });
    });

    it('have parent, division, aliases as they were given, and children in pages', async () => {
      const query = `query ($after: String) { organization(id: "${EDUCATION}") {
        aliases parent { name } division { name }
        children(first: 1, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }
      } }`;
      const { organization } = await ask(query);
      expect(organization).toMatchObject({
        ...{ aliases: ['市教委（旧）'], parent: { name: '安徽省发展和改革委员会' }, division: { name: '芜湖市' } },
        children: { totalCount: 2, nodes: [{ id: WRONG }], pageInfo: { hasNextPage: true, hasPreviousPage: false } },
      });
      const next = await ask(query, { after: organization.children.pageInfo.endCursor });
      expect(next.organization.children).toMatchObject({
        ...{ totalCount: 2, nodes: [{ id: 'uncoded' }] },
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      });
    });

    it('page through all, each once', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { organizations } = await ask(
          'query ($after: String) { organizations(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        expect(organizations.totalCount).toBe(5);
        seen.push(...ids(organizations.nodes));
        after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(ids([...ROWS.organizations]).sort());
    });

    it('refuse pages out of bounds and what is no cursor', async () => {
      expect(await refusal('{ organizations(first: 0) { totalCount } }')).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
      expect(await refusal('{ organizations(after: "x") { totalCount } }')).toEqual(['INVALID_CURSOR']);
    });
  });

  describe('officials', () => {
    it('hold the post of the day: a chief one before others, none after the last', async () => {
      const { first, chief, former } = await ask(`{
        first: official(id: "of:00001") { officePhone before: post(on: "2021-05-10") after: post(on: "2021-05-11") now: post organization { id } inMay: organization(on: "2021-05-01") { id } }
        chief: official(id: "of:00003") { post organization { id } }
        former: official(id: "of:00004") { post organization { id } in2015: post(on: "2015-12-31") }
      }`);
      expect(first).toEqual({
        ...{ officePhone: '0553-00000001', before: '芜湖市教育局局长', after: '副市长', now: '督学' },
        ...{ organization: { id: EDUCATION }, inMay: { id: EDUCATION } },
      });
      expect(chief).toEqual({ post: '街道办主任', organization: { id: WRONG } });
      expect(former).toEqual({ post: null, organization: null, in2015: '原主任' });
    });

    it('tell their tenures newest first', async () => {
      const { official } = await ask(
        '{ official(id: "of:00001") { tenures { id post chief leaderLevel from to organization { id } official { id } } } }',
      );
      expect(ids(official.tenures)).toEqual(['tn:00004', 'tn:00003', 'tn:00001']);
      expect(official.tenures[2]).toEqual({
        ...{ id: 'tn:00001', post: '芜湖市教育局局长', chief: true, leaderLevel: null },
        ...{ from: '2018-03-01', to: '2021-05-10', organization: { id: EDUCATION }, official: { id: 'of:00001' } },
      });
    });

    it('are those in office on the day, under conditions that one tenure meets', async () => {
      const data = await ask(`{
        now: officials { totalCount nodes { id } }
        then: officials(on: "2015-01-01") { nodes { id } }
        chiefs: officials(organization: "${EDUCATION}", chief: true) { nodes { id } }
        chiefsBefore: officials(organization: "${EDUCATION}", chief: true, on: "2021-05-10") { nodes { id } }
        others: officials(organization: "${EDUCATION}", chief: false) { nodes { id } }
        leaders: officials(leaderLevel: [CITY, COUNTY]) { nodes { id } }
        noLeaders: officials(leaderLevel: []) { totalCount }
        below: officials(division: "340209") { nodes { id } }
        byName: officials(text: "张") { nodes { id } }
        byPost: officials(text: "局长") { nodes { id } }
        byBoth: officials(text: "张 督学") { nodes { id } }
        formerPost: officials(text: "张 局长") { totalCount }
      }`);
      expect(data.now.totalCount).toBe(3);
      expect(ids(data.now.nodes)).toEqual(['of:00001', 'of:00002', 'of:00003']);
      expect(ids(data.then.nodes)).toEqual(['of:00004']);
      expect(ids(data.chiefs.nodes)).toEqual(['of:00002']);
      expect(ids(data.chiefsBefore.nodes)).toEqual(['of:00001']);
      expect(ids(data.others.nodes)).toEqual(['of:00001', 'of:00003']);
      expect(ids(data.leaders.nodes)).toEqual(['of:00001']);
      expect(data.noLeaders.totalCount).toBe(0);
      expect(ids(data.below.nodes)).toEqual(['of:00003']);
      expect(ids(data.byName.nodes)).toEqual(['of:00001']);
      expect(ids(data.byPost.nodes)).toEqual(['of:00002']);
      expect(ids(data.byBoth.nodes)).toEqual(['of:00001']);
      expect(data.formerPost.totalCount).toBe(0);
    });

    it('stand with their organization, chief ones first', async () => {
      const { organization } = await ask(
        `{ organization(id: "${EDUCATION}") { now: officials { id } then: officials(on: "2021-05-10") { id } } }`,
      );
      expect(ids(organization.now)).toEqual(['of:00002', 'of:00001', 'of:00003']);
      expect(ids(organization.then)).toEqual(['of:00001', 'of:00003']);
    });
  });

  it('takes an empty id or code for one that nothing has, not for no condition', async () => {
    const answer = await ask(`{
      divisions(parent: "") { code }
      lying: organizations(division: "") { totalCount }
      inOffice: officials(division: "") { totalCount }
      ofBody: officials(organization: "") { totalCount }
    }`);
    const none = { totalCount: 0 };
    expect(answer).toEqual({ divisions: [], lying: none, inOffice: none, ofBody: none });
  });

  it('lists channels and categories in their order', async () => {
    expect(
      await ask(
        '{ channels { code organization { id } } channel(code: "zoufang") { name } categories { code label } }',
      ),
    ).toEqual({
      channels: [
        { code: 'zoufang', organization: null },
        { code: 'hotline-12345', organization: { id: PROVINCE_OFFICE } },
      ],
      channel: { name: '走访' },
      categories: [...ROWS.categories],
    });
  });

  it('counts working days by the notices, and gives no date beyond the last', async () => {
    const data = await ask(`{
      after: workingDay(from: "2021-09-30", plus: 5) { date provisional notice }
      back: workingDay(from: "2021-02-18", plus: -5) { date }
      beyond: workingDay(from: "2021-09-30", plus: 100000) { date provisional }
    }`);
    expect(data.after).toMatchObject({ date: '2021-10-13', provisional: false });
    expect(data.after.notice).toContain('2021');
    expect(data.back.date).toBe('2021-02-05');
    expect(data.beyond).toEqual({ date: null, provisional: true });
  });

  it('resolves representations in their order, null for what it does not know', async () => {
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Division { code name } ... on Organization { id name } ... on Official { id name }
        ... on Tenure { id post } ... on Channel { code name: name }
      } }`,
      {
        of: [
          { __typename: 'Division', code: '340203' },
          { __typename: 'Official', id: 'of:00002' },
          { __typename: 'Division', code: '999999' },
          { __typename: 'Division', code: '340209Z01' },
          { __typename: 'Organization', id: 'x' },
          { __typename: 'Organization', id: EDUCATION },
          { __typename: 'Tenure', id: 'tn:00003' },
          { __typename: 'Tenure', id: 'tn:none' },
          { __typename: 'Channel', code: 'zoufang' },
          { __typename: 'Division', code: '340203' },
        ],
      },
    );
    expect(_entities).toEqual([
      { code: '340203', name: '弋江区' },
      { id: 'of:00002', name: '李乙' },
      null,
      { code: '340209Z01', name: '芜湖三山经济开发区' },
      null,
      { id: EDUCATION, name: '芜湖市教育局' },
      { id: 'tn:00003', post: '副市长' },
      null,
      { code: 'zoufang', name: '走访' },
      { code: '340203', name: '弋江区' },
    ]);
  });

  it('migrates to what its records say', async () => {
    const { migrated, recorded } = await columnsOfMigrationsAndRecords(directory, testDatabase);
    expect(migrated).toEqual(recorded);
  });
});

describe.each(databases)('a full directory on $dialect', (testDatabase) => {
  let served: ServedSubgraph;
  beforeAll(async () => {
    served = await serveSubgraph(directory, testDatabase, (database) => fillDirectory(database, manyRows()));
  });
  afterAll(() => served?.stop());

  it('answers a page with all that hangs on it by no more statements than a shorter one', async () => {
    const query = `query ($first: Int!) {
      organizations(first: $first) { totalCount nodes {
        name aliases creditCodeValid parent { name division { name parent { name } } }
        division { name host { name } successor { name } children { name } }
        children(first: 5) { totalCount nodes { name } }
        officials { name post organization { name } tenures { post organization { name } official { name } } }
      } }
    }`;
    expect((await served.data(query, { first: 50 })).organizations.nodes).toHaveLength(50);
    const shorter = await served.countStatements(query, { first: 10 });
    expect(await served.countStatements(query, { first: 50 })).toBeLessThanOrEqual(shorter);
  });

  it('refuses a question that more divisions answer than one list may have', async () => {
    const { data, errors } = await served.ask('{ divisions(text: "村") { code } }');
    expect(data).toEqual({ divisions: null });
    expect(errors).toMatchObject([
      {
        message:
          'Expected a question that at most 2000 divisions answer, got more: give a parent, a level or more text.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect((await served.ask('{ divisions(text: "村", parent: "340209001") { code } }')).data.divisions).toHaveLength(
      100,
    );
  });
});

describe('filling the directory', () => {
  const sqlite = databases.find(({ dialect }) => dialect === 'sqlite');
  const fillWith = (rows: Partial<DirectoryRows>) =>
    serveSubgraph(directory, sqlite as (typeof databases)[number], (database) =>
      fillDirectory(database, { ...ROWS, ...rows }),
    );

  it('names a row that refers to nothing', async () => {
    const tenures = [tenure('tn:9', 'of:99999', '局长', EDUCATION, '2021-01-01', null)];
    await expect(fillWith({ tenures })).rejects.toThrow(
      'Official of tenure tn:9: expected one of the directory, got "of:99999".',
    );
  });

  it('names an organization whose division is not known', async () => {
    const organizations = [organization('x', '某局', '999999', null)];
    await expect(fillWith({ organizations, tenures: [], channels: [] })).rejects.toThrow(
      'Organization x: expected a known division code, got "999999".',
    );
  });
});

function codesOfErrors({ errors }: Answer): string[] | undefined {
  return errors?.map(({ extensions }) => extensions.code);
}

function division(
  code: string,
  name: string,
  level: DivisionRow['level'],
  parent: string | null,
  rest: Partial<DivisionRow> = {},
): DivisionRow {
  return { code, name, level, parent, host: null, validFrom: null, validTo: null, successor: null, ...rest };
}

function organization(
  id: string,
  name: string,
  of: string,
  parent: string | null,
  rest: Partial<OrganizationRow> = {},
): OrganizationRow {
  return { id, creditCode: id, name, aliases: [], kind: 'DEPARTMENT', division: of, parent, ...rest };
}

function tenure(
  id: string,
  official: string,
  post: string,
  organizationId: string,
  from: string,
  to: string | null,
  rest: Partial<TenureRow> = {},
): TenureRow {
  return { id, official, post, organization: organizationId, leaderLevel: null, chief: false, from, to, ...rest };
}

/** 30 townships of 100 villages, and 60 organizations with officials who hold two posts each. */
function manyRows(): DirectoryRows {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const towns = numbers(30).map((i) => `340209${String(i).padStart(3, '0')}`);
  return {
    ...ROWS,
    divisions: [
      ...ROWS.divisions.filter(({ level }) => level !== 'TOWNSHIP' && level !== 'VILLAGE'),
      ...towns.map((code) => division(code, `${code}镇`, 'TOWNSHIP', '340209')),
      ...towns.flatMap((town) =>
        numbers(100).map((i) => division(`${town}${String(i).padStart(3, '0')}`, `${i}村`, 'VILLAGE', town)),
      ),
    ],
    organizations: numbers(60).map((i) =>
      organization(`o:${i}`, `第${i}局`, towns[i % 30] ?? '340209', i > 10 ? `o:${(i % 10) + 1}` : null, {
        aliases: [`${i}局`],
      }),
    ),
    officials: numbers(60).map((i) => ({ id: `of:${i}`, name: `官${i}`, officePhone: null })),
    tenures: numbers(60).flatMap((i) => [
      tenure(`tn:${i}a`, `of:${i}`, '局长', `o:${i}`, '2019-01-01', null, { chief: true }),
      tenure(`tn:${i}b`, `of:${i}`, '委员', `o:${(i % 60) + 1}`, '2020-01-01', null),
    ]),
    channels: [],
  };
}
