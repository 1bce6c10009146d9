/** Values that filters take, in the order in which they are offered; the compiler holds them against the graph. */
import type { LatenessState, MatterGap, MatterOrder, MatterStatus, MatterType } from '../../generated/documents.ts';

export const MATTER_TYPES: readonly MatterType[] = [
  'PROVINCIAL_PROJECT',
  'MUNICIPAL_PROJECT',
  'VOLUNTEER_PROJECT',
  'WORKER_SERVICE',
  'ENTERPRISE_REQUEST',
];

export const MATTER_STATUSES: readonly MatterStatus[] = [
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
];

export const LATENESS_STATES: readonly LatenessState[] = [
  'OVERDUE',
  'BEHIND',
  'DUE_SOON',
  'NONE',
  'NO_DEADLINE',
  'NOT_ASSESSABLE',
  'PROVISIONAL',
];

export const MATTER_GAPS: readonly MatterGap[] = [
  'DEADLINE',
  'LEAD_BODY',
  'LEAD_OFFICIAL',
  'CLAIM',
  'MEASURE',
  'MEASURE_BODY',
  'REPORT',
  'SATISFACTION',
  'EVIDENCE',
];

export const MATTER_ORDERS: readonly MatterOrder[] = [
  'DEADLINE_ASC',
  'DEADLINE_DESC',
  'UPDATED_DESC',
  'UPDATED_ASC',
  'REGISTERED_DESC',
  'REGISTERED_ASC',
  'CLOSED_DESC',
  'LAST_REPORT_ASC',
  'LAST_REPORT_DESC',
];
