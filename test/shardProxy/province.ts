/**
 * Ledgers of three cities and two enterprise groups, a directory, a provincial ledger and a small index: real servers,
 * asked by our hub as shards, and by other routers through a shard proxy a contract.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { parseConfig } from '../../gateway/config.ts';
import { createShardProxy } from '../../gateway/shardProxy.ts';
import { connectionOf, type MatterRow as IndexedRow, indexedRow } from '../../gateway/testing/matterGraph.ts';
import { startTestHub } from '../../gateway/testing/startTestHub.ts';
import { startSubgraphServer } from '../../gateway/testing/subgraphServer.ts';
import { CONTRACT_NAMES, type ContractName, sourceId } from '../../schema/contract.ts';
import { findDivision } from '../../schema/divisions.ts';
import type { DirectoryRows } from '../../subgraphs/directory/rows.ts';
import { directory, fillDirectory } from '../../subgraphs/directory/subgraph.ts';
import type { MatterRow } from '../../subgraphs/kit/ledger/MatterRow.ts';
import {
  arbitraryMatter,
  BODIES,
  DIVISION_CODES,
  NAMES,
  OFFICIALS,
  orNull,
  sampleRows,
} from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../../subgraphs/kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from '../../subgraphs/kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../../subgraphs/municipal-projects/subgraph.ts';
import {
  fillProvincialProjects,
  type ProvincialProjectRow,
  provincialProjects,
} from '../../subgraphs/provincial-projects/subgraph.ts';
import { fillWorkerServices, type WorkerServiceRow, workerServices } from '../../subgraphs/worker-services/subgraph.ts';

export interface Province {
  /** GraphQL address of our hub. */
  hubUrl: string;
  /** By subgraph, where a router that knows nothing of shards asks: the proxies among them. */
  subgraphUrls: Readonly<Record<ContractName, string>>;
  /** A row of a city, by its code. */
  projectOf(city: string): string;
  /** A row of an enterprise group. */
  service: string;
  /** From now on a city's ledger refuses connections. */
  stopCity(city: string): Promise<void>;
  stop(): Promise<void>;
}

export const CITIES = ['340100', '340200', '340700'] as const;
export const GROUPS = ['9134060000000006X7', '91340400000000043A'] as const;

/** A city's counties, and a code that it gave away. */
const DIVISIONS_OF: Readonly<Record<string, readonly string[]>> = {
  '340100': ['340100', '340102', '340102001', '340111Z01'],
  '340200': ['340203', '340209', '340281'],
  '340700': ['340722', '340700'],
};

/** Nothing listens at port 1 of this machine. */
const REFUSING = 'http://127.0.0.1:1/graphql';
const CURSOR_KEY = 'a key for the cursors of these tests';

export async function startProvince(): Promise<Province> {
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(it: T): T => {
    started.unshift(it);
    return it;
  };
  const sqlite = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const serve = async (
    definition: Parameters<typeof serveSubgraph>[0],
    shard: string | null,
    fill: Parameters<typeof serveSubgraph>[2],
  ): Promise<ServedSubgraph> => {
    const { contract } = definition;
    return keep(
      await serveSubgraph(definition, sqlite, fill, {
        id: sourceId(contract, shard),
        system: contract,
        shard,
        name: `台账 ${shard ?? contract}`,
      }),
    );
  };

  const names = await serve(directory, null, (database) => fillDirectory(database, directoryRows()));
  const projects = await serve(provincialProjects, null, (database) =>
    fillProvincialProjects(database, { projects: provincialRows(), campaigns: [] }, NAMES),
  );
  const rowsOfCity = new Map(
    CITIES.map((city, index) => [city as string, cityRows(city, [30, 20, 9][index] as number)]),
  );
  const cities = new Map<string, ServedSubgraph>();
  for (const [city, rows] of rowsOfCity) {
    cities.set(city, await serve(municipalProjects, city, (database) => fillMunicipalProjects(database, rows, NAMES)));
  }
  const rowsOfGroup = new Map(GROUPS.map((group) => [group as string, groupRows(group)]));
  const groups = new Map<string, ServedSubgraph>();
  for (const [group, services] of rowsOfGroup) {
    const fill = (database: Parameters<typeof fillWorkerServices>[0]) =>
      fillWorkerServices(database, { services, meetings: [] }, NAMES);
    groups.set(group, await serve(workerServices, group, fill));
  }
  const projectOf = (city: string) => rowsOfCity.get(city)?.[0]?.id as string;
  const service = rowsOfGroup.get(GROUPS[0])?.[0]?.id as string;
  const index = keep(
    await startSubgraphServer('overview', {
      resolvers: indexResolvers([
        ...CITIES.map((city) => ({ __typename: 'MunicipalProject', id: projectOf(city) })),
        { __typename: 'WorkerService', id: service },
      ]),
    }),
  );

  const urlsOf = (served: ReadonlyMap<string, ServedSubgraph>) =>
    Object.fromEntries([...served].map(([shard, { url }]) => [shard, url]));
  const sharded = {
    'municipal-projects': { shards: urlsOf(cities) },
    'worker-services': { shards: urlsOf(groups) },
  };
  const whole = {
    directory: names.url,
    'provincial-projects': projects.url,
    'volunteer-centers': REFUSING,
    'enterprise-requests': REFUSING,
    overview: index.url,
  };
  const hub = keep(
    await startTestHub(inOrder({ ...whole, ...sharded }), { cursorKeys: [CURSOR_KEY] }, stringify(PLACEMENT)),
  );
  const proxyUrl = async (contract: keyof typeof sharded) =>
    `${await startProxy(contract, sharded[contract], keep)}/graphql`;
  return {
    hubUrl: `${hub.address}/graphql`,
    subgraphUrls: {
      ...whole,
      'municipal-projects': await proxyUrl('municipal-projects'),
      'worker-services': await proxyUrl('worker-services'),
    },
    projectOf,
    service,
    async stopCity(city) {
      const served = cities.get(city) as ServedSubgraph;
      started.splice(started.indexOf(served), 1);
      await served.stop();
    },
    async stop() {
      for (const running of started) await running.stop();
    },
  };
}

