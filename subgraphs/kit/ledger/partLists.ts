import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { KeysetPosition } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import { every, isOneOf } from '../filters/matterFilter.ts';
import { connectionOf, type Page, toPage } from '../paging/connection.ts';
import { isAfter, type KeysetOrder, orderTerms } from '../paging/keyset.ts';
import { checkFirst, type PageArguments, readAfter } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { MatterEventKind } from './MatterRow.ts';
import type { EventTable, ReportTable } from './tables.ts';

interface PartTables {
  report: ReportTable;
  event: EventTable;
}

interface PartLoaders<Row> {
  page: DataLoader<string, Page<Row>>;
  total: DataLoader<string, number>;
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
  const identity = {};
  // Those of one time stay in the order in which they were written.
  const order: KeysetOrder<Row> = {
    ...byTime,
    nullable: false,
    id: sql.ref('x.ordinal'),
    idOf: (row) => String(row.ordinal),
    idValue: Number,
  };

  function loaders(kinds: readonly string[] | null, first: number, after: KeysetPosition | null): PartLoaders<Row> {
    const ofMatters = (matters: readonly string[]) => [
      isOneOf(sql.ref('x.matter'), matters),
      ...(kinds ? [isOneOf(sql.ref('x.kind'), kinds)] : []),
    ];
    return {
      page: new DataLoader(async (matters) => {
        const held = [...ofMatters(matters), ...(after ? [isAfter(order, after)] : [])];
        const { rows } = await sql<Row>`
          select * from (
            select x.*, row_number() over (partition by x.matter order by ${orderTerms(order)}) as "rowOfMatter"
            from ${sql.table(table)} x where ${every(held)}
          ) p where p."rowOfMatter" <= ${first + 1} order by p.matter, p."rowOfMatter"`.execute(database.query);
        const byMatter = Map.groupBy(rows, (row) => row.matter);
        return matters.map((matter) => toPage(byMatter.get(matter) ?? [], first));
      }),
      total: new DataLoader(async (matters) => {
        const { rows } = await sql<{ matter: string; count: number | string }>`
          select x.matter, count(*) as count from ${sql.table(table)} x
          where ${every(ofMatters(matters))} group by x.matter`.execute(database.query);
        const byMatter = new Map(rows.map((row) => [row.matter, Number(row.count)]));
        return matters.map((matter) => byMatter.get(matter) ?? 0);
      }),
    };
  }

  return (matter: string, kinds: readonly string[] | null, page: PageArguments, context: SubgraphContext) => {
    const first = checkFirst(page.first);
    const after = readAfter(page.after, order.name);
    const known = context.once(identity, () => new Map<string, PartLoaders<Row>>());
    const key = JSON.stringify([kinds, first, after]);
    const made = known.get(key) ?? loaders(kinds, first, after);
    known.set(key, made);
    return connectionOf<Row>({
      order,
      resumed: after !== null,
      page: () => made.page.load(matter),
      total: () => made.total.load(matter),
    });
  };
}
