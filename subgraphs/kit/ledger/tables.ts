/**
 * Rows as SQL gives them. SQLite has no booleans: a flag is 0 or 1 there and true or false in PostgreSQL, so a flag is
 * read through `isTrue` and compared in SQL with the literals `true` and `false`, which both know.
 */
import type { DivisionLevel, MatterEventKind, MatterStatus, Resolution, Satisfaction } from './MatterRow.ts';

export type Flag = boolean | 0 | 1;
export const isTrue = (flag: Flag): boolean => flag === true || flag === 1;

/** The columns that every ledger's `matter` has; a subgraph's own rows extend it. */
export interface MatterTable {
  id: string;
  title: string;
  content: string | null;
  serviceTarget: string | null;
  categoryCode: string | null;
  categoryLabel: string | null;
  channel: string | null;
  division: string;
  place: string;
  leadBody: string | null;
  firstHandler: string | null;
  status: MatterStatus;
  statusText: string | null;
  resolution: Resolution | null;
  satisfaction: Satisfaction | null;
  deadlineRaw: string | null;
  deadlineDate: string | null;
  deadlinePrecision: 'DAY' | 'MONTH' | 'YEAR' | null;
  deadlineOriginal: string | null;
  extensionCount: number;
  workingDaysAdded: number | null;
  registeredOn: string;
  claimedAt: string | null;
  completedOn: string | null;
  closedOn: string | null;
  lastReportOn: string | null;
  returnCount: number;
  reopenCount: number;
  updatedAt: string;
  searchText: string;
}

interface OfMatter {
  matter: string;
  ordinal: number;
}
export interface CooperatingBodyTable extends OfMatter {
  body: string;
}
export interface LeadTable extends OfMatter {
  official: string;
  tenure: string | null;
  post: string | null;
  leaderLevel: DivisionLevel | null;
  chief: Flag;
  fromDate: string;
  toDate: string | null;
}
export interface MeasureTable extends OfMatter {
  text: string;
  body: string | null;
  dueOn: string | null;
  doneOn: string | null;
}
export interface ReportTable extends OfMatter {
  onDate: string;
  text: string;
  byBody: string | null;
}
export interface ExtensionTable extends OfMatter {
  requestedOn: string;
  byBody: string | null;
  reason: string | null;
  fromDate: string | null;
  toDate: string | null;
  workingDaysAdded: number | null;
  decision: 'PENDING' | 'APPROVED' | 'REFUSED';
  decidedOn: string | null;
  approver: string | null;
}
export interface EvidenceTable extends OfMatter {
  title: string;
  url: string | null;
  addedAt: string;
}
export interface IndicatorTable extends OfMatter {
  name: string;
  unit: string;
  target: string | null;
  actual: string | null;
  targetValue: number | null;
  actualValue: number | null;
  asOf: string | null;
  year: number;
  yearEndOnly: Flag;
}
export interface ReadingTable extends OfMatter {
  indicator: number;
  asOf: string;
  actual: string;
}
export interface EventTable extends OfMatter {
  at: string;
  kind: MatterEventKind;
  reason: string | null;
  byBody: string | null;
  official: string | null;
  post: string | null;
  fromStatus: MatterStatus | null;
  toStatus: MatterStatus | null;
  fromBody: string | null;
  toBody: string | null;
  fromOfficial: string | null;
  toOfficial: string | null;
  fromDeadline: string | null;
  toDeadline: string | null;
  supervision: 'BLUE' | 'YELLOW' | 'RED' | null;
}
export interface ChangeTable {
  sequence: number;
  matter: string;
  deleted: Flag;
  at: string;
}
export interface NameTable {
  id: string;
  name: string;
}
export interface LedgerFactTable {
  key: string;
  value: string;
}

/** All tables of a ledger; `Matter` is the subgraph's own matter row. */
export interface LedgerTables<Matter extends MatterTable = MatterTable> {
  matter: Matter;
  cooperatingBody: CooperatingBodyTable;
  lead: LeadTable;
  measure: MeasureTable;
  report: ReportTable;
  extension: ExtensionTable;
  evidence: EvidenceTable;
  indicator: IndicatorTable;
  reading: ReadingTable;
  event: EventTable;
  change: ChangeTable;
  name: NameTable;
  ledgerFact: LedgerFactTable;
}
