import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../kit/testing/databases.ts';
import { dueOn, matterRow } from '../kit/testing/matterRow.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { columnsOfMigrationsAndRecords } from '../kit/testing/tableColumns.ts';
import { type CampaignRow, fillProvincialProjects, type ProvincialProjectRow, provincialProjects } from './subgraph.ts';

const LEAD = {
  tenure: null,
  post: '厅长',
  leaderLevel: 'PROVINCE',
  chief: true,
  from: '2021-01-01',
  to: null,
} as const;

const projects: ProvincialProjectRow[] = [
  {
    ...matterRow('pp:34:K-001', {
      title: '断头路打通',
      division: '340000',
      leadBody: 'body-a',
      cooperatingBodies: ['body-b'],
      deadline: dueOn('2021-12-31'),
      leads: [{ official: 'of:1', ...LEAD }],
    }),
    provincialTier: 'KEY',
    supervisedBy: 'of:9',
  },
  {
    ...matterRow('pp:34:K-002', { leadBody: 'body-b', division: '340102', deadline: dueOn('2021-06-30') }),
    provincialTier: 'KEY',
    supervisedBy: null,
  },
  {
    ...matterRow('pp:34:G-001', { leadBody: 'body-a', division: '341421' }),
    provincialTier: 'GENERAL',
    supervisedBy: 'of:9',
  },
  { ...matterRow('pp:34:G-002'), provincialTier: null, supervisedBy: null },
];

const figure = (key: string, value: string): CampaignRow['figures'][number] => ({
  key,
  value,
  label: `${key} 数`,
  unit: 'household',
  precision: 'AT_LEAST',
  asOf: '2021-05-31',
  sourcePhrase: `${value}多户`,
});

const campaigns: CampaignRow[] = [
  {
    id: 'cp:34:visits',
    name: '走访',
    organizer: 'body-a',
    from: '2021-03-01',
    to: null,
    figures: [figure('households_visited', '46400'), figure('a_half', '0.5'), figure('problems_solved', '32000')],
  },
  { id: 'cp:34:deputies', name: '代表', organizer: null, from: null, to: null, figures: [] },
];

const names = new Map([['body-a', '省教育厅']]);

