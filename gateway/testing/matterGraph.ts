/** An index over five ledgers and the ledgers themselves, two of them in shards: real servers behind a real hub. */
import type { ContractName } from '../../schema/contract.ts';
import { TWO_CITIES } from './placements.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';
import { type SubgraphServer, startSubgraphServer } from './subgraphServer.ts';

/** A name of a contract, with the shard where it has some. */
export type ServerName =
  | Exclude<ContractName, 'municipal-projects' | 'worker-services'>
  | `municipal-projects ${'340100' | '340200'}`
  | 'worker-services 9134060000000006X7';

export interface MatterGraph {
  hub: TestHub;
  servers: ReadonlyMap<ServerName, SubgraphServer>;
  /** Names of the servers asked since the last call, each once, in the order of their names. */
  takeAsked(): ServerName[];
  /** What each of these answers to everything from now on; the others answer by their rows. */
  answerWith(answers: Answers): void;
  stop(): Promise<void>;
}

export interface MatterRow {
  __typename: string;
  id: string;
}

/** In the order of the index: neighbours are of different ledgers. */
export const ROWS: readonly MatterRow[] = [
  { __typename: 'EnterpriseRequest', id: 'er:34:1' },
  { __typename: 'MunicipalProject', id: 'mp:340100:1' },
  { __typename: 'ProvincialProject', id: 'pp:34:1' },
  { __typename: 'MunicipalProject', id: 'mp:340200:1' },
  { __typename: 'VolunteerProject', id: 'vp:34:1' },
  { __typename: 'WorkerService', id: 'ws:9134060000000006X7:1' },
];

export type Answers = Partial<Record<ServerName, unknown>>;

export interface MatterGraphOptions {
  /** These are configured, and nothing listens there. */
  away?: readonly ServerName[];
  /** Of the hub. */
  settings?: Record<string, unknown>;
}

export async function startMatterGraph({ away = [], settings = {} }: MatterGraphOptions = {}): Promise<MatterGraph> {
  let answers: Answers = {};
  const servers = new Map<ServerName, SubgraphServer>();
  const start = async (name: ServerName) => {
    const contract = name.split(' ')[0] as ContractName;
    const server = await startSubgraphServer(contract, {
      resolvers: resolversOf(contract),
      answerInstead: () => answers[name],
    });
    servers.set(name, server);
    if (away.includes(name)) await server.stop();
    return server.url;
  };
  const hub = await startTestHub(
    {
      directory: await start('directory'),
      'provincial-projects': await start('provincial-projects'),
      'municipal-projects': {
        shards: {
          '340100': await start('municipal-projects 340100'),
          '340200': await start('municipal-projects 340200'),
        },
      },
      'volunteer-centers': await start('volunteer-centers'),
      'worker-services': {
        shards: { '9134060000000006X7': await start('worker-services 9134060000000006X7') },
      },
      'enterprise-requests': await start('enterprise-requests'),
      overview: await start('overview'),
    },
    settings,
    PLACEMENT,
  );
  return {
    hub,
    servers,
    takeAsked() {
      const asked = [...servers].filter(([, { requests }]) => requests.length > 0).map(([name]) => name);
      for (const { requests } of servers.values()) requests.length = 0;
      return asked.sort();
    },
    answerWith(given) {
      answers = given;
    },
    async stop() {
      await hub.stop();
      for (const [name, server] of servers) if (!away.includes(name)) await server.stop();
    },
  };
}

const PLACEMENT = `${TWO_CITIES}  worker-services:
    title: 企业集团职工服务台账
    shards:
      - { name: '9134060000000006X7', title: 淮北矿业 }
`;

export const AS_OF = '2021-06-17T00:00:00.000Z';

/** What the index keeps of a row. */
export function indexedRow({ __typename, id }: MatterRow) {
  return {
    __typename,
    id,
    title: `${id} 标题`,
    category: { code: 'ROADS', label: '道路' },
    channel: { code: 'hotline' },
    division: { code: '340000', name: '安徽省', level: 'PROVINCE' },
    leadBody: { id: `${id} 牵头`, name: `${id} 牵头单位` },
    leadOfficial: null,
    status: 'IN_PROGRESS',
    deadline: { raw: '10月底前', extensionCount: 0 },
    lateness: { state: 'OVERDUE', rule: '逾期', inputs: [], workingDaysLate: 3, asOf: '2021-06-17' },
    registeredOn: '2021-01-04',
    returnCount: 0,
    reopenCount: 1,
    updatedAt: AS_OF,
    source: { id: id.split(':').slice(0, 2).join(':'), system: 'ledger', name: '台账', asOf: AS_OF },
  };
}

