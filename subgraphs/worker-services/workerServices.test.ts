import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../kit/database/database.ts';
import { databases } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { columnsOfMigrationsAndRecords } from '../kit/testing/tableColumns.ts';
import { fillWorkerServices, type WorkerData, type WorkerServiceRow, workerServices } from './subgraph.ts';
import { GROUP, serviceRow as service, UNIT } from './testing/serviceRow.ts';

const UNION = '113400000000000278';
const FOREIGN = '11341700003244967K';
const SECRET = '张某患病欠款';

const NAMES = new Map([
  [GROUP, '淮北矿业（集团）有限责任公司'],
  [UNIT, '临涣煤矿'],
]);

const DATA: WorkerData = {
  meetings: [
    {
      id: `wm:${GROUP}:M-001`,
      kind: 'CONSULTATION',
      heldOn: '2021-02-01',
      group: GROUP,
      place: '会议室',
      attendees: 20,
    },
    {
      id: `wm:${GROUP}:M-002`,
      kind: 'RECEPTION_DAY',
      heldOn: '2021-03-01',
      group: GROUP,
      place: null,
      attendees: null,
    },
    { id: `wm:${GROUP}:M-003`, kind: 'CONSULTATION', heldOn: '2021-03-01', group: GROUP, place: null, attendees: 8 },
    { id: `wm:${GROUP}:M-004`, kind: 'CONSULTATION', heldOn: '2021-05-31', group: GROUP, place: null, attendees: 9 },
  ],
  services: [
    service('A-0001', 'APPEAL', '职工停车难', {
      raisedAt: `wm:${GROUP}:M-001`,
      registeredOn: '2021-02-02',
      peopleServed: 3,
    }),
    service('A-0002', 'APPEAL', '食堂饭菜', { raisedAt: `wm:${GROUP}:M-001`, registeredOn: '2021-02-01' }),
    service('L-0001', 'LIST_ITEM', '“两堂一舍”改造', {
      plannedInvestment: '140000000.5',
      status: 'CLOSED',
      closedOn: '2021-05-01',
    }),
    service('L-0002', 'LIST_ITEM', '“两堂一舍”改造', {
      ...{ plannedInvestment: '0.5', division: '340603001', leads: [chairOfUnion('of:00008')] },
    }),
    service('H-0001', 'HARDSHIP_AID', '医疗帮扶', {
      ...{ content: SECRET, serviceTarget: SECRET, statusText: '已发放', plannedInvestment: '800', peopleServed: 1 },
      ...{ status: 'CLOSED', closedOn: '2021-05-01', raisedAt: `wm:${GROUP}:M-003`, leadBody: UNION },
      category: { code: 'kanbing', label: '看病难' },
      measures: [{ ordinal: 1, text: SECRET, body: null, dueOn: null, doneOn: null }],
      reports: [{ on: '2021-04-01', text: SECRET, by: UNION }],
      evidence: [{ title: SECRET, url: 'https://example.org/secret', addedAt: '2021-05-01T00:00:00.000Z' }],
      extensions: [
        {
          ...{ requestedOn: '2021-03-01', by: UNION, reason: SECRET, from: '2021-04-01', to: '2021-12-31' },
          ...{ decision: 'APPROVED' as const, decidedOn: '2021-03-02', approver: null },
        },
      ],
      indicators: [
        {
          name: SECRET,
          unit: SECRET,
          target: '9',
          year: 2021,
          yearEndOnly: false,
          readings: [{ asOf: '2021-04-01', actual: '1' }],
        },
      ],
      events: [{ at: '2021-04-01T01:00:00.000Z', kind: 'REPORTED', reason: SECRET, by: UNION }],
      leads: [chairOfUnion('of:00007')],
    }),
    service('H-0002', 'HARDSHIP_AID', '子女助学', { plannedInvestment: '90000', peopleServed: 30, leadBody: UNION }),
    service('H-0003', 'HARDSHIP_AID', '子女助学', { leadBody: UNION }),
  ],
};

