import type { Flag, LeadTable, MatterTable } from '../../kit/ledger/tables.ts';
import type { MatterTypeName } from '../feed/FedMatter.ts';

/** One state of a matter, as SQL gives it. */
export interface VersionTable extends MatterTable {
  version: number;
  type: MatterTypeName;
  source: string;
  open: Flag;
  behindFrom: string | null;
  indicators: string | null;
  measureCount: number;
  bodilessCount: number;
  evidenceCount: number;
  titleEnd: number;
  namesEnd: number;
  contentHash: string;
  validFrom: string;
}

export interface VersionLeadTable extends Omit<LeadTable, 'matter'> {
  version: number;
}

/** Columns of a version in the order in which they are written. */
export const VERSION_COLUMNS = [
  'version',
  'id',
  'type',
  'source',
  'title',
  'content',
  'serviceTarget',
  'categoryCode',
  'categoryLabel',
  'channel',
  'division',
  'place',
  'leadBody',
  'firstHandler',
  'status',
  'statusText',
  'resolution',
  'satisfaction',
  'deadlineRaw',
  'deadlineDate',
  'deadlinePrecision',
  'deadlineOriginal',
  'extensionCount',
  'workingDaysAdded',
  'registeredOn',
  'claimedAt',
  'completedOn',
  'closedOn',
  'lastReportOn',
  'returnCount',
  'reopenCount',
  'updatedAt',
  'searchText',
  'open',
  'behindFrom',
  'indicators',
  'measureCount',
  'bodilessCount',
  'evidenceCount',
  'titleEnd',
  'namesEnd',
  'contentHash',
  'validFrom',
] as const satisfies readonly (keyof VersionTable)[];

/** The texts of a matter that a search looks through. */
export const MATTER_TEXTS = [
  'title',
  'content',
  'serviceTarget',
  'categoryLabel',
  'statusText',
] as const satisfies readonly (keyof VersionTable)[];
