/** Subgraphs in other stacks, written from the contract alone: of the same rows they say what ours says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_VERSION } from '../schema/calendar.ts';
import { HEADERS } from '../schema/contract.ts';
import { NAMES, sampleRows } from '../subgraphs/kit/testing/arbitraryMatters.ts';
import { checkChangeFeed, lastPage } from '../subgraphs/kit/testing/conformance/changes.ts';
import {
  checkBodies,
  checkDivisions,
  checkOfficials,
  checkPagesOfBodies,
  checkRepresentations,
} from '../subgraphs/kit/testing/conformance/entities.ts';
import { checkFields, checkParts } from '../subgraphs/kit/testing/conformance/fields.ts';
import { checkFilters } from '../subgraphs/kit/testing/conformance/filters.ts';
import { checkLateness } from '../subgraphs/kit/testing/conformance/lateness.ts';
import { errorCodes, type LedgerUnderTest } from '../subgraphs/kit/testing/conformance/ledgerUnderTest.ts';
import { checkForeignCursors, checkPaging } from '../subgraphs/kit/testing/conformance/paging.ts';
import {
  checkHostileTexts,
  checkRefusedArguments,
  checkRefusedHeaders,
  checkRefusedValues,
  checkShardHeader,
} from '../subgraphs/kit/testing/conformance/refusals.ts';
import { checkStatistics } from '../subgraphs/kit/testing/conformance/statistics.ts';
import { databases, type TestDatabase } from '../subgraphs/kit/testing/databases.ts';
import { askSubgraph, serveSubgraph, TODAY } from '../subgraphs/kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../subgraphs/municipal-projects/subgraph.ts';
import { arbitraryProject, PROJECT_SHAPE } from '../subgraphs/municipal-projects/testing/arbitraryProjects.ts';
import { COMPARED_QUESTIONS } from './testing/comparedQuestions.ts';
import { type RunningExample, runExample } from './testing/runExample.ts';
import { inFolder, PLAIN_NODE, type Stack, YOGA } from './testing/stacks.ts';
import { SAMPLE_DATA } from './testing/writeSampleData.ts';

const SHARD = '340300';
type Row = MunicipalProjectRow;

const SQLITE = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;

const random = sampleRows(arbitraryProject(`mp:${SHARD}:`), 80);

/** Edges that random rows seldom meet: struck out on the very day of the deadline, on the day after it. */
const edges = ['2021-06-17', '2021-06-18'].map((closedOn, i) => ({
  ...{ ...(random[i] as Row), id: `mp:${SHARD}:edge-${i}`, status: 'CLOSED' as const, closedOn },
  deadline: { raw: null, date: '2021-06-17', precision: 'DAY' as const, original: null },
}));

/** In the order of their changes, which is that of a feed over a file. */
const rows = [...random, ...edges].sort((a, b) =>
  a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? -1 : 1,
);

/** A page is the last one if it holds the last row, even if it is full. */
const FULL_PAGES = {
  what: 'full pages that end with their list',
  query: `query ($first: Int!, $one: Int!) {
    municipalProjects(first: $first) { pageInfo { hasNextPage } }
    more: municipalProjects(first: $one) { pageInfo { hasNextPage } }
    _entities(representations: [{ __typename: "Division", code: "340000" }]) { ... on Division {
      municipalProjects(first: $first) { pageInfo { hasNextPage } } more: municipalProjects(first: $one) { pageInfo { hasNextPage } }
    } }
  }`,
  variables: { first: rows.length, one: rows.length - 1 },
};

