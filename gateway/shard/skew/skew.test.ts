/** Case 24 of row sharding: shards that answer by older contracts beside those that answer by the hub's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../schema/contract.ts';
import { runs } from '../../../test/support/runs.ts';
import type { SubgraphResponse } from '../../fetch/transport.ts';
import type { Gap } from '../coverage.ts';
import { SEED } from '../testing/arbitraries.ts';
import { type ContractServer, startContractServer, TEST_CONTRACT } from '../testing/contractServer.ts';
import { chanceOf, randomFetch, randomRows } from '../testing/randomFetches.ts';
import { ask, contextOf, rowOf, rowsByShard, stageOf } from '../testing/stageHarness.ts';

const CURRENT = '340100';
const OLDER = '340200';

/** Two shards of two rows each, the second on a contract without what is named. */
function twoVersions(...lacking: string[]): ContractServer {
  const rows = [CURRENT, OLDER].flatMap((shard) =>
    [1, 2].map((number) =>
      rowOf(shard, number, {
        leadBody: 'O1',
        tier: number === 1 ? 'KEY' : 'MICRO',
        carriesOut: 'pp:34:K-001',
        eventBodies: ['O1'],
        indicators: [{ name: '开工', target: '1.5', actual: '1', reportedOn: `2021-0${number}-01` }],
      }),
    ),
  );
  return startContractServer(rowsByShard(rows), new Map([[OLDER, lacking]]));
}

const textsOf = ({ calls }: ContractServer, shard: string) =>
  calls.filter((call) => call.shard === shard).map(({ query }) => query);
const asked = ({ calls }: ContractServer) => calls.map(({ shard }) => shard);
const outdatedShard = (...unknown: string[]) => [{ shard: OLDER, name: '市 340200', unknown }];
const COVERAGE = 'coverage { complete missing { shard reason } outdated { shard name unknown } }';
const OUTDATED_GAP = { complete: false, missing: [{ shard: OLDER, reason: 'OUTDATED_CONTRACT' }], outdated: [] };

