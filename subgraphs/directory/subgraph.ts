import type { SubgraphDefinition } from '../kit/server/runSubgraph.ts';
import { initialMigration } from './migrations/20261123-initial.ts';
import { CategoryRecord, ChannelRecord } from './records/channels.ts';
import { CountyPairRecord, DivisionRecord } from './records/divisions.ts';
import { OfficialRecord, TenureRecord } from './records/officials.ts';
import { OrganizationAliasRecord, OrganizationRecord } from './records/organizations.ts';
import { createResolvers } from './resolvers/resolvers.ts';

export { fillDirectory } from './records/fillDirectory.ts';

/** Divisions, bodies, officials and their tenures: what ids in every ledger stand for. */
export const directory: SubgraphDefinition = {
  contract: 'directory',
  entities: [
    DivisionRecord,
    CountyPairRecord,
    OrganizationRecord,
    OrganizationAliasRecord,
    OfficialRecord,
    TenureRecord,
    ChannelRecord,
    CategoryRecord,
  ],
  migrations: [initialMigration],
  createResolvers,
};