describe.each(databases)('the ledger of an enterprise group on $dialect', (testDatabase) => {
  let served: ServedSubgraph;
  let database: Database;
  beforeAll(async () => {
    served = await serveSubgraph(workerServices, testDatabase, (opened) => {
      database = opened;
      return fillWorkerServices(opened, DATA, NAMES);
    });
  });
  afterAll(() => served?.stop());
  const ask = (query: string, variables?: Record<string, unknown>) => served.data(query, variables);
  const local = (rows: { id: string }[]) => rows.map(({ id }) => id.slice(id.lastIndexOf(':') + 1));
  const found = async (filter: object): Promise<string[]> => {
    const query =
      'query ($filter: WorkerServiceFilter) { workerServices(filter: $filter) { totalCount nodes { id } } }';
    const { totalCount, nodes } = (await ask(query, { filter })).workerServices;
    expect(totalCount).toBe(nodes.length);
    return local(nodes);
  };

  describe('services', () => {
    it('tell their kind, group, meeting and money', async () => {
      const { item, appeal, none } = await ask(`{
        item: workerService(id: "ws:${GROUP}:L-0001") { serviceKind group { id } raisedAt { id } plannedInvestment peopleServed }
        appeal: workerService(id: "ws:${GROUP}:A-0001") { serviceKind raisedAt { kind heldOn place attendees group { id } } peopleServed }
        none: workerService(id: "ws:${GROUP}:X") { id }
      }`);
      expect(item).toEqual({
        ...{ serviceKind: 'LIST_ITEM', group: { id: GROUP }, raisedAt: null },
        ...{ plannedInvestment: '140000000.5', peopleServed: null },
      });
      expect(appeal).toEqual({
        ...{ serviceKind: 'APPEAL', peopleServed: 3 },
        raisedAt: { kind: 'CONSULTATION', heldOn: '2021-02-01', place: '会议室', attendees: 20, group: { id: GROUP } },
      });
      expect(none).toBeNull();
    });

    it('are found by kind, group and what every matter has', async () => {
      expect(await found({ kind: ['APPEAL'] })).toEqual(['A-0001', 'A-0002']);
      expect(await found({ kind: [] })).toEqual([]);
      expect(await found({ group: [FOREIGN] })).toEqual([]);
      expect(await found({ group: [GROUP], kind: ['LIST_ITEM'] })).toEqual(['L-0001', 'L-0002']);
      expect(await found({ matter: { text: '舍' } })).toEqual(['L-0001', 'L-0002']);
      expect(await found({ matter: { division: ['340603001'] } })).toEqual(['L-0002']);
    });

    it('hang on bodies by role, on the group whoever leads, on officials and divisions', async () => {
      const { group, unit, official, division } = await ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Organization { workerServices { nodes { id } } groupServices { totalCount nodes { id } } }
          ... on Official { workerServices { nodes { id } } }
          ... on Division { workerServices { totalCount } }
        } }`,
        {
          of: [
            { __typename: 'Organization', id: GROUP },
            { __typename: 'Organization', id: UNIT },
            { __typename: 'Official', id: 'of:00008' },
            { __typename: 'Division', code: '340600' },
          ],
        },
      ).then(({ _entities: [group, unit, official, division] }) => ({ group, unit, official, division }));
      expect(group.workerServices.nodes).toEqual([]);
      expect(local(group.groupServices.nodes)).toEqual(['A-0001', 'A-0002', 'L-0001', 'L-0002']);
      expect(local(unit.workerServices.nodes)).toEqual(['A-0001', 'A-0002', 'L-0001', 'L-0002']);
      expect(unit.groupServices.totalCount).toBe(0);
      expect(local(official.workerServices.nodes)).toEqual(['L-0002']);
      expect(division.workerServices.totalCount).toBe(4);
    });
  });

  describe('hardship aid', () => {
    it('is told by kind of help, bodies, leads and status alone', async () => {
      const { workerService } = await ask(`{ workerService(id: "ws:${GROUP}:H-0001") {
        title status leadBody { id } leads { post } lastReportOn
        content serviceTarget indicators { name } measures { text } evidence { title } reports { totalCount nodes { text } }
        extensions { reason by { id } } events { nodes { kind reason by { id } } }
        lateness { state inputs { name value } } plannedInvestment peopleServed
      } }`);
      expect(workerService).toEqual({
        ...{ title: '医疗帮扶', status: 'CLOSED', leadBody: { id: UNION }, leads: [{ post: '工会主席' }] },
        ...{ lastReportOn: '2021-04-01', content: null, serviceTarget: null, indicators: null, measures: null },
        ...{ evidence: null, reports: null, extensions: [{ reason: null, by: { id: UNION } }] },
        events: { nodes: [{ kind: 'REPORTED', reason: null, by: { id: UNION } }] },
        ...{ lateness: { state: 'NONE', inputs: expect.anything() }, plannedInvestment: null, peopleServed: null },
      });
      expect(JSON.stringify(workerService)).not.toContain('张某');
    });

    it('is nowhere stored with what is withheld', async () => {
      const rows = await dump(database);
      expect(rows).toContain('医疗帮扶');
      expect(rows).not.toContain('张某');
      expect(rows).not.toContain('example.org');
    });

    it('tells what is planned and for how many of no case, however many it is for', async () => {
      const { workerService } = await ask(
        `{ workerService(id: "ws:${GROUP}:H-0002") { plannedInvestment peopleServed } }`,
      );
      expect(workerService).toEqual({ plannedInvestment: null, peopleServed: null });
    });

    it('stands in no list, asked for or not', async () => {
      expect(await found({ kind: ['HARDSHIP_AID'] })).toEqual([]);
      expect(await found({ kind: ['HARDSHIP_AID', 'APPEAL'] })).toEqual(['A-0001', 'A-0002']);
      expect(await found({ matter: { text: '医疗' } })).toEqual([]);
      expect(await found({ matter: { missing: ['EVIDENCE'] } })).toEqual(['L-0001']);
    });

    it('is answered by its id, as whatever refers to it asks for it', async () => {
      const { _entities } = await ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on WorkerService { id title status serviceKind } } }',
        { of: [{ __typename: 'WorkerService', id: `ws:${GROUP}:H-0001` }] },
      );
      expect(_entities).toEqual([
        { id: `ws:${GROUP}:H-0001`, title: '医疗帮扶', status: 'CLOSED', serviceKind: 'HARDSHIP_AID' },
      ]);
    });
  });

  describe('meetings', () => {
    const listed = async (arguments_: string) => {
      const { workerMeetings } = await ask(
        `{ workerMeetings${arguments_} { totalCount nodes { id } coverage { complete } } }`,
      );
      return local(workerMeetings.nodes);
    };

    it('come newest first, or oldest, ids ascending within a day', async () => {
      expect(await listed('')).toEqual(['M-004', 'M-002', 'M-003', 'M-001']);
      expect(await listed('(orderBy: HELD_ASC)')).toEqual(['M-001', 'M-002', 'M-003', 'M-004']);
    });

    it('are kept to kind, group and days, both ends included', async () => {
      expect(await listed('(kind: CONSULTATION)')).toEqual(['M-004', 'M-003', 'M-001']);
      expect(await listed('(held: { from: "2021-02-01", to: "2021-03-01" })')).toEqual(['M-002', 'M-003', 'M-001']);
      expect(await listed(`(group: ["${FOREIGN}"])`)).toEqual([]);
      expect(await listed(`(group: ["${FOREIGN}", "${GROUP}"], kind: RECEPTION_DAY)`)).toEqual(['M-002']);
    });

    it.each(['HELD_ASC', 'HELD_DESC'])('page by %s, each once, with the cursors of the contract', async (orderBy) => {
      const query = `query ($orderBy: MeetingOrder!, $after: String) { workerMeetings(orderBy: $orderBy, first: 1, after: $after) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 9; page += 1) {
        const { workerMeetings } = await ask(query, { orderBy, after });
        expect(workerMeetings.totalCount).toBe(4);
        expect(workerMeetings.pageInfo.endCursor).toBe(workerMeetings.edges[0].cursor);
        seen.push(...local(workerMeetings.edges.map(({ node }: { node: { id: string } }) => node)));
        after = workerMeetings.pageInfo.endCursor;
        if (!workerMeetings.pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(await listed(`(orderBy: ${orderBy})`));
    });

    it('list what was raised at them, and stand with their group', async () => {
      const { workerMeeting, none, _entities } = await ask(
        `query ($of: [_Any!]!) {
          workerMeeting(id: "wm:${GROUP}:M-001") { raised(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } }
          none: workerMeeting(id: "wm:${GROUP}:M-999") { id }
          _entities(representations: $of) { ... on Organization { workerMeetings(kind: CONSULTATION, first: 2) { totalCount nodes { id } } } }
        }`,
        { of: [{ __typename: 'Organization', id: GROUP }] },
      );
      expect(workerMeeting.raised).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
      expect(local(workerMeeting.raised.nodes)).toEqual(['A-0002']);
      expect(none).toBeNull();
      expect(_entities[0].workerMeetings.totalCount).toBe(3);
      expect(local(_entities[0].workerMeetings.nodes)).toEqual(['M-004', 'M-003']);
    });
  });

  it('resolves representations in their order, null for what the shard has nothing of', async () => {
    const { _entities } = await ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on WorkerMeeting { id } ... on WorkerService { id } } }',
      {
        of: [
          { __typename: 'WorkerService', id: `ws:${GROUP}:L-0002` },
          { __typename: 'Organization', id: FOREIGN },
          { __typename: 'Organization', id: GROUP },
          { __typename: 'WorkerMeeting', id: `wm:${GROUP}:M-999` },
          { __typename: 'WorkerMeeting', id: `wm:${GROUP}:M-002` },
          { __typename: 'WorkerService', id: 'ws:x:y' },
          { __typename: 'Official', id: 'of:00009' },
          { __typename: 'WorkerService', id: `ws:${GROUP}:L-0002` },
        ],
      },
    );
    expect(_entities).toEqual([
      { __typename: 'WorkerService', id: `ws:${GROUP}:L-0002` },
      null,
      { __typename: 'Organization' },
      null,
      { __typename: 'WorkerMeeting', id: `wm:${GROUP}:M-002` },
      null,
      null,
      { __typename: 'WorkerService', id: `ws:${GROUP}:L-0002` },
    ]);
  });

  it('migrates to what its records say', async () => {
    const { migrated, recorded } = await columnsOfMigrationsAndRecords(workerServices, testDatabase);
    expect(migrated).toEqual(recorded);
  });
});

