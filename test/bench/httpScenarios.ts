import type { BenchProcess } from './BenchProcess.ts';
import type { House, ProjectsOfHouse } from './house.ts';

/** One way to get the same data. */
export interface Contestant {
  name: string;
  url: string;
  query: string;
  /** The hub that is asked; null if none is. */
  hub: BenchProcess | null;
  /** Answers with other data than the baseline, as it has no names of bodies. */
  hasOtherData?: boolean;
}

export interface HttpScenario {
  name: string;
  title: string;
  needsProjects: boolean;
  /** Requests under way at any time. */
  connections: number;
  /** The first one is the baseline. */
  contestants(house: House): Promise<Contestant[]>;
  /** Rows of the gathered lists in an answer; undefined where nothing is gathered. */
  rowsIn?(data: Data): number;
}

export type Data = Record<string, unknown>;

const ROWS = 100;
const MATTERS = 50;

const list: HttpScenario = {
  name: 'list',
  title: `municipalProjects(first: ${ROWS}), each with the name of its lead body`,
  needsProjects: true,
  connections: 4,
  contestants: async (house) =>
    overHubs(
      house,
      (leadBody) =>
        `{ municipalProjects(first: ${ROWS}) { nodes { id title status deadline { date } ${leadBody} } totalCount coverage { complete } } }`,
    ),
  rowsIn: (data) => rowsOf(data.municipalProjects),
};

const byId: HttpScenario = {
  name: 'by-id',
  title: `${MATTERS} matters of 16 cities by id, each with the name of its lead body`,
  needsProjects: true,
  connections: 4,
  contestants: async (house) => {
    const ids = someIds(projectsOf(house).ids);
    const fields = (leadBody: string) =>
      ids.map((id, index) => `m${index}: municipalProject(id: "${id}") { title status deadline { date } ${leadBody} }`);
    return overHubs(house, (leadBody) => `{ ${fields(leadBody).join('\n')} }`);
  },
};

/** The directory gives the counties; the hub takes their representations to the shards that can have rows of them. */
const counties: HttpScenario = {
  name: 'representations',
  title: 'every county with its first 3 municipal projects, routed by representations',
  needsProjects: true,
  connections: 2,
  contestants: async (house) => {
    const query = `{ divisions(level: COUNTY) { name municipalProjects(first: 3) { nodes { title } totalCount coverage { complete } } } }`;
    return throughHubs(house, query);
  },
  rowsIn: ({ divisions }) =>
    (divisions as Data[]).reduce((sum, { municipalProjects }) => sum + rowsOf(municipalProjects), 0),
};

const smallQuery: HttpScenario = {
  name: 'small-query',
  title: '{ division(code: "340100") { name } }',
  needsProjects: false,
  connections: 16,
  contestants: async (house) => {
    const query = '{ division(code: "340100") { name } }';
    const answer = await fetch(house.directoryUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return [
      { name: 'the subgraph, asked directly', url: house.directoryUrl, query, hub: null },
      { name: 'through a hub', url: house.shardedHub.url, query, hub: house.shardedHub.process },
      { name: 'a bare server with the same bytes', url: await house.serveText(await answer.text()), query, hub: null },
    ];
  },
};

export const HTTP_SCENARIOS: readonly HttpScenario[] = [list, byId, counties, smallQuery];

/** Of `leadBody`, a ledger alone knows the id. */
function overHubs(house: House, query: (leadBody: string) => string): Contestant[] {
  return [
    ...throughHubs(house, query('leadBody { name }')),
    {
      name: 'one subgraph, asked directly (ids for names)',
      url: projectsOf(house).wholeUrl,
      query: query('leadBody { id }'),
      hub: null,
      hasOtherData: true,
    },
  ];
}

function throughHubs(house: House, query: string): Contestant[] {
  const { wholeHub } = projectsOf(house);
  return [
    { name: 'one subgraph, through a hub', url: wholeHub.url, query, hub: wholeHub.process },
    { name: '16 shards, through a hub', url: house.shardedHub.url, query, hub: house.shardedHub.process },
  ];
}

function projectsOf({ projects }: House): ProjectsOfHouse {
  if (!projects) throw new Error('Expected a house with municipal projects.');
  return projects;
}

/** Ids of all shards in turn. */
function someIds(ids: ProjectsOfHouse['ids']): string[] {
  const ofShards = Object.values(ids);
  return Array.from(
    { length: MATTERS },
    (_, index) => ofShards[index % ofShards.length]?.[Math.floor(index / ofShards.length)] as string,
  );
}

function rowsOf(list: unknown): number {
  return (list as { nodes: unknown[] }).nodes.length;
}
