import type { TableRecord } from '../database/TableRecord.ts';
import { checkMatter } from './checkMatter.ts';
import type { MatterRow } from './MatterRow.ts';
import { matterColumns } from './matterColumns.ts';
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
} from './partRows.ts';
import {
  ChangeRecord,
  CooperatingBodyRecord,
  EventRecord,
  EvidenceRecord,
  ExtensionRecord,
  IndicatorRecord,
  LeadRecord,
  MeasureRecord,
  ReadingRecord,
  ReportRecord,
} from './records.ts';

/** Rows of matters, and how the subgraph that they belong to keeps them. */
export interface MattersToStore<Row extends MatterRow> {
  matters: readonly Row[];
  /** The subgraph's record of a matter. */
  record: TableRecord;
  /** The subgraph's own columns of a row. */
  ownColumns(row: Row): Record<string, unknown>;
}

const PARTS: readonly [record: TableRecord, rowsOf: (matter: MatterRow) => object[]][] = [
  [CooperatingBodyRecord, cooperatingBodyRows],
  [LeadRecord, leadRows],
  [MeasureRecord, measureRows],
  [ReportRecord, reportRows],
  [ExtensionRecord, extensionRows],
  [EvidenceRecord, evidenceRows],
  [IndicatorRecord, indicatorRows],
  [ReadingRecord, readingRows],
  [EventRecord, eventRows],
];

/** Every table of the lists that hang on a matter, by the column `matter`. */
export const PART_RECORDS: readonly TableRecord[] = PARTS.map(([record]) => record);

/**
 * What the matters are in the tables of a ledger: themselves, their parts, and one change each.
 * Throws an Error naming the matter if its division is not known or a date, instant or number of it has not the form of
 * `MatterRow`.
 */
export function matterTables<Row extends MatterRow>({
  matters,
  record,
  ownColumns,
}: MattersToStore<Row>): Map<TableRecord, object[]> {
  const tables = new Map<TableRecord, object[]>();
  const add = (schema: TableRecord, row: object) => {
    const rows = tables.get(schema);
    if (rows) rows.push(row);
    else tables.set(schema, [row]);
  };
  for (const matter of matters) {
    checkMatter(matter);
    add(record, { ...matterColumns(matter), ...ownColumns(matter) });
    addParts(matter, add);
    add(ChangeRecord, { matter: matter.id, deleted: false, at: matter.updatedAt });
  }
  return tables;
}

/** Names that matters bring along: those of their categories. */
export function categoryNames(matters: readonly MatterRow[]): [string, string][] {
  return matters.flatMap(({ category }) => (category === null ? [] : [[category.code, category.label]]));
}

function addParts(matter: MatterRow, add: (schema: TableRecord, row: object) => void): void {
  for (const [record, rowsOf] of PARTS) {
    for (const row of rowsOf(matter)) add(record, row);
  }
}
