import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { manyEach, oneEach, perArguments, perRequest } from '../../kit/entities/loaders.ts';
import { type Condition, every, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { containsTerms } from '../../kit/filters/containsTerms.ts';
import type { DivisionLevel } from '../../kit/ledger/MatterRow.ts';
import { isTrue } from '../../kit/ledger/tables.ts';
import { createLists, type ListedTable } from '../../kit/paging/lists.ts';
import type { PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { OfficialTable, TenureTable } from '../records/officials.ts';
import { orderById } from './orderById.ts';
import { liesIn } from './organizations.ts';

const OFFICIALS: ListedTable = { table: 'official', alias: 'f' };

/** All conditions hold of one and the same tenure that lasts on the day. */
export interface OfficialSearch {
  /** In the name or the post. */
  text?: string | null;
  division?: string | null;
  organization?: string | null;
  leaderLevel?: readonly DivisionLevel[] | null;
  chief?: boolean | null;
  on: string;
}

/** The reading side of officials (`f` in every query) and their tenures (`t`). Lists go by id. */
export function createOfficials(database: Database) {
  const query = database.query;
  const lists = createLists<OfficialTable>(database, OFFICIALS);
  const order = orderById<OfficialTable>(OFFICIALS);
  return {
    byId: perRequest<string, OfficialTable | null>(async (ids) => {
      const { rows } = await sql<OfficialTable>`
        select f.* from official f where ${isOneOf(sql.ref('f.id'), ids)}`.execute(query);
      return oneEach(ids, rows, (row) => row.id);
    }),

    tenureById: perRequest<string, TenureTable | null>(async (ids) => {
      const { rows } = await sql<TenureTable>`
        select t.* from tenure t where ${isOneOf(sql.ref('t.id'), ids)}`.execute(query);
      return oneEach(ids, rows, (row) => row.id);
    }),

    /** All tenures of an official, newest first. */
    tenures: perRequest<string, TenureTable[]>(async (officials) => {
      const { rows } = await sql<TenureTable>`
        select t.* from tenure t where ${isOneOf(sql.ref('t.official'), officials)}
        order by t."fromDate" desc, t.id desc`.execute(query);
      return manyEach(officials, rows, (row) => row.official);
    }),

    /** Those in office in an organization on the day, chief ones first. */
    ofOrganization: perArguments(async (organizations: readonly string[], { on }: { on: string }) => {
      const { rows } = await sql<OfficialTable & { organization: string }>`
        select f.*, t.organization from official f join (
          select t.official, t.organization, max(case when t.chief = true then 1 else 0 end) as chief from tenure t
          where ${every([isOneOf(sql.ref('t.organization'), organizations), lastsOn(on)])}
          group by t.official, t.organization
        ) t on t.official = f.id
        order by t.chief desc, f.id`.execute(query);
      return manyEach(organizations, rows, (row) => row.organization);
    }),

    search({ first, after, ...search }: OfficialSearch & PageArguments, context: SubgraphContext) {
      return lists.all([holdsSuchPost(search, context)], order, { first, after });
    },
  };
}

/**
 * Of an official's tenures, newest first, the one that speaks for the day: the chief one, of several the newest; without
 * a chief one the newest. Undefined if none lasts on the day.
 */
export function tenureOn(tenures: readonly TenureTable[], day: string): TenureTable | undefined {
  const lasting = tenures.filter(({ fromDate, toDate }) => fromDate <= day && (toDate === null || toDate >= day));
  return lasting.find(({ chief }) => isTrue(chief)) ?? lasting[0];
}

function holdsSuchPost(search: OfficialSearch, context: SubgraphContext): Condition {
  const { text, division, organization, leaderLevel, chief, on } = search;
  const conditions: Condition[] = [sql`t.official = f.id`, lastsOn(on)];
  if (text) conditions.push(...containsTerms(sql`(f."searchText" || ' ' || t."searchText")`, text));
  if (isGiven(division)) conditions.push(liesIn(division, context));
  if (isGiven(organization)) conditions.push(sql`t.organization = ${organization}`);
  if (leaderLevel) conditions.push(isOneOf(sql.ref('t.leaderLevel'), leaderLevel));
  if (isGiven(chief)) conditions.push(sql`t.chief = ${sql.raw(String(chief))}`);
  return sql`exists (select 1 from tenure t join organization o on o.id = t.organization where ${every(conditions)})`;
}

function lastsOn(day: string): Condition {
  return sql`(t."fromDate" <= ${day} and (t."toDate" is null or t."toDate" >= ${day}))`;
}
