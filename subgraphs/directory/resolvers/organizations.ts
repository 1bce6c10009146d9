import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { manyEach, oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { containsTerms } from '../../kit/filters/containsTerms.ts';
import { acceptedPlace } from '../../kit/filters/matterFilter.ts';
import { isAtPlace } from '../../kit/filters/sqlLanguage.ts';
import { createLists, type ListedTable, type RelationOf } from '../../kit/paging/lists.ts';
import type { PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { OrganizationAliasTable, OrganizationTable } from '../records/organizations.ts';
import type { OrganizationKind } from '../rows.ts';
import { orderById } from './orderById.ts';

const ORGANIZATIONS: ListedTable = { table: 'organization', alias: 'o' };

export interface OrganizationSearch {
  text?: string | null;
  /** With all below it. */
  division?: string | null;
  kind?: readonly OrganizationKind[] | null;
}

/** The reading side of the organizations: `o` in every query. Lists go by id. */
export function createOrganizations(database: Database) {
  const query = database.query;
  const lists = createLists<OrganizationTable>(database, ORGANIZATIONS);
  const order = orderById<OrganizationTable>(ORGANIZATIONS);
  return {
    byId: perRequest<string, OrganizationTable | null>(async (ids) => {
      const { rows } = await sql<OrganizationTable>`
        select o.* from organization o where ${isOneOf(sql.ref('o.id'), ids)}`.execute(query);
      return oneEach(ids, rows, (row) => row.id);
    }),

    aliases: perRequest<string, string[]>(async (ids) => {
      const { rows } = await sql<OrganizationAliasTable>`
        select a.* from "organizationAlias" a where ${isOneOf(sql.ref('a.organization'), ids)}
        order by a.organization, a.ordinal`.execute(query);
      return manyEach(ids, rows, (row) => row.organization).map((aliases) => aliases.map(({ alias }) => alias));
    }),

    search({ text, division, kind, ...page }: OrganizationSearch & PageArguments, context: SubgraphContext) {
      const conditions: Condition[] = [];
      if (text) conditions.push(...containsTerms(sql.ref('o.searchText'), text));
      if (isGiven(division)) conditions.push(liesIn(division, context));
      if (kind) conditions.push(isOneOf(sql.ref('o.kind'), kind));
      return lists.all(conditions, order, page);
    },

    children: (parent: string, page: PageArguments, context: SubgraphContext) =>
      lists.of({ parent, list: 'children', relation: byParent, conditions: () => [] }, order, page, context),
  };
}

/** The organization `o` lies in the division or below it. Warns of a retired or unknown code, which matches nothing. */
export function liesIn(division: string, context: SubgraphContext): Condition {
  const place = acceptedPlace(division, context);
  return place === undefined ? sql`false` : isAtPlace(place, 'SUBTREE', sql.ref('o.place'));
}

const byParent: RelationOf = (parents) => ({
  from: sql`organization o`,
  parent: sql.ref('o.parent'),
  condition: isOneOf(sql.ref('o.parent'), parents),
  keyOf: (parent) => parent,
});
