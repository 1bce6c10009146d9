/**
 * The synthetic demo province as plain data, in the row types that the systems are filled with. All ids that a row
 * refers to (bodies, officials, tenures, divisions, centers, meetings, provincial projects) exist in the same province.
 */
import type {
  CategoryRow,
  ChannelRow,
  CountyPairRow,
  OrganizationRow as DirectoryOrganizationRow,
  DivisionRow,
  OfficialRow,
  TenureRow,
} from '../../directory/rows.ts';
import type { EnterpriseRequestRow } from '../../enterprise-requests/subgraph.ts';
import type { MunicipalProjectRow } from '../../municipal-projects/subgraph.ts';
import type { CampaignRow, ProvincialProjectRow } from '../../provincial-projects/subgraph.ts';
import type { VolunteerCenterRow, VolunteerProjectRow } from '../../volunteer-centers/subgraph.ts';
import type { WorkerMeetingRow, WorkerServiceRow } from '../../worker-services/subgraph.ts';

export type {
  CategoryRow,
  ChannelRow,
  CountyPairRow,
  DivisionRow,
  OfficialRow,
  OrganizationKind,
  TenureRow,
} from '../../directory/rows.ts';
export type { EnterpriseRequestRow } from '../../enterprise-requests/subgraph.ts';
export type { MunicipalProjectRow } from '../../municipal-projects/subgraph.ts';
export type { CampaignFigureRow, CampaignRow, ProvincialProjectRow } from '../../provincial-projects/subgraph.ts';
export type { VolunteerCenterRow, VolunteerProjectRow } from '../../volunteer-centers/subgraph.ts';
export type { WorkerMeetingRow, WorkerServiceRow } from '../../worker-services/subgraph.ts';

export interface Province {
  directory: Directory;
  campaigns: CampaignRow[];
  provincialProjects: ProvincialProjectRow[];
  /** By code of the city, which is the name of its shard. All sixteen cities are there. */
  municipalProjects: Map<string, MunicipalProjectRow[]>;
  volunteer: VolunteerData;
  /** By credit code of the enterprise group, which is the name of its shard. */
  workerServices: Map<string, WorkerData>;
  enterpriseRequests: EnterpriseRequestRow[];
}

export interface Directory {
  /** Parents before children; retired codes last. Of a development zone, `parent` is its host's parent. */
  divisions: DivisionRow[];
  /** Parents before children. */
  organizations: OrganizationRow[];
  /** With invented names and telephone numbers that cannot be dialled. */
  officials: OfficialRow[];
  tenures: TenureRow[];
  countyPairs: CountyPairRow[];
  channels: ChannelRow[];
  categories: CategoryRow[];
}

export type RequestKind = NonNullable<EnterpriseRequestRow['requestKind']>;
export type CenterLevel = VolunteerCenterRow['level'];
export type VolunteerKind = NonNullable<VolunteerProjectRow['volunteerKind']>;
export type WorkerServiceKind = WorkerServiceRow['serviceKind'];
export type MeetingKind = WorkerMeetingRow['kind'];

/** Every body of the demo has a credit code, which is its id. */
export type OrganizationRow = DirectoryOrganizationRow & { creditCode: string };

export interface VolunteerData {
  /** Parents before children. */
  centers: VolunteerCenterRow[];
  projects: VolunteerProjectRow[];
}

export interface WorkerData {
  services: WorkerServiceRow[];
  meetings: WorkerMeetingRow[];
}
