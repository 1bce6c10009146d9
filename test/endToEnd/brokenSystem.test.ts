/** A system that is up and wrong costs its own rows and fields, and nothing of what it says gets out. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ask, type ClientAnswer, startTestHub, type TestHub } from '../../gateway/testing/startTestHub.ts';
import { directory, fillDirectory } from '../../subgraphs/directory/subgraph.ts';
import { arbitraryMatter, BODIES, NAMES, sampleRows } from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../../subgraphs/kit/testing/databases.ts';
import { serveSubgraph } from '../../subgraphs/kit/testing/servedSubgraph.ts';
import { fillMunicipalProjects, municipalProjects } from '../../subgraphs/municipal-projects/subgraph.ts';
import type { Data } from '../support/demo.ts';
import { type SpoilingProxy, startSpoilingProxy } from '../support/spoilingProxy.ts';

const GOOD = '340100';
const BAD = '340200';
const ROWS = 5;
const QUERY = `{
  municipalProjects {
    totalCount
    nodes { id title status leadBody { id name } cooperatingBodies { id } deadline { date extensionCount } lateness { state inputs { name } } }
    coverage { missing { shard reason } }
  }
  division(code: "${GOOD}") { name }
}`;

const started: { stop(): Promise<void> }[] = [];
let city: SpoilingProxy;
let names: SpoilingProxy;
let hub: TestHub;

beforeAll(async () => {
  const on = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const keep = <T extends { stop(): Promise<void> }>(running: T): T => {
    started.unshift(running);
    return running;
  };
  const serveCity = async (shard: string) => {
    const rows = sampleRows(arbitraryMatter(`mp:${shard}:`), ROWS).map((matter) => ({
      ...matter,
      division: shard,
      leadBody: BODIES[0],
      deadline: { raw: '年底', date: '2021-12-31', precision: 'DAY' as const, original: null },
      ...{ municipalTier: null, batch: null, carriesOut: null },
    }));
    const source = { id: `mp:${shard}`, system: 'municipal-projects', shard, name: '民生项目台账' };
    return keep(
      await serveSubgraph(municipalProjects, on, (database) => fillMunicipalProjects(database, rows, NAMES), source),
    );
  };
  const good = await serveCity(GOOD);
  city = keep(await startSpoilingProxy((await serveCity(BAD)).url));
  const directoryRows = {
    divisions: [
      {
        ...{ code: GOOD, name: '合肥市', level: 'CITY' as const, parent: null, host: null },
        ...{ validFrom: null, validTo: null, successor: null },
      },
    ],
    organizations: BODIES.map((id) => ({
      ...{
        id,
        creditCode: id,
        name: `机构${id}`,
        aliases: [],
        kind: 'DEPARTMENT' as const,
        division: GOOD,
        parent: null,
      },
    })),
    ...{ officials: [], tenures: [], countyPairs: [], channels: [], categories: [] },
  };
  const served = keep(await serveSubgraph(directory, on, (database) => fillDirectory(database, directoryRows)));
  names = keep(await startSpoilingProxy(served.url));
  const shards = [GOOD, BAD].map((name) => ({ name, title: name, division: name }));
  hub = keep(
    await startTestHub(
      { directory: names.url, 'municipal-projects': { shards: { [GOOD]: good.url, [BAD]: city.url } } },
      { limits: { maxSubgraphAnswerBytes: 1_000_000, maxRowsPerList: 500, maxRowsPerFetch: 500 } },
      stringify({ contracts: { 'municipal-projects': { title: '市级台账', shards } } }),
    ),
  );
});
afterAll(async () => {
  for (const running of started) await running.stop();
});
afterEach(() => {
  city.spoilBy = null;
  names.spoilBy = null;
});

/** Changes every object in every list of rows. */
function inRows(change: (row: Data) => void): (answer: Data) => Data {
  return (answer) => {
    for (const field of Object.values(answer.data as Data)) {
      for (const row of Array.isArray(field) ? field : (field.nodes ?? [])) change(row);
    }
    return answer;
  };
}

const NO_ANSWERS: readonly [what: string, spoil: (answer: Data) => unknown][] = [
  ['no JSON', () => 'Internal Server Error at /srv/ledger/main.ts:12:3'],
  ['a list for data', () => ({ data: [] })],
  ['neither data nor errors', () => ({})],
  [
    'an error with all that it should hide',
    () => ({
      errors: [{ message: 'select * from matter at /srv/x.ts:1:2 10.0.0.7', extensions: { stacktrace: ['x'] } }],
    }),
  ],
  ['more bytes than the hub takes', () => JSON.stringify({ data: { f0: 'x'.repeat(1_100_000) } })],
  ['brackets without end', () => `{"data":{"f0":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`],
];

