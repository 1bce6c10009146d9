import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../kit/testing/databases.ts';
import { dueOn, matterRow } from '../kit/testing/matterRow.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { columnsOfMigrationsAndRecords } from '../kit/testing/tableColumns.ts';
import {
  fillVolunteerCenters,
  type VolunteerCenterRow,
  type VolunteerProjectRow,
  volunteerCenters,
} from './subgraph.ts';

const center = (
  code: string,
  level: VolunteerCenterRow['level'],
  parent: string | null,
  stated: Partial<VolunteerCenterRow> = {},
): VolunteerCenterRow => ({
  id: `vc:34:${code}`,
  name: `${code}实践点`,
  level,
  division: code,
  parent: parent && `vc:34:${parent}`,
  organization: null,
  address: null,
  volunteers: 1,
  ...stated,
});

/** Two counties, one of which has an institute with three stations and an institute without; one id begins another. */
const named: VolunteerCenterRow[] = [
  center('340102', 'CENTER', null, {
    name: '瑶海区文明实践中心',
    organization: 'body-a',
    address: '长江东路１号',
    volunteers: 100,
  }),
  center('340102001', 'INSTITUTE', '340102', { volunteers: 20 }),
  center('340102001001', 'STATION', '340102001', { name: '停车场站', volunteers: 3 }),
  center('340102001002', 'STATION', '340102001', { address: '改造路（东）2号' }),
  center('340102001003', 'STATION', '340102001', { volunteers: 0 }),
  center('340102002', 'INSTITUTE', '340102'),
  center('3401', 'CENTER', null, { id: 'vc:34:3401', division: '340103' }),
];

/** Sixty more centers, each with an institute and a station, so that pages are full. */
const COUNTIES = ['340202', '340302', '340402', '340503', '340602', '340705', '340802', '341002', '341102', '341202'];
const many = COUNTIES.flatMap((county) =>
  Array.from({ length: 6 }, (_, i) => `${county}00${i + 1}`).flatMap((town) => [
    center(town, 'CENTER', null),
    center(`${town}001`, 'INSTITUTE', town),
    center(`${town}002`, 'STATION', `${town}001`),
  ]),
);

const project = (id: string, of: string | null, stated: Partial<VolunteerProjectRow> = {}): VolunteerProjectRow => ({
  ...matterRow(`vp:34:${id}`, { deadline: dueOn(`2021-12-${id.slice(-2)}`) }),
  center: of && `vc:34:${of}`,
  volunteerKind: 'CULTURE',
  sessions: 1,
  peopleServed: 10,
  ...stated,
});

const projects: VolunteerProjectRow[] = [
  project('P-01', '340102', { leadBody: 'body-a', volunteerKind: 'SKILLS', sessions: 5, peopleServed: 500 }),
  project('P-02', '340102001', {
    leads: [
      { official: 'of:1', tenure: null, post: null, leaderLevel: null, chief: false, from: '2021-01-01', to: null },
    ],
  }),
  project('P-03', '340102001002', { sessions: null, peopleServed: null }),
  project('P-04', '340102001002', { volunteerKind: null }),
  project('P-05', '3401', { division: '340103' }),
  project('P-06', null, { volunteerKind: null, sessions: null, peopleServed: null }),
  ...many.map(({ id }, i) =>
    project(`M-${String(i + 100)}`, id.slice('vc:34:'.length), { deadline: dueOn('2021-12-31') }),
  ),
];

const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id.replace('vc:34:', '').replace('vp:34:', ''));

