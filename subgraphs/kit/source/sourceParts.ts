import { perRequest } from '../entities/loaders.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { MatterParts } from '../ledger/matterParts.ts';
import { EVENT_ORDER, type PartLists, REPORT_ORDER } from '../ledger/partLists.ts';
import {
  cooperatingBodyRows,
  eventRows,
  evidenceRows,
  extensionRows,
  indicatorRows,
  leadRows,
  measureRows,
  readingRows,
  reportRows,
} from '../ledger/partRows.ts';
import { type Connection, connectionOf, toPage } from '../paging/connection.ts';
import type { KeysetOrder } from '../paging/keyset.ts';
import { checkFirst, type PageArguments, readPosition } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';

/** The row of a matter within a request. */
type RowOf = (id: string, context: SubgraphContext) => Promise<MatterRow>;

/** What hangs on the matters of a source, as resolvers load it. */
export function sourceParts(rowOf: RowOf): Omit<MatterParts, 'matters'> {
  const listOf = <Part>(read: (row: MatterRow) => Part[]) =>
    perRequest<string, Part[]>((ids, context) => Promise.all(ids.map(async (id) => read(await rowOf(id, context)))));
  return {
    cooperatingBodies: listOf(cooperatingBodyRows),
    leads: listOf(leadRows),
    measures: listOf((row) => measureRows(row).sort((a, b) => a.ordinal - b.ordinal)),
    extensions: listOf(extensionRows),
    evidence: listOf(evidenceRows),
    indicators: listOf(indicatorRows),
    readings: listOf((row) => readingRows(row).sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))),
  };
}

/** Paged lists of the reports and events of a source's matters. */
export function sourcePartLists(rowOf: RowOf): PartLists {
  return {
    reports: (id, page, context) => pageOf(async () => reportRows(await rowOf(id, context)), REPORT_ORDER, page),
    events: (id, kinds, page, context) =>
      pageOf(
        async () => eventRows(await rowOf(id, context)).filter(({ kind }) => kinds?.includes(kind) ?? true),
        EVENT_ORDER,
        page,
      ),
  };
}

function pageOf<Row extends { ordinal: number }>(
  read: () => Promise<Row[]>,
  order: KeysetOrder<Row>,
  { first, after }: PageArguments,
): Connection<Row> {
  const limit = checkFirst(first);
  const position = readPosition(after, order);
  const direction = order.descending ? -1 : 1;
  const compare = (a: { value: string; ordinal: number }, b: { value: string; ordinal: number }) =>
    a.value === b.value ? a.ordinal - b.ordinal : a.value < b.value ? -direction : direction;
  const at = (row: Row) => ({ value: order.sortOf(row) ?? '', ordinal: row.ordinal });
  const last = position && { value: position.value ?? '', ordinal: Number(position.id) };
  return connectionOf<Row>({
    order,
    resumed: position !== null,
    async page() {
      const rows = (await read()).sort((a, b) => compare(at(a), at(b)));
      return toPage(last === null ? rows : rows.filter((row) => compare(at(row), last) > 0), limit);
    },
    total: async () => (await read()).length,
  });
}