const WRONG_ROWS: readonly [what: string, change: (row: Data) => void][] = [
  ['a title that is null', (row) => Object.assign(row, { title: null })],
  ['no title', (row) => delete row.title],
  ['a title that is an object', (row) => Object.assign(row, { title: { a: 1 } })],
  ['a status that nobody knows', (row) => Object.assign(row, { status: 'NONSENSE' })],
  ['text for a body', (row) => Object.assign(row, { leadBody: 'oops' })],
  ['a list for a body', (row) => Object.assign(row, { leadBody: [row.leadBody] })],
  ['a body without id', (row) => Object.assign(row, { leadBody: { id: null } })],
  ['a body for a list', (row) => Object.assign(row, { cooperatingBodies: { id: 'x' } })],
  ['null in a list', (row) => Object.assign(row, { cooperatingBodies: [null] })],
  ['a number for a deadline', (row) => Object.assign(row, { deadline: 5 })],
  ['text for a number', (row) => Object.assign(row, { deadline: { ...row.deadline, extensionCount: 'x' } })],
  ['no lateness', (row) => Object.assign(row, { lateness: null })],
  ['a type that nobody asked for', (row) => Object.assign(row, { __typename: 'Nonsense' })],
];

describe('a city that answers nonsense', () => {
  function expectOnlyTheOther({ body, status }: ClientAnswer, reason: string): void {
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    const { totalCount, nodes, coverage } = body.data.municipalProjects;
    expect(coverage.missing).toEqual([{ shard: BAD, reason }]);
    expect(totalCount).toBe(ROWS);
    expect(nodes).toHaveLength(ROWS);
    expect(nodes[0].leadBody.name).toBeTruthy();
    expect(body.data.division.name).toBe('合肥市');
  }

  it.each(NO_ANSWERS)('loses its own rows: %s', async (what, spoil) => {
    city.spoilBy = spoil;
    expectOnlyTheOther(await ask(hub, QUERY), what === 'brackets without end' ? 'BROKEN_CONTRACT' : 'FAILED');
  });

  it.each(WRONG_ROWS)('loses its own rows: %s', async (_what, change) => {
    city.spoilBy = inRows(change);
    expectOnlyTheOther(await ask(hub, QUERY), 'BROKEN_CONTRACT');
  });

  it('loses its own rows: more of them than the hub may hold', async () => {
    city.spoilBy = ({ data }) => {
      const repeated = Object.entries(data.f0).map(([key, value]) => [
        key,
        Array.isArray(value) ? Array(200).fill(value).flat() : value,
      ]);
      return { data: { f0: Object.fromEntries(repeated) } };
    };
    expectOnlyTheOther(await ask(hub, QUERY), 'BROKEN_CONTRACT');
  });

  it('is in the log with what is wrong, once', async () => {
    city.spoilBy = ({ data }) => ({ data: { f0: { ...data.f0, groups: 'none' } } });
    for (let i = 0; i < 3; i += 1) {
      await ask(hub, '{ municipalProjectStats { groups { count } coverage { complete } } }');
    }
    const noted = hub.logLines().filter(({ field }) => field === 'Query.municipalProjectStats');
    expect(noted.map(({ level }) => level)).toEqual([40, 20, 20]);
    expect(noted[0]).toMatchObject({
      ...{ msg: 'shard is missing', subgraph: 'municipal-projects', shard: BAD, reason: 'BROKEN_CONTRACT' },
      message: `Shard ${BAD}: expected [MunicipalProjectGroup!]! at f0.groups, got another string.`,
    });
  });
});

describe('a system without shards that answers nonsense', () => {
  it.each([
    ...NO_ANSWERS,
    ['text for objects', ({ data }) => ({ data: Object.fromEntries(Object.keys(data).map((key) => [key, 'x'])) })],
    ['lists for names', (answer) => JSON.parse(JSON.stringify(answer).replaceAll(/"name":"[^"]*"/g, '"name":[1]'))],
  ] satisfies typeof NO_ANSWERS)('loses its own fields: %s', async (_what, spoil) => {
    names.spoilBy = spoil;
    const { body } = await ask(hub, QUERY);
    const { totalCount, nodes, coverage } = body.data.municipalProjects;
    expect(coverage.missing).toEqual([]);
    expect(totalCount).toBe(2 * ROWS);
    for (const { leadBody } of nodes) expect(leadBody).toEqual({ id: BODIES[0], name: null });
    expect(body.data.division?.name ?? null).toBeNull();
    for (const { message, extensions } of body.errors) {
      // No answer at all, or one with values that its contract forbids.
      expect(extensions.subgraph).toBe('directory');
      expect(['SUBGRAPH_FAILED', 'BROKEN_CONTRACT']).toContain(extensions.code);
      expect(message).not.toMatch(/srv|10\.0\.0|select/);
    }
  });
});
