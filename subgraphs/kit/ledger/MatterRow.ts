/**
 * A matter as plain data: what a ledger is filled with (import, demo) before it becomes records. Dates are ISO dates
 * in Asia/Shanghai (`2021-06-17`), instants ISO in UTC with three decimals (`2021-06-17T01:02:03.000Z`), decimals text.
 */

export const MATTER_STATUSES = [
  'REGISTERED',
  'ASSIGNED',
  'CLAIMED',
  'IN_PROGRESS',
  'EXTENSION_REQUESTED',
  'RETURNED',
  'ANSWERED',
  'COMPLETED',
  'CLOSED',
  'REOPENED',
  'LONG_TERM',
  'WITHDRAWN',
] as const;
export type MatterStatus = (typeof MATTER_STATUSES)[number];

/** Open is every status but these. */
export const NOT_OPEN_STATUSES: readonly MatterStatus[] = ['COMPLETED', 'CLOSED', 'WITHDRAWN'];

export type Resolution = 'SOLVED' | 'PARTLY_SOLVED' | 'EXPLAINED' | 'NOT_SOLVED' | 'DUPLICATE';
export type Satisfaction = 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED';
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';
export type DivisionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'ZONE' | 'TOWNSHIP' | 'VILLAGE';
export type SupervisionLevel = 'BLUE' | 'YELLOW' | 'RED';
export type MatterEventKind =
  | 'REGISTERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'TRANSFERRED'
  | 'RETURNED'
  | 'EXTENSION_REQUESTED'
  | 'EXTENDED'
  | 'EXTENSION_REFUSED'
  | 'REPORTED'
  | 'ANSWERED'
  | 'COMPLETED'
  | 'CLOSED'
  | 'REOPENED'
  | 'SUPERVISED'
  | 'MADE_LONG_TERM'
  | 'WITHDRAWN'
  | 'CORRECTED';

/** An official who leads or led, in the post of that time. `to` is the last day, null while it lasts. */
export interface LeadRow {
  official: string;
  tenure: string | null;
  post: string | null;
  leaderLevel: DivisionLevel | null;
  chief: boolean;
  from: string;
  to: string | null;
}

export interface MeasureRow {
  ordinal: number;
  text: string;
  body: string | null;
  dueOn: string | null;
  doneOn: string | null;
}

export interface ReportRow {
  on: string;
  text: string;
  by: string | null;
}

export interface ExtensionRow {
  requestedOn: string;
  by: string | null;
  reason: string | null;
  from: string | null;
  to: string | null;
  decision: 'PENDING' | 'APPROVED' | 'REFUSED';
  decidedOn: string | null;
  approver: string | null;
}

export interface EvidenceRow {
  title: string;
  url: string | null;
  addedAt: string;
}

/** `year` is the calendar year that the target is of: its linear share is what lateness compares with. */
export interface IndicatorRow {
  name: string;
  unit: string;
  target: string | null;
  year: number;
  yearEndOnly: boolean;
  /** In order of date; the last one is the indicator's `actual`. */
  readings: { asOf: string; actual: string }[];
}

export interface EventRow {
  at: string;
  kind: MatterEventKind;
  reason?: string | null;
  by?: string | null;
  official?: string | null;
  post?: string | null;
  fromStatus?: MatterStatus | null;
  toStatus?: MatterStatus | null;
  fromBody?: string | null;
  toBody?: string | null;
  fromOfficial?: string | null;
  toOfficial?: string | null;
  fromDeadline?: string | null;
  toDeadline?: string | null;
  supervision?: SupervisionLevel | null;
}

/**
 * Derived when written, so not here: the path of the division, the search text, extensionCount, returnCount,
 * reopenCount, claimedAt, lastReportOn, originalDeadline's working days added. Bodies and officials are ids.
 */
export interface MatterRow {
  id: string;
  title: string;
  content: string | null;
  serviceTarget: string | null;
  /** Code and label of the field that the matter belongs to. */
  category: { code: string; label: string } | null;
  channel: string | null;
  /** Division code (6, 9 or 12 digits) or id of a development zone, as the owner has it; old codes are accepted. */
  division: string;
  leadBody: string | null;
  cooperatingBodies: string[];
  firstHandler: string | null;
  status: MatterStatus;
  /** The owner's own word for the status. */
  statusText: string | null;
  resolution: Resolution | null;
  satisfaction: Satisfaction | null;
  /** `raw` is the ledger's text, `date` the last day it can mean; `original` the first date if it was extended. */
  deadline: { raw: string | null; date: string | null; precision: DatePrecision | null; original: string | null };
  registeredOn: string;
  completedOn: string | null;
  closedOn: string | null;
  updatedAt: string;
  leads: LeadRow[];
  measures: MeasureRow[];
  reports: ReportRow[];
  extensions: ExtensionRow[];
  evidence: EvidenceRow[];
  indicators: IndicatorRow[];
  events: EventRow[];
}
