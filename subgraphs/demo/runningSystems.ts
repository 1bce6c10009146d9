import { directory, fillDirectory } from '../directory/subgraph.ts';
import { enterpriseRequests, fillEnterpriseRequests } from '../enterprise-requests/subgraph.ts';
import type { Database } from '../kit/database/database.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import type { SourceIdentity } from '../kit/server/context.ts';
import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { fillMunicipalProjects, municipalProjects } from '../municipal-projects/subgraph.ts';
import type { FollowedSource } from '../overview/feed/FeedStore.ts';
import { overview } from '../overview/subgraph.ts';
import { fillProvincialProjects, provincialProjects } from '../provincial-projects/subgraph.ts';
import { fillVolunteerCenters, volunteerCenters } from '../volunteer-centers/subgraph.ts';
import { fillWorkerServices, workerServices } from '../worker-services/subgraph.ts';
import { fillDemoIndex } from './fillDemoIndex.ts';
import type { Province } from './province/types.ts';

/** What a system of the demo runs, and the rows of the synthetic province that it is filled with. */
export interface RunningSystem {
  /** `others`: the systems that serve already, with their addresses. */
  define(others: readonly FollowedSource[]): SubgraphDefinition;
  /** A table that is empty until the system was filled. */
  firstTable: string;
  fill(database: Database, province: Province): Promise<void>;
}

/** Throws an Error for a source of no system of the demo. */
export function runningSystem({ system, shard }: SourceIdentity): RunningSystem {
  switch (system) {
    case 'directory':
      return {
        define: () => directory,
        firstTable: 'division',
        fill: (database, province) => fillDirectory(database, province.directory),
      };
    case 'provincial-projects':
      return ledger(provincialProjects, (database, province) => {
        const { provincialProjects: projects, campaigns } = province;
        return fillProvincialProjects(database, { projects, campaigns }, namesIn(projects, province));
      });
    case 'volunteer-centers':
      return ledger(volunteerCenters, (database, province) =>
        fillVolunteerCenters(database, province.volunteer, namesIn(province.volunteer.projects, province)),
      );
    case 'enterprise-requests':
      return ledger(enterpriseRequests, (database, province) =>
        fillEnterpriseRequests(database, province.enterpriseRequests, namesIn(province.enterpriseRequests, province)),
      );
    case 'municipal-projects':
      return ledger(municipalProjects, (database, province) => {
        const matters = province.municipalProjects.get(shard ?? '') ?? [];
        return fillMunicipalProjects(database, matters, namesIn(matters, province));
      });
    case 'worker-services':
      return ledger(workerServices, (database, province) => {
        const data = province.workerServices.get(shard ?? '') ?? { services: [], meetings: [] };
        return fillWorkerServices(database, data, namesIn(data.services, province, [shard ?? '']));
      });
    case 'overview':
      return { define: indexOver, firstTable: 'matter', fill: fillDemoIndex };
    default:
      throw new Error(`Expected a system of the demo, got ${system}.`);
  }
}

function ledger(definition: SubgraphDefinition, fill: RunningSystem['fill']): RunningSystem {
  return { define: () => definition, firstTable: 'matter', fill };
}

/** The index follows every system with matters, and asks the directory for names. */
function indexOver(others: readonly FollowedSource[]): SubgraphDefinition {
  const directoryUrl = others.find(({ system }) => system === 'directory')?.url ?? null;
  return overview({ sources: others.filter(({ system }) => system !== 'directory'), directoryUrl });
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
