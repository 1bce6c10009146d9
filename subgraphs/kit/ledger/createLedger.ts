import { sql } from 'kysely';
import { createMatterChanges } from '../changes/matterChanges.ts';
import type { Database } from '../database/database.ts';
import { perRequest } from '../entities/loaders.ts';
import { type Condition, isOneOf } from '../filters/conditions.ts';
import { matterConditions } from '../filters/matterFilter.ts';
import type { Connection } from '../paging/connection.ts';
import type { RelationOf } from '../paging/lists.ts';
import type { SubgraphContext } from '../server/context.ts';
import { commonGroupKeys, countGroups, type GroupKey, type GroupRow, type Sums } from '../statistics/groups.ts';
import { readIndicatorsBy } from './indicatorsBy.ts';
import {
  type FilteredList,
  knownKey,
  type Ledger,
  type LedgerFilter,
  scopeOfDivisionList,
  withoutLead,
} from './Ledger.ts';
import { createMatterLists } from './matterLists.ts';
import { createMatterParts, type MatterParts } from './matterParts.ts';
import { matterPartResolvers, matterResolvers } from './matterResolvers.ts';
import { createPartLists } from './partLists.ts';
import { byBody, byColumn, byDivision, byOfficial } from './relations.ts';
import type { MatterTable } from './tables.ts';

/** A ledger on the kit's tables: what SQL can ask of it besides. */
export interface TableLedger<Matter extends MatterTable, Filter extends LedgerFilter> extends Ledger<Matter, Filter> {
  database: Database;
  parts: MatterParts<Matter>;
  conditionsOf(filter: Filter | null | undefined, context: SubgraphContext): Condition[];
  /** By a relation of the subgraph's own; `name` tells it apart from the others. */
  listOf(
    name: string,
    key: string,
    relation: RelationOf,
    list: FilteredList<Filter>,
    context: SubgraphContext,
  ): Connection<Matter>;
  /** `ownKeys` are the subgraph's beside those that every ledger knows. */
  count(
    filter: Filter | null | undefined,
    groupBy: readonly string[],
    context: SubgraphContext,
    ownKeys?: Record<string, GroupKey>,
    sums?: Sums,
  ): Promise<GroupRow[]>;
}

/**
 * The reading side of a ledger on the kit's tables. `ownConditions` turns what a subgraph's filter adds to the common
 * one into conditions on the matter `m`; `own` are the keys and sums of its statistics, unless `count` is given others.
 */
export function createLedger<Matter extends MatterTable, Filter extends LedgerFilter>(
  database: Database,
  ownConditions: (filter: Filter, context: SubgraphContext) => Condition[],
  own: { keys: Record<string, GroupKey>; sums: Sums } = { keys: {}, sums: {} },
): TableLedger<Matter, Filter> {
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
    matterFields: matterResolvers(parts, createPartLists(database)),
    partTypes: matterPartResolvers,
    changes: createMatterChanges(database),
    conditionsOf,

    find: (id, context) => parts.matters(context).load(id),

    list: ({ filter, ...page }, context) => lists.all(conditionsOf(filter, context), page),

    listOfBody: (id, { role, ...list }, context) => related(`body ${role}`, id, byBody(role), list, context),

    listOfOfficial(id, list, context) {
      const relation = byOfficial(list.filter?.matter?.lead, context.today);
      return related('official', id, relation, list, context, withoutLead(list.filter));
    },

    listOfDivision(code, list, context) {
      const scope = scopeOfDivisionList(list.filter);
      return related(`division ${scope}`, code, byDivision(scope, database.dialect), list, context);
    },

    listOf: related,

    listOfColumn: (column, key, list, context) => related(column, key, byColumn(column), list, context),

    count(filter, groupBy, context, ownKeys = own.keys, sums = own.sums) {
      const known = { ...commonGroupKeys(context.today), ...ownKeys };
      const keys = groupBy.map((name) => knownKey(known, name));
      return countGroups(database, conditionsOf(filter, context), keys, context.today, sums);
    },

    indicatorsBy: (column, keys) => readIndicatorsBy(database, column, keys),

    bodyIsPresent: (id, context) => presentBodies(context).load(id),
    officialIsPresent: (id, context) => presentOfficials(context).load(id),
  };
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
