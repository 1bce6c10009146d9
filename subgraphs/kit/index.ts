/**
 * `@guatu/kit`: what a city builds its subgraph with. docs/reference/kit.md describes every name; what is not here may
 * change without notice.
 */

// A city's tables are declared and read by the copies that the kit uses.
export { defineEntity, p } from '@mikro-orm/core';
export { sql } from 'kysely';

export { decodeKeysetCursor, encodeKeysetCursor, type KeysetPosition, sourceId } from '../../schema/contract.ts';
export { canonicalCode, type Division, findDivision, isRetired, placeOf } from '../../schema/divisions.ts';
export { addDays, isIsoDate, todayInShanghai } from './calendar/isoDate.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar/workingDays.ts';
export type { CheckReport } from './conformance/CheckReport.ts';
export { type CheckOptions, type CheckProgress, checkHolder } from './conformance/checkHolder.ts';
export { type CreditCodeCheck, checkCreditCode } from './creditCode/creditCode.ts';
export type { Database, DatabaseDialect, NamedMigration } from './database/database.ts';
export { columnTypes, createIndex, createTable } from './database/ddl.ts';
export { sqlMigration } from './database/migration.ts';
export { requestError } from './errors.ts';
export { type Condition, isGiven, isOneOf } from './filters/conditions.ts';
export { matterColumn } from './filters/matterColumn.ts';
export type { AnyImportableLedger } from './import/ImportableLedger.ts';
export { ImportError, type ImportErrorCode } from './import/ImportError.ts';
export { type ImportOptions, type ImportOutcome, importFile } from './import/importFile.ts';
export { assessLateness, type Lateness, type LatenessSubject } from './lateness/lateness.ts';
export { createLedger } from './ledger/createLedger.ts';
export type { LedgerFilter } from './ledger/Ledger.ts';
export { createLedgerTables } from './ledger/ledgerTables.ts';
export { MATTER_STATUSES, type MatterRow, type MatterStatus } from './ledger/MatterRow.ts';
export { ledgerRecords, matterProperties } from './ledger/records.ts';
export type { MatterTable } from './ledger/tables.ts';
export { wasFilled } from './ledger/wasFilled.ts';
export { fillLedger, type MattersToWrite } from './ledger/writeMatters.ts';
export { ownCoverage } from './paging/connection.ts';
export type { CityProject } from './project/CityProject.ts';
export { ProjectError, readProject } from './project/readProject.ts';
export { type ProjectOptions, runProject, startProject } from './project/startProject.ts';
export { bodyNameVariants } from './search/bodyNames.ts';
export { normalizeText } from './search/text.ts';
export type { SourceIdentity, SubgraphContext } from './server/context.ts';
export { runFromCommandLine } from './server/runFromCommandLine.ts';
export { openSubgraphDatabase, type RunOptions, runSubgraph, type SubgraphDefinition } from './server/runSubgraph.ts';
export { type RunningSubgraph, type SubgraphOptions, startSubgraph } from './server/startSubgraph.ts';
export { type DivisionCodes, divisionCodes } from './source/divisionCodes.ts';
export {
  type ChangeQuestion,
  type IdQuestion,
  type LedgerSource,
  MATTER_PARTS,
  MAX_ROWS_PER_CALL,
  type MatterPart,
  type PageQuestion,
  type SourceChange,
  type SourceChanges,
  type SourceKey,
  type SourceOrder,
  type SourcePage,
  type SourcePosition,
  type SourceStats,
  type SourceSum,
  type StatsQuestion,
} from './source/LedgerSource.ts';
export {
  type ComparisonOperator,
  type FieldCondition,
  type LeadCondition,
  MATTER_FIELDS,
  type MatterCondition,
  type MatterField,
} from './source/MatterCondition.ts';
export { matchesCondition } from './source/matchesCondition.ts';
export { type MemoryLedger, memoryLedgerSource } from './source/memoryLedgerSource.ts';
export { type PlainMatter, plainMatter } from './source/plainMatter.ts';
export { conditionSql } from './source/postgres/conditionSql.ts';
export { dateSql, instantSql, type LedgerColumns, searchTextSql } from './source/postgres/LedgerColumns.ts';
export { type PostgresLedger, postgresLedgerSource } from './source/postgres/postgresLedgerSource.ts';
export type { SqlStatement } from './source/postgres/questionSql.ts';
export { SqlParameters } from './source/postgres/SqlParameters.ts';
export { SourceError } from './source/SourceError.ts';
export type { ServedLedger } from './source/serveLedger.ts';
export { afterCondition, comparePositions } from './source/sourceOrder.ts';
export { statsOfMatters } from './source/statsOfMatters.ts';
