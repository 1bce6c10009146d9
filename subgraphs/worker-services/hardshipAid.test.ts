/** What hardship aid changes in the answers of a ledger: nothing, but for rows of its own in statistics. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { matterFilter } from '../kit/testing/arbitraryFilters.ts';
import { BODIES, DIVISION_CODES, NAMES, OFFICIALS, SEED, sampleRows } from '../kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import type { WorkerGroupBy } from './generated/resolvers.ts';
import { fillWorkerServices, type WorkerServiceRow, workerServices } from './subgraph.ts';
import { arbitraryService, GROUPS } from './testing/arbitraryService.ts';
import { GROUP, serviceRow } from './testing/serviceRow.ts';

const MEETINGS = [`wm:${GROUP}:M-001`, `wm:${GROUP}:M-002`];
const KINDS = ['APPEAL', 'LIST_ITEM', 'HARDSHIP_AID'] as const;
const SERVICES = sampleRows(arbitraryService(`ws:${GROUP}:s`, ['APPEAL', 'LIST_ITEM'], MEETINGS), 60);
const AID = sampleRows(arbitraryService(`ws:${GROUP}:h`, ['HARDSHIP_AID'], MEETINGS), 60);
const NUMBERS = 'count open completed closed withdrawn closedOnTime openOverdue plannedInvestment';

const ARGUMENTS = '(filter: $filter, orderBy: $orderBy, first: $first) { ...page }';
/** Every list of services, by the type that it hangs on. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Query: [`workerServices${ARGUMENTS}`],
  Organization: [
    ...['LEAD', 'COOPERATING', 'FIRST_HANDLER'].map(
      (role) => `${role}: workerServices${ARGUMENTS.replace('(', `(role: ${role}, `)}`,
    ),
    `groupServices${ARGUMENTS}`,
  ],
  Official: [`workerServices${ARGUMENTS}`],
  Division: [`workerServices${ARGUMENTS}`],
  WorkerMeeting: ['raised(first: $first) { ...page }'],
};
const ALL_LISTS = `query ($filter: WorkerServiceFilter, $orderBy: MatterOrder!, $first: Int!, $of: [_Any!]!) {
  ${LISTS.Query?.join(' ')}
  _entities(representations: $of) { ${Object.entries(LISTS)
    .filter(([type]) => type !== 'Query')
    .map(([type, lists]) => `... on ${type} { ${lists.join(' ')} }`)
    .join(' ')} }
}
fragment page on WorkerServiceConnection {
  totalCount nodes { id serviceKind } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;
const ENTITIES = [
  ...[...BODIES, ...GROUPS].map((id) => ({ __typename: 'Organization', id })),
  ...OFFICIALS.map((id) => ({ __typename: 'Official', id })),
  ...DIVISION_CODES.map((code) => ({ __typename: 'Division', code })),
  ...MEETINGS.map((id) => ({ __typename: 'WorkerMeeting', id })),
];

const filter = fc.record(
  {
    matter: fc.option(matterFilter, { nil: null }),
    kind: fc.option(fc.subarray([...KINDS]), { nil: null }),
    group: fc.option(fc.subarray([...GROUPS]), { nil: null }),
  },
  { requiredKeys: [] },
);
const groupBy: fc.Arbitrary<WorkerGroupBy[]> = fc.array(
  fc.constantFrom('GROUP', 'KIND', 'STATUS', 'LATENESS', 'CATEGORY', 'SATISFACTION'),
  { maxLength: 3 },
);

function serve(services: readonly WorkerServiceRow[], on: TestDatabase): Promise<ServedSubgraph> {
  const meeting = { heldOn: '2021-02-01', kind: 'CONSULTATION', group: GROUP, place: null, attendees: null } as const;
  const data = { services, meetings: MEETINGS.map((id) => ({ id, ...meeting })) };
  const names = new Map([...NAMES, ...GROUPS.map((id) => [id, `集团${id}`] as const)]);
  return serveSubgraph(workerServices, on, (database) => fillWorkerServices(database, data, names));
}

async function askStatistics(ledger: ServedSubgraph, of: object, keys: readonly string[]) {
  const { workerServiceStats } = await ledger.data(
    `query ($filter: WorkerServiceFilter, $groupBy: [WorkerGroupBy!]!) {
      workerServiceStats(filter: $filter, groupBy: $groupBy) { groups { key label suppressed ${NUMBERS} } }
    }`,
    { filter: of, groupBy: keys },
  );
  return workerServiceStats.groups as ({ key: (string | null)[] } & Record<string, unknown>)[];
}

it('looks at every list that the contract has', () => {
  const text = readFileSync(
    new URL('../../schema/generated/contracts/worker-services.graphql', import.meta.url),
    'utf8',
  );
  const types = Object.values(buildASTSchema(parse(text), { assumeValidSDL: true }).getTypeMap()).filter(isObjectType);
  const lists = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name === 'WorkerServiceConnection')
      .map((field) => `${type.name}.${field.name}`),
  );
  const asked = Object.entries(LISTS).flatMap(([type, texts]) =>
    texts.map((text) => `${type}.${/(\w+)\(/.exec(text)?.[1]}`),
  );
  expect([...new Set(asked)].sort()).toEqual(lists.sort());
});

describe.each(databases)('hardship aid in a ledger on $dialect', (on) => {
  let without: ServedSubgraph;
  let withAid: ServedSubgraph;
  beforeAll(async () => {
    [without, withAid] = await Promise.all([serve(SERVICES, on), serve([...SERVICES, ...AID], on)]);
  });
  afterAll(() => Promise.all([without?.stop(), withAid?.stop()]));

  it('changes no list: not a row, a total or a cursor, whatever is asked', async () => {
    let listed = 0;
    const property = fc.asyncProperty(
      filter,
      fc.constantFrom('DEADLINE_ASC', 'CLOSED_DESC', 'REGISTERED_ASC', 'LAST_REPORT_DESC'),
      fc.constantFrom(1, 7, 100),
      async (asked, orderBy, first) => {
        const variables = { filter: asked, orderBy, first, of: ENTITIES };
        const [expected, found] = await Promise.all([
          without.data(ALL_LISTS, variables),
          withAid.data(ALL_LISTS, variables),
        ]);
        expect(found).toEqual(expected);
        expect(JSON.stringify(found)).not.toContain('HARDSHIP_AID');
        listed += found.workerServices.totalCount;
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: runs(20, 60) });
    expect(listed).toBeGreaterThan(SERVICES.length);
  });

  it('makes a list of it alone empty', async () => {
    const variables = { filter: { kind: ['HARDSHIP_AID'] }, orderBy: 'DEADLINE_ASC', first: 10, of: [] };
    expect((await withAid.data(ALL_LISTS, variables)).workerServices).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is there all the same, by id', async () => {
    const { _entities } = await withAid.data(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on WorkerService { id serviceKind title content measures { text } } } }',
      { of: AID.map(({ id }) => ({ __typename: 'WorkerService', id })) },
    );
    expect(_entities).toEqual(
      AID.map(({ id, title }) => ({ id, serviceKind: 'HARDSHIP_AID', title, content: null, measures: null })),
    );
  });

  it('changes no row of a statistic, but for those of its own', async () => {
    const property = fc.asyncProperty(filter, groupBy, async (asked, keys) => {
      if (asked.kind?.join() === 'HARDSHIP_AID') return;
      const [expected, found] = await Promise.all([
        askStatistics(without, asked, keys),
        askStatistics(withAid, asked, keys),
      ]);
      const kindAt = keys.indexOf('KIND');
      expect(found.filter(({ key }) => key[kindAt] !== 'HARDSHIP_AID')).toEqual(expected);
    });
    await fc.assert(property, { seed: SEED, numRuns: runs(20, 60) });
  });
});

describe.each(databases)('subtracting what a ledger of hardship aid on $dialect tells', (on) => {
  const cases = (group: string, count: number, rest: Partial<WorkerServiceRow>) =>
    Array.from({ length: count }, (_, i) =>
      serviceRow(`H-${group}-${rest.status ?? ''}-${i}`, 'HARDSHIP_AID', '生活救助', { group, ...rest }),
    );
  const [SMALL, LARGE] = GROUPS;
  const CLOSED = { status: 'CLOSED', closedOn: '2021-05-01' } as const;
  /** One group has few cases, the other many, few of them completed. */
  const world = (few: number, completed: number): WorkerServiceRow[] => [
    ...SERVICES,
    ...cases(SMALL, few, { plannedInvestment: '800' }),
    ...cases(LARGE, 30 + few, CLOSED),
    ...cases(LARGE, completed, { status: 'COMPLETED', plannedInvestment: '500' }),
  ];
  let worlds: ServedSubgraph[];
  beforeAll(async () => {
    worlds = await Promise.all([serve(world(1, 4), on), serve(world(4, 2), on)]);
  });
  afterAll(() => Promise.all((worlds ?? []).map((served) => served.stop())));

  it('gives nothing away: lists and statistics answer the same whatever the few are', async () => {
    const property = fc.asyncProperty(filter, groupBy, async (asked, keys) => {
      const variables = { filter: asked, orderBy: 'DEADLINE_ASC', first: 5, of: ENTITIES };
      const [one, other] = await Promise.all(
        worlds.map(async (served) => [
          await served.data(ALL_LISTS, variables),
          await askStatistics(served, asked, keys),
        ]),
      );
      expect(one).toEqual(other);
    });
    await fc.assert(property, { seed: SEED, numRuns: runs(25, 80) });
  });

  it('gives nothing away of a part: no filter or key tells cases of a status apart from the others', async () => {
    const kinds = [null, ['HARDSHIP_AID']];
    const matters = [null, {}, { status: ['CLOSED'] }, { open: true }, { open: false }, { text: '生活' }];
    const groups = [null, [SMALL], [LARGE]];
    const filters = kinds.flatMap((kind) =>
      matters.flatMap((matter) => groups.map((group) => ({ kind, matter, group }))),
    );
    const keys = ['', 'KIND', 'GROUP', 'KIND GROUP', 'KIND STATUS', 'STATUS', 'LATENESS KIND'];
    const query = `query (${filters.map((_, i) => `$f${i}: WorkerServiceFilter`)}) { ${filters.map((_, i) =>
      keys.map(
        (by, j) =>
          `s${i}_${j}: workerServiceStats(filter: $f${i}, groupBy: [${by}]) { groups { key suppressed ${NUMBERS} } }`,
      ),
    )} }`;
    const variables = Object.fromEntries(filters.map((asked, i) => [`f${i}`, asked]));
    const [one, other] = await Promise.all(worlds.map((served) => served.data(query, variables)));
    expect(one).toEqual(other);
  });

  it('gives zero: a list has as many rows as the statistic without keys counts', async () => {
    const [served] = worlds as [ServedSubgraph, ServedSubgraph];
    const query = `query ($filter: WorkerServiceFilter) {
      workerServices(filter: $filter) { totalCount } workerServiceStats(filter: $filter) { groups { count suppressed } } }`;
    for (const asked of [{}, { group: [SMALL] }, { kind: ['APPEAL', 'HARDSHIP_AID'] }, { matter: { open: true } }]) {
      const { workerServices: list, workerServiceStats } = await served.data(query, { filter: asked });
      expect(workerServiceStats.groups).toEqual([{ count: list.totalCount, suppressed: false }]);
    }
  });
});