describe.each(databases)('a full ledger of an enterprise group on $dialect', (testDatabase) => {
  it('answers a page with all that hangs on it by no more statements than a shorter one', async () => {
    const services = Array.from({ length: 60 }, (_, i) =>
      service(`A-${i}`, 'APPEAL', '停车', {
        raisedAt: `wm:${GROUP}:M-00${(i % 4) + 1}`,
        measures: [{ ordinal: 1, text: '划线', body: UNIT, dueOn: null, doneOn: null }],
        reports: [{ on: '2021-04-01', text: '完成', by: UNIT }],
      }),
    );
    const served = await serveSubgraph(workerServices, testDatabase, (database) =>
      fillWorkerServices(database, { services, meetings: DATA.meetings }, NAMES),
    );
    try {
      const query = `query ($first: Int!) { workerServices(first: $first) { totalCount nodes {
        group { id workerMeetings(first: 3) { nodes { id } } groupServices(first: 2) { totalCount nodes { id } } }
        leadBody { id workerServices(first: 2) { nodes { id } } } raisedAt { heldOn raised(first: 3) { totalCount nodes { id } } }
        leads { post } measures { text } reports { totalCount nodes { text } } lateness { state } events { nodes { kind } }
      } } }`;
      expect((await served.data(query, { first: 50 })).workerServices.nodes).toHaveLength(50);
      const shorter = await served.countStatements(query, { first: 5 });
      expect(await served.countStatements(query, { first: 50 })).toBeLessThanOrEqual(shorter);
    } finally {
      await served.stop();
    }
  });
});

