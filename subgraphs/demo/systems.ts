import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sourceId } from '../../schema/contract.ts';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';
import { directory, fillDirectory } from '../directory/subgraph.ts';
import { enterpriseRequests, fillEnterpriseRequests } from '../enterprise-requests/subgraph.ts';
import type { Database } from '../kit/database/database.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import type { SourceIdentity } from '../kit/server/context.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { fillMunicipalProjects, municipalProjects } from '../municipal-projects/subgraph.ts';
import type { FollowedSource } from '../overview/feed/FeedStore.ts';
import { type OverviewConfig, overview } from '../overview/subgraph.ts';
import { fillProvincialProjects, provincialProjects } from '../provincial-projects/subgraph.ts';
import { fillVolunteerCenters, volunteerCenters } from '../volunteer-centers/subgraph.ts';
import { fillWorkerServices, workerServices } from '../worker-services/subgraph.ts';
import { fillDemoIndex } from './fillDemoIndex.ts';
import type { Province } from './province/types.ts';

/** One system of the demo province: a subgraph, or one shard of it, with its rows. */
export interface DemoSystem {
  /** `others`: the systems that were started before it, with their addresses. */
  define(others: readonly FollowedSource[]): SubgraphDefinition;
  source: SourceIdentity;
  /** Name of its database: an SQLite file or a PostgreSQL schema. */
  ledger: string;
  /** Distance of its port from the first system's. */
  portOffset: number;
  /** A table that is empty until the system was filled. */
  firstTable: string;
  fill(database: Database, province: Province): Promise<void>;
}

/** Everything that is shown says so. */
const SYNTHETIC = '(演示数据)';

/**
 * All systems of the province: six unsharded or sharded subgraphs, sixteen cities and the enterprise groups among them,
 * and the index that follows them, last.
 */
export function listSystems(): DemoSystem[] {
  return [
    province('directory', '安徽省机构与人员名录', 0, 'division', directory, (database, { directory: rows }) =>
      fillDirectory(database, rows),
    ),
    province('provincial-projects', '省级民生项目台账', 1, 'matter', provincialProjects, (database, rows) =>
      fillProvincialProjects(
        database,
        { projects: rows.provincialProjects, campaigns: rows.campaigns },
        namesIn(rows.provincialProjects, rows),
      ),
    ),
    province('volunteer-centers', '新时代文明实践志愿服务台账', 2, 'matter', volunteerCenters, (database, rows) =>
      fillVolunteerCenters(database, rows.volunteer, namesIn(rows.volunteer.projects, rows)),
    ),
    province('enterprise-requests', '四送一服企业诉求台账', 3, 'matter', enterpriseRequests, (database, rows) =>
      fillEnterpriseRequests(database, rows.enterpriseRequests, namesIn(rows.enterpriseRequests, rows)),
    ),
    ...CITY_CODES.map((city, i) =>
      shard(
        'municipal-projects',
        city,
        `${findDivision(city)?.name}民生项目台账`,
        10 + i,
        municipalProjects,
        (database, rows) => {
          const matters = rows.municipalProjects.get(city) ?? [];
          return fillMunicipalProjects(database, matters, namesIn(matters, rows));
        },
      ),
    ),
    ...enterpriseGroups().map(({ name, title }, i) =>
      shard('worker-services', name, `${title}职工服务台账`, 40 + i, workerServices, (database, rows) => {
        const data = rows.workerServices.get(name) ?? { services: [], meetings: [] };
        return fillWorkerServices(database, data, namesIn(data.services, rows, [name]));
      }),
    ),
    {
      ...province('overview', '全省事项索引', 4, 'matter', directory, fillDemoIndex),
      define: (others) => overview(followed(others)),
    },
  ];
}

/** The index follows every system with matters, and asks the directory for names. */
function followed(others: readonly FollowedSource[]): OverviewConfig {
  const directoryUrl = others.find(({ system }) => system === 'directory')?.url ?? null;
  return { sources: others.filter(({ system }) => system !== 'directory'), directoryUrl };
}

/** Id of the system that is started after all others, as it follows them. */
export const OVERVIEW = sourceId('overview', null);

/** Name of a ledger's schema in PostgreSQL. */
export function ledgerSchema(ledger: string): string {
  return `demo_${ledger.replaceAll('-', '_').toLowerCase()}`;
}

/** The enterprise groups, as the placement names them. */
function enterpriseGroups(): { name: string; title: string }[] {
  const text = readFileSync(new URL('../../schema/placement.yaml', import.meta.url), 'utf8');
  const placement = parse(text) as { contracts: Record<string, { shards: { name: string; title: string }[] }> };
  return placement.contracts['worker-services']?.shards ?? [];
}

type Fill = DemoSystem['fill'];

function province(
  system: string,
  name: string,
  portOffset: number,
  firstTable: string,
  definition: SubgraphDefinition,
  fill: Fill,
): DemoSystem {
  const source = { id: sourceId(system, null), system, shard: null, name: name + SYNTHETIC };
  return { define: () => definition, source, ledger: system, portOffset, firstTable, fill };
}

function shard(
  system: string,
  shardName: string,
  name: string,
  portOffset: number,
  definition: SubgraphDefinition,
  fill: Fill,
): DemoSystem {
  const source = { id: sourceId(system, shardName), system, shard: shardName, name: name + SYNTHETIC };
  return { define: () => definition, source, ledger: `${system}-${shardName}`, portOffset, firstTable: 'matter', fill };
}

/** Names of the bodies and officials that a ledger's rows speak of, and of its owner, as the directory has them. */
function namesIn(
  matters: readonly MatterRow[],
  { directory: { organizations, officials } }: Province,
  owners: readonly string[] = [],
): Map<string, string> {
  const spokenOf = new Set<string | null>(owners);
  for (const matter of matters) {
    spokenOf.add(matter.leadBody).add(matter.firstHandler);
    for (const lead of matter.leads) spokenOf.add(lead.official);
  }
  return new Map(
    [...organizations, ...officials].filter(({ id }) => spokenOf.has(id)).map(({ id, name }) => [id, name]),
  );
}
