/** What resolvers of this subgraph get as their parent: see `codegen.ts`. */
import type { Connection } from '../../kit/paging/connection.ts';
import type { ChannelTable } from '../records/channels.ts';
import type { CountyPairTable, DivisionTable } from '../records/divisions.ts';
import type { OfficialTable, TenureTable } from '../records/officials.ts';
import type { OrganizationTable } from '../records/organizations.ts';

export type DivisionParent = DivisionTable;
export type CountyPairParent = CountyPairTable;
export type OrganizationParent = OrganizationTable;
export type OrganizationConnectionParent = Connection<OrganizationTable>;
export type OfficialParent = OfficialTable;
export type OfficialConnectionParent = Connection<OfficialTable>;
export type TenureParent = TenureTable;
export type ChannelParent = ChannelTable;
