import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorRow } from '../kit/ledger/MatterRow.ts';
import { databases } from '../kit/testing/databases.ts';
import { matterRow } from '../kit/testing/matterRow.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { fillMunicipalProjects, type MunicipalProjectRow, municipalProjects } from './subgraph.ts';

const RENEWAL = 'pp:34:K-001';
const SCHOOLS = 'pp:34:K-002';

const rows: MunicipalProjectRow[] = [
  share('1', '340102', RENEWAL, [households('1000', '300', '2021-05-31'), communities('10', '4', '2021-04-30')]),
  share('2', '340102001', RENEWAL, [households('500.5', '20.25', '2021-06-10')]),
  share('3', '340111Z01', RENEWAL, [households('60', null)]),
  share('4', '340111', RENEWAL, [households('40', '8', '2021-06-01')]),
  share('5', '340100Z02', RENEWAL, [{ ...households('7', '7', '2021-03-31'), yearEndOnly: true }]),
  share('6', '341402', RENEWAL, [{ ...households('90', '1', '2021-02-28'), unit: '套' }]),
  share('7', '340181', RENEWAL, [households('10', '1', '2021-02-28')]),
  share('8', '340103', SCHOOLS, []),
  share('9', '340104', null, [households('1', '1', '2021-01-31')]),
];

describe.each(databases)('the matrix of a provincial project on $dialect', (on) => {
  let city: ServedSubgraph;
  beforeAll(async () => {
    city = await serveSubgraph(municipalProjects, on, (database) => fillMunicipalProjects(database, rows, new Map()));
  });
  afterAll(() => city?.stop());

  async function matrix(arguments_: string, fields: string, ids = [RENEWAL]) {
    const { _entities } = await city.data(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on ProvincialProject { matrix${arguments_} { groups { ${fields} } coverage { complete } } }
      } }`,
      { representations: ids.map((id) => ({ __typename: 'ProvincialProject', id })) },
    );
    return _entities.map((entity: { matrix: { groups: object[]; coverage: object } }) => {
      expect(entity.matrix.coverage).toEqual({ complete: true });
      return entity.matrix.groups;
    });
  }

  it('has a cell for each county and indicator, summed exactly; what is not reported is not zero', async () => {
    const [cells] = await matrix(
      '(indicator: "受益户数")',
      'key division { code } city { code } indicator unit target scheduled actual reportedOn projects',
    );
    const inHefei = (division: string) => ({
      ...{ key: [division, '受益户数'], division: { code: division }, city: { code: '340100' } },
      ...{ indicator: '受益户数', unit: '户' },
    });
    expect(cells).toEqual([
      {
        ...inHefei('340100Z02'),
        ...{ target: '7', scheduled: null, actual: '7', reportedOn: '2021-03-31', projects: 1 },
      },
      {
        ...inHefei('340102'),
        ...{ target: '1500.5', scheduled: '696.0653', actual: '320.25', reportedOn: '2021-06-10', projects: 2 },
      },
      {
        ...inHefei('340111'),
        ...{ target: '100', scheduled: '46.3889', actual: null, reportedOn: '2021-06-01', projects: 2 },
      },
      {
        // Parts in different units do not add up to anything.
        ...{ ...inHefei('340181'), unit: '套' },
        ...{ target: null, scheduled: null, actual: null, reportedOn: '2021-02-28', projects: 2 },
      },
    ]);
  });

  it('is cut to the level asked for', async () => {
    const keysAt = async (level: string) =>
      (await matrix(`(level: ${level}, indicator: "受益户数")`, 'key projects'))[0].map(
        ({ key, projects }: { key: string[]; projects: number }) => `${key[0]} ${projects}`,
      );
    expect(await keysAt('CITY')).toEqual(['340100 7']);
    expect(await keysAt('PROVINCE')).toEqual(['340000 7']);
    expect(await keysAt('VILLAGE')).toEqual([
      ...['340100Z02 1', '340102 1', '340102001 1', '340111 1', '340111Z01 1', '340181 2'],
    ]);
  });

  it('names as city of a cell the one that all of it lies in, and none of several', async () => {
    const citiesAt = async (level: string) =>
      (await matrix(`(level: ${level}, indicator: "开工小区")`, 'division { code } city { code }'))[0];
    expect(await citiesAt('COUNTY')).toEqual([{ division: { code: '340102' }, city: { code: '340100' } }]);
    expect(await citiesAt('CITY')).toEqual([{ division: { code: '340100' }, city: { code: '340100' } }]);
    expect(await citiesAt('PROVINCE')).toEqual([{ division: { code: '340000' }, city: { code: '340000' } }]);
  });

  it('has all indicators unless one is asked for, and a cell for projects without any', async () => {
    const [renewal, schools, unknown] = await matrix('', 'key target', [RENEWAL, SCHOOLS, 'pp:34:nobody']);
    expect(renewal).toHaveLength(5);
    expect(renewal).toContainEqual({ key: ['340102', '开工小区'], target: '10' });
    expect(schools).toEqual([{ key: ['340103', '未设指标'], target: null }]);
    expect(unknown).toEqual([]);
  });

  it('costs one statement, however many projects are asked for', async () => {
    const before = city.statements();
    await matrix('', 'key', [RENEWAL, SCHOOLS, 'pp:34:nobody']);
    expect(city.statements() - before).toBe(1);
  });

  it('cannot be cut to zones', async () => {
    const answer = await city.ask(
      `{ _entities(representations: [{ __typename: "ProvincialProject", id: "${RENEWAL}" }]) {
        ... on ProvincialProject { matrix(level: ZONE) { groups { key } } } } }`,
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

function share(
  local: string,
  division: string,
  carriesOut: string | null,
  indicators: IndicatorRow[],
): MunicipalProjectRow {
  return { ...matterRow(`mp:340100:${local}`, { division, indicators }), municipalTier: 'KEY', batch: 1, carriesOut };
}

function households(target: string, actual: string | null, asOf = ''): IndicatorRow {
  const readings = actual === null ? [] : [{ asOf, actual }];
  return { name: '受益户数', unit: '户', target, year: 2021, yearEndOnly: false, readings };
}

function communities(target: string, actual: string, asOf: string): IndicatorRow {
  return { ...households(target, actual, asOf), name: '开工小区', unit: '个' };
}
