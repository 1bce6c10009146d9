/** Two cities side by side, one of which still answers by the contract as it was: real servers, databases and hub. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObjectType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from '../../gateway/config.ts';
import { createShardProxy } from '../../gateway/shardProxy.ts';
import { TWO_CITIES } from '../../gateway/testing/placements.ts';
import { ask, startTestHub, type TestHub } from '../../gateway/testing/startTestHub.ts';
import { assembleContract, sourceId } from '../../schema/contract.ts';
import { readFederatedSchema } from '../../schema/evolution/readFederatedSchema.ts';
import { openSubgraphDatabase } from '../../subgraphs/kit/server/runSubgraph.ts';
import { startSubgraph } from '../../subgraphs/kit/server/startSubgraph.ts';
import { arbitraryMatter, NAMES, sampleRows } from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../../subgraphs/kit/testing/databases.ts';
import { askSubgraph, serveSubgraph, TODAY } from '../../subgraphs/kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../../subgraphs/municipal-projects/subgraph.ts';
import { olderContract } from '../support/olderContract.ts';

const CURRENT = '340100';
const OLDER = '340200';

/** What the contract of one city has not got yet. */
const ADDED_SINCE = [
  'MunicipalProject.batch',
  'MunicipalProjectFilter.batch',
  'MunicipalGroupBy.BATCH',
  'MunicipalTier.MICRO',
  'MatterOrder.CLOSED_DESC',
  'MunicipalProject.events(kind:)',
  'Matter.events(kind:)',
  'Deadline.workingDaysAdded',
  'Query.municipalProjectStats',
  'Coverage.outdated',
  'OutdatedShard',
];

const started: { stop(): Promise<void> }[] = [];
let hub: TestHub;
let proxyConfig: string;

beforeAll(async () => {
  const sqlite = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const current = await serveSubgraph(
    municipalProjects,
    sqlite,
    (database) => fillMunicipalProjects(database, rowsOf(CURRENT), NAMES),
    identity(CURRENT),
  );
  started.push(current);
  const olderUrl = await serveOlder(sqlite);
  const folder = mkdtempSync(join(tmpdir(), 'guatu-versions-'));
  started.push({ stop: async () => rmSync(folder, { recursive: true }) });
  // As it is published: what the city's own server says of itself.
  const { data } = await askSubgraph(olderUrl, '{ _service { sdl } }');
  const contract = join(folder, 'older.graphql');
  writeFileSync(contract, (data as { _service: { sdl: string } })._service.sdl);
  const shards = { [CURRENT]: current.url, [OLDER]: { url: olderUrl, contract } };
  const placement = join(folder, 'placement.yaml');
  writeFileSync(placement, TWO_CITIES);
  proxyConfig = stringify({
    listen: { port: 0 },
    today: TODAY,
    placement,
    subgraphs: { 'municipal-projects': { shards } },
  });
  hub = await startTestHub({ 'municipal-projects': { shards } }, {}, TWO_CITIES);
  started.unshift(hub);
});
afterAll(async () => {
  for (const running of started) await running.stop();
});

const COVERAGE = 'coverage { complete missing { name reason } outdated { name unknown } }';
const GAP = { complete: false, missing: [{ name: '芜湖市', reason: 'OUTDATED_CONTRACT' }], outdated: [] };
const data = async (query: string) => {
  const { body } = await ask(hub, query);
  expect(body.errors).toBeUndefined();
  return body.data;
};
const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id.split(':')[1]);

