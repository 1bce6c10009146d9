/**
 * The directory as plain data: what it is filled with. Dates are ISO dates in Asia/Shanghai. Null means that it is not
 * known, or that there is none.
 */
import type { DivisionLevel } from '../kit/ledger/MatterRow.ts';

export interface DirectoryRows {
  divisions: readonly DivisionRow[];
  organizations: readonly OrganizationRow[];
  officials: readonly OfficialRow[];
  tenures: readonly TenureRow[];
  countyPairs: readonly CountyPairRow[];
  /** In the order in which they are shown, as are the categories. */
  channels: readonly ChannelRow[];
  categories: readonly CategoryRow[];
}

export interface DivisionRow {
  /** 6 digits, 9 for a town, 12 for a village; a development zone has its host's code and `Z01`. */
  code: string;
  name: string;
  level: DivisionLevel;
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
  id: string;
  /** Unified social credit code, valid or not. */
  creditCode: string | null;
  name: string;
  /** Other names that people write and search by, besides those that follow from the name. */
  aliases: readonly string[];
  kind: OrganizationKind;
  division: string;
  parent: string | null;
}

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
  leaderLevel: DivisionLevel | null;
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
