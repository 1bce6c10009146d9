/**
 * Everything of the contracts, through the hub: each field has a value somewhere, each filter finds the rows that show it
 * and no others, each order sorts, each statistic counts what the rows say.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../subgraphs/demo/province/examples.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { runs } from '../support/runs.ts';
import { describeIndex, type IndexUnderTest } from './everyField/describeIndex.ts';
import { type Days, matterCases, ownCases } from './everyField/filterCases.ts';
import { INDEX, indexedRows } from './everyField/indexedRows.ts';
import { collectUsed, inputCoordinates } from './everyField/inputCoordinates.ts';
import { LEDGERS, type Ledger, readLedger, type ShownMatter } from './everyField/ledgers.ts';
import { ROOTS } from './everyField/roots.ts';
import { collectValued, reachableCoordinates, selectEveryField } from './everyField/selectEveryField.ts';
import { countRows } from './everyField/statistics.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const enumValues = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map(({ name }) => name);

/** Fields that the demo has no value of, and why. */
const WITHOUT_VALUE: Readonly<Record<string, string>> = {
  'Evidence.url': 'what proves a synthetic matter is nowhere to be seen',
  'ProvincialProject.statusText': 'its owner uses the words of the contract',
  'VolunteerProject.statusText': 'its owner uses the words of the contract',
  'WorkerService.statusText': 'its owner uses the words of the contract',
  'EnterpriseRequest.statusText': 'its owner uses the words of the contract',
  'WorkerService.indicators': 'it states investment and people served instead',
  'EnterpriseRequest.indicators': 'it states funding and labour instead',
  ...Object.fromEntries(
    ['Coverage.outdated', ...['system', 'shard', 'name', 'unknown'].map((field) => `OutdatedShard.${field}`)].map(
      (coordinate) => [coordinate, 'every owner in the demo answers by the contract as it is'],
    ),
  ),
};

/** Values of filters that no row of the demo is found by, and why. */
const WITHOUT_ROWS: Readonly<Record<string, string>> = {
  'DivisionLevel.ZONE': 'leaders are of the province, a city or a county',
  'DivisionLevel.TOWNSHIP': 'leaders are of the province, a city or a county',
  'DivisionLevel.VILLAGE': 'leaders are of the province, a city or a county',
  'WorkerServiceKind.HARDSHIP_AID': 'hardship aid is in no list',
};

/** How many questions of a root field have to look at what is there through another entity only. */
const DEEP_QUESTIONS: Readonly<Record<string, number>> = {
  division: 1,
  organization: 1,
  official: 2,
  channel: 1,
  matters: 1,
  matterClusters: 1,
  sources: 1,
};

/** Every question of every root, and through how many entities it goes: two take ten times as long as one. */
const QUESTIONS = Object.entries(ROOTS).flatMap(([field, texts]) =>
  texts.map((text, i) => [field, text, runs(i < (DEEP_QUESTIONS[field] ?? 0) ? 2 : 1, 2)] as const),
);

const FILTER_CASES_TIMEOUT_MS = 300_000;

/** What is listed with filters and orders: the ledgers, and the index over them. */
const LISTS = [...LEDGERS, INDEX];

let demo: TestDemo;
let days: Days;
const rowsOf = new Map<Ledger, ShownMatter[]>();
const index = {} as IndexUnderTest;

beforeAll(async () => {
  demo = await startTestDemo();
  const { extensions, data } = await demo.ask('{ workingDay(from: "2021-06-17", plus: 5) { date } }');
  days = { today: extensions.guatu.today, inFive: data.workingDay.date };
  for (const ledger of LEDGERS) rowsOf.set(ledger, await readLedger(demo, ledger));
  const rows = indexedRows([...rowsOf.values()].flat(), demo.dataDirectory);
  rowsOf.set(INDEX, rows);
  Object.assign(index, { demo, rows, today: days.today });
});
afterAll(() => demo?.stop());

