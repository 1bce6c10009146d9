/** What resolvers get as their parent where it is not simply a part of the GraphQL type; see codegen.ts. */
import type { createDifferences, MatterDifferenceParent } from '../queries/differences.ts';
import type { MatterEdge, MatterList } from '../queries/lists.ts';
import type { MatterGroup } from '../queries/matterGroups.ts';
import type { createSimilarMatters, SimilarMatterParent } from '../queries/similarMatters.ts';
import type { createStateLists, MatterStateParent } from '../queries/states.ts';
import type { Statistics } from '../queries/statistics.ts';
import type { VersionTable } from '../records/tables.ts';

export type MatterParent = VersionTable;
export type ProvincialProjectParent = VersionTable;
export type MunicipalProjectParent = VersionTable;
export type EnterpriseRequestParent = VersionTable;
export type VolunteerProjectParent = VersionTable;
export type WorkerServiceParent = VersionTable;
export type MatterConnectionParent = MatterList;
export type MatterEdgeParent = MatterEdge;
export type MatterGroupParent = MatterGroup;
export type { MatterDifferenceParent, MatterStateParent, SimilarMatterParent };
export type MatterStatsParent = Statistics;
export type MatterStateConnectionParent = ReturnType<ReturnType<typeof createStateLists>['all']>;
export type MatterDifferenceConnectionParent = Awaited<ReturnType<ReturnType<typeof createDifferences>['between']>>;
export type MatterClusterConnectionParent = Awaited<ReturnType<ReturnType<typeof createSimilarMatters>['clusters']>>;
export type MatterClusterParent = MatterClusterConnectionParent['nodes'][number];