describe.each([YOGA, PLAIN_NODE])('$name', (stack) => {
  let example: RunningExample;
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    example = await start(stack, rows);
    ledger = underTest(example);
  });
  afterAll(() => example?.stop());

  it('pages in every order as the contract sorts, each cursor in the form of the contract', () => checkPaging(ledger));
  it('goes on after a cursor that another shard gave', () => checkForeignCursors(ledger));
  it('filters as the contract reads, alone and combined', () => checkFilters(ledger, 30));
  it('finds the same lateness by row, filter and count on any day', () => checkLateness(ledger));
  it('counts by any key as by hand', () => checkStatistics(ledger));
  it('answers representations one by one, in their order', () => checkRepresentations(ledger));
  it("lists a body's projects by role", () => checkBodies(ledger));
  it("pages bodies' projects side by side", () => checkPagesOfBodies(ledger));
  it("lists an official's projects by the leads that are asked for", () => checkOfficials(ledger));
  it("lists a division's projects with or without those below", () => checkDivisions(ledger));
  it('gives every field of a project as it was filled in', () => checkFields(ledger));
  it('pages reports and events', () => checkParts(ledger));
  it('tells its changes in order, from any point on', () => checkChangeFeed(ledger));
  it('refuses page sizes, cursors and alternatives out of the contract', () => checkRefusedArguments(ledger));
  it('refuses dates and instants that are none', () => checkRefusedValues(ledger));
  it('survives hostile texts wherever a client can put them', () => checkHostileTexts(ledger));
  it('refuses a day that is none', () => checkRefusedHeaders(ledger));
  it('answers to the name of its shard and to no other', () => checkShardHeader(ledger, SHARD));

  it('answers what a subgraph on the kit answers', async () => {
    const ours = await serveSubgraph(
      municipalProjects,
      SQLITE,
      (database) => fillMunicipalProjects(database, rows, NAMES),
      { id: `mp:${SHARD}`, system: 'municipal-projects', shard: SHARD, name: '示例' },
    );
    for (const { what, query, variables } of [...COMPARED_QUESTIONS, FULL_PAGES]) {
      const theirs = await ledger.ask(query, variables);
      const expected = await ours.ask(query, variables);
      expect(theirs.data, what).toEqual(expected.data);
      expect(errorCodes(theirs), what).toEqual(errorCodes(expected));
    }
    await ours.stop();
  });

  it('says that it counts working days by another calendar than the hub', async () => {
    const ask = (version: string) => ledger.ask('{ __typename }', {}, { [HEADERS.calendar]: version });
    expect((await ask(CALENDAR_VERSION)).extensions).toBeUndefined();
    expect((await ask('cn-2020-2020')).extensions?.warnings).toMatchObject([
      { code: 'OTHER_CALENDAR', value: `mp:${SHARD}` },
    ]);
  });

  it('refuses lists within lists that multiply, as a whole, and answers the next request', async () => {
    const list = (below: string) => `leadBody { municipalProjects(first: 60) { nodes { id ${below} } } }`;
    const query = `{ municipalProjects(first: 60) { nodes { ${list(list(list(list('title'))))} } } }`;
    expect(await ledger.ask(query)).toEqual({
      ...{ status: 200, data: null },
      errors: [expect.objectContaining({ extensions: { code: 'TOO_MANY_ROWS' } })],
    });
    const { data } = await ledger.ask('{ municipalProjects { totalCount } }');
    expect(data.municipalProjects.totalCount).toBe(rows.length);
  });

  it('refuses what is no GraphQL request as the mistake of whoever sent it', async () => {
    const post = (body: string, contentType = 'application/json') =>
      fetch(example.url, { method: 'POST', headers: { 'content-type': contentType }, body });
    const deep = `${'{ municipalProjects { nodes { leadBody '.repeat(3000)}`;
    for (const body of ['', 'garbage', '[]', '{"query":1}', '{"query":"{"}', JSON.stringify({ query: deep })]) {
      const response = await post(body);
      const text = await response.text();
      expect(response.status, body.slice(0, 20)).toBeLessThan(500);
      expect(JSON.parse(text).errors, body.slice(0, 20)).toHaveLength(1);
      expect(text).not.toMatch(/\bat \w|\.js\b|node_modules|SQL|select /);
    }
    expect((await post('{ __typename }', 'text/plain')).status).toBe(415);
    expect((await post(JSON.stringify({ query: '{ __typename }', x: ' '.repeat(5 << 20) }))).status).toBe(413);
    expect((await fetch(`${example.url}?query={__typename}`)).status).toBe(405);
  });
});

describe('a feed whose ledger was changed between two starts', () => {
  const few = rows.slice(0, 10);
  const next = [{ ...(few[0] as Row), title: '改了', updatedAt: '2027-01-02T00:00:00.000Z' }, ...few.slice(2)];

  it('goes on in city-in-plain-node, which keeps its database: what changed and what is gone', () =>
    inFolder(async (folder) => {
      const options = ['--database', `${folder}/ledger.sqlite`];
      const data = PLAIN_NODE.write(folder, few, NAMES);
      const before = await runExample(PLAIN_NODE.name, '--shard', SHARD, '--data', data, ...options);
      const { endCursor } = await lastPage(underTest(before));
      expect(await before.stop()).toBe(0);
      PLAIN_NODE.write(folder, next, NAMES);
      const after = await runExample(PLAIN_NODE.name, '--shard', SHARD, '--data', data, ...options);
      const feed = 'query ($after: String) { matterChanges(after: $after) { changes { id deleted } hasMore } }';
      const { data: answer } = await askSubgraph(after.url, feed, { after: endCursor });
      await after.stop();
      expect(answer.matterChanges).toEqual({
        changes: [
          { id: few[0]?.id, deleted: false },
          { id: few[1]?.id, deleted: true },
        ],
        hasMore: false,
      });
    }));

  it('begins anew in city-in-graphql-yoga, which reads one file: an old cursor is refused', async () => {
    const before = await start(YOGA, few);
    const { endCursor } = await lastPage(underTest(before));
    expect(await before.stop()).toBe(0);
    const after = await start(YOGA, next);
    const feed = 'query ($after: String) { matterChanges(after: $after) { endCursor } }';
    const answer = await askSubgraph(after.url, feed, { after: endCursor });
    await after.stop();
    expect(errorCodes(answer)).toEqual(['INVALID_CURSOR']);
  });
});

