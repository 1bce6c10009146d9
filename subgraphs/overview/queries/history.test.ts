import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeysetCursor, HEADERS } from '../../../schema/contract.ts';
import { runs } from '../../../test/support/runs.ts';
import { addDays } from '../../kit/calendar/isoDate.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { latenessOf, leadOn } from '../../kit/reference/assessMatter.ts';
import { MATTER_ORDERS, orderMatters } from '../../kit/reference/orderMatters.ts';
import { OFFICIALS, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { errorCodes } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { dueOn, matterRow } from '../../kit/testing/matterRow.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import { overviewFilter } from '../testing/arbitraryOverviewFilters.ts';
import { type HistoryStep, historySteps, playStep } from '../testing/historyScript.ts';
import { countByHand, KEYS_BY_HAND, NUMBERS_OF_GROUP, numbersOf } from '../testing/reference/countByHand.ts';
import { createHistoryModel, type HistoryModel, type ModelMoment } from '../testing/reference/historyModel.ts';
import { matchesOverview } from '../testing/reference/matchesOverview.ts';
import { pageOf, type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { SOURCES } from '../testing/sources.ts';
import type { OverviewFilter } from './conditions.ts';
import { DIFFERENCE_KINDS } from './differenceKinds.ts';

const STATE = `asOf id matter { id } title status division { code } leadBody { id } leadOfficial { id }
  deadline { raw date precision original } lateness { state workingDaysLate asOf }`;
const KEYS = Object.keys(KEYS_BY_HAND) as MatterGroupBy[];

/** From before the first page to today. */
const day = fc.integer({ min: 0, max: 24 }).map((days) => addDays('2021-05-24', days));
const instant = fc.oneof(
  day.map((of) => endOf(of)),
  fc
    .tuple(day, fc.constantFrom('01:30:00.000', '09:00:00.000', '15:59:59.999', '16:00:00.001'))
    .map(([of, time]) => `${of}T${time}Z`),
);

/** An end of a day in Shanghai. */
function endOf(of: string): string {
  return `${of}T16:00:00.000Z`;
}

/** Conditions that hold of the same state on one day and not on another. */
const dayFilter: fc.Arbitrary<OverviewFilter> = fc
  .oneof(
    fc.record({ lateness: fc.subarray(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE'] as const, { minLength: 1 }) }),
    fc.record({ lead: fc.record({ official: fc.constantFrom(...OFFICIALS) }) }),
    fc.record({ dueWithinWorkingDays: fc.constantFrom(0, 3, 10) }),
    fc.record({ lateByWorkingDays: fc.constantFrom(1, 3, 10) }),
    fc.constant<MatterFilter>({ missing: ['LEAD_OFFICIAL'] }),
  )
  .map((matter) => ({ matter }));

/** Many let through most rows, or little would be compared. */
const filter = fc.oneof(
  { weight: 1, arbitrary: fc.constant<OverviewFilter>({}) },
  { weight: 1, arbitrary: dayFilter },
  { weight: 1, arbitrary: overviewFilter },
);

const question = fc.record({
  asOf: day,
  filter,
  order: fc.option(fc.constantFrom(...MATTER_ORDERS)),
  by: fc.array(fc.constantFrom(...KEYS), { maxLength: 2 }),
  first: fc.integer({ min: 1, max: 6 }),
  instants: fc.tuple(instant, fc.option(instant, { freq: 3 })),
  kind: fc.option(fc.subarray([...DIFFERENCE_KINDS])),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

describe.each(databases)('the past in an index on $dialect', (on) => {
  it('is what was fed up to then, whatever came later', async () => {
    const script = fc.tuple(historySteps(26), fc.array(question, { minLength: 30, maxLength: 30 }));
    const property = fc.asyncProperty(script, ([steps, questions]) => checkHistory(on, steps, questions));
    await fc.assert(property, { seed: SEED, numRuns: runs(1, 5), endOnFailure: true });
  });

  it('gives the same figures however often it is reported, and whatever came since', async () => {
    const [steps] = fc.sample(historySteps(26), { numRuns: 1, seed: SEED }) as [HistoryStep[]];
    const index = await serveIndex(on);
    const model = createHistoryModel();
    try {
      const half = steps.length / 2;
      for (const step of steps.slice(0, half)) await playStep(step, index, model);
      const reportedOn = steps[half - 1]?.at.slice(0, 10) as string;
      const report = () => reportUpTo(index, addDays(reportedOn, -1));
      const before = await report();
      for (const step of steps.slice(half)) await playStep(step, index, model);
      expect(await report()).toEqual(before);
      expect(before.month.total.count).toBeGreaterThan(5);
      expect(before.matterDifferences.totalCount).toBeGreaterThan(5);
    } finally {
      await index.stop();
    }
  });

  it('is nobody’s to know ahead of today, and lies between two instants in their order', async () => {
    const index = await serveIndex(on);
    try {
      const [tomorrow, yesterday] = ['2021-06-18', '2021-06-16'];
      const ofEntity = (asOf: string) => `{ _entities(representations: [{ __typename: "Division", code: "340000" }]) {
        ... on Division { matterStats(asOf: "${asOf}") { groupCount } } } }`;
      for (const query of [
        `{ matterStates(asOf: "${tomorrow}") { totalCount } }`,
        `{ matterStats(asOf: "${tomorrow}") { groupCount } }`,
        ofEntity(tomorrow),
        '{ matterDifferences(from: "2021-06-17T02:00:00Z", to: "2021-06-17T01:59:59Z") { totalCount } }',
        '{ matterDifferences(from: "9999-01-01T00:00:00Z") { totalCount } }',
      ]) {
        expect(errorCodes(await index.ask(query)), query).toEqual(['BAD_USER_INPUT']);
      }
      for (const asOf of [TODAY, yesterday]) {
        expect(errorCodes(await index.ask(ofEntity(asOf)))).toEqual([]);
      }
      const inTime = await index.ask(
        `{ matterStates(asOf: "${tomorrow}") { totalCount } }`,
        {},
        { [HEADERS.today]: tomorrow },
      );
      expect(inTime.data).toEqual({ matterStates: { totalCount: 0 } });
    } finally {
      await index.stop();
    }
  });

  it('is paged by cursors of its own orders alone', async () => {
    const index = await serveIndex(on);
    const asked = (after: string | null, first = 5) =>
      index.ask(
        `query ($after: String, $first: Int!) {
          matterStates(asOf: "2021-06-16", orderBy: CLOSED_ASC, after: $after, first: $first) { totalCount }
          matterDifferences(from: "2021-06-16T16:00:00Z", after: $after, first: $first) { totalCount } }`,
        { after, first },
      );
    try {
      const cursor = (order: string, value: string | null, id: string) => encodeKeysetCursor({ order, value, id });
      const ofList = cursor('CLOSED_ASC', '2021-06-01', 'x');
      const ofDifferences = cursor('MATTER', 'er:34:1', 'CLOSED');
      const [states, differences] = ['matterStates', 'matterDifferences'];
      for (const [after, refused] of [
        [ofList, [differences]],
        [ofDifferences, [states]],
        [cursor('MATTER', null, 'CLOSED'), [states, differences]],
        [cursor('MATTER', 'er:34:1', 'x'), [states, differences]],
        [cursor('DEADLINE_ASC', '2021-06-01', 'x'), [states, differences]],
        ['x', [states, differences]],
      ] as const) {
        const { errors = [] } = await asked(after);
        expect(errors.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual(
          refused.map((field) => [field, 'INVALID_CURSOR']),
        );
      }
      for (const first of [0, 501]) {
        expect(errorCodes(await asked(null, first))).toEqual(['PAGE_SIZE_OUT_OF_RANGE', 'PAGE_SIZE_OUT_OF_RANGE']);
      }
    } finally {
      await index.stop();
    }
  });

  it('is now as of today', async () => {
    const index = await serveIndex(on);
    try {
      index.now = '2021-06-17T23:59:59.000Z';
      await index.feed([matterRow('er:34:1', { deadline: dueOn('2021-06-16') })]);
      const data = await index.data(`{
        matterStates(asOf: "${TODAY}") { nodes { id lateness { state } } totalCount coverage { complete } }
        past: matterStates(asOf: "2021-06-16") { totalCount }
        matterStats(asOf: "${TODAY}") { total { count openOverdue } }
      }`);
      expect(data).toEqual({
        matterStates: {
          nodes: [{ id: 'er:34:1', lateness: { state: 'OVERDUE' } }],
          ...{ totalCount: 1, coverage: { complete: true } },
        },
        past: { totalCount: 0 },
        matterStats: { total: { count: 1, openOverdue: 1 } },
      });
    } finally {
      await index.stop();
    }
  });

  it('makes late what nobody touched, and changes who leads, as time goes by', async () => {
    const lead = (official: string, from: string, to: string | null) => ({
      ...{ official, tenure: null, post: null, leaderLevel: null, chief: true, from, to },
    });
    const index = await serveIndex(on);
    try {
      index.now = '2021-06-01T01:00:00.000Z';
      await index.feed([
        matterRow('er:34:due', { deadline: dueOn('2021-06-10') }),
        matterRow('er:34:led', { leads: [lead('of:1', '2021-01-01', '2021-06-09'), lead('of:2', '2021-06-10', null)] }),
        matterRow('er:34:given', { leads: [lead('of:1', '2021-06-10', null)] }),
        matterRow('er:34:joined', { leads: [lead('of:1', '2021-01-01', null), lead('of:2', '2021-06-10', null)] }),
        matterRow('er:34:left', {
          leads: [lead('of:1', '2021-01-01', null), lead('of:2', '2021-06-01', '2021-06-09')],
        }),
        matterRow('er:34:nobody', { leads: [lead('of:1', '2021-01-01', '2021-06-09')] }),
        matterRow('er:34:still', { deadline: dueOn('2021-06-17') }),
      ]);
      const query = `query ($from: DateTime!, $to: DateTime) { matterDifferences(from: $from, to: $to) {
        nodes { kind before { id leadOfficial { id } lateness { state } } after { leadOfficial { id } lateness { state } } } } }`;
      const between = async (from: string, to: string | null) =>
        (await index.data(query, { from, to })).matterDifferences.nodes;
      const leadChanged = (id: string, before: string, after: string) => ({
        kind: 'LEAD_CHANGED',
        before: { id, leadOfficial: { id: before }, lateness: { state: 'NO_DEADLINE' } },
        after: { leadOfficial: { id: after }, lateness: { state: 'NO_DEADLINE' } },
      });
      expect(await between(endOf('2021-06-09'), endOf('2021-06-10'))).toEqual([
        leadChanged('er:34:joined', 'of:1', 'of:2'),
        leadChanged('er:34:led', 'of:1', 'of:2'),
        leadChanged('er:34:left', 'of:2', 'of:1'),
      ]);
      expect(await between(endOf('2021-06-10'), endOf('2021-06-11'))).toEqual([
        {
          kind: 'BECAME_OVERDUE',
          before: { id: 'er:34:due', leadOfficial: null, lateness: { state: 'DUE_SOON' } },
          after: { leadOfficial: null, lateness: { state: 'OVERDUE' } },
        },
      ]);
      expect(await between(endOf('2021-06-11'), null)).toEqual([]);
    } finally {
      await index.stop();
    }
  });

  it('knows what a category was called of which nothing is left', async () => {
    const index = await serveIndex(on);
    const [source] = SOURCES as [(typeof SOURCES)[0]];
    try {
      index.now = '2021-06-01T01:00:00.000Z';
      const rows = [matterRow('pp:34:1', { category: { code: 'zoo', label: '动物园' } })];
      await index.store.take(pageOf(source, { rows }));
      index.now = '2021-06-10T01:00:00.000Z';
      await index.store.take(pageOf(source, { removed: ['pp:34:1'] }));
      const { matterStats } = await index.data(
        '{ matterStats(asOf: "2021-06-05", groupBy: [CATEGORY]) { groups { key label count } } }',
      );
      expect(matterStats.groups).toEqual([{ key: ['zoo'], label: ['动物园'], count: 1 }]);
    } finally {
      await index.stop();
    }
  });
});

/** What a department reports of a month, up to the end of a day. */
async function reportUpTo(index: ServedIndex, last: string) {
  return index.data(
    `query ($asOf: Date!, $from: DateTime!, $to: DateTime!) {
      matterStates(asOf: $asOf, first: 500) { nodes { id title status leadOfficial { id } deadline { date } lateness { state } } totalCount }
      month: matterStats(asOf: $asOf, groupBy: [STATUS, LATENESS]) { groups { key ${NUMBERS_OF_GROUP.join(' ')} } total { count } }
      matterDifferences(from: $from, to: $to, first: 500) {
        nodes { kind before { id title } after { id title } } counts { kind count } totalCount }
    }`,
    { asOf: last, from: endOf('2021-05-28'), to: endOf(last) },
  );
}

async function checkHistory(on: TestDatabase, steps: HistoryStep[], questions: Question[]): Promise<void> {
  const index = await serveIndex(on);
  const model = createHistoryModel();
  const historyFrom = new Map<string, string>();
  try {
    for (const step of steps) {
      const atEnd = await playStep(step, index, model);
      if (atEnd !== undefined && !historyFrom.has(atEnd)) historyFrom.set(atEnd, step.at);
    }
    for (const asked of questions) {
      await checkStates(index, model, asked, historyFrom);
      await checkStatistics(index, model, asked);
      await checkDifferences(index, model, asked);
    }
  } finally {
    await index.stop();
  }
}

function momentOf(asOf: string): ModelMoment {
  return asOf === TODAY ? { instant: null, day: TODAY } : { instant: endOf(asOf), day: asOf };
}

async function checkStates(
  index: ServedIndex,
  model: HistoryModel,
  { asOf, filter, order, first }: Question,
  historyFrom: ReadonlyMap<string, string>,
): Promise<void> {
  const query = `query ($asOf: Date!, $filter: OverviewFilter, $order: MatterOrder, $first: Int!, $after: String) {
    page: matterStates(asOf: $asOf, filter: $filter, orderBy: $order, first: $first, after: $after) {
      edges { cursor node { ${STATE} } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      coverage { asOf missing { shard reason } }
    } }`;
  const moment = momentOf(asOf);
  const rows = model.rowsAt(moment.instant).filter((row) => matchesOverview(row, filter, moment.day, []));
  const expected = orderMatters(rows, order ?? 'DEADLINE_ASC').map((row) => describeState(row, moment, model));
  const told = JSON.stringify({ asOf, filter, order });
  const found: unknown[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { page } = await index.data(query, { asOf, filter, order, first, after });
    found.push(...page.edges.map(({ node }: { node: object }) => withoutNow(node, moment)));
    assert.equal(page.totalCount, expected.length, told);
    assert.equal(page.pageInfo.hasPreviousPage, after !== null);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
    assert.ok(found.length <= expected.length, told);
    if (filter.source || filter.type || filter.matter?.division || moment.instant === null) continue;
    const unknown = SOURCES.filter(({ id }) => (historyFrom.get(id) ?? '9') > (moment.instant as string));
    const missing = unknown.map(({ id, shard }) => ({ shard: shard ?? id, reason: 'NO_HISTORY' }));
    assert.deepEqual(page.coverage, { asOf: moment.instant, missing }, told);
  }
  assert.deepEqual(found, expected, told);
}

function describeState(row: MatterRow, { instant, day: on }: ModelMoment, model: HistoryModel) {
  const isThere = model.rowsAt(null).some(({ id }) => id === row.id);
  const { state, workingDaysLate, asOf } = latenessOf(row, on);
  const official = leadOn(row, on)?.official;
  const { raw, date } = row.deadline;
  return JSON.parse(
    JSON.stringify({
      ...(instant === null ? {} : { asOf: instant }),
      id: row.id,
      matter: isThere ? { id: row.id } : null,
      title: row.title,
      status: row.status,
      division: { code: row.division },
      leadBody: row.leadBody === null ? null : { id: row.leadBody },
      leadOfficial: official === undefined ? null : { id: official },
      deadline: raw === null && date === null ? null : row.deadline,
      lateness: { state, workingDaysLate, asOf },
    }),
  );
}

/** Now is the clock's: nothing that a test knows. */
function withoutNow(state: object, { instant }: ModelMoment): object {
  const { asOf, ...rest } = state as { asOf: string };
  return instant === null ? rest : { asOf, ...rest };
}

async function checkStatistics(index: ServedIndex, model: HistoryModel, { asOf, filter, by }: Question): Promise<void> {
  const numbers = NUMBERS_OF_GROUP.join(' ');
  const query = `query ($asOf: Date!, $filter: OverviewFilter, $by: [MatterGroupBy!]!) {
    matterStats(asOf: $asOf, filter: $filter, groupBy: $by) { groups { key ${numbers} } total { ${numbers} } groupCount } }`;
  const { matterStats } = await index.data(query, { asOf, filter, by });
  const moment = momentOf(asOf);
  const rows = model.rowsAt(moment.instant).filter((row) => matchesOverview(row, filter, moment.day, []));
  const told = JSON.stringify({ asOf, filter, by });
  const groups = countByHand(rows, by, moment.day, 'KEY_ASC');
  assert.deepEqual(matterStats.groups, groups, told);
  assert.deepEqual(matterStats.total, numbersOf(rows, moment.day), told);
  assert.equal(matterStats.groupCount, groups.length, told);
}

async function checkDifferences(
  index: ServedIndex,
  model: HistoryModel,
  { instants, filter, kind, first }: Question,
): Promise<void> {
  const [from, to] = instants[1] !== null ? (instants.toSorted() as [string, string]) : instants;
  const query = `query ($from: DateTime!, $to: DateTime, $filter: OverviewFilter, $kind: [DifferenceKind!], $first: Int!, $after: String) {
    page: matterDifferences(from: $from, to: $to, filter: $filter, kind: $kind, first: $first, after: $after) {
      edges { node { kind matter { id } before { ${STATE} } after { ${STATE} } } }
      counts { kind count } totalCount pageInfo { hasNextPage endCursor }
    } }`;
  const moments = {
    from: { instant: from, day: dayOf(from) },
    to: { instant: to, day: to === null ? TODAY : dayOf(to) },
  };
  const all = model.differences(moments.from, moments.to, (row, on) => matchesOverview(row, filter, on, []));
  const wanted = all.filter((difference) => !kind || kind.includes(difference.kind));
  const stateOf = (row: MatterRow | null, moment: ModelMoment) => row && describeState(row, moment, model);
  const current = new Set(model.rowsAt(null).map(({ id }) => id));
  const expected = wanted.map((difference) => ({
    kind: difference.kind,
    matter: current.has(difference.id) ? { id: difference.id } : null,
    before: stateOf(difference.before, moments.from),
    after: stateOf(difference.after, moments.to),
  }));
  const told = JSON.stringify({ from, to, filter, kind });
  const counts = [...Map.groupBy(wanted, (difference) => difference.kind)].map(([of, some]) => [of, some.length]);
  const found: unknown[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { page } = await index.data(query, { from, to, filter, kind, first, after });
    for (const { node } of page.edges) {
      found.push({ ...node, after: node.after && withoutNow(node.after, moments.to) });
    }
    assert.equal(page.totalCount, expected.length, told);
    const counted = page.counts.map(({ kind: of, count }: { kind: string; count: number }) => [of, count]);
    assert.deepEqual(new Map(counted), new Map(counts as [string, number][]), told);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
    assert.ok(found.length <= expected.length, told);
  }
  assert.deepEqual(found, expected, told);
}

/** The day in Shanghai; its very end still belongs to it. */
function dayOf(of: string): string {
  const [date, time] = of.split('T') as [string, string];
  return time > '16:00:00.000Z' ? addDays(date, 1) : date;
}
