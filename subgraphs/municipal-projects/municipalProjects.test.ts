import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitraryMatter, orNull, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { databases } from '../kit/testing/databases.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import { type LedgerCase, type RunningLedger, startTestLedger } from '../kit/testing/startTestLedger.ts';
import { fillMunicipalProjects, type MunicipalProjectRow, municipalProjects } from './subgraph.ts';

const cityLedger: LedgerCase<MunicipalProjectRow> = {
  definition: municipalProjects,
  source: { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市重点民生项目台账' },
  shape: {
    ...{ type: 'MunicipalProject', one: 'municipalProject', list: 'municipalProjects' },
    filterType: 'MunicipalProjectFilter',
    statistics: {
      ...{ field: 'municipalProjectStats', keyType: 'MunicipalGroupBy' },
      keys: [
        ...['CITY', 'COUNTY', 'TIER', 'STATUS', 'LATENESS', 'CATEGORY', 'LEAD_BODY', 'LEAD_OFFICIAL', 'LEADER_LEVEL'],
        'BATCH',
      ],
      ownKeys: {
        TIER: (row: MunicipalProjectRow) => row.municipalTier,
        BATCH: (row: MunicipalProjectRow) => (row.batch === null ? null : String(row.batch)),
      },
    },
  },
  fill: fillMunicipalProjects,
};

const arbitraryProject: fc.Arbitrary<MunicipalProjectRow> = fc
  .tuple(
    arbitraryMatter('mp:340100:'),
    fc.record({
      municipalTier: orNull(fc.constantFrom('KEY', 'MICRO')),
      batch: orNull(fc.constantFrom(1, 2, 10)),
      carriesOut: orNull(fc.constantFrom('pp:34:K-001', 'pp:34:K-002')),
    }),
  )
  .map(([matter, own]) => ({ ...matter, ...own }));

const rows = sampleRows(arbitraryProject, 120);

describeLedger(cityLedger, rows);

describe.each(databases)("a city's own columns on $dialect", (on) => {
  let city: RunningLedger<MunicipalProjectRow>;
  beforeAll(async () => {
    city = await startTestLedger(cityLedger, on, rows);
  });
  afterAll(() => city?.stop());

  const idsOf = (holds: (row: MunicipalProjectRow) => boolean) => rows.filter(holds).map(({ id }) => id);
  const isKeyProject = ({ municipalTier }: MunicipalProjectRow) => municipalTier === 'KEY';

  it('are answered as they were filled in', async () => {
    const { municipalProjects } = await city.data(
      '{ municipalProjects(first: 500) { nodes { id municipalTier batch carriesOut { id } source { id system shard name } } } }',
    );
    const own = new Map(municipalProjects.nodes.map((node: { id: string }) => [node.id, node]));
    for (const { id, municipalTier, batch, carriesOut } of rows) {
      expect(own.get(id)).toEqual({
        ...{ id, municipalTier, batch, source: cityLedger.source },
        carriesOut: carriesOut === null ? null : { id: carriesOut },
      });
    }
  });

  it.each<[object, (row: MunicipalProjectRow) => boolean]>([
    [{ tier: ['KEY'] }, isKeyProject],
    [{ tier: [] }, () => false],
    [{ tier: null, batch: null, carriesOut: null }, () => true],
    [{ batch: 10, tier: ['KEY', 'MICRO'] }, ({ batch, municipalTier }) => batch === 10 && municipalTier !== null],
    [{ carriesOut: 'pp:34:K-001' }, ({ carriesOut }) => carriesOut === 'pp:34:K-001'],
    [{ tier: ['KEY'], matter: { status: ['CLOSED'] } }, (row) => isKeyProject(row) && row.status === 'CLOSED'],
  ])('filter: %j', async (filter, holds) => {
    const { municipalProjects } = await city.data(
      'query ($filter: MunicipalProjectFilter) { municipalProjects(filter: $filter, first: 500) { nodes { id } totalCount } }',
      { filter },
    );
    const found = municipalProjects.nodes.map(({ id }: { id: string }) => id);
    expect(found.toSorted()).toEqual(idsOf(holds).toSorted());
    expect(municipalProjects.totalCount).toBe(found.length);
  });

  it('lead from a provincial project to those that carry it out', async () => {
    const carriedOut = ['pp:34:K-002', 'pp:34:nobody', 'pp:34:K-001'];
    const { _entities } = await city.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on ProvincialProject { id municipalProjects(first: 500, filter: { tier: [KEY] }) { nodes { id } totalCount } }
      } }`,
      { representations: carriedOut.map((id) => ({ __typename: 'ProvincialProject', id })) },
    );
    for (const [i, provincialProject] of carriedOut.entries()) {
      const expected = idsOf((row) => isKeyProject(row) && row.carriesOut === provincialProject);
      const { nodes, totalCount } = _entities[i].municipalProjects;
      expect(nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected.toSorted());
      expect(totalCount).toBe(expected.length);
    }
  });

  it('count measures beside matters', async () => {
    const { municipalProjectStats } = await city.data(
      '{ municipalProjectStats(groupBy: [TIER]) { groups { key measures } } }',
    );
    const measures = (tier: string | null) =>
      rows.filter((row) => row.municipalTier === tier).reduce((sum, row) => sum + row.measures.length, 0);
    expect(municipalProjectStats.groups).toEqual(
      ['KEY', 'MICRO', null].map((tier) => ({ key: [tier], measures: measures(tier) })),
    );
  });
});
