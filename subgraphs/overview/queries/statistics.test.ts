import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { BODIES, SEED } from '../../kit/testing/arbitraryMatters.ts';
import { errorCodes } from '../../kit/testing/conformance/ledgerUnderTest.ts';
import { databases } from '../../kit/testing/databases.ts';
import { dueOn, matterRow } from '../../kit/testing/matterRow.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { MatterGroupBy, MatterGroupOrder } from '../generated/resolvers.ts';
import { overviewFilter } from '../testing/arbitraryOverviewFilters.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import {
  countByHand,
  KEYS_BY_HAND,
  labelByHand,
  NUMBERS_OF_GROUP,
  numbersOf,
} from '../testing/reference/countByHand.ts';
import { matchesOverview } from '../testing/reference/matchesOverview.ts';
import { parentsUnder } from '../testing/reference/parents.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import type { OverviewFilter } from './conditions.ts';

const rows = sampleIndexRows(160);
const KEYS = Object.keys(KEYS_BY_HAND) as MatterGroupBy[];
const ORDERS = [
  ...(['KEY_ASC', 'COUNT_DESC', 'OPEN_OVERDUE_DESC', 'BEHIND_DESC', 'ON_TIME_RATE_ASC', 'ON_TIME_RATE_DESC'] as const),
];
const NUMBERS = NUMBERS_OF_GROUP.join(' ');
const STATISTICS = `groups { key label division { code } leadBody { id } leadOfficial { id } ${NUMBERS} }
  total { key label ${NUMBERS} } groupCount`;

interface Question {
  filter: OverviewFilter;
  by: MatterGroupBy[];
  order: MatterGroupOrder;
  first: number;
}

const question: fc.Arbitrary<Question> = fc.record({
  filter: overviewFilter,
  by: fc.array(fc.constantFrom(...KEYS), { maxLength: 3 }),
  order: fc.constantFrom(...ORDERS),
  first: fc.constantFrom(1, 2, 5, 200, 500),
});

