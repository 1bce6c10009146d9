/** The whole province over HTTP: real processes, real databases, the README's data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../../cli/savedQueries.ts';
import { askFigures } from '../../subgraphs/demo/figures/askFigures.ts';
import { FIGURES } from '../../subgraphs/demo/figures/figures.ts';
import { EXAMPLES } from '../../subgraphs/demo/province/examples.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';

/** The city that is killed: a process of its own. */
const CITY = '341200';
const SYSTEM = `mp:${CITY}`;
const COVERAGE = 'coverage { complete answered { id } missing { system shard name reason since } }';
const LISTS = ['provincialProjects', 'municipalProjects', 'volunteerProjects', 'workerServices', 'enterpriseRequests'];

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({ ownProcess: [SYSTEM], hub: {} });
});
afterAll(() => demo?.stop());

describe('the day of the demo', () => {
  it('is the one that it was started with', async () => {
    const { extensions } = await demo.ask('{ channels { code } }');
    expect(extensions.guatu.today).toBe('2021-06-17');
  });
});

describe('the figures of the article', () => {
  it('are each answered by one query', async () => {
    const asked = await askFigures(`${demo.hubUrl}/graphql`);
    expect(asked).toHaveLength(FIGURES.length);
    expect(
      asked.filter(({ holds }) => !holds).map(({ figure, found, problem }) => [figure.operation, found, problem]),
    ).toEqual([]);
  });
});