describe.each(databases)('volunteer centers on $dialect', (database) => {
  let subgraph: ServedSubgraph;
  beforeAll(async () => {
    subgraph = await serveSubgraph(volunteerCenters, database, (opened) =>
      fillVolunteerCenters(opened, { centers: [...named, ...many], projects }, new Map()),
    );
  });
  afterAll(() => subgraph?.stop());

  it('answers a center with what is above and directly below it', async () => {
    const { station, county, unknown } = await subgraph.data(`
      { station: volunteerCenter(id: "vc:34:340102001002") { ...C } county: volunteerCenter(id: "vc:34:340102") { ...C }
        unknown: volunteerCenter(id: "vc:34:X") { id } }
      fragment C on VolunteerCenter { name level division { code } address volunteers organization { id }
        parent { id } ancestors { id level } children { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`);
    expect(station).toEqual({
      name: '340102001002实践点',
      level: 'STATION',
      division: { code: '340102001002' },
      address: '改造路（东）2号',
      volunteers: 1,
      organization: null,
      parent: { id: 'vc:34:340102001' },
      ancestors: [
        { id: 'vc:34:340102', level: 'CENTER' },
        { id: 'vc:34:340102001', level: 'INSTITUTE' },
      ],
      children: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
    });
    expect(county).toMatchObject({
      organization: { id: 'body-a' },
      parent: null,
      ancestors: [],
      children: { totalCount: 2, nodes: [{ id: 'vc:34:340102001' }, { id: 'vc:34:340102002' }] },
    });
    expect(unknown).toBeNull();
  });

  it('pages children by id', async () => {
    const page = (after: string | null) =>
      subgraph.data(
        `query ($after: String) { volunteerCenter(id: "vc:34:340102001") { children(first: 2, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
        { after },
      );
    const { children: first } = (await page(null)).volunteerCenter;
    expect([ids(first.nodes), first.totalCount, first.pageInfo.hasNextPage]).toEqual([
      ['340102001001', '340102001002'],
      3,
      true,
    ]);
    const { children: second } = (await page(first.pageInfo.endCursor)).volunteerCenter;
    expect([ids(second.nodes), second.totalCount, second.pageInfo.hasNextPage]).toEqual([['340102001003'], 3, false]);
    expect(second.pageInfo.hasPreviousPage).toBe(true);
  });

  it('counts what a center has with all below it, itself included', async () => {
    const { county, institute, neighbour } = await subgraph.data(`
      { county: volunteerCenter(id: "vc:34:340102") { stats { ...S } } institute: volunteerCenter(id: "vc:34:340102001") { stats { ...S } }
        neighbour: volunteerCenter(id: "vc:34:3401") { stats { ...S } } }
      fragment S on VolunteerCenterStats { institutes stations volunteers projects sessions peopleServed
        byKind { kind projects sessions peopleServed } }`);
    const none = { projects: 0, sessions: 0, peopleServed: 0 };
    expect(county.stats).toEqual({
      institutes: 2,
      stations: 3,
      volunteers: 125,
      projects: 4,
      sessions: 7,
      peopleServed: 520,
      byKind: [
        { kind: 'CONVENIENCE', ...none },
        { kind: 'HELPING_THE_WEAK', ...none },
        { kind: 'CULTURE', projects: 2, sessions: 1, peopleServed: 10 },
        { kind: 'SKILLS', projects: 1, sessions: 5, peopleServed: 500 },
      ],
    });
    expect(institute.stats).toMatchObject({ institutes: 1, stations: 3, volunteers: 24, projects: 3, sessions: 2 });
    expect(neighbour.stats).toMatchObject({ institutes: 0, stations: 0, volunteers: 1, projects: 1 });
  });

  it.each([
    ['', ['P-01', 'P-02', 'P-03', 'P-04']],
    ['filter: {centerScope: SELF}', ['P-01']],
    ['filter: {kind: [CULTURE]}', ['P-02', 'P-03']],
    ['filter: {center: "vc:34:340102001"}', ['P-02', 'P-03', 'P-04']],
    ['filter: {center: "vc:34:340102001", centerScope: SELF}', ['P-02']],
    ['filter: {center: "vc:34:3401"}', []],
    ['orderBy: DEADLINE_DESC, first: 2', ['P-04', 'P-03']],
  ])('lists the projects of a center and all below it (%s)', async (list, expected) => {
    const { volunteerCenter } = await subgraph.data(
      `{ volunteerCenter(id: "vc:34:340102") { projects${list && `(${list})`} { nodes { id } coverage { complete } } } }`,
    );
    expect(ids(volunteerCenter.projects.nodes)).toEqual(expected);
    expect(volunteerCenter.projects.coverage.complete).toBe(true);
  });

  it.each([
    ['center: "vc:34:340102001"', ['P-02', 'P-03', 'P-04']],
    ['center: "vc:34:340102001", centerScope: SELF', ['P-02']],
    ['center: "vc:34:3401"', ['P-05']],
    ['center: "vc:34:X"', []],
    ['center: "vc:34:340102", kind: [SKILLS, CONVENIENCE]', ['P-01']],
    ['center: "vc:34:340102", kind: []', []],
  ])('keeps to projects {%s}', async (filter, expected) => {
    const { volunteerProjects } = await subgraph.data(
      `{ volunteerProjects(filter: {${filter}}) { totalCount nodes { id } } }`,
    );
    expect(ids(volunteerProjects.nodes)).toEqual(expected);
    expect(volunteerProjects.totalCount).toBe(expected.length);
  });

  it('answers a project with its center, and null for what is not stated', async () => {
    const { stated, unstated } = await subgraph.data(`
      { stated: volunteerProject(id: "vp:34:P-01") { ...P } unstated: volunteerProject(id: "vp:34:P-06") { ...P } }
      fragment P on VolunteerProject { center { id name } volunteerKind sessions peopleServed }`);
    expect(stated).toEqual({
      center: { id: 'vc:34:340102', name: '瑶海区文明实践中心' },
      volunteerKind: 'SKILLS',
      sessions: 5,
      peopleServed: 500,
    });
    expect(unstated).toEqual({ center: null, volunteerKind: null, sessions: null, peopleServed: null });
  });

  it.each([
    ['text: "停车"', ['340102001001']],
    ['text: "改"', ['340102001002']],
    ['text: "(东)"', ['340102001002']],
    ['text: "东 1号"', ['340102']],
    ['text: "100%"', []],
    ['level: STATION, division: "340102"', ['340102001001', '340102001002', '340102001003']],
    ['level: CENTER, division: "340100"', ['3401', '340102']],
    ['division: "340102001003"', ['340102001003']],
    ['text: "  ", division: "340102002"', ['340102002']],
  ])('finds centers by (%s), in order of id', async (condition, expected) => {
    const { volunteerCenters: list } = await subgraph.data(
      `{ volunteerCenters(${condition}, first: 5) { totalCount nodes { id } } }`,
    );
    expect(ids(list.nodes)).toEqual(expected);
    expect(list.totalCount).toBe(expected.length);
  });

  it('matches nothing by an unknown division, and says so', async () => {
    const { data, extensions } = await subgraph.ask('{ volunteerCenters(division: "990000") { totalCount } }');
    expect(data.volunteerCenters.totalCount).toBe(0);
    expect(extensions?.warnings).toMatchObject([{ code: 'UNKNOWN_DIVISION_CODE', value: '990000' }]);
  });

  it('pages through all centers, each once, in order of id', async () => {
    const all = [...named, ...many].map(({ id }) => id).sort();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { volunteerCenters: page } = await subgraph.data(
        'query ($after: String) { volunteerCenters(first: 50, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...page.nodes.map(({ id }: { id: string }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  it.each([
    ['first: 0', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['first: 501', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['after: "x"', 'INVALID_CURSOR'],
  ])('refuses (%s)', async (page, code) => {
    const { errors } = await subgraph.ask(`{ volunteerCenters(${page}) { nodes { id } } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('resolves entities in order: its own null if unknown, those of others with empty lists', async () => {
    const { _entities } = await subgraph.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on VolunteerCenter { id }
        ... on VolunteerProject { id }
        ... on Organization { volunteerProjects { nodes { id } } }
        ... on Official { volunteerProjects { nodes { id } } }
        ... on Division { volunteerProjects(first: 1) { nodes { id } } volunteerCenters(level: CENTER, first: 2) { totalCount nodes { id } } }
      } }`,
      {
        representations: [
          { __typename: 'VolunteerCenter', id: 'vc:34:340102' },
          { __typename: 'VolunteerProject', id: 'vp:34:X' },
          { __typename: 'VolunteerCenter', id: 'vc:34:X' },
          { __typename: 'VolunteerProject', id: 'vp:34:P-01' },
          { __typename: 'Organization', id: 'body-a' },
          { __typename: 'Organization', id: 'nobody' },
          { __typename: 'Official', id: 'of:1' },
          { __typename: 'Division', code: '340203' },
          { __typename: 'Division', code: '340103' },
          { __typename: 'Division', code: '340202' },
        ],
      },
    );
    expect(_entities).toEqual([
      { id: 'vc:34:340102' },
      null,
      null,
      { id: 'vp:34:P-01' },
      { volunteerProjects: { nodes: [{ id: 'vp:34:P-01' }] } },
      { volunteerProjects: { nodes: [] } },
      { volunteerProjects: { nodes: [{ id: 'vp:34:P-02' }] } },
      { volunteerProjects: { nodes: [] }, volunteerCenters: { totalCount: 0, nodes: [] } },
      {
        volunteerProjects: { nodes: [{ id: 'vp:34:P-05' }] },
        volunteerCenters: { totalCount: 1, nodes: [{ id: 'vc:34:3401' }] },
      },
      {
        volunteerProjects: { nodes: [] },
        volunteerCenters: { totalCount: 6, nodes: [{ id: 'vc:34:340202001' }, { id: 'vc:34:340202002' }] },
      },
    ]);
  });

  it('asks a constant number of statements for a page of centers with all that hangs on them', async () => {
    const page = (first: number) => `{ volunteerCenters(level: STATION, first: ${first}) { totalCount nodes {
      parent { id children(first: 1) { nodes { id } totalCount } stats { projects } } ancestors { id }
      children { totalCount nodes { id } } stats { stations byKind { kind projects } }
      projects(first: 3) { totalCount nodes { id center { id } leadBody { id } measures { text } } }
    } } }`;
    // The first station has no projects of which anything could be asked.
    const few = await subgraph.countStatements(page(2));
    expect(await subgraph.countStatements(page(50))).toBe(few);
    // Page and total; centers above; children, projects (page and total each); center and measures of projects; stats
    // of the centers and of their parents; children of the parents.
    expect(few).toBeLessThanOrEqual(16);
  });

  it('asks a constant number of statements for the centers of any number of divisions', async () => {
    const question =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Division { volunteerCenters(first: 3) { totalCount nodes { id } } } } }';
    const representations = COUNTIES.map((code) => ({ __typename: 'Division', code }));
    expect(await subgraph.countStatements(question, { representations })).toBe(2);
  });

  it('makes by migration the columns that its records have', async () => {
    const { migrated, recorded } = await columnsOfMigrationsAndRecords(volunteerCenters, database);
    expect(migrated).toContain('center.parent text null');
    expect(migrated).toEqual(recorded);
  });

  it.each([
    [
      'a center in no division',
      { centers: [center('990000', 'CENTER', null)], projects: [] },
      'known division code, got "990000"',
    ],
    [
      'a project of no center',
      { centers: [], projects: [project('P-01', 'X')] },
      'center among the centers, got "vc:34:X"',
    ],
  ])('refuses to be filled with %s', async (_what, filling, sentence) => {
    const refused = serveSubgraph(volunteerCenters, database, (opened) =>
      fillVolunteerCenters(opened, filling, new Map()),
    );
    await expect(refused).rejects.toThrow(sentence);
  });
});