describe('case 24: output that a shard does not know', () => {
  it('is not asked of it, is null in its rows under every alias, and stands in the coverage', async () => {
    const server = twoVersions('MunicipalProject.batch', 'MunicipalProject.municipalTier');
    const query = `query($yes: Boolean!) {
      municipalProjects(first: 4) {
        nodes { id nodes: batch ...Tier @include(if: $yes) }
        edges { node { __typename batch } }
        totalCount ${COVERAGE}
      }
    } fragment Tier on Matter { ... on MunicipalProject { municipalTier again: municipalTier } }`;
    const { data, errors } = await ask(stageOf(server), query, { yes: true });
    expect(errors).toBeUndefined();
    const { nodes, edges, totalCount, coverage } = data.municipalProjects;
    expect(nodes).toEqual([
      { id: `mp:${CURRENT}:2021-0001`, nodes: 1, municipalTier: 'KEY', again: 'KEY' },
      { id: `mp:${CURRENT}:2021-0002`, nodes: 1, municipalTier: 'MICRO', again: 'MICRO' },
      { id: `mp:${OLDER}:2021-0001`, nodes: null, municipalTier: null, again: null },
      { id: `mp:${OLDER}:2021-0002`, nodes: null, municipalTier: null, again: null },
    ]);
    expect(edges.at(-1)).toEqual({ node: { __typename: 'MunicipalProject', batch: null } });
    expect(totalCount).toBe(4);
    const outdated = outdatedShard('MunicipalProject.batch', 'MunicipalProject.municipalTier');
    expect(coverage).toEqual({ complete: true, missing: [], outdated });
    expect(textsOf(server, OLDER).join()).not.toMatch(/batch|municipalTier/);
  });

  it('leaves out a whole type, and fields of nested types', async () => {
    const server = twoVersions(
      'MunicipalProject.deadline',
      'Matter.deadline',
      'Deadline',
      'LatenessInput.value',
      'MatterEvent.by',
    );
    const query = `{ municipalProjects(first: 4) { nodes {
      deadline { date } lateness { state inputs { value } } events { nodes { by { id } } }
    } ${COVERAGE} } }`;
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    const { nodes, coverage } = data.municipalProjects;
    const lateness = { state: 'NONE', inputs: [] };
    expect(nodes[0]).toEqual({ deadline: { date: '2021-12-31' }, lateness, events: { nodes: [{ by: { id: 'O1' } }] } });
    expect(nodes[3]).toEqual({ deadline: null, lateness, events: { nodes: [{ by: null }] } });
    expect(coverage.outdated).toEqual(
      outdatedShard('MunicipalProject.deadline', 'LatenessInput.value', 'MatterEvent.by'),
    );
  });

  it('is null where nothing else was asked, whatever the alias', async () => {
    const server = twoVersions('MunicipalProject.batch', 'Query.notice');
    const query = '{ municipalProjects(first: 4) { nodes { __typename: batch } } }';
    const { data } = await ask(stageOf(server), query);
    expect(data.municipalProjects.nodes.map(Object.entries)).toEqual(
      [1, 1, null, null].map((batch) => [['__typename', batch]]),
    );
  });

  it('is null below what one object may be of several types', async () => {
    const server = twoVersions('MunicipalProject.batch');
    const query = `{ municipalProjects(first: 4, filter: {tier: MICRO}) { nodes {
      asMatter { ... on MunicipalProject { batch } } other: asMatter { id ... on MunicipalProject { batch } }
    } } }`;
    const { data, errors } = await ask(stageOf(server), query);
    expect(errors).toBeUndefined();
    expect(data.municipalProjects.nodes).toEqual([
      { asMatter: { batch: 1 }, other: { id: `mp:${CURRENT}:2021-0002`, batch: 1 } },
      { asMatter: { batch: null }, other: { id: `mp:${OLDER}:2021-0002`, batch: null } },
    ]);
  });

  it('costs the shard its rows if it is never null', async () => {
    const server = twoVersions('MunicipalProject.status');
    const { data } = await ask(stageOf(server), `{ municipalProjects { nodes { id status } ${COVERAGE} } }`);
    expect(data.municipalProjects.nodes).toHaveLength(2);
    expect(data.municipalProjects.coverage).toEqual(OUTDATED_GAP);
    expect(asked(server)).toEqual([CURRENT]);
  });

  it('is told beside the data of rows that have no coverage, once a shard', async () => {
    const server = twoVersions('MunicipalProject.batch', 'MunicipalProject.municipalTier');
    const warnings: Warning[] = [];
    const representations = [CURRENT, OLDER].map((shard) => ({
      __typename: 'MunicipalProject',
      id: `mp:${shard}:2021-0001`,
    }));
    const query = `query($r: [_Any!]!, $id: ID!) {
      _entities(representations: $r) { ... on MunicipalProject { batch } }
      municipalProject(id: $id) { municipalTier predecessor { id } }
    }`;
    const { data } = await ask(
      stageOf(server),
      query,
      { r: representations, id: `mp:${OLDER}:2021-0002` },
      { warn: (it) => warnings.push(it) },
    );
    expect(data).toEqual({
      _entities: [{ batch: 1 }, { batch: null }],
      municipalProject: { municipalTier: null, predecessor: null },
    });
    expect(warnings).toEqual([
      {
        code: 'OUTDATED_CONTRACT',
        message:
          'Shard 340200 (市 340200) answers by an older contract and was not asked for MunicipalProject.batch, MunicipalProject.municipalTier.',
        value: OLDER,
      },
    ]);
  });

  it('makes a sum or a maximum null in which it would be a part', async () => {
    const server = twoVersions('ProjectCell.target', 'ProjectCell.reportedOn');
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ProvincialProject {
      matrix(level: CITY) { groups { key target reportedOn actual } ${COVERAGE} }
      province: matrix(level: PROVINCE) { groups { target latest: reportedOn actual unit } }
    } } }`;
    const { data } = await ask(stageOf(server), query, { r: [{ __typename: 'ProvincialProject', id: 'pp:34:K-001' }] });
    const [{ matrix, province }] = data._entities;
    expect(matrix.groups).toEqual([
      { key: [CURRENT, '开工'], target: '3', reportedOn: '2021-02-01', actual: '2' },
      { key: [OLDER, '开工'], target: null, reportedOn: null, actual: '2' },
    ]);
    expect(province.groups).toEqual([{ target: null, latest: null, actual: '4', unit: '户' }]);
    expect(matrix.coverage.outdated).toEqual(outdatedShard('ProjectCell.target', 'ProjectCell.reportedOn'));
  });

  it('keeps the shard out of later pages for the same reason', async () => {
    const stage = stageOf(twoVersions('MunicipalProject.status'));
    const pageOf = async (after: string) => {
      const query = `{ municipalProjects(first: 1${after}) { nodes { status } pageInfo { endCursor } ${COVERAGE} } }`;
      return (await ask(stage, query)).data.municipalProjects;
    };
    const first = await pageOf('');
    const second = await pageOf(`, after: ${JSON.stringify(first.pageInfo.endCursor)}`);
    expect(second.nodes).toEqual([{ status: 'IN_PROGRESS' }]);
    expect(second.coverage).toEqual(OUTDATED_GAP);
  });

  it('is asked of a shard that knows it, where any will do', async () => {
    const server = twoVersions('Notice.body');
    const stage = stageOf(server);
    for (const _ of [1, 2]) {
      const { data } = await ask(stage, '{ notice { text body { id } } }');
      expect(data.notice.body).toEqual({ id: 'O1' });
    }
    expect(asked(server)).toEqual([CURRENT, CURRENT]);
  });
});

describe('case 24: questions that a shard does not know', () => {
  /** Rows, coverage, and who was asked. */
  async function answerOf(lacking: string, args: string, variables: Record<string, unknown> = {}, head = '') {
    const server = twoVersions(lacking);
    const gaps: Gap[] = [];
    const query = `query${head} { municipalProjects(${args}) { totalCount ${COVERAGE} } }`;
    const { data, errors } = await ask(stageOf(server), query, variables, { onGap: (_, gap) => gaps.push(gap) });
    expect(errors).toBeUndefined();
    return { ...data.municipalProjects, asked: asked(server), gaps: gaps.map(({ message }) => message) };
  }
  const unasked = (coordinate: string) => ({
    totalCount: expect.any(Number),
    coverage: OUTDATED_GAP,
    asked: [CURRENT],
    gaps: [`Shard 340200 does not know ${coordinate} yet: it answers by an older contract.`],
  });
  const bothAsked = { coverage: { complete: true, missing: [], outdated: [] }, asked: [CURRENT, OLDER], gaps: [] };

  it('a filter: it is not asked, unless nothing is said by it', async () => {
    const filter = 'MunicipalProjectFilter.batch';
    expect(await answerOf(filter, 'filter: {batch: 1}')).toEqual(unasked(filter));
    expect(await answerOf(filter, 'filter: $f', { f: { batch: 1 } }, '($f: MunicipalProjectFilter)')).toEqual(
      unasked(filter),
    );
    expect(await answerOf(filter, 'filter: {batch: null, tier: KEY}')).toMatchObject({ totalCount: 2, ...bothAsked });
    const nested = 'filter: {matter: {anyOf: [{division: "340200"}, {text: "x"}]}}';
    expect(await answerOf('MatterFilter.text', nested)).toEqual(unasked('MatterFilter.text'));
  });

  it('a filter with a default, which is filled in before shards are asked', async () => {
    const scope = 'MatterFilter.divisionScope';
    expect(await answerOf(scope, 'filter: {matter: {status: IN_PROGRESS}}')).toMatchObject({
      totalCount: 4,
      ...bothAsked,
    });
    expect(await answerOf(scope, 'filter: {matter: {divisionScope: SELF}}')).toEqual(unasked(scope));
  });

  it('a value of a list: it has no such rows, which is said and no gap', async () => {
    const unknown = outdatedShard('MunicipalTier.MICRO');
    const both = await answerOf('MunicipalTier.MICRO', 'filter: {tier: [KEY, MICRO]}');
    expect(both).toEqual({ totalCount: 3, ...bothAsked, coverage: { complete: true, missing: [], outdated: unknown } });
    const none = await answerOf('MunicipalTier.MICRO', 'filter: {tier: MICRO}');
    expect(none).toEqual({ totalCount: 1, ...bothAsked, coverage: { complete: true, missing: [], outdated: unknown } });
    const status = 'filter: {matter: {anyOf: [{status: [CLOSED]}, {status: [IN_PROGRESS]}]}}';
    expect(await answerOf('MatterStatus.CLOSED', status)).toMatchObject({ totalCount: 4, asked: [CURRENT, OLDER] });
  });

  it('an order', async () => {
    expect(await answerOf('MatterOrder.UPDATED_DESC', 'orderBy: UPDATED_DESC')).toEqual(
      unasked('MatterOrder.UPDATED_DESC'),
    );
    expect(await answerOf('MatterOrder.UPDATED_DESC', 'orderBy: UPDATED_ASC')).toMatchObject({
      totalCount: 4,
      ...bothAsked,
    });
  });

  it('an argument, of the field or below its rows, unless it is null or its default', async () => {
    const server = twoVersions(
      'Organization.municipalProjects(role:)',
      'MunicipalProject.events(kind:)',
      'Matter.events(kind:)',
    );
    const stage = stageOf(server);
    const totalOf = async (role: string) => {
      const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { municipalProjects(role: ${role}) { totalCount ${COVERAGE} } } } }`;
      const { data } = await ask(stage, query, { r: [{ __typename: 'Organization', id: 'O1' }] });
      return data._entities[0].municipalProjects;
    };
    expect(await totalOf('LEAD')).toMatchObject({ totalCount: 4, coverage: { complete: true } });
    expect(await totalOf('COOPERATING')).toEqual({ totalCount: 0, coverage: OUTDATED_GAP });
    const rowsOf = async (kind: string) => {
      const query = `{ municipalProjects { nodes { events(kind: ${kind}) { totalCount } } ${COVERAGE} } }`;
      return (await ask(stage, query)).data.municipalProjects;
    };
    expect((await rowsOf('null')).nodes).toHaveLength(4);
    expect(await rowsOf('[REPORTED]')).toEqual({
      nodes: [{ events: { totalCount: 1 } }, { events: { totalCount: 1 } }],
      coverage: OUTDATED_GAP,
    });
  });

  it('a grouping: every value of groupBy counts', async () => {
    const server = twoVersions('MunicipalGroupBy.BATCH');
    const statsBy = async (groupBy: string) => {
      const query = `{ municipalProjectStats(groupBy: [${groupBy}], filter: {tier: [KEY, MICRO]}) { groups { key count } ${COVERAGE} } }`;
      return (await ask(stageOf(server), query)).data.municipalProjectStats;
    };
    expect(await statsBy('TIER, BATCH')).toEqual({
      groups: [
        { key: ['KEY', '1'], count: 1 },
        { key: ['MICRO', '1'], count: 1 },
      ],
      coverage: OUTDATED_GAP,
    });
    expect((await statsBy('TIER')).groups).toEqual([
      { key: ['KEY'], count: 2 },
      { key: ['MICRO'], count: 2 },
    ]);
  });

  it('a field of Query, an entity, or what an entity gathers', async () => {
    const server = twoVersions(
      'Query.municipalProjects',
      'Query.municipalProject',
      'MunicipalProject.carriesOut',
      'ProvincialProject',
      'Division.municipalProjects',
    );
    const query = `query($r: [_Any!]!, $id: ID!) {
      municipalProjects { nodes { id } ${COVERAGE} }
      municipalProject(id: $id) { title }
      _entities(representations: $r) {
        ... on ProvincialProject { municipalProjects { totalCount ${COVERAGE} } }
        ... on Division { municipalProjects { totalCount ${COVERAGE} } }
      }
    }`;
    const r = [
      { __typename: 'ProvincialProject', id: 'pp:34:K-001' },
      { __typename: 'Division', code: '340000' },
    ];
    const { data, errors } = await ask(stageOf(server), query, { r, id: `mp:${OLDER}:2021-0001` });
    expect(data.municipalProjects.coverage).toEqual(OUTDATED_GAP);
    const entity = { municipalProjects: { totalCount: 2, coverage: OUTDATED_GAP } };
    expect(data._entities).toEqual([entity, entity]);
    expect(errors).toEqual([
      {
        message: 'Shard 340200 does not know Query.municipalProject yet: it answers by an older contract.',
        extensions: {
          code: 'OUTDATED_CONTRACT',
          subgraph: 'municipal-projects',
          shard: OLDER,
          reason: 'OUTDATED_CONTRACT',
        },
        path: ['municipalProject'],
      },
    ]);
  });

  it('is an error of the field if no shard knows it', async () => {
    const rows = rowsByShard([rowOf(CURRENT, 1), rowOf(OLDER, 1)]);
    const lacking = ['MunicipalProjectFilter.batch'];
    const server = startContractServer(
      rows,
      new Map([
        [CURRENT, lacking],
        [OLDER, lacking],
      ]),
    );
    const { data, errors } = await ask(stageOf(server), '{ municipalProjects(filter: {batch: 1}) { totalCount } }');
    expect(data).toEqual({ municipalProjects: null });
    expect(errors?.map(({ message, extensions }) => [extensions?.code, message])).toEqual([
      [
        'OUTDATED_CONTRACT',
        'Shard 340100 does not know MunicipalProjectFilter.batch yet: it answers by an older contract.',
      ],
    ]);
    expect(server.calls).toEqual([]);
  });
});

