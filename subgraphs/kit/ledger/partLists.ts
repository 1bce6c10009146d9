import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isOneOf } from '../filters/conditions.ts';
import type { Connection } from '../paging/connection.ts';
import type { KeysetOrder } from '../paging/keyset.ts';
import { createLists, type RelationOf } from '../paging/lists.ts';
import type { PageArguments } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { MatterEventKind } from './MatterRow.ts';
import type { EventTable, ReportTable } from './tables.ts';

interface PartTables {
  report: ReportTable;
  event: EventTable;
}

/** Newest first; those of one time stay in the order in which they were written. */
export const REPORT_ORDER: KeysetOrder<ReportTable> = {
  ...byOrdinal(),
  name: 'REPORTED_DESC',
  descending: true,
  sort: sql.ref('x.onDate'),
  sortOf: (row) => row.onDate,
};

/** Oldest first. */
export const EVENT_ORDER: KeysetOrder<EventTable> = {
  ...byOrdinal(),
  name: 'AT_ASC',
  descending: false,
  sort: sql.ref('x.at'),
  sortOf: (row) => row.at,
};

/** Paged lists of a matter's reports and events. */
export interface PartLists {
  reports(matter: string, page: PageArguments, context: SubgraphContext): Connection<ReportTable>;
  /** Of the kinds; null: of all. */
  events(
    matter: string,
    kinds: readonly MatterEventKind[] | null | undefined,
    page: PageArguments,
    context: SubgraphContext,
  ): Connection<EventTable>;
}

/** Those of a ledger's tables, batched over the matters of a request. */
export function createPartLists(database: Database): PartLists {
  const reports = pagedPart(database, 'report', REPORT_ORDER);
  const events = pagedPart(database, 'event', EVENT_ORDER);
  return {
    reports: (matter, page, context) => reports(matter, null, page, context),
    events: (matter, kinds, page, context) => events(matter, kinds ?? null, page, context),
  };
}

function byOrdinal<Row extends { ordinal: number }>() {
  return {
    nullable: false,
    id: sql.ref('x.ordinal'),
    idOf: (row: Row) => String(row.ordinal),
    idValue: (id: string) => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : undefined),
  };
}

function pagedPart<Table extends keyof PartTables>(
  database: Database,
  table: Table,
  order: KeysetOrder<PartTables[Table]>,
) {
  const lists = createLists<PartTables[Table]>(database, { table, alias: 'x' });
  const relation: RelationOf = (matters) => ({
    from: sql`${sql.table(table)} x`,
    parent: sql.ref('x.matter'),
    condition: isOneOf(sql.ref('x.matter'), matters),
    keyOf: (matter) => matter,
  });

  return (matter: string, kinds: readonly string[] | null, page: PageArguments, context: SubgraphContext) => {
    const conditions = () => (kinds ? [isOneOf(sql.ref('x.kind'), kinds)] : []);
    return lists.of({ parent: matter, list: JSON.stringify(kinds), relation, conditions }, order, page, context);
  };
}
