import type { DatabaseDialect } from '../../kit/database/database.ts';
import { columnTypes, createIndex, createTable } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';
import { SECONDARY_INDEX_STATEMENTS } from '../store/secondaryIndexes.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  const optional = `${t.text} null`;
  const version = versionColumns(dialect);
  const ofVersion = { version: t.integer, ordinal: t.integer };
  // Rows that are found by their key alone: SQLite keeps them in its index.
  const inKey = dialect === 'sqlite' ? ' without rowid' : '';
  return [
    createTable('matter', { ...version, generation: t.integer }, ['version']),
    'create unique index "matter_id" on "matter" ("id")',
    createTable('pastMatter', { ...version, validTo: t.text }, ['version']),
    createIndex('pastMatter', ['id', 'validFrom']),
    createIndex('pastMatter', ['validTo']),
    createTable(
      'lead',
      {
        ...ofVersion,
        official: t.text,
        tenure: optional,
        post: optional,
        leaderLevel: optional,
        chief: t.flag,
        fromDate: t.text,
        toDate: optional,
      },
      ['version', 'ordinal'],
    ) + inKey,
    createTable('cooperatingBody', { ...ofVersion, body: t.text }, ['version', 'ordinal']) + inKey,
    createTable(
      'name',
      { kind: t.text, id: t.text, name: optional, aliases: t.text, level: optional, askedAt: t.text },
      ['kind', 'id'],
    ),
    createIndex('name', ['askedAt']),
    createTable(
      'source',
      {
        id: t.text,
        cursor: optional,
        generation: t.integer,
        restarting: t.flag,
        matters: t.integer,
        historyFrom: optional,
        syncedAt: optional,
        changedAt: optional,
      },
      ['id'],
    ),
    createTable('refusedMatter', { source: t.text, id: t.text, reason: t.text, at: t.text }, ['source', 'id']),
    ...SECONDARY_INDEX_STATEMENTS,
  ];
});

function versionColumns(dialect: DatabaseDialect): Record<string, string> {
  const t = columnTypes(dialect);
  const optional = `${t.text} null`;
  return {
    version: t.integer,
    id: t.text,
    type: t.text,
    source: t.text,
    title: t.text,
    content: optional,
    serviceTarget: optional,
    categoryCode: optional,
    categoryLabel: optional,
    channel: optional,
    division: t.text,
    place: t.text,
    leadBody: optional,
    firstHandler: optional,
    status: t.text,
    statusText: optional,
    resolution: optional,
    satisfaction: optional,
    deadlineRaw: optional,
    deadlineDate: optional,
    deadlinePrecision: optional,
    deadlineOriginal: optional,
    extensionCount: t.integer,
    workingDaysAdded: `${t.integer} null`,
    registeredOn: t.text,
    claimedAt: optional,
    completedOn: optional,
    closedOn: optional,
    lastReportOn: optional,
    returnCount: t.integer,
    reopenCount: t.integer,
    updatedAt: t.text,
    searchText: t.text,
    open: t.flag,
    behindFrom: optional,
    indicators: optional,
    measureCount: t.integer,
    bodilessCount: t.integer,
    evidenceCount: t.integer,
    titleEnd: t.integer,
    namesEnd: t.integer,
    contentHash: t.text,
    validFrom: t.text,
  };
}