describe('A city on an older contract', () => {
  it('stands in lists beside the others, with nulls for what it does not know, and the list says so', async () => {
    const { municipalProjects: list } = await data(
      `{ municipalProjects(first: 20) { nodes { id title batch deadline { raw workingDaysAdded } } totalCount ${COVERAGE} } }`,
    );
    expect(list.totalCount).toBe(8);
    expect(new Set(idsOf(list.nodes))).toEqual(new Set([CURRENT, OLDER]));
    for (const { id, title, batch } of list.nodes) {
      expect(title).toEqual(expect.any(String));
      expect(batch).toBe(id.includes(CURRENT) ? 2 : null);
    }
    expect(list.coverage).toEqual({
      complete: true,
      missing: [],
      outdated: [{ name: '芜湖市', unknown: ['MunicipalProject.batch', 'Deadline.workingDaysAdded'] }],
    });
  });

  it('is a gap where a filter, an order, an argument or a count is used that it does not know', async () => {
    const fields = `{ nodes { id } ${COVERAGE} }`;
    const answer = await data(`{
      filter: municipalProjects(filter: { batch: 2 }) ${fields}
      order: municipalProjects(orderBy: CLOSED_DESC) ${fields}
      argument: municipalProjects { nodes { id events(kind: [CLOSED]) { totalCount } } ${COVERAGE} }
      count: municipalProjectStats(groupBy: [BATCH]) { groups { key count } ${COVERAGE} }
    }`);
    for (const list of [answer.filter, answer.order, answer.argument]) {
      expect(idsOf(list.nodes)).toEqual([CURRENT, CURRENT, CURRENT, CURRENT]);
      expect(list.coverage).toEqual(GAP);
    }
    expect(answer.count).toEqual({ groups: [{ key: ['2'], count: 4 }], coverage: GAP });
  });

  it('has no rows of a value that it does not know', async () => {
    const { municipalProjects: list } = await data(
      `{ municipalProjects(filter: { tier: [MICRO] }) { nodes { id municipalTier } totalCount ${COVERAGE} } }`,
    );
    expect(idsOf(list.nodes)).toEqual([CURRENT, CURRENT]);
    expect(list.coverage).toEqual({
      complete: true,
      missing: [],
      outdated: [{ name: '芜湖市', unknown: ['MunicipalTier.MICRO'] }],
    });
  });

  it('answers single rows and pages on, and clients are told beside the data', async () => {
    const [row] = rowsOf(OLDER);
    const { body } = await ask(hub, `{ municipalProject(id: "${row?.id}") { title batch } }`);
    expect(body.data.municipalProject).toEqual({ title: row?.title, batch: null });
    expect(body.extensions.guatu.warnings).toEqual([
      {
        code: 'OUTDATED_CONTRACT',
        message: 'Shard 340200 (芜湖市) answers by an older contract and was not asked for MunicipalProject.batch.',
        value: OLDER,
      },
    ]);
    const pages: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const cursor: string = after === null ? '' : `, after: ${JSON.stringify(after)}`;
      const { municipalProjects: page } = await data(
        `{ municipalProjects(first: 3${cursor}) { nodes { id batch } pageInfo { hasNextPage endCursor } } }`,
      );
      pages.push(...page.nodes.map(({ id }: { id: string }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(pages.toSorted()).toEqual([...rowsOf(CURRENT), ...rowsOf(OLDER)].map(({ id }) => id).toSorted());
  });
});

describe('A shard proxy', () => {
  it('answers for a city on an older contract as the hub does', async () => {
    const proxy = createShardProxy(
      parseConfig(proxyConfig, 'hub.yaml'),
      'municipal-projects',
      pino({ level: 'silent' }),
    );
    started.unshift(proxy);
    const url = new URL('/graphql', await proxy.start()).href;
    const query = `{ municipalProjects(first: 20) { nodes { id batch } ${COVERAGE} } }`;
    const answer = await askSubgraph(url, query);
    expect(answer.data).toEqual(await data(query));
  });
});

function rowsOf(city: string): MunicipalProjectRow[] {
  return sampleRows(arbitraryMatter(`mp:${city}:`), 4).map((matter, index) => ({
    ...matter,
    division: city,
    municipalTier: city === CURRENT && index % 2 === 0 ? 'MICRO' : 'KEY',
    batch: 2,
    carriesOut: null,
  }));
}

function identity(city: string) {
  return { id: sourceId('municipal-projects', city), system: 'municipal-projects', shard: city, name: '民生项目台账' };
}

/** The same ledger behind the contract as it was. */
async function serveOlder(sqlite: TestDatabase): Promise<string> {
  const { remove, ...place } = await sqlite.create();
  const database = await openSubgraphDatabase(municipalProjects, place);
  await fillMunicipalProjects(database, rowsOf(OLDER), NAMES);
  const contract = olderContract(assembleContract('municipal-projects'), ADDED_SINCE);
  const running = await startSubgraph({
    contract,
    resolvers: knownResolvers(contract, municipalProjects.createResolvers(database)),
    source: identity(OLDER),
    ready: () => database.ping(),
    close: () => database.close(),
    today: TODAY,
    logLevel: 'silent',
  });
  started.push({
    async stop() {
      await running.stop();
      remove();
    },
  });
  return running.url;
}

/** A server refuses resolvers of fields that its contract does not have. */
function knownResolvers(contract: string, resolvers: object): Record<string, object> {
  const schema = readFederatedSchema(contract);
  return Object.fromEntries(
    Object.entries(resolvers).map(([typeName, byField]) => {
      const type = schema.getType(typeName);
      const isKnown = (name: string) => !isObjectType(type) || name.startsWith('__') || name in type.getFields();
      return [typeName, Object.fromEntries(Object.entries(byField as object).filter(([name]) => isKnown(name)))];
    }),
  );
}
