import { sql } from 'kysely';
import { createMatterChanges } from '../changes/matterChanges.ts';
import type { Database } from '../database/database.ts';
import { perRequest } from '../entities/loaders.ts';
import { type Condition, isOneOf } from '../filters/conditions.ts';
import { type MatterFilter, matterConditions } from '../filters/matterFilter.ts';
import type { RelationOf } from '../paging/lists.ts';
import type { SubgraphContext } from '../server/context.ts';
import { commonGroupKeys, countGroups, type GroupKey, type Sums } from '../statistics/groups.ts';
import { createMatterLists, type ListArguments } from './matterLists.ts';
import { createMatterParts } from './matterParts.ts';
import { matterPartResolvers, matterResolvers } from './matterResolvers.ts';
import { createPartLists } from './partLists.ts';
import { type BodyRole, byBody, byColumn, byDivision, byOfficial } from './relations.ts';
import type { MatterTable } from './tables.ts';

/** A subgraph's own filter: the common one below `matter`, and what the subgraph adds. */
export interface LedgerFilter {
  matter?: MatterFilter | null;
}

export interface FilteredList<Filter> extends ListArguments {
  filter?: Filter | null | undefined;
}

/**
 * The reading side of one ledger, as resolvers use it. `ownConditions` turns what a subgraph's filter adds to the
 * common one into conditions on the matter `m`.
 */
export function createLedger<Matter extends MatterTable, Filter extends LedgerFilter>(
  database: Database,
  ownConditions: (filter: Filter, context: SubgraphContext) => Condition[],
) {
  const parts = createMatterParts<Matter>(database);
  const lists = createMatterLists<Matter>(database);
  const presentBodies = perRequest<string, boolean>((ids) => present(database, ids, 'body'));
  const presentOfficials = perRequest<string, boolean>((ids) => present(database, ids, 'official'));

  function conditionsOf(filter: Filter | null | undefined, context: SubgraphContext): Condition[] {
    if (!filter) return [];
    return [...matterConditions(filter.matter, context), ...ownConditions(filter, context)];
  }

  /** The matters that hang on a parent; `list` tells apart the relations of this ledger. */
  function related(
    list: string,
    parent: string,
    relation: RelationOf,
    { filter, ...page }: FilteredList<Filter>,
    context: SubgraphContext,
    used: Filter | null | undefined = filter,
  ) {
    const key = JSON.stringify([list, filter]);
    return lists.of({ parent, list: key, relation, conditions: () => conditionsOf(used, context) }, page, context);
  }

  return {
    database,
    parts,
    /** Resolvers of the fields of Matter. */
    matterFields: matterResolvers(parts, createPartLists(database)),
    /** Resolvers of the types that hang on a matter. */
    partTypes: matterPartResolvers,
    changes: createMatterChanges(database),
    conditionsOf,

    /** The matter of an id, null if this ledger does not have it. */
    find: (id: string, context: SubgraphContext) => parts.matters(context).load(id),

    list({ filter, ...page }: FilteredList<Filter>, context: SubgraphContext) {
      return lists.all(conditionsOf(filter, context), page);
    },

    listOfBody(id: string, { role, ...list }: FilteredList<Filter> & { role: BodyRole }, context: SubgraphContext) {
      return related(`body ${role}`, id, byBody(role), list, context);
    },

    /** As lead, today, unless `filter.matter.lead` says otherwise: its conditions then hold of the official's own lead. */
    listOfOfficial(id: string, list: FilteredList<Filter>, context: SubgraphContext) {
      const relation = byOfficial(list.filter?.matter?.lead, context.today);
      return related('official', id, relation, list, context, withoutLead(list.filter));
    },

    /** With all below the division, unless `filter.matter.divisionScope` is SELF. */
    listOfDivision(code: string, list: FilteredList<Filter>, context: SubgraphContext) {
      const scope = list.filter?.matter?.division ? 'SUBTREE' : (list.filter?.matter?.divisionScope ?? 'SUBTREE');
      return related(`division ${scope}`, code, byDivision(scope, database.dialect), list, context);
    },

    /** By a relation of the subgraph's own; `name` tells it apart from the others. */
    listOf(name: string, key: string, relation: RelationOf, list: FilteredList<Filter>, context: SubgraphContext) {
      return related(name, key, relation, list, context);
    },

    /** By a column of the subgraph's own, e.g. `carriesOut`. */
    listOfColumn(column: string, key: string, list: FilteredList<Filter>, context: SubgraphContext) {
      return related(column, key, byColumn(column), list, context);
    },

    /** Counts by keys; `ownKeys` are the subgraph's beside those that every ledger knows. */
    count(
      filter: Filter | null | undefined,
      groupBy: readonly string[],
      context: SubgraphContext,
      ownKeys: Record<string, GroupKey> = {},
      sums: Sums = {},
    ) {
      const known = { ...commonGroupKeys(context.today), ...ownKeys };
      const keys = groupBy.map((name) => {
        const key = known[name];
        if (!key)
          throw new Error(
            `Expected a key to group by, got ${name}: the contract names one that the ledger does not know.`,
          );
        return key;
      });
      return countGroups(database, conditionsOf(filter, context), keys, context.today, sums);
    },

    /** Whether any row names the body. A shard answers null for an entity of which it has nothing. */
    bodyIsPresent: (id: string, context: SubgraphContext) => presentBodies(context).load(id),
    officialIsPresent: (id: string, context: SubgraphContext) => presentOfficials(context).load(id),
  };
}

function withoutLead<Filter extends LedgerFilter>(filter: Filter | null | undefined): Filter | null | undefined {
  return filter?.matter?.lead ? { ...filter, matter: { ...filter.matter, lead: null } } : filter;
}

async function present(database: Database, ids: readonly string[], kind: 'body' | 'official'): Promise<boolean[]> {
  const among = (column: string) => isOneOf(sql.ref(column), ids);
  const statement =
    kind === 'official'
      ? sql<{ id: string }>`select distinct official as id from lead where ${among('official')}`
      : sql<{ id: string }>`
          select "leadBody" as id from matter where ${among('leadBody')}
          union select "firstHandler" from matter where ${among('firstHandler')}
          union select body from "cooperatingBody" where ${among('body')}`;
  const { rows } = await statement.execute(database.query);
  const known = new Set(rows.map(({ id }) => id));
  return ids.map((id) => known.has(id));
}