describe('every field', () => {
  const valued = new Set<string>();

  it('of every root is asked for', () => {
    expect(Object.keys(ROOTS).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
  });

  it.each(QUESTIONS)('of %s%s is answered without an error', async (field, text, entitiesDeep) => {
    const { data, errors } = await demo.ask(selectEveryField(schema, field, text, entitiesDeep));
    expect(errors).toEqual([]);
    expect(data[field]).not.toBeNull();
    collectValued(schema, data, valued);
  });

  it('of a gap is told while a system is down', async () => {
    await demo.stopSystem('mp:341200');
    try {
      await untilDown('mp:341200');
      for (const [field, text] of [
        ['municipalProjectStats', '(groupBy: [CITY])'],
        ['matterStats', '(groupBy: [TYPE])'],
        ['sources', ''],
      ] as const) {
        const { data, errors } = await demo.ask(selectEveryField(schema, field, text, 2));
        expect(errors).toEqual([]);
        collectValued(schema, data, valued);
      }
    } finally {
      await demo.startSystem('mp:341200');
    }
  });

  it('has a value somewhere, but for those that are known to have none', () => {
    const without = reachableCoordinates(schema).filter((coordinate) => !valued.has(coordinate));
    expect(without.sort()).toEqual(Object.keys(WITHOUT_VALUE).sort());
  });
});

describe('every filter', () => {
  const used = new Set<string>();
  const matched = new Set<string>();

  it.each(LISTS.map((ledger) => [ledger.list, ledger] as const))(
    'finds the rows of %s that show it, and no others',
    async (list, ledger) => {
      const rows = rowsOf.get(ledger) as ShownMatter[];
      const cases = [...matterCases(rows, enumValues, days), ...ownCases(list, rows, enumValues)];
      const wrong: unknown[] = [];
      for (const { filter, holds } of cases) {
        const { data, errors } = await demo.ask(
          `query($filter: ${ledger.filterType}) { ${list}(filter: $filter, first: 100) { totalCount nodes { id } coverage { complete } } }`,
          { filter },
        );
        const expected = new Set(rows.filter(holds).map(({ id }) => id));
        const found = data[list] ?? { nodes: [] };
        const strange = found.nodes.find(({ id }: Data) => !expected.has(id));
        const isRight = errors.length === 0 && found.totalCount === expected.size && !strange;
        if (!isRight) wrong.push({ filter, errors, found: found.totalCount, expected: expected.size, strange });
        collectUsed(schema, ledger.filterType, filter, used);
        if (expected.size > 0) collectUsed(schema, ledger.filterType, filter, matched);
      }
      expect(wrong).toEqual([]);
    },
    FILTER_CASES_TIMEOUT_MS,
  );

  it('was asked, with every value of every enum, and found something in some ledger', () => {
    const all = [...new Set(LISTS.flatMap(({ filterType }) => inputCoordinates(schema, filterType)))];
    expect(all.filter((coordinate) => !used.has(coordinate))).toEqual([]);
    expect(all.filter((coordinate) => !matched.has(coordinate))).toEqual(Object.keys(WITHOUT_ROWS));
  });
});

describe('every order', () => {
  const SORTED: Readonly<Record<string, (row: ShownMatter) => string | null>> = {
    DEADLINE: (row) => row.deadline?.date ?? null,
    UPDATED: (row) => row.updatedAt,
    REGISTERED: (row) => row.registeredOn,
    CLOSED: (row) => row.closedOn,
    LAST_REPORT: (row) => row.lastReportOn,
  };

  it.each(LISTS.flatMap((ledger) => enumValues('MatterOrder').map((order) => [order, ledger.list, ledger] as const)))(
    '%s sorts %s',
    async (order, list, ledger) => {
      const [, by = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(order) ?? [];
      const sortedBy = SORTED[by] as (row: ShownMatter) => string | null;
      const expected = [...(rowsOf.get(ledger) as ShownMatter[])]
        .sort((a, b) => compareNullsLast(sortedBy(a), sortedBy(b), direction === 'DESC') || (a.id < b.id ? -1 : 1))
        .slice(0, 60)
        .map(({ id }) => id);
      const query = `query($after: String) { ${list}(orderBy: ${order}, first: 30, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const { data: first } = await demo.ask(query);
      const { data: second } = await demo.ask(query, { after: first[list].pageInfo.endCursor });
      expect([...first[list].nodes, ...second[list].nodes].map(({ id }: Data) => id)).toEqual(expected);
      expect(first[list].pageInfo.hasNextPage).toBe(true);
    },
  );

  it.each(enumValues('MeetingOrder'))('%s sorts meetings', async (order) => {
    const { data, errors } = await demo.ask(
      `{ workerMeetings(orderBy: ${order}, first: 200) { nodes { id heldOn } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = data.workerMeetings;
    expect(nodes.length).toBeGreaterThan(10);
    const isDescending = order === 'HELD_DESC';
    expect(nodes).toEqual(
      [...nodes].sort((a, b) => compareNullsLast(a.heldOn, b.heldOn, isDescending) || (a.id < b.id ? -1 : 1)),
    );
  });
});

describe('every statistic', () => {
  const NUMBERS = 'count open completed closed withdrawn closedOnTime openOverdue';
  const withStats = LEDGERS.filter(({ stats }) => stats !== undefined);
  const keysOf = ({ stats }: Ledger) => enumValues(stats?.keys as string);
  const groupings = withStats.flatMap((ledger) => {
    const keys = keysOf(ledger);
    const pairs = keys.slice(1).map((key, i) => [keys[i] as string, key]);
    return [[], ...keys.map((key) => [key]), ...pairs].map(
      (by) => [ledger.stats?.field as string, by, ledger] as const,
    );
  });

  async function ask(ledger: Ledger, filter: object | null, groupBy: readonly string[], more = ''): Promise<Data[]> {
    const field = ledger.stats?.field as string;
    const { data, errors } = await demo.ask(
      `query($filter: ${ledger.filterType}, $groupBy: [${ledger.stats?.keys}!]!) {
        ${field}(filter: $filter, groupBy: $groupBy) { groups { key label ${NUMBERS} ${more} } coverage { complete } }
      }`,
      { filter, groupBy },
    );
    expect(errors).toEqual([]);
    expect(data[field].coverage.complete).toBe(true);
    return data[field].groups;
  }

  /** Worker services but hardship aid, which is in no list to be counted by. */
  const filterOf = ({ list }: Ledger) => (list === 'workerServices' ? { kind: ['APPEAL', 'LIST_ITEM'] } : null);

  it.each(groupings)('of %s by %j counts what the rows say', async (_, by, ledger) => {
    const rows = rowsOf.get(ledger) as ShownMatter[];
    const groups = await ask(ledger, filterOf(ledger), by);
    expect(groups.map(({ label: _, ...group }) => group)).toEqual(countRows(rows, by, days.today));
    for (const { count, open, completed, closed, withdrawn } of groups) {
      expect(count).toBe(open + completed + closed + withdrawn);
    }
  });

  it.each(groupings.filter(([, by]) => by.length === 1))('of %s by %j labels each value', async (_, by, ledger) => {
    for (const { key, label } of await ask(ledger, filterOf(ledger), by)) {
      expect(
        label.map((text: string | null) => text === null),
        `label of ${key}`,
      ).toEqual(key.map((value: string | null) => value === null));
    }
  });

  it.each(withStats.map((ledger) => [ledger.stats?.field as string, ledger] as const))(
    'of %s counts the rows that a filter leaves',
    async (_, ledger) => {
      const rows = rowsOf.get(ledger) as ShownMatter[];
      for (const state of enumValues('LatenessState')) {
        const groups = await ask(ledger, { ...filterOf(ledger), matter: { lateness: [state] } }, ['STATUS']);
        const left = rows.filter(({ lateness }) => lateness.state === state);
        expect(groups.map(({ label: _, ...group }) => group)).toEqual(countRows(left, ['STATUS'], days.today));
      }
    },
  );

  it('of municipal projects adds up what the cities say', async () => {
    const municipal = withStats[0] as Ledger;
    const all = await ask(municipal, null, ['STATUS', 'TIER'], 'measures');
    const { data } = await demo.ask('{ divisions(level: CITY) { code } }');
    const sums = new Map<string, number[]>();
    for (const { code } of data.divisions) {
      for (const group of await ask(municipal, { matter: { division: [code] } }, ['STATUS', 'TIER'], 'measures')) {
        const numbers = [...NUMBERS.split(' '), 'measures'].map((name) => group[name]);
        const before = sums.get(JSON.stringify(group.key)) ?? numbers.map(() => 0);
        sums.set(
          JSON.stringify(group.key),
          before.map((sum, i) => sum + numbers[i]),
        );
      }
    }
    expect(all.length).toBeGreaterThan(10);
    expect(sums.size).toBe(all.length);
    for (const group of all) {
      const numbers = [...NUMBERS.split(' '), 'measures'].map((name) => group[name]);
      expect(sums.get(JSON.stringify(group.key)), `group ${group.key}`).toEqual(numbers);
    }
  });

  it('tells hardship aid in rows of its own, of a whole group, and nothing of few cases', async () => {
    const worker = withStats.find(({ list }) => list === 'workerServices') as Ledger;
    const isAid = ({ key }: Data) => key[1] === 'HARDSHIP_AID';
    for (const by of [
      ['GROUP', 'KIND'],
      ['GROUP', 'KIND', 'STATUS'],
    ]) {
      const groups = await ask(worker, null, by, 'suppressed');
      const others = groups.filter((group) => !isAid(group)).map(({ label: _, suppressed: __, ...group }) => group);
      expect(others).toEqual(countRows(rowsOf.get(worker) as ShownMatter[], by, days.today));
      const aid = groups.filter(isAid);
      expect(aid.map(({ key }) => key[0])).toEqual([EXAMPLES.huaibeiGroup, EXAMPLES.huaiheGroup].sort());
      for (const { suppressed, count, open, completed, closed } of aid) {
        const numbers = [count, open, completed, closed];
        if (suppressed || by.length > 2) expect([suppressed, ...numbers]).toEqual([true, null, null, null, null]);
        else expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([]);
      }
    }
  });
});

describe('every list that hangs on another entity', () => {
  const nested = (list: string, rest = '') => `${list}(first: 200 ${rest}) { totalCount nodes { id } }`;
  const idsOf = ({ nodes }: Data) => nodes.map(({ id }: Data) => id).sort();
  const expectIds = (found: Data, rows: ShownMatter[]) => {
    expect(found.totalCount).toBe(rows.length);
    if (rows.length <= 200) expect(idsOf(found)).toEqual(rows.map(({ id }) => id).sort());
  };

  const ROLES: Readonly<Record<string, (row: ShownMatter, body: string) => boolean>> = {
    LEAD: (row, body) => row.leadBody?.id === body,
    COOPERATING: (row, body) => row.cooperatingBodies.some(({ id }) => id === body),
    FIRST_HANDLER: (row, body) => row.firstHandler?.id === body,
  };

  it.each(LISTS.flatMap((ledger) => enumValues('BodyRole').map((role) => [ledger.list, role, ledger] as const)))(
    '%s of a body as %s are those whose row says so',
    async (list, role, ledger) => {
      const { data } = await demo.ask(
        `{ organization(id: "${EXAMPLES.body}") { ${nested(list, `, role: ${role}`)} } }`,
      );
      const isOfBody = ROLES[role] as (row: ShownMatter, body: string) => boolean;
      expectIds(
        data.organization[list],
        (rowsOf.get(ledger) as ShownMatter[]).filter((row) => isOfBody(row, EXAMPLES.body)),
      );
    },
  );

  it.each(LISTS.map((ledger) => [ledger.list, ledger] as const))(
    '%s of an official are those led today',
    async (list, ledger) => {
      const { data } = await demo.ask(`{ official(id: "${EXAMPLES.official}") { ${nested(list)} } }`);
      expectIds(
        data.official[list],
        (rowsOf.get(ledger) as ShownMatter[]).filter((row) =>
          row.leads.some(
            ({ official, from, to }) =>
              official.id === EXAMPLES.official && from <= days.today && (to === null || to >= days.today),
          ),
        ),
      );
    },
  );

  it.each(LISTS.map((ledger) => [ledger.list, ledger] as const))(
    '%s of a county are those in it, in its towns and zones',
    async (list, ledger) => {
      const { data } = await demo.ask(`{ division(code: "${EXAMPLES.county}") { ${nested(list)} } }`);
      expectIds(
        data.division[list],
        (rowsOf.get(ledger) as ShownMatter[]).filter(({ division }) => division.code.startsWith(EXAMPLES.county)),
      );
    },
  );

  it('are those that an enterprise put, and those of an enterprise group', async () => {
    const requests = rowsOf.get(LEDGERS[4] as Ledger) as ShownMatter[];
    const enterprise = requests.find((row) => row.enterprise)?.enterprise?.id as string;
    const { data } = await demo.ask(
      `{ enterprise: organization(id: "${enterprise}") { ${nested('requestsMade')} }
         group: organization(id: "${EXAMPLES.huaiheGroup}") { ${nested('groupServices')} } }`,
    );
    expectIds(
      data.enterprise.requestsMade,
      requests.filter((row) => row.enterprise?.id === enterprise),
    );
    expectIds(
      data.group.groupServices,
      (rowsOf.get(LEDGERS[3] as Ledger) as ShownMatter[]).filter((row) => row.group?.id === EXAMPLES.huaiheGroup),
    );
  });
});

describeIndex(index, enumValues);

describe('every list of an entity', () => {
  const lists = Object.entries(ROOTS).flatMap(([root, [text = '']]) => {
    const type = getNamedType(schema.getQueryType()?.getFields()[root]?.type as GraphQLOutputType);
    if (!isObjectType(type) || !/^\((id|code): /.test(text)) return [];
    return Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map((field) => [root + text, field] as const);
  });

  it.each(lists.map(([root, field]) => [field.name, root, field] as const))(
    '%s of %s pages on from a cursor',
    async (name, root, field) => {
      const nodes = (getNamedType(field.type) as GraphQLObjectType).getFields().nodes;
      const node = getNamedType(nodes?.type as GraphQLOutputType) as GraphQLObjectType;
      const shown = node.getFields().id ? 'id' : 'on text';
      const page = async (first: number, after: string | null) => {
        const { data, errors } = await demo.ask(
          `query($first: Int!, $after: String) { root: ${root} { ${name}(first: $first, after: $after) {
            totalCount nodes { ${shown} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
          { first, after },
        );
        expect(errors).toEqual([]);
        return data.root[name];
      };
      const whole = await page(5, null);
      const paged: Data[] = [];
      let after: string | null = null;
      do {
        const { totalCount, nodes, pageInfo } = await page(2, after);
        expect(totalCount).toBe(whole.totalCount);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        paged.push(...nodes);
        expect(pageInfo.hasNextPage).toBe(paged.length < totalCount);
        after = pageInfo.hasNextPage && paged.length < 5 ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged.slice(0, 5)).toEqual(whole.nodes);
      expect(whole.nodes).toHaveLength(Math.min(5, whole.totalCount));
    },
  );
});

/** Until the index has noticed that a source does not answer. */
async function untilDown(source: string): Promise<void> {
  await eventually(
    () => demo.ask('{ sources { id state } }'),
    ({ data }) => data.sources.some(({ id, state }: Data) => id === source && state === 'DOWN'),
  );
}

function compareNullsLast(a: string | null, b: string | null, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === isDescending ? 1 : -1;
}
