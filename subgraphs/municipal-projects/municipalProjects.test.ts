import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { databases } from '../kit/testing/databases.ts';
import { describeLedger } from '../kit/testing/describeLedger.ts';
import { type LedgerCase, type RunningLedger, startTestLedger } from '../kit/testing/startTestLedger.ts';
import { fillMunicipalProjects, type MunicipalProjectRow, municipalProjects } from './subgraph.ts';
import { arbitraryProject, PROJECT_SHAPE } from './testing/arbitraryProjects.ts';

const cityLedger: LedgerCase<MunicipalProjectRow> = {
  definition: municipalProjects,
  source: { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市重点民生项目台账' },
  shape: PROJECT_SHAPE,
  fill: fillMunicipalProjects,
};

const rows = sampleRows(arbitraryProject('mp:340100:'), runs(80, 120));

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

describe.each(databases)('a request that multiplies on $dialect', (on) => {
  let city: RunningLedger<MunicipalProjectRow>;
  beforeAll(async () => {
    const one = rows[0] as MunicipalProjectRow;
    const many = Array.from({ length: 120 }, (_, i) => ({ ...one, id: `mp:340100:M-${i}`, leadBody: 'ONE' }));
    city = await startTestLedger(cityLedger, on, many);
  });
  afterAll(() => city?.stop());

  it('is refused before memory runs out, and the next one is answered', async () => {
    const list = (below: string) => `leadBody { municipalProjects(first: 120) { nodes { id ${below} } } }`;
    const below = runs(list('title'), list(list('title')));
    const answer = await city.ask(`{ municipalProjects(first: 120) { nodes { ${list(below)} } } }`);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['TOO_MANY_ROWS']));
    const { municipalProjects } = await city.data('{ municipalProjects { totalCount } }');
    expect(municipalProjects.totalCount).toBe(120);
  });

  it('refuses more words than a search looks for, and text that holds NUL', async () => {
    const search = (text: string) =>
      city.ask('query ($text: String) { municipalProjects(filter: { matter: { text: $text } }) { totalCount } }', {
        text,
      });
    expect((await search('1 2 3 4 5 6 7 8 9')).errors).toMatchObject([
      { message: 'Expected at most 8 words in a text, got 9.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await search('\0')).errors).toMatchObject([
      { message: 'Expected text without NUL characters.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