describe('filling the ledger of an enterprise group', () => {
  const [sqlite] = databases.filter(({ dialect }) => dialect === 'sqlite');
  const fillWith = (row: WorkerServiceRow) =>
    serveSubgraph(workerServices, sqlite as (typeof databases)[number], (database) =>
      fillWorkerServices(database, { services: [row], meetings: [] }, NAMES),
    );

  it('names a service that was raised at no meeting of the ledger', async () => {
    await expect(fillWith(service('A-1', 'APPEAL', '停车', { raisedAt: 'wm:x' }))).rejects.toThrow(
      `Service ws:${GROUP}:A-1: expected a meeting of this ledger that it was raised at, got "wm:x".`,
    );
  });

  it('takes no part of a fen', async () => {
    await expect(fillWith(service('A-1', 'APPEAL', '停车', { plannedInvestment: '0.001' }))).rejects.toThrow('0.001');
  });
});

function chairOfUnion(official: string): WorkerServiceRow['leads'][number] {
  return { official, tenure: 'tn:7', post: '工会主席', leaderLevel: null, chief: true, from: '2021-01-01', to: null };
}

/** All that the database holds, as one text. */
async function dump({ orm }: Database): Promise<string> {
  const connection = orm.em.getConnection();
  const tables = ['matter', 'measure', 'report', 'extension', 'evidence', 'indicator', 'reading', 'event', 'name'];
  return JSON.stringify(await Promise.all(tables.map((table) => connection.execute(`select * from "${table}"`))));
}
