/**
 * What the index keeps: the matters as they are now (`matter`), as they were (`pastMatter`), and what hangs on either by
 * the number of the version. A version is never changed: another state of a matter is another version.
 */
import { defineEntity, p } from '@mikro-orm/core';
import type { TableRecord } from '../../kit/database/TableRecord.ts';
import { matterProperties } from '../../kit/ledger/records.ts';

/** Columns of a version beside those that every ledger's matter has. */
const versionProperties = {
  ...matterProperties,
  /** Rises with every version of any matter. */
  version: p.integer().primary(),
  id: p.text(),
  /** Name of its type in the graph. */
  type: p.text(),
  /** Id of the source that it came from. */
  source: p.text(),
  open: p.boolean(),
  /** First day on which an indicator is below its linear share, if nothing is reported until then. */
  behindFrom: p.text().nullable(),
  /** The indicators that explain its lateness, as JSON. */
  indicators: p.text().nullable(),
  measureCount: p.integer(),
  /** Measures that no body answers for. */
  bodilessCount: p.integer(),
  evidenceCount: p.integer(),
  /** Characters of `searchText` that are the title, and that are title and names. */
  titleEnd: p.integer(),
  namesEnd: p.integer(),
  /** Of all that its owner said: tells a new state from one that is known. */
  contentHash: p.text(),
  /** Instant from which the index knows this state. */
  validFrom: p.text(),
} as const;

export const MatterRecord = defineEntity({
  name: 'IndexedMatter',
  tableName: 'matter',
  properties: {
    ...versionProperties,
    /** The reading of its source in which it came last: after a restart, what did not come is gone. */
    generation: p.integer(),
  },
});

export const PastMatterRecord = defineEntity({
  name: 'PastMatter',
  tableName: 'pastMatter',
  properties: {
    ...versionProperties,
    /** Instant from which the index knows another state, or that it is gone. */
    validTo: p.text(),
  },
});

const ofVersion = { version: p.integer().primary(), ordinal: p.integer().primary() } as const;

export const LeadRecord = defineEntity({
  name: 'IndexedLead',
  tableName: 'lead',
  properties: {
    ...ofVersion,
    official: p.text(),
    tenure: p.text().nullable(),
    post: p.text().nullable(),
    leaderLevel: p.text().nullable(),
    chief: p.boolean(),
    fromDate: p.text(),
    toDate: p.text().nullable(),
  },
});

export const CooperatingBodyRecord = defineEntity({
  name: 'IndexedCooperatingBody',
  tableName: 'cooperatingBody',
  properties: { ...ofVersion, body: p.text() },
});

/** Names as the directory gave them, of all that the index speaks of. */
export const NameRecord = defineEntity({
  name: 'IndexedName',
  tableName: 'name',
  properties: {
    kind: p.text().primary(),
    id: p.text().primary(),
    name: p.text().nullable(),
    /** Other names of a body, as JSON. */
    aliases: p.text(),
    /** Of a division. */
    level: p.text().nullable(),
    /** Instant at which the directory was last asked; empty: never. */
    askedAt: p.text(),
  },
});

/** How far each source was read. */
export const SourceRecord = defineEntity({
  name: 'FollowedSource',
  tableName: 'source',
  properties: {
    id: p.text().primary(),
    cursor: p.text().nullable(),
    /** Rises when it is read from the start again. */
    generation: p.integer(),
    /** It is being read from the start although it was read before. */
    restarting: p.boolean(),
    matters: p.integer(),
    /** Instant at which it was first read to its end. */
    historyFrom: p.text().nullable(),
    /** Instant up to which all its changes are held. */
    syncedAt: p.text().nullable(),
    /** Instant of its last change that the index holds. */
    changedAt: p.text().nullable(),
  },
});

/** Matters that the index could not take in. */
export const RefusedMatterRecord = defineEntity({
  name: 'RefusedMatter',
  tableName: 'refusedMatter',
  properties: { source: p.text().primary(), id: p.text().primary(), reason: p.text(), at: p.text() },
});

export const indexRecords: readonly TableRecord[] = [
  MatterRecord,
  PastMatterRecord,
  LeadRecord,
  CooperatingBodyRecord,
  NameRecord,
  SourceRecord,
  RefusedMatterRecord,
];
