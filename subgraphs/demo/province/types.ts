/**
 * The synthetic demo province as plain data: what the loaders of the systems write into their databases. All ids that
 * a row refers to (bodies, officials, tenures, divisions, centers, meetings, provincial projects) exist in the same
 * province. Dates and instants are as in MatterRow. Null means that the owner does not say.
 */
import type { DivisionLevel, MatterRow } from '../../kit/ledger/MatterRow.ts';

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
  /** Parents before children; retired codes last. */
  divisions: DivisionRow[];
  /** Parents before children. */
  organizations: OrganizationRow[];
  officials: OfficialRow[];
  tenures: TenureRow[];
  countyPairs: CountyPairRow[];
  channels: ChannelRow[];
  categories: CategoryRow[];
}

export interface DivisionRow {
  /** 6 digits, 9 for a town, 12 for a village; a development zone has its host's code and `Z01`. */
  code: string;
  name: string;
  level: DivisionLevel;
  /** Code of the division above; of a development zone its host's parent. Null for the province, and where it is no longer in use. */
  parent: string | null;
  /** Of a development zone: the division that it lies in. */
  host: string | null;
  validFrom: string | null;
  /** Last day on which the code was in use; null while it is. */
  validTo: string | null;
  /** Of a retired code: the code that took its place. */
  successor: string | null;
}

export type OrganizationKind =
  | 'PARTY'
  | 'GOVERNMENT'
  | 'CONGRESS'
  | 'DEPARTMENT'
  | 'ENTERPRISE_GROUP'
  | 'ENTERPRISE'
  | 'UNION'
  | 'VOLUNTEER_BODY'
  | 'COMMUNITY';

export interface OrganizationRow {
  /** The unified social credit code, which is the id of every body of the demo. */
  id: string;
  creditCode: string;
  name: string;
  /** Other names that people write and search by. */
  aliases: string[];
  kind: OrganizationKind;
  division: string;
  parent: string | null;
}

/** An official with an invented name and a telephone number that cannot be dialled. */
export interface OfficialRow {
  id: string;
  name: string;
  officePhone: string | null;
}

export interface TenureRow {
  id: string;
  official: string;
  post: string;
  organization: string;
  /** Level of which the official is a leader (省级、市级、县级), null for heads of departments. */
  leaderLevel: DivisionLevel | null;
  /** 主要负责同志. */
  chief: boolean;
  from: string;
  /** Last day in office, null while it lasts. */
  to: string | null;
}

export interface CountyPairRow {
  strong: string;
  developing: string;
  since: string;
}

export interface ChannelRow {
  code: string;
  name: string;
  organization: string | null;
}

export interface CategoryRow {
  code: string;
  label: string;
}

export type FigurePrecision = 'EXACT' | 'AT_LEAST' | 'ALMOST';

export interface CampaignRow {
  id: string;
  name: string;
  organizer: string | null;
  from: string | null;
  to: string | null;
  figures: CampaignFigureRow[];
}

export interface CampaignFigureRow {
  key: string;
  label: string;
  value: string;
  unit: string;
  precision: FigurePrecision;
  asOf: string;
  sourcePhrase: string | null;
}

export type ProvincialProjectRow = MatterRow & {
  provincialTier: 'KEY' | 'GENERAL';
  /** Official who supervises it for the province, besides the one who leads. */
  supervisedBy: string | null;
};

export type MunicipalProjectRow = MatterRow & {
  municipalTier: 'KEY' | 'MICRO';
  batch: number | null;
  /** Provincial project that it carries out here. */
  carriesOut: string | null;
};

export type CenterLevel = 'CENTER' | 'INSTITUTE' | 'STATION';

export interface VolunteerCenterRow {
  id: string;
  name: string;
  level: CenterLevel;
  division: string;
  /** The center above it: of a station an institute, of an institute a center of a county. */
  parent: string | null;
  organization: string | null;
  address: string | null;
  volunteers: number;
}

export type VolunteerKind = 'CONVENIENCE' | 'HELPING_THE_WEAK' | 'CULTURE' | 'SKILLS';

export type VolunteerProjectRow = MatterRow & {
  center: string;
  volunteerKind: VolunteerKind;
  sessions: number;
  peopleServed: number;
};

export interface VolunteerData {
  /** Parents before children. */
  centers: VolunteerCenterRow[];
  projects: VolunteerProjectRow[];
}

export type WorkerServiceKind = 'APPEAL' | 'LIST_ITEM' | 'HARDSHIP_AID';

export type WorkerServiceRow = MatterRow & {
  serviceKind: WorkerServiceKind;
  /** Id of the enterprise group. */
  group: string;
  /** Id of the meeting at which it was raised. */
  raisedAt: string | null;
  /** Yuan. */
  plannedInvestment: string | null;
  peopleServed: number | null;
};

export type MeetingKind = 'RECEPTION_DAY' | 'CONSULTATION';

export interface WorkerMeetingRow {
  id: string;
  kind: MeetingKind;
  heldOn: string;
  /** Id of the enterprise group. */
  group: string;
  place: string | null;
  attendees: number | null;
}

export interface WorkerData {
  services: WorkerServiceRow[];
  meetings: WorkerMeetingRow[];
}

export type RequestKind = 'FUNDING' | 'LABOUR' | 'LAND' | 'POLICY' | 'PROJECT' | 'OTHER';

export type EnterpriseRequestRow = MatterRow & {
  requestKind: RequestKind;
  /** Id of the enterprise that put the request. */
  enterprise: string;
  /** Yuan. */
  fundingNeeded: string | null;
  fundingSolved: string | null;
  labourNeeded: number | null;
  labourSolved: number | null;
};