describe.each(databases)('provincial projects on $dialect', (database) => {
  let subgraph: ServedSubgraph;
  beforeAll(async () => {
    subgraph = await serveSubgraph(provincialProjects, database, (opened) =>
      fillProvincialProjects(opened, { projects, campaigns }, names),
    );
  });
  afterAll(() => subgraph?.stop());

  it('answers a project with its tier and who supervises it', async () => {
    const { provincialProject, unknown } = await subgraph.data(`{
      provincialProject(id: "pp:34:K-001") {
        title provincialTier supervisedBy { id } leadBody { id } cooperatingBodies { id } leadOfficial { id } division { code }
      }
      unknown: provincialProject(id: "pp:34:X") { id }
    }`);
    expect(provincialProject).toEqual({
      title: '断头路打通',
      provincialTier: 'KEY',
      supervisedBy: { id: 'of:9' },
      leadBody: { id: 'body-a' },
      cooperatingBodies: [{ id: 'body-b' }],
      leadOfficial: { id: 'of:1' },
      division: { code: '340000' },
    });
    expect(unknown).toBeNull();
  });

  it('answers null for a tier and a supervisor that are not stated', async () => {
    const { provincialProject } = await subgraph.data(
      '{ provincialProject(id: "pp:34:G-002") { provincialTier supervisedBy { id } } }',
    );
    expect(provincialProject).toEqual({ provincialTier: null, supervisedBy: null });
  });

  it.each([
    ['tier: [KEY]', ['pp:34:K-002', 'pp:34:K-001']],
    ['tier: [KEY, GENERAL]', ['pp:34:K-002', 'pp:34:K-001', 'pp:34:G-001']],
    ['tier: []', []],
    ['tier: null', ['pp:34:K-002', 'pp:34:K-001', 'pp:34:G-001', 'pp:34:G-002']],
    ['supervisedBy: "of:9"', ['pp:34:K-001', 'pp:34:G-001']],
    ['supervisedBy: "of:9", tier: [KEY]', ['pp:34:K-001']],
    ['supervisedBy: "of:9", matter: {text: "路"}', ['pp:34:K-001']],
  ])('keeps to {%s}', async (filter, ids) => {
    const { provincialProjects: list } = await subgraph.data(
      `{ provincialProjects(filter: {${filter}}) { totalCount nodes { id } coverage { complete answered { id } } } }`,
    );
    expect(list.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(list.totalCount).toBe(ids.length);
    expect(list.coverage).toEqual({ complete: true, answered: [{ id: 'test:34' }] });
  });

  it('lists the projects of bodies, officials and divisions, and answers an entity that it knows nothing of', async () => {
    const { _entities } = await subgraph.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Organization { led: provincialProjects { nodes { id } }
          helped: provincialProjects(role: COOPERATING) { nodes { id } } }
        ... on Official { provincialProjects { totalCount } }
        ... on Division { provincialProjects(filter: {tier: [KEY, GENERAL]}) { nodes { id } } }
      } }`,
      {
        representations: [
          { __typename: 'Organization', id: 'body-b' },
          { __typename: 'Organization', id: 'nobody' },
          { __typename: 'Official', id: 'of:1' },
          { __typename: 'Official', id: 'of:nobody' },
          { __typename: 'Division', code: '340100' },
          { __typename: 'Division', code: '340124' },
        ],
      },
    );
    expect(_entities).toEqual([
      { led: { nodes: [{ id: 'pp:34:K-002' }] }, helped: { nodes: [{ id: 'pp:34:K-001' }] } },
      { led: { nodes: [] }, helped: { nodes: [] } },
      { provincialProjects: { totalCount: 1 } },
      { provincialProjects: { totalCount: 0 } },
      { provincialProjects: { nodes: [{ id: 'pp:34:K-002' }, { id: 'pp:34:G-001' }] } },
      { provincialProjects: { nodes: [{ id: 'pp:34:G-001' }] } },
    ]);
  });

  it('resolves its own entities in order, null for ids that it does not have', async () => {
    const { _entities } = await subgraph.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on ProvincialProject { id } ... on Campaign { id }
      } }`,
      {
        representations: [
          { __typename: 'ProvincialProject', id: 'pp:34:G-001' },
          { __typename: 'ProvincialProject', id: 'pp:34:X' },
          { __typename: 'Campaign', id: 'cp:34:none' },
          { __typename: 'Campaign', id: 'cp:34:visits' },
          { __typename: 'ProvincialProject', id: 'pp:34:G-001' },
        ],
      },
    );
    expect(_entities).toEqual([{ id: 'pp:34:G-001' }, null, null, { id: 'cp:34:visits' }, { id: 'pp:34:G-001' }]);
  });

  it('answers campaigns with their reported figures, all or by key', async () => {
    const {
      campaigns: list,
      campaign,
      unknown,
    } = await subgraph.data(`{
      campaigns { id name organizer { id } from to figures { key } }
      campaign(id: "cp:34:visits") {
        some: figures(key: ["problems_solved", "a_half", "none"]) { key label value unit precision asOf sourcePhrase }
        none: figures(key: []) { key }
      }
      unknown: campaign(id: "cp:34:none") { id }
    }`);
    expect(list).toEqual([
      { id: 'cp:34:deputies', name: '代表', organizer: null, from: null, to: null, figures: [] },
      {
        id: 'cp:34:visits',
        name: '走访',
        organizer: { id: 'body-a' },
        from: '2021-03-01',
        to: null,
        figures: [{ key: 'households_visited' }, { key: 'a_half' }, { key: 'problems_solved' }],
      },
    ]);
    expect(campaign).toEqual({ some: [figure('a_half', '0.5'), figure('problems_solved', '32000')], none: [] });
    expect(unknown).toBeNull();
  });

  it('asks a constant number of statements, however many rows there are', async () => {
    const page = (first: number) => `{
      provincialProjects(first: ${first}, orderBy: REGISTERED_ASC) { totalCount nodes {
        leadBody { id } supervisedBy { id } measures { text } reports { nodes { on } } lateness { state }
      } }
    }`;
    expect(await subgraph.countStatements(page(4))).toBe(await subgraph.countStatements(page(1)));
    expect(await subgraph.countStatements('{ campaigns { id figures { key } } }')).toBe(2);
  });

  it('makes by migration the columns that its records have', async () => {
    const { migrated, recorded } = await columnsOfMigrationsAndRecords(provincialProjects, database);
    expect(migrated).toContain('campaignFigure.ordinal integer key 2');
    expect(migrated).toEqual(recorded);
  });

  it('writes nothing if a part of it cannot be written', async () => {
    const twice = serveSubgraph(provincialProjects, database, async (opened) => {
      await expect(
        fillProvincialProjects(opened, { projects, campaigns: [...campaigns, ...campaigns] }, names),
      ).rejects.toThrow();
      await fillProvincialProjects(opened, { projects, campaigns }, names);
    });
    const filled = await twice;
    try {
      expect((await filled.data('{ provincialProjects { totalCount } }')).provincialProjects.totalCount).toBe(4);
    } finally {
      await filled.stop();
    }
  });
});
