import { sourceId } from '../../../schema/contract.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import type { MatterTypeName } from '../../overview/feed/FedMatter.ts';
import type { Province } from './types.ts';

/** One ledger of the province, as an index over all of them follows it. */
export interface FollowedLedger {
  /** Id of its SourceStatus, with which the ids of its matters begin: `mp:340100`. */
  source: string;
  typename: MatterTypeName;
  matters: readonly MatterRow[];
}

/** Every ledger with the matters that an index may hold: hardship aid stays with its owner and is not among them. */
export function followedLedgers(province: Province): FollowedLedger[] {
  const { provincialProjects, municipalProjects, volunteer, workerServices, enterpriseRequests } = province;
  return [
    ledger('provincial-projects', null, 'ProvincialProject', provincialProjects),
    ...[...municipalProjects].map(([city, rows]) => ledger('municipal-projects', city, 'MunicipalProject', rows)),
    ledger('volunteer-centers', null, 'VolunteerProject', volunteer.projects),
    ...[...workerServices].map(([group, { services }]) => {
      const shared = services.filter(({ serviceKind }) => serviceKind !== 'HARDSHIP_AID');
      return ledger('worker-services', group, 'WorkerService', shared);
    }),
    ledger('enterprise-requests', null, 'EnterpriseRequest', enterpriseRequests),
  ];
}

function ledger(
  system: string,
  shard: string | null,
  typename: MatterTypeName,
  matters: readonly MatterRow[],
): FollowedLedger {
  return { source: sourceId(system, shard), typename, matters };
}