/** Contracts are composed in the order of their names: owners first. */
function inOrder(subgraphs: Record<ContractName, unknown>): Record<ContractName, unknown> {
  return Object.fromEntries(CONTRACT_NAMES.map((name) => [name, subgraphs[name]])) as Record<ContractName, unknown>;
}

/** A proxy that is configured with the shards of its contract alone. Resolves to its address. */
async function startProxy(
  contract: string,
  addresses: unknown,
  keep: (it: { stop(): Promise<void> }) => unknown,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-proxy-'));
  try {
    writeFileSync(join(folder, 'placement.yaml'), stringify(PLACEMENT));
    const text = stringify({
      ...{ listen: { port: 0 }, today: TODAY, placement: 'placement.yaml', cursorKeys: [CURSOR_KEY] },
      subgraphs: { [contract]: addresses },
    });
    const proxy = createShardProxy(parseConfig(text, join(folder, 'hub.yaml')), contract, pino({ level: 'silent' }));
    keep(proxy);
    return await proxy.start();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PLACEMENT = {
  contracts: {
    'municipal-projects': {
      title: '市级台账',
      shards: CITIES.map((name) => ({ name, title: findDivision(name)?.name, division: name })),
    },
    'worker-services': { title: '职工服务台账', shards: GROUPS.map((name) => ({ name, title: `集团 ${name}` })) },
  },
};

function cityRows(city: string, count: number): MunicipalProjectRow[] {
  const project = fc
    .tuple(
      arbitraryMatter(`mp:${city}:`),
      fc.record({
        division: fc.constantFrom(...(DIVISIONS_OF[city] as string[])),
        municipalTier: orNull(fc.constantFrom('KEY', 'MICRO')),
        batch: orNull(fc.constantFrom(1, 2, 10)),
        carriesOut: orNull(fc.constantFrom(...PROVINCIAL_IDS)),
      }),
    )
    .map(
      ([matter, own]): MunicipalProjectRow => ({
        ...matter,
        ...own,
        // One unit an indicator: sums of several would mean nothing.
        indicators: matter.indicators.map((it) => ({ ...it, unit: it.name === '开工小区' ? '个' : '户' })),
      }),
    );
  return sampleRows(project, count);
}

function groupRows(group: string): WorkerServiceRow[] {
  const service = arbitraryMatter(`ws:${group}:`).map(
    (matter): WorkerServiceRow => ({
      ...matter,
      ...{ serviceKind: 'LIST_ITEM', group: BODIES[0], raisedAt: null, plannedInvestment: '1200.50', peopleServed: 3 },
    }),
  );
  return sampleRows(service, 12);
}

const PROVINCIAL_IDS = ['pp:34:K-001', 'pp:34:K-002'] as const;

function provincialRows(): ProvincialProjectRow[] {
  const matters = sampleRows(arbitraryMatter('pp:34:'), PROVINCIAL_IDS.length);
  return PROVINCIAL_IDS.map((id, i) => ({
    ...(matters[i] as MatterRow),
    ...{ id, provincialTier: 'KEY', supervisedBy: null },
  }));
}

/** Whatever the rows speak of. */
function directoryRows(): DirectoryRows {
  const divisions = [...new Set(['340000', ...CITIES, ...Object.values(DIVISIONS_OF).flat(), ...DIVISION_CODES])];
  return {
    divisions: divisions.map((code) => ({
      ...{ code, name: `区划${code}`, level: 'COUNTY', parent: null, host: null },
      ...{ validFrom: null, validTo: null, successor: null },
    })),
    organizations: BODIES.map((id) => ({
      ...{ id, creditCode: id, name: `机构${id}`, aliases: [], kind: 'DEPARTMENT', division: '340000', parent: null },
    })),
    officials: OFFICIALS.map((id) => ({ id, name: `领导${id}`, officePhone: null })),
    ...{ tenures: [], countyPairs: [], channels: [], categories: [] },
  };
}

/** Lists rows of several owners, and knows of each what an index keeps. */
function indexResolvers(rows: readonly IndexedRow[]) {
  return {
    Query: { matters: () => connectionOf(rows.map(indexedRow)) },
    Matter: { __resolveType: ({ __typename }: IndexedRow) => __typename },
  };
}