describe.each(databases)('statistics of an enterprise group on $dialect', (on) => {
  const services = [
    serviceRow('A-1', 'APPEAL', '停车', { status: 'CLOSED', closedOn: '2021-05-01' }),
    serviceRow('L-1', 'LIST_ITEM', '改造', { plannedInvestment: '140000000.25' }),
    serviceRow('L-2', 'LIST_ITEM', '改造', { plannedInvestment: '0.75' }),
    ...Array.from({ length: 12 }, (_, i) =>
      serviceRow(`H-${i}`, 'HARDSHIP_AID', '助学', {
        plannedInvestment: i < 5 ? '100.5' : null,
        ...(i < 7 ? { status: 'CLOSED', closedOn: '2021-05-01' } : {}),
      }),
    ),
  ];
  const label = [`集团${GROUP}`];
  const appeals = {
    ...{ count: 1, open: 0, completed: 0, closed: 1, withdrawn: 0, closedOnTime: 1, openOverdue: 0 },
    ...{ plannedInvestment: '0', suppressed: false },
  };
  const items = {
    ...{ count: 2, open: 2, completed: 0, closed: 0, withdrawn: 0, closedOnTime: 0, openOverdue: 0 },
    ...{ plannedInvestment: '140000001', suppressed: false },
  };
  const aid = {
    ...{ count: 12, open: 5, completed: 0, closed: 7, withdrawn: 0, closedOnTime: 7, openOverdue: 0 },
    ...{ plannedInvestment: '502.5', suppressed: false },
  };
  let served: ServedSubgraph;
  beforeAll(async () => {
    served = await serve(services, on);
  });
  afterAll(() => served?.stop());

  it('add up exactly, with labels, in order of key, hardship aid in a row of its own', async () => {
    expect(await askStatistics(served, {}, ['GROUP', 'KIND'])).toEqual([
      { key: [GROUP, 'APPEAL'], label: [...label, '职工诉求'], ...appeals },
      { key: [GROUP, 'HARDSHIP_AID'], label: [...label, '困难职工帮扶'], ...aid },
      { key: [GROUP, 'LIST_ITEM'], label: [...label, '实事清单'], ...items },
    ]);
  });

  it('count hardship aid where nothing else is asked for, and else not without KIND', async () => {
    expect(await askStatistics(served, { kind: ['HARDSHIP_AID'] }, [])).toEqual([{ key: [], label: [], ...aid }]);
    expect(await askStatistics(served, { kind: ['HARDSHIP_AID'] }, ['GROUP'])).toEqual([
      { key: [GROUP], label, ...aid },
    ]);
    expect(await askStatistics(served, {}, ['GROUP'])).toMatchObject([{ key: [GROUP], count: 3, suppressed: false }]);
    expect(await askStatistics(served, { kind: ['HARDSHIP_AID', 'APPEAL'] }, [])).toEqual([
      { key: [], label: [], ...appeals },
    ]);
    expect(await askStatistics(served, { kind: ['HARDSHIP_AID'], group: [] }, [])).toMatchObject([{ count: 0 }]);
    expect(await askStatistics(served, { kind: [] }, ['KIND'])).toEqual([]);
  });

  it('suppress hardship aid where a filter or a key would take it apart, whatever they find', async () => {
    const hidden = { suppressed: true, count: null, closed: null, plannedInvestment: null };
    const kind = ['HARDSHIP_AID'];
    for (const matter of [{ text: '助学' }, { text: '没有' }, { status: ['CLOSED'] }, { anyOf: [] }]) {
      expect(await askStatistics(served, { kind, matter }, ['KIND'])).toMatchObject([{ key: kind, ...hidden }]);
    }
    expect(await askStatistics(served, { kind, matter: { text: null } }, ['KIND'])).toMatchObject([{ count: 12 }]);
    for (const key of ['STATUS', 'LATENESS', 'CATEGORY', 'SATISFACTION']) {
      expect(await askStatistics(served, { kind }, [key, 'KIND'])).toMatchObject([
        { key: [null, 'HARDSHIP_AID'], label: [null, '困难职工帮扶'], ...hidden },
      ]);
    }
    expect(await askStatistics(served, {}, ['KIND', 'STATUS'])).toMatchObject([
      { key: ['APPEAL', 'CLOSED'], count: 1 },
      { key: ['HARDSHIP_AID', null], ...hidden },
      { key: ['LIST_ITEM', 'IN_PROGRESS'], count: 2 },
    ]);
  });

  it('refuse of hardship aid what they refuse of any service', async () => {
    const alternatives = { kind: ['HARDSHIP_AID'], matter: { anyOf: [{}, {}, {}, {}, {}, {}] } };
    const { errors } = await served.ask(
      'query ($filter: WorkerServiceFilter) { workerServiceStats(filter: $filter) { groups { key } } }',
      { filter: alternatives },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('group by a key that is given twice', async () => {
    const twice = await askStatistics(served, {}, ['KIND', 'KIND']);
    expect(twice.map(({ key }) => key)).toEqual(['APPEAL', 'HARDSHIP_AID', 'LIST_ITEM'].map((kind) => [kind, kind]));
  });
});
