import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { placeOf } from '../../../schema/divisions.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { TableRecord } from '../database/TableRecord.ts';
import { normalizeText } from '../search/text.ts';
import { checkMatter } from './checkMatter.ts';
import { derivedFacts } from './derivedFacts.ts';
import type { MatterRow } from './MatterRow.ts';
import {
  ChangeRecord,
  CooperatingBodyRecord,
  EventRecord,
  EvidenceRecord,
  ExtensionRecord,
  IndicatorRecord,
  LeadRecord,
  LedgerFactRecord,
  MeasureRecord,
  NameRecord,
  ReadingRecord,
  ReportRecord,
} from './records.ts';

/** Rows a statement: below SQLite's limit of 32,766 bound values for the widest table. */
const ROWS_PER_STATEMENT = 500;

export interface MattersToWrite<Row extends MatterRow> {
  matters: readonly Row[];
  /** The subgraph's record of a matter. */
  record: TableRecord;
  /** The subgraph's own columns of a row. */
  ownColumns(row: Row): Record<string, unknown>;
  /** Names of bodies and officials as this ledger writes them. */
  names: ReadonlyMap<string, string>;
  /** Writes the subgraph's own tables, in the same transaction, before the matters. */
  also?(transaction: SqlEntityManager): Promise<void>;
}

/**
 * Fills an empty ledger in one transaction: matters with all that hangs on them, one change a matter, and a new epoch.
 * Throws an Error naming the matter if its division is not known or a date, instant or number of it has not the form of
 * `MatterRow`; nothing is written then.
 */
export async function fillLedger<Row extends MatterRow>(
  entityManager: SqlEntityManager,
  { matters, record, ownColumns, names, also }: MattersToWrite<Row>,
): Promise<void> {
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
  for (const [id, name] of new Map([...names, ...categoryNames(matters)])) add(NameRecord, { id, name });
  add(LedgerFactRecord, { key: 'epoch', value: randomUUID() });

  await entityManager.transactional(async (transaction) => {
    await also?.(transaction);
    for (const [schema, rows] of tables) await insertRows(transaction, schema, rows);
  });
}

function categoryNames(matters: readonly MatterRow[]): [string, string][] {
  return matters.flatMap(({ category }) => (category === null ? [] : [[category.code, category.label]]));
}

/** Inserts plain rows in bounded statements, by the caller's transaction. */
export async function insertRows(
  entityManager: SqlEntityManager,
  schema: TableRecord,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await entityManager.insertMany(schema, rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}

function matterColumns(matter: MatterRow): Record<string, unknown> {
  const place = placeOf(matter.division);
  if (place === undefined) {
    throw new Error(`Matter ${matter.id}: expected a known division code, got "${matter.division}".`);
  }
  const { raw, date, precision, original } = matter.deadline;
  return {
    id: matter.id,
    title: matter.title,
    content: matter.content,
    serviceTarget: matter.serviceTarget,
    categoryCode: matter.category?.code ?? null,
    categoryLabel: matter.category?.label ?? null,
    channel: matter.channel,
    division: matter.division,
    place,
    leadBody: matter.leadBody,
    firstHandler: matter.firstHandler,
    status: matter.status,
    statusText: matter.statusText,
    resolution: matter.resolution,
    satisfaction: matter.satisfaction,
    deadlineRaw: raw,
    deadlineDate: date,
    deadlinePrecision: precision,
    deadlineOriginal: original,
    registeredOn: matter.registeredOn,
    completedOn: matter.completedOn,
    closedOn: matter.closedOn,
    ...derivedFacts(matter),
    updatedAt: matter.updatedAt,
    searchText: searchText(matter),
  };
}

/** Everything of a matter that a search looks through, normalised; a line a part, so that no term spans two. */
function searchText(matter: MatterRow): string {
  const parts = [matter.title, matter.content, matter.serviceTarget, matter.category?.label, matter.statusText];
  return parts
    .filter((part) => part !== null && part !== undefined)
    .map((part) => normalizeText(part))
    .join('\n');
}

function addParts(matter: MatterRow, add: (schema: TableRecord, row: object) => void): void {
  const key = (ordinal: number) => ({ matter: matter.id, ordinal });
  matter.cooperatingBodies.forEach((body, i) => {
    add(CooperatingBodyRecord, { ...key(i + 1), body });
  });
  matter.leads.forEach(({ from, to, ...lead }, i) => {
    add(LeadRecord, { ...key(i + 1), ...lead, fromDate: from, toDate: to });
  });
  for (const measure of matter.measures) add(MeasureRecord, { matter: matter.id, ...measure });
  matter.reports.forEach(({ on, text, by }, i) => {
    add(ReportRecord, { ...key(i + 1), onDate: on, text, byBody: by });
  });
  matter.extensions.forEach(({ by, from, to, ...extension }, i) => {
    const isAdded = extension.decision === 'APPROVED' && from !== null && to !== null;
    const workingDaysAdded = isAdded ? workingDaysBetween(from, to) : null;
    add(ExtensionRecord, { ...key(i + 1), ...extension, byBody: by, fromDate: from, toDate: to, workingDaysAdded });
  });
  matter.evidence.forEach((evidence, i) => {
    add(EvidenceRecord, { ...key(i + 1), ...evidence });
  });
  matter.indicators.forEach(({ readings, ...indicator }, i) => {
    const last = readings.at(-1);
    add(IndicatorRecord, {
      ...key(i + 1),
      ...indicator,
      targetValue: indicator.target === null ? null : Number(indicator.target),
      actual: last?.actual ?? null,
      actualValue: last === undefined ? null : Number(last.actual),
      asOf: last?.asOf ?? null,
    });
    readings.forEach((reading, j) => {
      add(ReadingRecord, { ...key(j + 1), indicator: i + 1, ...reading });
    });
  });
  matter.events.forEach((event, i) => {
    add(EventRecord, { ...key(i + 1), ...eventColumns(event) });
  });
}

function eventColumns({ by, ...event }: MatterRow['events'][number]): object {
  return {
    reason: null,
    official: null,
    post: null,
    fromStatus: null,
    toStatus: null,
    fromBody: null,
    toBody: null,
    fromOfficial: null,
    toOfficial: null,
    fromDeadline: null,
    toDeadline: null,
    supervision: null,
    ...event,
    byBody: by ?? null,
  };
}