/** What only the row's owner knows of it, besides what the index keeps too: of which the owner says another body. */
function ownedRow({ __typename, id }: MatterRow) {
  return {
    ...indexedRow({ __typename, id }),
    leadBody: { id: `${id} 新牵头` },
    content: `${id} 内容`,
    serviceTarget: `${id} 对象`,
    statusText: '',
    cooperatingBodies: [{ id: `${id} 配合` }],
    firstHandler: { id: `${id} 首问` },
    indicators: [{ name: '户数', unit: '户', target: '187', actual: '160', yearEndOnly: false, readings: [] }],
    measures: [{ ordinal: 1, text: `${id} 措施`, body: { id: `${id} 配合` } }],
    events: ({ first, kind }: { first: number; kind?: string[] }) => ({
      totalCount: first,
      nodes: [{ id: 'e1', at: AS_OF, kind: kind?.[0] ?? 'REGISTERED', reason: `${first} ${kind ?? '全部'}` }],
      pageInfo: NO_MORE,
    }),
    batch: 0,
    municipalTier: 'KEY',
    provincialTier: 'GENERAL',
    peopleServed: 7,
    sessions: 5,
    carriesOut: { id: 'pp:34:1' },
  };
}

const NO_MORE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const COVERAGE = { complete: true, asOf: AS_OF, answered: [], missing: [] };

export function connectionOf(nodes: readonly unknown[]) {
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: `c${index}`, node, matches: [] })),
    totalCount: nodes.length,
    pageInfo: NO_MORE,
    coverage: COVERAGE,
    facets: ({ by }: { by: string[] }) => by.map((key) => ({ by: key, values: [], hasMore: false })),
  };
}

const FIELD_OWNERS: Partial<Record<ContractName, string>> = {
  'provincial-projects': 'ProvincialProject',
  'municipal-projects': 'MunicipalProject',
  'volunteer-centers': 'VolunteerProject',
  'worker-services': 'WorkerService',
  'enterprise-requests': 'EnterpriseRequest',
};

function resolversOf(contract: ContractName) {
  const resolvers: Record<string, Record<string, unknown>> = {
    ...(contract === 'directory' ? directoryResolvers() : contract === 'overview' ? overviewResolvers() : {}),
  };
  const owned = FIELD_OWNERS[contract];
  if (owned) {
    resolvers[owned] = { __resolveReference: ({ id }: { id: string }) => ownedRow({ __typename: owned, id }) };
    resolvers.Matter = { __resolveType: () => owned };
  }
  if (contract === 'municipal-projects') {
    resolvers.Organization = {
      __resolveReference: ({ id }: { id: string }) => ({ id, municipalProjects: connectionOf([]) }),
    };
  }
  return resolvers;
}

function directoryResolvers() {
  const named = (type: string) => ({
    __resolveReference: ({ id }: { id: string }) => ({ id, name: `${type} ${id}`, creditCode: `码 ${id}` }),
  });
  return {
    Query: { organization: (_: unknown, { id }: { id: string }) => ({ id, name: `Organization ${id}` }) },
    Organization: named('Organization'),
    Official: named('Official'),
    Division: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `区划 ${code}` }) },
    Channel: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `渠道 ${code}` }) },
  };
}

function overviewResolvers() {
  const rows = ROWS.map(indexedRow);
  const find = (id: string) => rows.find((row) => row.id === id) ?? null;
  const body = {
    matters: (_: unknown, { first }: { first: number }) => connectionOf(rows.slice(0, first)),
    __resolveReference: ({ id }: { id: string }) => ({ id, name: `索引 ${id}` }),
  };
  return {
    Query: {
      matter: (_: unknown, { id }: { id: string }) => find(id),
      matters: (_: unknown, { first }: { first: number }) => connectionOf(rows.slice(0, first)),
      matterDifferences: () => connectionOf(rows.map((row) => ({ kind: 'CLOSED', before: stateOf(row), after: null }))),
      similarMatters: () => rows.map((matter) => ({ matter, score: 0.5, sharedTerms: [] })),
      sources: () => [
        { id: 'mp:340100', name: '合肥市', system: 'municipal-projects', matters: 1, state: 'LIVE', refused: 0 },
      ],
    },
    Organization: body,
  };
}

function stateOf(row: ReturnType<typeof indexedRow>) {
  return { ...row, asOf: AS_OF, matter: row };
}
