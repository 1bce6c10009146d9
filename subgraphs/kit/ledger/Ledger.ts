import type { MatterFilter } from '../filters/matterFilter.ts';
import type { Connection } from '../paging/connection.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { GroupRow } from '../statistics/groups.ts';
import type { MatterIndicators } from './indicatorsBy.ts';
import type { ListArguments } from './matterLists.ts';
import type { matterPartResolvers, matterResolvers } from './matterResolvers.ts';
import type { BodyRole } from './relations.ts';
import type { MatterTable } from './tables.ts';

/** A subgraph's own filter: the common one below `matter`, and what the subgraph adds. */
export interface LedgerFilter {
  matter?: MatterFilter | null;
}

export interface FilteredList<Filter> extends ListArguments {
  filter?: Filter | null | undefined;
}

/** A place to go on from, and how many changes at most. */
export interface ChangeArguments {
  after?: string | null;
  first: number;
}

/** A page of `matterChanges`, as the contract has it. */
export interface ChangePage {
  changes: { id: string; deleted: boolean; at: string }[];
  endCursor: string;
  hasMore: boolean;
}

/**
 * The reading side of one ledger, as resolvers use it, whatever holds its rows: the kit's tables (`createLedger`) or a
 * source of the city's own (`createSourceLedger`).
 */
export interface Ledger<Matter extends MatterTable, Filter extends LedgerFilter> {
  /** Resolvers of the fields of Matter. */
  matterFields: ReturnType<typeof matterResolvers>;
  /** Resolvers of the types that hang on a matter. */
  partTypes: typeof matterPartResolvers;
  /** Resolver of `matterChanges`. */
  changes(parent: unknown, page: ChangeArguments): Promise<ChangePage>;
  /** The matter of an id, null if this ledger does not have it. */
  find(id: string, context: SubgraphContext): Promise<Matter | null>;
  list(list: FilteredList<Filter>, context: SubgraphContext): Connection<Matter>;
  listOfBody(id: string, list: FilteredList<Filter> & { role: BodyRole }, context: SubgraphContext): Connection<Matter>;
  /** As lead, today, unless `filter.matter.lead` says otherwise: its conditions then hold of the official's own lead. */
  listOfOfficial(id: string, list: FilteredList<Filter>, context: SubgraphContext): Connection<Matter>;
  /** With all below the division, unless `filter.matter.divisionScope` is SELF. */
  listOfDivision(code: string, list: FilteredList<Filter>, context: SubgraphContext): Connection<Matter>;
  /** By a column of the subgraph's own, e.g. `carriesOut`. */
  listOfColumn(column: string, key: string, list: FilteredList<Filter>, context: SubgraphContext): Connection<Matter>;
  /** Counts by keys: those of every ledger, and the subgraph's own. */
  count(filter: Filter | null | undefined, groupBy: readonly string[], context: SubgraphContext): Promise<GroupRow[]>;
  /** The matters that have one of the keys in a column, by id, with their indicators. */
  indicatorsBy(column: string, keys: readonly string[], context: SubgraphContext): Promise<MatterIndicators[]>;
  /** Whether any row names the body. A shard answers null for an entity of which it has nothing. */
  bodyIsPresent(id: string, context: SubgraphContext): Promise<boolean>;
  officialIsPresent(id: string, context: SubgraphContext): Promise<boolean>;
}

/** The scope in which a list of a division lies: what a filter's own divisions say holds of them, not of it. */
export function scopeOfDivisionList(filter: LedgerFilter | null | undefined): 'SUBTREE' | 'SELF' {
  return filter?.matter?.division ? 'SUBTREE' : (filter?.matter?.divisionScope ?? 'SUBTREE');
}

/** The filter of an official's list without what it says of leads, which holds of the official's own. */
export function withoutLead<Filter extends LedgerFilter>(filter: Filter | null | undefined): Filter | null | undefined {
  return filter?.matter?.lead ? { ...filter, matter: { ...filter.matter, lead: null } } : filter;
}

/** Throws an Error for a key that the contract has and the ledger does not. */
export function knownKey<Key>(known: Readonly<Record<string, Key>>, name: string): Key {
  const key = known[name];
  if (key) return key;
  throw new Error(`Expected a key to group by, got ${name}: the contract names one that the ledger does not know.`);
}
