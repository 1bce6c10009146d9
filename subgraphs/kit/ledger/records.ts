/**
 * Records of a ledger, alike in every subgraph: one row a matter, and one table for each list that hangs on it.
 * Dates and instants are canonical text (see MatterRow), so that SQLite and PostgreSQL compare and sort them alike.
 * A subgraph adds columns of its own to `matterProperties`.
 */
import { defineEntity, p } from '@mikro-orm/core';
import type { TableRecord } from '../database/TableRecord.ts';

/** Columns of the table `matter` that every ledger has. */
export const matterProperties = {
  id: p.text().primary(),
  title: p.text(),
  content: p.text().nullable(),
  serviceTarget: p.text().nullable(),
  categoryCode: p.text().nullable(),
  categoryLabel: p.text().nullable(),
  channel: p.text().nullable(),
  /** As the owner sent it, retired codes included. */
  division: p.text(),
  /** Canonical path of the division: everything below it starts with it. */
  place: p.text(),
  leadBody: p.text().nullable(),
  firstHandler: p.text().nullable(),
  status: p.text(),
  statusText: p.text().nullable(),
  resolution: p.text().nullable(),
  satisfaction: p.text().nullable(),
  deadlineRaw: p.text().nullable(),
  deadlineDate: p.text().nullable(),
  deadlinePrecision: p.text().nullable(),
  deadlineOriginal: p.text().nullable(),
  extensionCount: p.integer(),
  workingDaysAdded: p.integer().nullable(),
  registeredOn: p.text(),
  claimedAt: p.text().nullable(),
  completedOn: p.text().nullable(),
  closedOn: p.text().nullable(),
  lastReportOn: p.text().nullable(),
  returnCount: p.integer(),
  reopenCount: p.integer(),
  updatedAt: p.text(),
  /** Normalised text that a search looks through. */
  searchText: p.text(),
} as const;

const ofMatter = { matter: p.text().primary(), ordinal: p.integer().primary() } as const;

export const CooperatingBodyRecord = defineEntity({
  name: 'CooperatingBody',
  tableName: 'cooperatingBody',
  properties: { ...ofMatter, body: p.text() },
});

export const LeadRecord = defineEntity({
  name: 'Lead',
  tableName: 'lead',
  properties: {
    ...ofMatter,
    official: p.text(),
    tenure: p.text().nullable(),
    post: p.text().nullable(),
    leaderLevel: p.text().nullable(),
    chief: p.boolean(),
    fromDate: p.text(),
    toDate: p.text().nullable(),
  },
});

export const MeasureRecord = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  properties: {
    ...ofMatter,
    text: p.text(),
    body: p.text().nullable(),
    dueOn: p.text().nullable(),
    doneOn: p.text().nullable(),
  },
});

export const ReportRecord = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: { ...ofMatter, onDate: p.text(), text: p.text(), byBody: p.text().nullable() },
});

export const ExtensionRecord = defineEntity({
  name: 'Extension',
  tableName: 'extension',
  properties: {
    ...ofMatter,
    requestedOn: p.text(),
    byBody: p.text().nullable(),
    reason: p.text().nullable(),
    fromDate: p.text().nullable(),
    toDate: p.text().nullable(),
    workingDaysAdded: p.integer().nullable(),
    decision: p.text(),
    decidedOn: p.text().nullable(),
    approver: p.text().nullable(),
  },
});

export const EvidenceRecord = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: { ...ofMatter, title: p.text(), url: p.text().nullable(), addedAt: p.text() },
});

export const IndicatorRecord = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  properties: {
    ...ofMatter,
    name: p.text(),
    unit: p.text(),
    /** Exact decimal text. */
    target: p.text().nullable(),
    actual: p.text().nullable(),
    /** The same as doubles, for comparison in SQL as in code. */
    targetValue: p.double().nullable(),
    actualValue: p.double().nullable(),
    asOf: p.text().nullable(),
    year: p.integer(),
    yearEndOnly: p.boolean(),
  },
});

export const ReadingRecord = defineEntity({
  name: 'Reading',
  tableName: 'reading',
  properties: { ...ofMatter, indicator: p.integer().primary(), asOf: p.text(), actual: p.text() },
});

export const EventRecord = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    ...ofMatter,
    at: p.text(),
    kind: p.text(),
    reason: p.text().nullable(),
    byBody: p.text().nullable(),
    official: p.text().nullable(),
    post: p.text().nullable(),
    fromStatus: p.text().nullable(),
    toStatus: p.text().nullable(),
    fromBody: p.text().nullable(),
    toBody: p.text().nullable(),
    fromOfficial: p.text().nullable(),
    toOfficial: p.text().nullable(),
    fromDeadline: p.text().nullable(),
    toDeadline: p.text().nullable(),
    supervision: p.text().nullable(),
  },
});

/** One line a change of a matter, in the order in which the owner made it. */
export const ChangeRecord = defineEntity({
  name: 'Change',
  tableName: 'change',
  properties: {
    sequence: p.integer().primary().autoincrement(),
    matter: p.text(),
    deleted: p.boolean(),
    at: p.text(),
  },
});

/** Names of bodies and officials as this ledger writes them: labels of statistics, never the directory's truth. */
export const NameRecord = defineEntity({
  name: 'Name',
  tableName: 'name',
  properties: { id: p.text().primary(), name: p.text() },
});

/** Facts about the ledger itself: its epoch, when it was seeded and from what. */
export const LedgerFactRecord = defineEntity({
  name: 'LedgerFact',
  tableName: 'ledgerFact',
  properties: { key: p.text().primary(), value: p.text() },
});

/** Every record of a ledger but the matter itself, which the subgraph defines with its own columns. */
export const ledgerRecords: readonly TableRecord[] = [
  CooperatingBodyRecord,
  LeadRecord,
  MeasureRecord,
  ReportRecord,
  ExtensionRecord,
  EvidenceRecord,
  IndicatorRecord,
  ReadingRecord,
  EventRecord,
  ChangeRecord,
  NameRecord,
  LedgerFactRecord,
];