describe('the examples of the page', () => {
  it.each(readExampleQueries().map((example) => [example.name, example] as const))(
    '%s is answered whole, with rows',
    async (_, example) => {
      const { data, errors } = await demo.ask(example.query);
      expect(errors).toEqual([]);
      for (const value of Object.values(data)) {
        expect(value).not.toBeNull();
        if (value.coverage) expect(value.coverage.complete).toBe(true);
      }
      expect(JSON.stringify(data)).toMatch(/"totalCount":[1-9]|"count":[1-9]|"key":\[|"actual":|"value":/);
    },
  );
});

describe('who handles what', () => {
  const lists = (fields: string) =>
    LISTS.map((list) => `${list}(first: 100) { totalCount nodes { __typename id title ${fields} } ${COVERAGE} }`).join(
      '\n',
    );

  async function expectInSeveralSystems(entity: Data, holds: (matter: Data) => boolean): Promise<void> {
    const held = LISTS.filter((list) => entity[list].totalCount > 0);
    expect(held.length).toBeGreaterThanOrEqual(4);
    for (const list of held) {
      const { nodes, totalCount, coverage } = entity[list];
      expect(coverage.complete).toBe(true);
      expect(nodes).toHaveLength(Math.min(totalCount, 100));
      expect(nodes.filter((matter: Data) => !holds(matter))).toEqual([]);
    }
  }

  it('is one query for an official, over all systems', async () => {
    const { data, errors } = await demo.ask(
      `query($id: ID!) { official(id: $id) { name post organization { name } ${lists('leadOfficial { id name }')} } }`,
      { id: EXAMPLES.official },
    );
    expect(errors).toEqual([]);
    expect(data.official.name).toBeTruthy();
    await expectInSeveralSystems(
      data.official,
      (matter) => matter.leadOfficial.id === EXAMPLES.official && matter.leadOfficial.name === data.official.name,
    );
  });

  it('is one query for a body, over all systems', async () => {
    const { data, errors } = await demo.ask(
      `query($id: ID!) { organization(id: $id) { name aliases ${lists('leadBody { id name }')} } }`,
      { id: EXAMPLES.body },
    );
    expect(errors).toEqual([]);
    await expectInSeveralSystems(
      data.organization,
      (matter) => matter.leadBody.id === EXAMPLES.body && matter.leadBody.name === data.organization.name,
    );
  });

  it('is one query for a county, over all systems', async () => {
    const { data, errors } = await demo.ask(
      `query($code: ID!) { division(code: $code) { name parent { name } ${lists('division { code name }')} } }`,
      { code: EXAMPLES.county },
    );
    expect(errors).toEqual([]);
    await expectInSeveralSystems(data.division, (matter) => matter.division.code.startsWith(EXAMPLES.county));
  });

  it('is province-wide below a row of one city', async () => {
    const { data } = await demo.ask(
      `query($id: ID!) { organization(id: $id) { own: municipalProjects { totalCount nodes { leadBody { id name municipalProjects { totalCount ${COVERAGE} } } } } } }`,
      { id: EXAMPLES.body },
    );
    const { totalCount, nodes } = data.organization.own;
    expect(nodes.length).toBeGreaterThan(0);
    for (const { leadBody } of nodes) {
      expect(leadBody.municipalProjects.totalCount).toBe(totalCount);
      expect(leadBody.municipalProjects.coverage.answered).toHaveLength(16);
    }
  });
});

describe('a list over sixteen cities', () => {
  const PAGE = `query($after: String, $first: Int!, $orderBy: MatterOrder!) {
    municipalProjects(filter: { tier: [KEY] }, orderBy: $orderBy, first: $first, after: $after) {
      totalCount nodes { id deadline { date } updatedAt source { shard } } pageInfo { hasNextPage endCursor } ${COVERAGE}
    }
  }`;

  async function readAll(orderBy: string): Promise<Data[]> {
    const rows: Data[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: { data: Data; errors: unknown[] } = await demo.ask(PAGE, { after, first: 100, orderBy });
      expect(errors).toEqual([]);
      rows.push(...data.municipalProjects.nodes);
      expect(data.municipalProjects.coverage.complete).toBe(true);
      after = data.municipalProjects.pageInfo.hasNextPage ? data.municipalProjects.pageInfo.endCursor : null;
      if (after === null) expect(rows).toHaveLength(data.municipalProjects.totalCount);
    } while (after !== null);
    return rows;
  }

  it('pages through every row once, in order, in both directions', async () => {
    const ascending = await readAll('DEADLINE_ASC');
    const dates = ascending.map((row) => row.deadline?.date ?? null);
    const dated = dates.filter((date) => date !== null);
    expect(dated).toEqual([...dated].sort());
    expect(dates.slice(dated.length).every((date) => date === null)).toBe(true);
    expect(new Set(ascending.map(({ id }) => id)).size).toBe(ascending.length);
    expect(new Set(ascending.map(({ source }) => source.shard)).size).toBe(16);
    const descending = await readAll('DEADLINE_DESC');
    expect(descending.map(({ id }) => id).sort()).toEqual(ascending.map(({ id }) => id).sort());
  });

  it('asks only the city that a division proves', async () => {
    const { data } = await demo.ask(
      `{ municipalProjects(filter: { matter: { division: ["340102"] } }) { totalCount ${COVERAGE} } }`,
    );
    expect(data.municipalProjects.coverage.answered).toEqual([{ id: 'mp:340100' }]);
  });

  it('accepts a retired division code and warns', async () => {
    const { data, extensions } = await demo.ask(
      `{ municipalProjects(filter: { matter: { division: ["340823"] } }) { totalCount ${COVERAGE} } }`,
    );
    expect(data.municipalProjects.totalCount).toBeGreaterThan(0);
    expect(extensions.guatu.warnings).toEqual([
      expect.objectContaining({ code: 'RETIRED_DIVISION_CODE', value: '340823' }),
    ]);
  });

  it('finds a word of two characters', async () => {
    const { data } = await demo.ask(
      `{ municipalProjects(filter: { matter: { text: "停车" } }, first: 50) { nodes { title content serviceTarget } } }`,
    );
    const { nodes } = data.municipalProjects;
    expect(nodes.length).toBeGreaterThan(1);
    for (const matter of nodes) expect(Object.values(matter).join()).toContain('停车');
  });
});

describe('wrong requests', () => {
  it.each([
    ['{ municipalProjects(first: 0) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ municipalProjects(after: "nonsense") { nodes { id } } }', 'INVALID_CURSOR'],
    ['{ provincialProjects(first: 501) { totalCount nodes { id } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ municipalProject(id: "mp:999999:1") { title } }', 'UNKNOWN_SHARD'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ municipalProjects(', 'GRAPHQL_PARSE_FAILED'],
  ])('%s are answered with code %s, and nothing of the inside', async (query, code) => {
    const { errors } = await demo.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|\.ts|stacktrace|select /i);
  });
});

// Last, as it takes a city down.
describe('a city that is killed', () => {
  const QUERY = `{ municipalProjects(filter: { tier: [KEY] }, first: 100) { totalCount nodes { id } ${COVERAGE} } provincialProjects(first: 1) { totalCount } }`;
  const ONE = `query($id: ID!) { municipalProject(id: $id) { id title } }`;

  it('costs its own rows, says so, and comes back', async () => {
    const before = await demo.ask(QUERY);
    expect(before.data.municipalProjects.coverage.complete).toBe(true);
    const ofCity = await demo.ask(
      `{ municipalProjects(filter: { tier: [KEY], matter: { division: ["${CITY}"] } }, first: 1) { totalCount nodes { id } } }`,
    );
    const own = ofCity.data.municipalProjects;

    demo.processOf(SYSTEM).kill('SIGKILL');
    const { data, errors, status } = await eventually(
      () => demo.ask(QUERY),
      ({ data }) => !data.municipalProjects.coverage.complete,
    );
    expect(status).toBe(200);
    expect(errors).toEqual([]);
    expect(data.municipalProjects.totalCount).toBe(before.data.municipalProjects.totalCount - own.totalCount);
    expect(data.municipalProjects.nodes.filter(({ id }: Data) => id.startsWith(SYSTEM))).toEqual([]);
    expect(data.municipalProjects.nodes).toHaveLength(100);
    expect(data.municipalProjects.coverage.missing).toEqual([
      {
        system: 'municipal-projects',
        shard: CITY,
        name: '阜阳市',
        reason: 'UNREACHABLE',
        since: expect.stringMatching(/^\d{4}-/),
      },
    ]);
    expect(data.provincialProjects.totalCount).toBe(before.data.provincialProjects.totalCount);

    const row = await demo.ask(ONE, { id: own.nodes[0].id });
    expect(row.data.municipalProject).toBeNull();
    expect(row.errors).toMatchObject([
      { path: ['municipalProject'], extensions: { code: 'SHARD_UNREACHABLE', shard: CITY } },
    ]);

    const demanded = await demo.ask(QUERY, {}, { guatu: { complete: true } });
    expect(demanded.errors.map(({ extensions }) => extensions.code)).toEqual(['INCOMPLETE']);

    await demo.restartProcess(SYSTEM);
    const after = await eventually(
      () => demo.ask(QUERY),
      ({ data }) => data.municipalProjects.coverage.complete,
    );
    expect(after.data.municipalProjects.totalCount).toBe(before.data.municipalProjects.totalCount);
    expect((await demo.ask(ONE, { id: own.nodes[0].id })).data.municipalProject.id).toBe(own.nodes[0].id);
  });

  it('is cut off after its timeout while it hangs, and the rest is answered', async () => {
    const { pid } = demo.processOf(SYSTEM);
    process.kill(pid as number, 'SIGSTOP');
    try {
      const { data, errors } = await demo.ask(QUERY, {}, { guatu: { shardTimeoutMs: 300 } });
      expect(errors).toEqual([]);
      expect(data.municipalProjects.coverage.missing).toEqual([
        expect.objectContaining({ shard: CITY, reason: 'TIMED_OUT' }),
      ]);
      expect(data.municipalProjects.nodes).toHaveLength(100);
    } finally {
      process.kill(pid as number, 'SIGCONT');
    }
    await eventually(
      () => demo.ask(QUERY),
      ({ data }) => data.municipalProjects.coverage.complete,
    );
  });
});
