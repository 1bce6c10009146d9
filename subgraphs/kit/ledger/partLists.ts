import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { isOneOf } from '../filters/conditions.ts';
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

/** Paged lists of a matter's reports (newest first) and events (oldest first), batched over the matters of a request. */
export function createPartLists(database: Database) {
  const reports = pagedPart(database, 'report', {
    name: 'REPORTED_DESC',
    descending: true,
    sort: sql.ref('x.onDate'),
    sortOf: (row) => row.onDate,
  });
  const events = pagedPart(database, 'event', {
    name: 'AT_ASC',
    descending: false,
    sort: sql.ref('x.at'),
    sortOf: (row) => row.at,
  });
  return {
    reports: (matter: string, page: PageArguments, context: SubgraphContext) => reports(matter, null, page, context),
    events: (
      matter: string,
      kinds: readonly MatterEventKind[] | null | undefined,
      page: PageArguments,
      context: SubgraphContext,
    ) => events(matter, kinds ?? null, page, context),
  };
}

type PartOrder<Row> = Pick<KeysetOrder<Row>, 'name' | 'descending' | 'sort' | 'sortOf'>;

function pagedPart<Table extends keyof PartTables>(
  database: Database,
  table: Table,
  byTime: PartOrder<PartTables[Table]>,
) {
  type Row = PartTables[Table];
  const lists = createLists<Row>(database, { table, alias: 'x' });
  // Those of one time stay in the order in which they were written.
  const order: KeysetOrder<Row> = {
    ...byTime,
    nullable: false,
    id: sql.ref('x.ordinal'),
    idOf: (row) => String(row.ordinal),
    idValue: (id) => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : undefined),
  };
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
