import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';
import { latenessOf, leadOn as leadOnDay } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data, TestDemo } from '../../support/demo.ts';
import { expectedDifferences } from '../questions/expectedDifferences.ts';
import { type PastProvince, pastProvince } from '../questions/pastProvince.ts';
import { INDEX_NUMBERS, type IndexNumbers, indexNumbers } from './indexNumbers.ts';
import { leadOn, type ShownMatter, typeOf } from './ledgers.ts';
import { compareKeys, groupRows } from './statistics.ts';

export interface IndexUnderTest {
  demo: TestDemo;
  /** What the index must hold. */
  rows: readonly ShownMatter[];
  today: string;
}

type Group = { key: (string | null)[] } & IndexNumbers;

const NUMBERS = INDEX_NUMBERS.join(' ');
/** Most rows of one page, and most groups of one answer. */
const MOST = 500;
const MOST_GROUPS = 10_000;
const COUNTY = EXAMPLES.county;

/** What the index counts, compares and remembers, against the rows of the owners. */
export function describeIndex(under: IndexUnderTest, enumValues: (name: string) => string[]): void {
  const groupKeys = enumValues('MatterGroupBy');

  async function ask(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await under.demo.ask(query, variables);
    expect(errors).toEqual([]);
    return data;
  }
  const countGroups = (by: readonly string[], rows = under.rows): Group[] =>
    groupRows(rows, by, under.today).map(({ key, members }) => ({ key, ...indexNumbers(members, under.today) }));

  describe('every statistic of the index', () => {
    async function stats(variables: object): Promise<Data> {
      const { matterStats } = await ask(
        `query($filter: OverviewFilter, $groupBy: [MatterGroupBy!]!, $orderBy: MatterGroupOrder! = KEY_ASC, $first: Int! = ${MOST_GROUPS}, $asOf: Date) {
          matterStats(filter: $filter, groupBy: $groupBy, orderBy: $orderBy, first: $first, asOf: $asOf) {
            groups { key label division { code name } leadBody { id } leadOfficial { id } ${NUMBERS} }
            total { key ${NUMBERS} } groupCount coverage { complete }
          }
        }`,
        variables,
      );
      expect(matterStats.coverage.complete).toBe(true);
      return matterStats;
    }
    const numbersOf = (group: Data) => Object.fromEntries(['key', ...INDEX_NUMBERS].map((name) => [name, group[name]]));

    it.each([
      [[]],
      ...groupKeys.map((key) => [[key]]),
      ...groupKeys.slice(1).map((key, i) => [[groupKeys[i] as string, key]]),
      [['COUNTY', 'TYPE', 'STATUS']],
    ])('by %j counts what the rows say', async (by) => {
      const { groups, total, groupCount } = await stats({ groupBy: by });
      const expected = countGroups(by);
      expect(groups.map(numbersOf)).toEqual(expected);
      expect(groupCount).toBe(expected.length);
      expect(numbersOf(total)).toEqual({ key: [], ...indexNumbers(under.rows, under.today) });
      for (const { key, label } of groups) {
        expect(label.map(isNull), `label of ${key}`).toEqual(key.map(isNull));
      }
    });

    it('names the division, body and official of its groups', async () => {
      const { groups } = await stats({ groupBy: ['COUNTY', 'LEAD_BODY', 'LEAD_OFFICIAL'] });
      for (const { key, label, division, leadBody, leadOfficial } of groups) {
        expect([division?.code ?? null, leadBody?.id ?? null, leadOfficial?.id ?? null]).toEqual(key);
        expect(division?.name ?? null).toBe(label[0]);
      }
    });

    const SORTED: Readonly<Record<string, (group: Group) => number | null>> = {
      KEY_ASC: () => 0,
      COUNT_DESC: ({ count }) => -(count ?? 0),
      OPEN_OVERDUE_DESC: ({ openOverdue }) => -(openOverdue ?? 0),
      BEHIND_DESC: ({ behind }) => -(behind ?? 0),
      ON_TIME_RATE_ASC: ({ onTimeRate }) => onTimeRate,
      ON_TIME_RATE_DESC: ({ onTimeRate }) => (onTimeRate === null ? null : -onTimeRate),
    };

    it.each(enumValues('MatterGroupOrder'))('is sorted by %s, ties by key, and cut after `first`', async (orderBy) => {
      const value = SORTED[orderBy] as (group: Group) => number | null;
      for (const by of [['COUNTY'], ['LEAD_BODY', 'CATEGORY']]) {
        const expected = countGroups(by).sort(
          (a, b) => compareNumbers(value(a), value(b)) || compareKeys(a.key, b.key),
        );
        const { groups, groupCount, total } = await stats({ groupBy: by, orderBy, first: 60 });
        expect(groups.map(({ key }: Data) => key)).toEqual(expected.slice(0, 60).map(({ key }) => key));
        expect([groupCount, total.count]).toEqual([expected.length, under.rows.length]);
      }
    });

    it.each(enumValues('LatenessState'))('counts the rows that a filter leaves: %s', async (state) => {
      const { groups } = await stats({ filter: { matter: { lateness: [state] } }, groupBy: ['STATUS'] });
      const left = under.rows.filter(({ lateness }) => lateness.state === state);
      expect(groups.map(numbersOf)).toEqual(countGroups(['STATUS'], left));
    });

    it('is of today on today, and one group of zeros over nothing', async () => {
      const now = await stats({ groupBy: ['LATENESS'] });
      expect(await stats({ groupBy: ['LATENESS'], asOf: under.today })).toEqual(now);
      const none = await stats({ groupBy: [], filter: { type: [] } });
      expect(none.groups.map(numbersOf)).toEqual([{ key: [], ...indexNumbers([], under.today) }]);
    });
  });

  describe('every facet', () => {
    const OPEN = { open: true, registered: { from: '2021-03-01' } };
    const isListed = (row: ShownMatter) =>
      !['COMPLETED', 'CLOSED', 'WITHDRAWN'].includes(row.status) && row.registeredOn >= '2021-03-01';

    it.each([groupKeys.slice(0, 8), groupKeys.slice(8)])('counts what else there is to choose: %s …', async (...by) => {
      const { matters } = await ask(
        `query($filter: OverviewFilter, $by: [MatterGroupBy!]!) {
          matters(filter: $filter, first: 1) { totalCount facets(by: $by, first: 7) { by values { key label count } hasMore } }
        }`,
        { filter: { matter: OPEN }, by },
      );
      const listed = under.rows.filter(isListed);
      expect(matters.totalCount).toBe(listed.length);
      // The month of registration is a filter of its own, and lifted there.
      const ofMonths = under.rows.filter((row) => isListed({ ...row, registeredOn: '2021-03-01' }));
      for (const [i, name] of by.entries()) {
        const rows = name === 'REGISTERED_MONTH' ? ofMonths : listed;
        const counts = groupRows(rows, [name], under.today)
          .map(({ key: [key = null], members }) => ({ key, count: members.length }))
          .sort((a, b) => b.count - a.count || compareKeys([a.key], [b.key]));
        const { values, ...facet } = matters.facets[i];
        expect(facet).toEqual({ by: name, hasMore: counts.length > 7 });
        expect(values.map(({ key, count }: Data) => ({ key, count }))).toEqual(counts.slice(0, 7));
        for (const { key, label } of values) expect([name, key, isNull(label)]).toEqual([name, key, isNull(key)]);
      }
    });

    it.each([
      ['TYPE', { type: ['WORKER_SERVICE'] }],
      ['SOURCE', { source: ['vp:34'] }],
      ['CITY', { matter: { division: [COUNTY] } }],
      ['COUNTY', { matter: { division: [COUNTY] } }],
      ['STATUS', { matter: { status: ['CLOSED'] } }],
      ['LATENESS', { matter: { lateness: ['OVERDUE'] } }],
      ['CATEGORY', { matter: { category: ['none'] } }],
      ['CHANNEL', { matter: { channel: [EXAMPLES.opinionChannel] } }],
      ['RESOLUTION', { matter: { resolution: ['SOLVED'] } }],
      ['SATISFACTION', { matter: { satisfaction: ['DISSATISFIED'] } }],
      ['LEAD_BODY', { matter: { leadBody: [EXAMPLES.body] } }],
      ['LEAD_OFFICIAL', { matter: { lead: { official: EXAMPLES.official } } }],
      ['LEADER_LEVEL', { matter: { lead: { leaderLevel: ['CITY'] } } }],
      ['DUE_MONTH', { matter: { due: { to: '2021-03-31' } } }],
      ['CLOSED_MONTH', { matter: { closed: { to: '2021-03-31' } } }],
    ])('of %s lifts the filter on its own field', async (by, filter) => {
      const { matters } = await ask(
        `query($filter: OverviewFilter, $by: [MatterGroupBy!]!) {
          matters(filter: $filter, first: 1) { facets(by: $by, first: ${MOST}) { values { count } hasMore } }
        }`,
        { filter, by: [by] },
      );
      const [{ values, hasMore }] = matters.facets;
      const groups = groupRows(under.rows, [by], under.today);
      expect(hasMore).toBe(groups.length > MOST);
      if (hasMore) return;
      expect(values.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(under.rows.length);
    });
  });

  describe('statistics that hang on an entity', () => {
    async function expectStats(root: string, rest: string, holds: (row: ShownMatter) => boolean): Promise<void> {
      const data = await ask(
        `{ entity: ${root} { matterStats(groupBy: [TYPE] ${rest}) { total { ${NUMBERS} } groups { key count } } } }`,
      );
      const rows = under.rows.filter(holds);
      expect(rows.length, root).toBeGreaterThan(0);
      const { total, groups } = data.entity.matterStats;
      expect(total).toEqual(indexNumbers(rows, under.today));
      expect(groups).toEqual(
        groupRows(rows, ['TYPE'], under.today).map(({ key, members }) => ({ key, count: members.length })),
      );
    }

    it.each([
      ['LEAD', (row: ShownMatter) => row.leadBody?.id === EXAMPLES.body],
      ['COOPERATING', (row: ShownMatter) => row.cooperatingBodies.some(({ id }) => id === EXAMPLES.body)],
      ['FIRST_HANDLER', (row: ShownMatter) => row.firstHandler?.id === EXAMPLES.body],
    ])('count what a body is concerned with as %s', async (role, holds) => {
      await expectStats(`organization(id: "${EXAMPLES.body}")`, `, role: ${role}`, holds);
    });

    it('count what an official leads today, or led at any time if asked', async () => {
      const leads = (row: ShownMatter) => row.leads.filter(({ official }) => official.id === EXAMPLES.formerLeader);
      await expectStats(`official(id: "${EXAMPLES.official}")`, '', (row) =>
        row.leads.some(
          ({ official, from, to }) =>
            official.id === EXAMPLES.official && from <= under.today && (to === null || to >= under.today),
        ),
      );
      const ever = ', filter: { matter: { lead: { scope: EVER } } }';
      await expectStats(`official(id: "${EXAMPLES.formerLeader}")`, ever, (row) => leads(row).length > 0);
    });

    it('count what lies in a county, in its towns and zones', async () => {
      await expectStats(`division(code: "${COUNTY}")`, '', ({ division }) => division.code.startsWith(COUNTY));
    });

    it('count what came in by a channel', async () => {
      const code = EXAMPLES.opinionChannel;
      await expectStats(`channel(code: "${code}")`, '', ({ channel }) => channel?.code === code);
      const rows = under.rows.filter(({ channel }) => channel?.code === code);
      const { channel } = await ask(
        `{ channel(code: "${code}") { matters(first: ${MOST}) { totalCount nodes { id } } } }`,
      );
      expect(channel.matters.totalCount).toBe(rows.length);
      const ids = new Set(rows.map(({ id }) => id));
      expect(channel.matters.nodes.filter(({ id }: Data) => !ids.has(id))).toEqual([]);
    });
  });

  describe('the past of the index', () => {
    const [DAY, END_OF_DAY] = ['2021-05-31', '2021-05-31T16:00:00.000Z'];
    let past: PastProvince;
    beforeAll(() => {
      past = pastProvince();
    });
    const STATE =
      'asOf id title status division { code } leadBody { id } leadOfficial { id } deadline { raw date } lateness { state asOf }';

    it('is as now, if asked as of today', async () => {
      const { matterStates } = await ask(
        `{ matterStates(asOf: "${under.today}", orderBy: UPDATED_DESC, first: ${MOST}) { totalCount nodes { ${STATE} matter { id } } } }`,
      );
      const rows = under.rows.toSorted((a, b) =>
        a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? 1 : -1,
      );
      expect(matterStates.totalCount).toBe(rows.length);
      expect(matterStates.nodes).toEqual(
        rows.slice(0, MOST).map((row) => {
          const { id, title, status, division, leadBody, deadline, lateness } = row;
          const lead = leadOn(row, under.today);
          return {
            ...{ asOf: expect.stringMatching(/^20/), id, title, status, division, leadBody, matter: { id } },
            leadOfficial: lead ? { id: lead.official.id } : null,
            deadline: deadline && { raw: deadline.raw, date: deadline.date },
            lateness: { state: lateness.state, asOf: under.today },
          };
        }),
      );
    });

    it('is as the ledgers stood at the end of the day', async () => {
      const { all, county } = await ask(
        `query($filter: OverviewFilter) {
          all: matterStates(asOf: "${DAY}") { totalCount coverage { complete asOf } }
          county: matterStates(asOf: "${DAY}", filter: $filter, first: ${MOST}) { totalCount nodes { ${STATE} matter { id } } }
        }`,
        { filter: { matter: { division: [COUNTY] } } },
      );
      const stood = past.at(END_OF_DAY);
      expect(all).toEqual({ totalCount: stood.size, coverage: { complete: true, asOf: END_OF_DAY } });
      const rows = [...stood.values()].filter(({ division }) => division.startsWith(COUNTY));
      expect(county.totalCount).toBe(rows.length);
      const isThereNow = new Set(under.rows.map(({ id }) => id));
      const byId = new Map<string, Data>(county.nodes.map((state: Data) => [state.id, state]));
      for (const row of rows) {
        const lead = leadOnDay(row, DAY);
        const { raw, date } = row.deadline;
        expect(byId.get(row.id)).toEqual({
          ...{ asOf: END_OF_DAY, id: row.id, title: row.title, status: row.status },
          division: { code: row.division },
          leadBody: row.leadBody && { id: row.leadBody },
          leadOfficial: lead && { id: lead.official },
          deadline: raw === null && date === null ? null : { raw, date },
          lateness: { state: latenessOf(row, DAY).state, asOf: DAY },
          matter: isThereNow.has(row.id) ? { id: row.id } : null,
        });
      }
    });

    it('is unknown before the index began', async () => {
      const { matterStats } = await ask(
        '{ matterStats(asOf: "2021-04-01") { total { count } coverage { complete missing { reason } } } }',
      );
      expect(matterStats).toMatchObject({ total: { count: 0 }, coverage: { complete: false } });
      expect(new Set(matterStats.coverage.missing.map(({ reason }: Data) => reason))).toEqual(new Set(['NO_HISTORY']));
    });

    it('differs from now as the ledgers do, in every kind', async () => {
      const stands = [
        { matters: past.at(END_OF_DAY), day: DAY },
        { matters: past.at(null), day: under.today },
      ] as const;
      const expected = expectedDifferences(...stands);
      const { matterDifferences } = await ask(
        `{ matterDifferences(from: "${END_OF_DAY}") { totalCount counts { kind count } coverage { complete } } }`,
      );
      const kinds = enumValues('DifferenceKind');
      const counts = kinds.map((kind) => ({ kind, count: expected.filter(([, of]) => of === kind).length }));
      expect(matterDifferences).toEqual({
        ...{ totalCount: expected.length, coverage: { complete: true } },
        counts: counts.filter(({ count }) => count > 0),
      });
      for (const kind of kinds) {
        const { matterDifferences: some } = await ask(
          `query($kind: [DifferenceKind!]) {
            matterDifferences(from: "${END_OF_DAY}", kind: $kind, first: ${MOST}) {
              totalCount nodes { kind matter { id } before { id } after { id } }
            }
          }`,
          { kind: [kind] },
        );
        const ids = expected.filter(([, of]) => of === kind).map(([id]) => id);
        expect(some.totalCount).toBe(ids.length);
        expect(some.nodes).toEqual(
          ids.slice(0, MOST).map((id) => ({
            kind,
            matter: kind === 'REMOVED' ? null : { id },
            before: kind === 'NEW' ? null : { id },
            after: kind === 'REMOVED' ? null : { id },
          })),
        );
      }
    });
  });

  describe('likely duplicates', () => {
    const CLUSTER = 'id label count sources { id } matters(first: 50) { matter { id } score sharedTerms }';
    const clusters = async (rest: string, variables: object = {}): Promise<Data> =>
      (
        await ask(
          `query($filter: OverviewFilter, $after: String) { matterClusters(filter: $filter, after: $after, first: 100 ${rest}) {
            totalCount nodes { ${CLUSTER} } pageInfo { hasNextPage endCursor } coverage { complete }
          } }`,
          variables,
        )
      ).matterClusters;
    const idsOf = ({ matters }: Data): string[] => matters.map(({ matter }: Data) => matter.id);

    it('lie in one county and in so many sources as are asked for', async () => {
      const rowOf = new Map(under.rows.map((row) => [row.id, row]));
      for (const minSources of [1, 2, 3]) {
        const { totalCount, nodes, coverage } = await clusters(`, minSources: ${minSources}`);
        expect(coverage.complete).toBe(true);
        expect(nodes).toHaveLength(Math.min(100, totalCount));
        for (const cluster of nodes) {
          const rows = idsOf(cluster).map((id) => rowOf.get(id) as ShownMatter);
          expect(new Set(rows.map(({ division }) => division.code.slice(0, 6))).size, cluster.id).toBe(1);
          expect([cluster.count, cluster.label]).toEqual([rows.length, rows[0]?.title]);
          const sources = [...new Set(rows.map(({ source }) => source.id))].sort();
          expect(cluster.sources.map(({ id }: Data) => id)).toEqual(sources);
          expect(sources.length).toBeGreaterThanOrEqual(minSources);
        }
      }
    });

    it('are of what a filter leaves, and page on', async () => {
      const filter = { type: ['VOLUNTEER_PROJECT', 'ENTERPRISE_REQUEST'] };
      const all = await clusters('', { filter });
      expect(all.totalCount).toBeGreaterThan(1);
      for (const id of all.nodes.flatMap(idsOf)) expect(filter.type).toContain(typeOf({ id }));
      const first = await clusters('', { filter }).then(({ nodes }) => nodes[0]);
      const { matterClusters: page } = await ask(
        `query($filter: OverviewFilter) { matterClusters(filter: $filter, first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { filter },
      );
      expect(page).toMatchObject({ nodes: [{ id: first.id }], pageInfo: { hasNextPage: true } });
      const rest = await clusters('', { filter, after: page.pageInfo.endCursor });
      expect(rest.nodes.map(({ id }: Data) => id)).toEqual(all.nodes.slice(1).map(({ id }: Data) => id));
    });

    it('of one matter are those that state its problem, the likeliest first', async () => {
      for (const ids of EXAMPLES.duplicates) {
        const [id, ...others] = ids;
        const { similarMatters } = await ask(
          'query($id: ID!) { similarMatters(id: $id, first: 20) { matter { id } score sharedTerms } }',
          { id },
        );
        const found = similarMatters.map(({ matter }: Data) => matter.id);
        expect(others.filter((other) => found.includes(other)).length, id).toBeGreaterThan(0);
        const scores = similarMatters.map(({ score }: Data) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { score, sharedTerms } of similarMatters) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(sharedTerms.length).toBeGreaterThan(0);
        }
      }
    });
  });

  describe('every source', () => {
    it('is told with what the index holds of it', async () => {
      const { sources } = await ask(
        '{ sources { id name system shard matters asOf syncedAt historyFrom lagSeconds state since reason refused } }',
      );
      const rowsOf = Map.groupBy(under.rows, ({ source }) => source.id);
      expect(sources.map(({ id }: Data) => id).sort()).toEqual([...rowsOf.keys()].sort());
      for (const source of sources) {
        const rows = rowsOf.get(source.id) ?? [];
        expect(source).toMatchObject({
          ...{ matters: rows.length, historyFrom: '2021-04-29', state: 'LIVE', since: null, reason: null, refused: 0 },
          ...{ name: expect.stringContaining('台账'), lagSeconds: expect.any(Number) },
        });
        expect(source.id).toBe(source.shard === null ? source.id : `${source.id.slice(0, 2)}:${source.shard}`);
        const newest = rows.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '');
        expect(source.asOf >= newest).toBe(true);
      }
    });
  });
}

const isNull = (value: unknown) => value === null;

function compareNumbers(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a - b;
}