describe('a ledger that cannot be read', () => {
  it('is told with file, line and heading by city-in-plain-node', () =>
    inFolder(async (folder) => {
      const data = PLAIN_NODE.write(folder, [{ ...(rows[0] as Row), registeredOn: '2021.6' }], NAMES);
      await expect(runExample(PLAIN_NODE.name, '--data', data)).rejects.toThrow(
        'projects.csv, line 2, 登记日期: expected a date such as 2021-06-17, got "2021.6".',
      );
    }));

  it('is told with its project by city-in-graphql-yoga', () =>
    inFolder(async (folder) => {
      const data = YOGA.write(folder, [{ ...(rows[0] as Row), division: '999999' }], NAMES);
      await expect(runExample(YOGA.name, '--shard', SHARD, '--data', data)).rejects.toThrow(
        `Project ${rows[0]?.id}: expected a known division, got "999999".`,
      );
    }));
});

describe('what breaks inside, and is in the log with the id of the request,', () => {
  const LEAKED = /SQL|no such|Cannot convert|\bat \w|\.js\b|node_modules/;

  it('is told without detail by city-in-graphql-yoga', () =>
    inFolder(async (folder) => {
      const indicator = { name: '户数', unit: '户', target: 'many', year: 2021, yearEndOnly: true, readings: [] };
      const broken = { ...(rows[0] as Row), carriesOut: 'pp:34:K-001', indicators: [indicator] };
      const example = await runExample(YOGA.name, '--data', YOGA.write(folder, [broken], NAMES));
      const answer = await askSubgraph(
        example.url,
        `{ municipalProjects { totalCount } _entities(representations: [{ __typename: "ProvincialProject", id: "pp:34:K-001" }]) {
          ... on ProvincialProject { matrix { groups { target } } } } }`,
      );
      await example.stop();
      expect(errorCodes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
      expect(answer.data).toEqual({ municipalProjects: { totalCount: 1 }, _entities: [{ matrix: null }] });
      expect(JSON.stringify(answer)).not.toMatch(LEAKED);
      expect(example.printed()).toMatch(/Request test: SyntaxError: Cannot convert many/);
    }));

  it('is told without detail by city-in-plain-node', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite');
      const data = PLAIN_NODE.write(folder, rows.slice(0, 3), NAMES);
      const example = await runExample(PLAIN_NODE.name, '--data', data, '--database', file);
      const other = new DatabaseSync(file);
      other.exec('drop table measure');
      other.close();
      const answer = await askSubgraph(example.url, '{ municipalProjects { totalCount nodes { measures { text } } } }');
      await example.stop();
      expect(new Set(errorCodes(answer))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
      expect(answer.data.municipalProjects).toEqual({ totalCount: 3, nodes: Array(3).fill({ measures: null }) });
      expect(JSON.stringify(answer)).not.toMatch(LEAKED);
      expect(example.printed()).toMatch(
        /Request test: Error: no such table: main.measure|Request test: Error: no such table: measure/,
      );
    }));
});

describe('the packages of the examples', () => {
  it.each([YOGA, PLAIN_NODE])('are of the versions that are tested here: $name', ({ name }) => {
    const manifestOf = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    const { dependencies, devDependencies } = manifestOf('../package.json');
    const tested = { ...dependencies, ...devDependencies };
    const pinned = Object.entries<string>(manifestOf(`${name}/package.json`).dependencies);
    expect(pinned.filter(([dependency, version]) => tested[dependency] !== version)).toEqual([]);
  });
});

describe('the data that the examples ship with', () => {
  it.each([...SAMPLE_DATA])('are what `node examples/testing/writeSampleData.ts` writes: %s', (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8') === text).toBe(true);
  });
});

function start(stack: Stack, of: readonly Row[]): Promise<RunningExample> {
  return inFolder((folder) =>
    runExample(stack.name, '--shard', SHARD, '--data', stack.write(folder, of, NAMES), '--today', TODAY),
  );
}

function underTest({ url }: RunningExample): LedgerUnderTest {
  return {
    ...{ shape: PROJECT_SHAPE, sharded: true, rows, names: NAMES, today: TODAY },
    ask: (...question) => askSubgraph(url, ...question),
  };
}
