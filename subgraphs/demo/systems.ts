import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sourceId } from '../../schema/contract.ts';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';
import type { SourceIdentity } from '../kit/server/context.ts';

/** One system of the demo province: a subgraph, or one shard of it. What it runs and holds: `runningSystems.ts`. */
export interface DemoSystem {
  source: SourceIdentity;
  /** Name of its database: an SQLite file or a PostgreSQL schema. */
  ledger: string;
  /** Distance of its port from the first system's. */
  portOffset: number;
}

/** Everything that is shown says so. */
const SYNTHETIC = '(演示数据)';

/** Id of the system that is started after all others, as it follows them. */
export const OVERVIEW = sourceId('overview', null);

/**
 * All systems of the province: six unsharded or sharded subgraphs, sixteen cities and the enterprise groups among them,
 * and the index that follows them, last.
 */
export function listSystems(): DemoSystem[] {
  return [
    system('directory', null, '安徽省机构与人员名录', 0),
    system('provincial-projects', null, '省级民生项目台账', 1),
    system('volunteer-centers', null, '新时代文明实践志愿服务台账', 2),
    system('enterprise-requests', null, '四送一服企业诉求台账', 3),
    ...CITY_CODES.map((city, i) =>
      system('municipal-projects', city, `${findDivision(city)?.name}民生项目台账`, 10 + i),
    ),
    ...enterpriseGroups().map(({ name, title }, i) => system('worker-services', name, `${title}职工服务台账`, 40 + i)),
    system('overview', null, '全省事项索引', 4),
  ];
}

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

function system(contract: string, shard: string | null, name: string, portOffset: number): DemoSystem {
  const source = { id: sourceId(contract, shard), system: contract, shard, name: name + SYNTHETIC };
  return { source, ledger: shard === null ? contract : `${contract}-${shard}`, portOffset };
}