describe('Shards of several versions', () => {
  it('answer as one database in which rows of older shards have nulls', async () => {
    const output = [
      'MunicipalProject.cooperatingBodies',
      'Matter.cooperatingBodies',
      'MunicipalProject.municipalTier',
      'MatterEvent.by',
      'MunicipalProject.predecessor',
    ];
    const more = [
      'MunicipalProject.measures',
      'Measure',
      'MunicipalProject.events',
      'MunicipalProject.asMatter',
      'Matter.measures',
      'Matter.events',
    ];
    const lacking = new Map([
      ['340200', output],
      ['340300', [...output, ...more]],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2 ** 31 - 1 }), async (seed) => {
        const chance = chanceOf(seed);
        const rowsOf = randomRows(chance);
        const server = startContractServer(rowsOf, lacking);
        const ids = ['mp:340100:none', ...[...rowsOf.values()].flat().map(({ id }) => id)];
        const request = randomFetch(chance, ids);
        const expected = await server.oracle(request);
        fc.pre(expected.errors?.[0]?.extensions?.code !== 'GRAPHQL_VALIDATION_FAILED');
        const response = await stageOf(server).execute(request, contextOf());
        const answer = JSON.parse(JSON.stringify(response)) as SubgraphResponse;
        expect(answer, `${request.query} ${JSON.stringify(request.variables)}`).toEqual(expected);
      }),
      { seed: SEED, numRuns: runs(20, 60) },
    );
  });

  it('are asked the same text if they know all of it, a newer contract included', async () => {
    const rows = rowsByShard([rowOf(CURRENT, 1), rowOf(OLDER, 1)]);
    const server = startContractServer(rows);
    const newer = `${TEST_CONTRACT} extend type MunicipalProject { mayor: String } extend type Query { mayors: [String!] }`;
    const shards = server.placement.shards.map((shard) => ({
      ...shard,
      contractSdl: shard.name === OLDER ? newer : null,
    }));
    const stage = stageOf(server, { placement: { ...server.placement, shards } });
    await ask(stage, '{ municipalProjects { nodes { id batch } coverage { outdated { shard } } } }');
    const [text] = textsOf(server, CURRENT);
    expect(textsOf(server, OLDER)).toEqual([text]);
  });

  it('share what is prepared for one text and version', async () => {
    const server = twoVersions('MunicipalProject.batch');
    const stage = stageOf(server);
    const query = '{ municipalProjects { nodes { id batch } } }';
    for (const _ of [1, 2]) await ask(stage, query);
    const [first, second] = textsOf(server, OLDER);
    expect(second).toBe(first);
    expect(first).toContain('nodes{id}');
  });
});
