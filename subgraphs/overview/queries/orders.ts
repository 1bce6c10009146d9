import { type RawBuilder, sql } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';
import { checkedTerms } from '../../kit/filters/containsTerms.ts';
import { type MatterOrderName, orderOfMatters } from '../../kit/ledger/orders.ts';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import type { VersionTable } from '../records/tables.ts';
import { relevanceOf, relevanceSql } from '../search/relevance.ts';
import type { OverviewFilter } from './conditions.ts';

/** A row of a list: with its place if the list is sorted by relevance, and what was known of it before it was read. */
export interface ListedMatter extends VersionTable {
  relevance?: string;
  /** Id of the official who leads it on the day of the request, null for nobody; undefined: not looked up yet. */
  leadNow?: string | null;
}

/** The order of a list: as asked, else by relevance if the filter has a text, else by deadline. */
export function orderOfList(
  orderBy: MatterOrderName | null | undefined,
  filter: OverviewFilter | null | undefined,
  dialect: DatabaseDialect,
): KeysetOrder<ListedMatter> {
  if (orderBy) return orderOfMatters(orderBy) as KeysetOrder<ListedMatter>;
  const terms = filter?.matter?.text ? checkedTerms(filter.matter.text) : [];
  if (terms.length === 0) return orderOfMatters('DEADLINE_ASC') as KeysetOrder<ListedMatter>;
  return byRelevance(terms, dialect);
}

/** Name of the order of what is searched for, in cursors. */
export const RELEVANCE = 'RELEVANCE';

/** What the order by relevance compares, of a row at hand: see `byRelevance`. */
export function rankOf(row: VersionTable, terms: readonly string[]): string {
  return String(relevanceOf(row, terms)).padStart(2, '0') + row.updatedAt;
}

/** The score in two digits and the instant of the last change, so that of those alike the newest comes first. */
function byRelevance(terms: readonly string[], dialect: DatabaseDialect): KeysetOrder<ListedMatter> {
  const score: RawBuilder<unknown> = relevanceSql(terms, dialect);
  const rank =
    dialect === 'sqlite'
      ? sql`printf('%02d', ${score}) || m."updatedAt"`
      : sql`to_char(${score}, 'FM00') || m."updatedAt" collate "C"`;
  return {
    name: RELEVANCE,
    descending: true,
    nullable: false,
    sort: sql`(${rank})`,
    id: sql.ref('m.id'),
    selected: sql`(${rank}) as relevance`,
    sortOf: (row) => row.relevance ?? null,
    idOf: (row) => row.id,
  };
}