describe.each(databases)('statistics of the index on $dialect', (on) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(on, rows);
  });
  afterAll(() => index?.stop());

  it('count by each key as by hand', async () => {
    const query = `{ ${KEYS.map((by) => `${by}: matterStats(groupBy: [${by}]) { ${STATISTICS} }`)} }`;
    const data = await index.data(query);
    for (const by of KEYS) check(data[by], { filter: {}, by: [by], order: 'KEY_ASC', first: 200 }, rows);
  });

  it('count by up to three keys, under any filter, in any order, as by hand', async () => {
    const questions = fc.array(question, { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(questions, (asked) => checkQuestions(index, asked));
    await fc.assert(property, { seed: SEED, numRuns: runs(12, 25) });
  });

  it('count what hangs on each parent as by hand', async () => {
    const property = fc.asyncProperty(question, (asked) => checkParents(index, asked));
    await fc.assert(property, { seed: SEED, numRuns: runs(12, 25) });
  });

  it('count a body in each of its roles', async () => {
    const roles = ['LEAD', 'COOPERATING', 'FIRST_HANDLER'];
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Organization { ${roles.map((role) => `${role}: matterStats(role: ${role}) { total { ${NUMBERS} } }`)} } } }`;
    const representations = BODIES.map((id) => ({ __typename: 'Organization', id }));
    const { _entities: bodies } = await index.data(query, { representations });
    for (const [i, body] of BODIES.entries()) {
      const isOf = {
        LEAD: (row: MatterRow) => row.leadBody === body,
        COOPERATING: (row: MatterRow) => row.cooperatingBodies.includes(body),
        FIRST_HANDLER: (row: MatterRow) => row.firstHandler === body,
      };
      for (const [role, holds] of Object.entries(isOf)) {
        expect(bodies[i][role].total, `${body} as ${role}`).toEqual(numbersOf(rows.filter(holds), TODAY));
      }
    }
  });

  it('are of so many in one request, with all facets in it', async () => {
    const aliased = (count: number) =>
      Array.from({ length: count }, (_, i) => `s${i}: matterStats { groupCount }`).join(' ');
    expect((await index.ask(`{ ${aliased(200)} }`)).errors).toBeUndefined();
    expect(errorCodes(await index.ask(`{ ${aliased(201)} }`))).toEqual(['TOO_MANY_ROWS']);
    const facets = 'matters(first: 1) { facets(by: [CITY, STATUS]) { hasMore } }';
    expect(errorCodes(await index.ask(`{ ${aliased(199)} ${facets} }`))).toEqual(['TOO_MANY_ROWS']);
  });

  it('are of at most three keys, and of a page that is one', async () => {
    const query =
      'query ($by: [MatterGroupBy!]!, $first: Int!) { matterStats(groupBy: $by, first: $first) { groupCount } }';
    const by = ['CITY', 'STATUS', 'TYPE', 'SOURCE'];
    const refused = await index.ask(query, { by, first: 10 });
    expect(refused.errors).toEqual([
      expect.objectContaining({
        message: 'Expected at most 3 keys in groupBy, got 4.',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    for (const first of [0, -1, 10_001]) {
      expect(errorCodes(await index.ask(query, { by: ['CITY'], first }))).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
    }
    const ofEntity = `{ _entities(representations: [{ __typename: "Division", code: "340000" }]) {
      ... on Division { matterStats(groupBy: [CITY, STATUS, TYPE, SOURCE]) { groupCount } } } }`;
    expect(errorCodes(await index.ask(ofEntity))).toEqual(['BAD_USER_INPUT']);
  });
});

describe.each(databases)('the on-time rate on $dialect', (on) => {
  it('counts what is still open and overdue against the body, and is null where nothing can be on time', async () => {
    const [first, second, third, fourth] = BODIES;
    const led = (id: string, leadBody: string, stated: Partial<MatterRow>) =>
      matterRow(`er:34:${id}`, { leadBody, deadline: dueOn('2021-06-10'), ...stated });
    const index = await serveIndex(on, [
      led('1', first, { status: 'CLOSED', closedOn: '2021-06-10' }),
      led('2', first, { status: 'CLOSED', closedOn: '2021-06-11' }),
      led('3', first, { status: 'IN_PROGRESS' }),
      led('4', first, { status: 'COMPLETED', completedOn: '2021-06-30' }),
      led('5', first, { status: 'CLOSED', closedOn: '2021-06-01', deadline: matterRow('x').deadline }),
      led('6', second, { status: 'CLOSED', closedOn: '2021-06-09' }),
      led('7', third, { status: 'WITHDRAWN' }),
      led('8', third, { status: 'IN_PROGRESS', deadline: dueOn('2021-06-17') }),
      led('9', fourth, { status: 'LONG_TERM' }),
      led('0', fourth, {
        status: 'CLOSED',
        closedOn: '2021-06-10',
        deadline: { ...dueOn('2021-06-10'), original: '2021-06-09' },
      }),
    ]);
    try {
      const query = `query ($order: MatterGroupOrder!) { matterStats(groupBy: [LEAD_BODY], orderBy: $order) {
        groups { key closedOnTime closedOnOriginalTime onTimeBase onTimeRate } total { closedOnTime onTimeBase onTimeRate } } }`;
      const rated = (order: string) => index.data(query, { order }).then(({ matterStats }) => matterStats);
      const of = (key: string, closedOnTime: number, closedOnOriginalTime: number, onTimeBase: number) => ({
        ...{ key: [key], closedOnTime, closedOnOriginalTime, onTimeBase },
        onTimeRate: onTimeBase === 0 ? null : closedOnTime / onTimeBase,
      });
      const [a, b, c, d] = [of(first, 1, 1, 4), of(second, 1, 1, 1), of(third, 0, 0, 0), of(fourth, 1, 0, 1)];
      const total = { closedOnTime: 3, onTimeBase: 6, onTimeRate: 0.5 };
      expect(await rated('ON_TIME_RATE_ASC')).toEqual({ groups: [a, b, d, c], total });
      expect(await rated('ON_TIME_RATE_DESC')).toEqual({ groups: [b, d, a, c], total });
    } finally {
      await index.stop();
    }
  });
});

async function checkQuestions(index: ServedIndex, questions: readonly Question[]): Promise<void> {
  const query = `query (${questions.map((_, i) => `$f${i}: OverviewFilter`)}) {
    ${questions.map(({ by, order, first }, i) => `s${i}: matterStats(filter: $f${i}, groupBy: [${by}], orderBy: ${order}, first: ${first}) { ${STATISTICS} }`).join('\n')}
  }`;
  const variables = Object.fromEntries(questions.map(({ filter }, i) => [`f${i}`, filter]));
  const data = await index.data(query, variables);
  for (const [i, asked] of questions.entries()) {
    const counted = rows.filter((row) => matchesOverview(row, asked.filter, TODAY));
    check(data[`s${i}`], asked, counted);
  }
}

async function checkParents(index: ServedIndex, asked: Question): Promise<void> {
  const parents = parentsUnder(asked.filter, TODAY);
  const statistics = `matterStats(filter: $filter, groupBy: [${asked.by}], orderBy: ${asked.order}, first: ${asked.first}) { ${STATISTICS} }`;
  const query = `query ($representations: [_Any!]!, $filter: OverviewFilter) {
    _entities(representations: $representations) {
      ${['Organization', 'Official', 'Division', 'Channel'].map((type) => `... on ${type} { ${statistics} }`).join('\n')}
    } }`;
  const representations = parents.map(({ representation }) => representation);
  const { _entities: entities } = await index.data(query, { filter: asked.filter, representations });
  for (const [i, { holds, filter }] of parents.entries()) {
    const counted = rows.filter((row) => holds(row) && matchesOverview(row, filter, TODAY));
    check(entities[i].matterStats, asked, counted);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answer of any query
function check(answer: any, { filter, by, order, first }: Question, counted: readonly MatterRow[]): void {
  const told = JSON.stringify({ filter, by, order, first });
  const expected = countByHand(counted, by, TODAY, order);
  assert.deepEqual(
    answer.groups.map(({ label, division, leadBody, leadOfficial, ...group }: Record<string, unknown>) => group),
    expected.slice(0, first),
    told,
  );
  assert.equal(answer.groupCount, expected.length, told);
  assert.deepEqual(answer.total, { key: [], label: [], ...numbersOf(counted, TODAY) }, told);
  for (const { key, label, division, leadBody, leadOfficial } of answer.groups) {
    checkLabels(by, key, label);
    const lastOf = (...names: MatterGroupBy[]) => key[by.findLastIndex((name) => names.includes(name))] ?? null;
    assert.equal(division?.code ?? null, lastOf('CITY', 'COUNTY'), told);
    assert.equal(leadBody?.id ?? null, lastOf('LEAD_BODY'), told);
    assert.equal(leadOfficial?.id ?? null, lastOf('LEAD_OFFICIAL'), told);
  }
}

function checkLabels(by: readonly MatterGroupBy[], key: (string | null)[], label: (string | null)[]): void {
  assert.equal(label.length, by.length);
  for (const [i, name] of by.entries()) {
    const value = key[i] ?? null;
    const expected = value === null ? null : labelByHand(name, value, rows);
    if (expected === undefined) assert.match(label[i] ?? '', /\p{Script=Han}/u, `expected a label of ${name} ${value}`);
    else assert.equal(label[i], expected, `${name} ${value}`);
  }
}
